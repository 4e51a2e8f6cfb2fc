import { dayOf } from "../../calendar/day.ts";
import { wordSet } from "../../lexicon/entry.ts";
import { oneself } from "../../lexicon/rooms/staff.ts";
import { type Said, say } from "../../message/message.ts";
import type { Role } from "../../procedure/command.ts";
import { clerks, officers } from "../commands/row.ts";
import type { Person } from "../facts.ts";
import { namedAtStart, peopleHere, severalPersons, unknownPerson } from "../find/findPerson.ts";
import { givingRoles, givingRolesByReply } from "../say/roles.ts";
import { foundBy } from "../target.ts";
import type { Turn } from "../turn.ts";
import { isOnLeave } from "./leave.ts";
import type { Post } from "./post.ts";

/** Who is meant by the words, and what follows them; or why nobody is; null if nobody is named at all. */
export type Meant =
  | { readonly ok: true; readonly person: Person; readonly rest: string }
  | { readonly ok: false; readonly why: readonly Said[] };

/** The roles of those who work on cases in this kind of room. */
function workingRoles({ room }: Pick<Turn, "room">): readonly Role[] {
  return room.type === "operators" ? clerks : officers;
}

const selves = wordSet(oneself);

/**
 * The colleague whom words name at their start, or whose message the sender replies to. `command`: what names one by
 * such a reply.
 */
export function personMeant(turn: Turn, words: string, command: string): Meant | null {
  const { facts } = turn;
  const [first = "", ...others] = words.split(/\s+/);
  if (selves.has(first.toLowerCase())) return { ok: true, person: facts.person, rest: others.join(" ") };
  const post = (facts.posts ?? []).find(
    (one) => one.name.toLowerCase() === first.replace(/^@/, "").toLowerCase(),
  );
  if (post !== undefined) return holderMeant(turn, post, others.join(" "));
  const found = words === "" ? null : namedAtStart(words, turn);
  if (found !== null) {
    const [person, other] = found.persons;
    if (person === undefined || other !== undefined)
      return { ok: false, why: [severalPersons(found.typed, found.persons, command)] };
    return { ok: true, person, rest: found.rest };
  }
  // A reply to a card names its case and nobody.
  const replied = foundBy(turn, "on").length > 0 ? null : (facts.repliedTo ?? null);
  if (replied !== null) return { ok: true, person: replied, rest: words };
  if (words === "") return null;
  const name = first.replace(/^@/, "");
  const left = (facts.gone ?? []).find((one) =>
    one.name.toLowerCase().split(" ").includes(name.toLowerCase()),
  );
  if (left !== undefined)
    return { ok: false, why: [say("staff.hand.left", { who: left.name }), hereSaid(turn)] };
  return {
    ok: false,
    why: [...unknownPerson(name, peopleHere(facts)), say("staff.by_reply", { command })],
  };
}

function holderMeant({ facts }: Turn, { name: post, holder }: Post, rest: string): Meant {
  const person = peopleHere(facts).find(({ contact }) => contact === holder?.contact);
  return person === undefined
    ? { ok: false, why: [say("staff.post.give", { post })] }
    : { ok: true, person, rest };
}

/** Why nothing can be handed to this person now; null if it can. */
export function unfit(turn: Turn, person: Person): readonly Said[] | null {
  const { facts } = turn;
  const who = person.name;
  const working = workingRoles(turn);
  if (!person.roles.some((role) => working.includes(role))) {
    const wanted: readonly Role[] = [turn.room.type === "operators" ? "verifier" : "officer"];
    const command = givingRoles(who, wanted) ?? givingRolesByReply(wanted);
    return [say("staff.hand.no_role", { who, command })];
  }
  const own = person.contact === facts.person.contact;
  if (own || !isOnLeave(person, dayOf(turn.now, facts.office.calendar))) return null;
  return [say("staff.hand.on_leave", { who, to: person.leave?.to ?? "" }), hereSaid(turn)];
}

/** Who is there to take a case: the colleagues who work here and aren't on leave. */
export function colleaguesHere(turn: Turn): readonly Person[] {
  const today = dayOf(turn.now, turn.facts.office.calendar);
  const working = workingRoles(turn);
  return peopleHere(turn.facts).filter(
    (one) =>
      one.contact !== turn.facts.person.contact &&
      one.roles.some((role) => working.includes(role)) &&
      !isOnLeave(one, today),
  );
}

const mostNamed = 6;

function hereSaid(turn: Turn): Said {
  const who = colleaguesHere(turn).map(({ name }) => name);
  return who.length === 0
    ? say("staff.hand.nobody")
    : say("staff.hand.here", { who: who.slice(0, mostNamed) });
}
