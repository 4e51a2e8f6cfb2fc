import { named } from "../../../letters/case/naming.ts";
import { wordSet } from "../../../lexicon/entry.ts";
import { allOfMine } from "../../../lexicon/rooms/staff.ts";
import { message, type Said, say } from "../../../message/message.ts";
import type { Case } from "../../../procedure/case.ts";
import { turnOn } from "../../desk/desk.ts";
import type { Person } from "../../facts.ts";
import { usage } from "../../say/usage.ts";
import type { Handed } from "../../staff/handed.ts";
import type { Holder } from "../../staff/holder.ts";
import { colleaguesHere, type Meant, personMeant, unfit } from "../../staff/receiver.ts";
import { deskCase, targetOf } from "../../target.ts";
import { type Result, type Turn, tell } from "../../turn.ts";
import { type AskedCommand, type Command, numbered } from "../command.ts";
import { clerks, officers } from "../row.ts";

/**
 * `/serah K7M4 Budi` hands a case to a colleague of the room, with whom it stays until it is done or handed on;
 * `/serah semua Budi` all that lies with the sender. It changes nothing of the case.
 */
export const handOver: Command = {
  name: { id: "serah", en: "hand" },
  also: ["serahkan"],
  group: "step",
  roles: { operators: clerks, agency: officers },
  onCase: true,
  words: "optional",
  keepsNames: true,
  needs: (asked, { skipped }) => [
    ...numbered(asked),
    { type: "people" },
    { type: "gone" },
    { type: "posts" },
    { type: "queue", skip: skipped },
    ...(allIn(asked) === null ? [] : [{ type: "mine" } as const]),
  ],
  cases: (turn, asked) => {
    if (allIn(asked) !== null) return [];
    const target = targetOf(turn, asked.number, asked.words);
    return target.ok ? [target.found.case] : [];
  },
  run: hand,
};

const everything = wordSet(allOfMine);

/** What follows "semua"; null without it. */
function allIn({ number, words }: Pick<AskedCommand, "number" | "words">): string | null {
  const [first = "", ...rest] = words.split(/\s+/);
  return number === null && everything.has(first.toLowerCase()) ? rest.join(" ") : null;
}

function hand(turn: Turn, asked: AskedCommand): Result {
  const all = allIn(asked);
  if (all !== null) return handAll(turn, all, asked);
  const target = targetOf(turn, asked.number, asked.words);
  if (!target.ok) return target.result;
  const { case: current } = target.found;
  const called = named(current, current.number);
  const meant = personMeant(turn, target.words, `/serah ${current.number}`);
  const whom = fitting(turn, meant, asked);
  if ("effects" in whom) return whom;
  const { person, rest } = whom;
  if (current.stage === "closed") return tell(turn, say("staff.hand.closed", { case: called }));
  const holder = holderOf(turn, current);
  if (holder?.person === person.contact)
    return tell(turn, say("staff.hand.already", { case: called, who: holder.name }));
  if (isShut(current, person)) return tell(turn, ...shutSaid(turn, current, person));
  return handed(turn, [current], person, rest);
}

function handAll(turn: Turn, words: string, asked: AskedCommand): Result {
  const whom = fitting(turn, personMeant(turn, words, "/serah semua"), asked);
  if ("effects" in whom) return whom;
  const { person, rest } = whom;
  const mine = (turn.facts.mine ?? []).map((one) => one.case);
  const open = mine.filter((one) => !isShut(one, person));
  const shut = mine.filter((one) => isShut(one, person)).map(({ number }) => number);
  const kept = shut.length === 0 ? [] : [say("staff.hand.kept", { who: person.name, numbers: shut })];
  if (open.length === 0) return tell(turn, say("staff.hand.none"), ...kept);
  return handed(turn, open, person, rest, kept);
}

type Whom = Extract<Meant, { ok: true }>;

function fitting(turn: Turn, meant: Meant | null, { command }: AskedCommand): Whom | Result {
  if (meant === null) return tell(turn, ...usage(turn, command));
  if (!meant.ok) return tell(turn, ...meant.why);
  const why = unfit(turn, meant.person);
  return why === null ? meant : tell(turn, ...why);
}

/** Whether they couldn't read it: confidential ones are for designated persons. */
function isShut({ privacy }: Case, { roles }: Person): boolean {
  return privacy === "confidential" && !roles.includes("designated");
}

function shutSaid(turn: Turn, { number }: Case, { name: who }: Person): readonly Said[] {
  const may = colleaguesHere(turn)
    .filter(({ roles }) => roles.includes("designated"))
    .map(({ name }) => name);
  return [
    say("staff.hand.shut", { number, who }),
    may.length === 0 ? say("staff.hand.nobody") : say("staff.hand.here", { who: may }),
  ];
}

function holderOf({ facts }: Turn, { id }: Case): Holder | null {
  return (facts.holders ?? []).find((one) => one.case === id && one.how === "handed") ?? null;
}

function handed(
  turn: Turn,
  cases: readonly Case[],
  person: Person,
  note: string,
  also: readonly Said[] = [],
): Result {
  const { facts, room } = turn;
  const { contact, name } = person;
  const own = contact === facts.person.contact;
  const id = turn.chance.id();
  const before = cases.map((one) => {
    const holder = holderOf(turn, one);
    const lay =
      mineBefore(turn, one) ?? (holder === null ? null : { room: holder.room, person: holder.person });
    return { case: one.id, number: one.number, before: lay };
  });
  const undoing: Handed = { id, to: { contact, name }, cases: before };
  const noted = note === "" ? [] : [say("staff.handed.note", { note })];
  const head = own ? takenSaid(cases) : handedSaid(cases, name);
  const body = message([head, ...noted, ...also], [say("operators.office.undo")]);
  const alerts = own ? {} : { alerts: [{ person: contact, name }] };
  const onward = isOnDesk(turn, cases) && !own ? turnedOn(turn, cases) : { state: turn.state, effects: [] };
  return {
    state: { ...onward.state, handed: facts.private === true ? null : undoing },
    effects: [
      {
        type: "staff",
        deed: {
          type: "handed",
          id,
          in: room,
          to: contact,
          cases: before.map((one) => ({ case: one.case, to: { room: room.contact, person: contact } })),
          told: own ? null : message([toldSaid(cases, facts.person.name), ...noted], [say("staff.told.how")]),
          announced: facts.private === true && !own ? { ...message([head]), ...alerts } : null,
        },
      },
      ...onward.effects,
      {
        type: "answer",
        message: facts.private === true ? message([head, ...noted, ...also]) : { ...body, ...alerts },
        about: cases.length === 1 ? (cases[0]?.id ?? null) : null,
        coalesce: null,
      },
    ],
  };
}

/** Of all that lies with the sender, what a colleague had handed to them goes back to them by `/urungkan`. */
function mineBefore({ facts, room }: Turn, { id }: Case) {
  const lay = (facts.mine ?? []).some((one) => one.case.id === id && one.how === "handed");
  return lay ? { room: room.contact, person: facts.person.contact } : null;
}

function isOnDesk(turn: Turn, cases: readonly Case[]): boolean {
  const shown = deskCase(turn);
  return (
    turn.facts.private !== true && turn.room.type === "operators" && cases.some(({ id }) => id === shown)
  );
}

function turnedOn(turn: Turn, cases: readonly Case[]): Result {
  return turnOn(turn, { done: [], without: cases.map(({ id }) => id), change: 0 });
}

function handedSaid(cases: readonly Case[], to: string): Said {
  const [only, other] = cases;
  return only !== undefined && other === undefined
    ? say("staff.handed", { case: named(only, only.number), to })
    : say("staff.handed.several", { count: cases.length, to, numbers: cases.map(({ number }) => number) });
}

function takenSaid(cases: readonly Case[]): Said {
  const [only] = cases;
  return only === undefined
    ? say("staff.hand.none")
    : say("staff.handed.taken", { case: named(only, only.number) });
}

function toldSaid(cases: readonly Case[], from: string): Said {
  const [only, other] = cases;
  return only !== undefined && other === undefined
    ? say("staff.told", { case: named(only, only.number), from })
    : say("staff.told.several", { count: cases.length, from, numbers: cases.map(({ number }) => number) });
}
