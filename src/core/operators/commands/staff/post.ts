import { dayOf } from "../../../calendar/day.ts";
import { meaningOf, wordSet } from "../../../lexicon/entry.ts";
import { noRole, roleWords } from "../../../lexicon/operators.ts";
import { vacant } from "../../../lexicon/rooms/staff.ts";
import { message, type Said, say } from "../../../message/message.ts";
import type { Role } from "../../../procedure/command.ts";
import type { Person } from "../../facts.ts";
import { peopleHere } from "../../find/findPerson.ts";
import { administratorsOnly } from "../../permit.ts";
import { isRoleWord, rolesSaid, wordsOfRoles } from "../../say/roles.ts";
import { usage } from "../../say/usage.ts";
import { type Post, withoutPost, withPost } from "../../staff/post.ts";
import { personMeant } from "../../staff/receiver.ts";
import { answering, has, type Result, type Turn, tell } from "../../turn.ts";
import type { AskedCommand, Command } from "../command.ts";
import { members, officers } from "../row.ts";

/**
 * `/pos` lists the room's posts; an administrator, or an officer in an agency's room, makes one ("/pos Verifikator1
 * verifikator"), gives it ("/pos Verifikator1 Rina"), leaves it vacant ("… kosong") or takes it away ("… hapus"). Its
 * roles go with it at once, and what was handed to its holder.
 */
export const post: Command = {
  name: { id: "pos", en: "post" },
  group: "office",
  roles: { operators: members, agency: officers },
  words: "optional",
  needs: () => [{ type: "people" }, { type: "gone" }, { type: "posts" }, { type: "tenures" }],
  run: listOrChange,
};

const emptied = wordSet(vacant);
const removed = wordSet(noRole);

function listOrChange(turn: Turn, { command, words }: AskedCommand): Result {
  const { posts = [] } = turn.facts;
  const [name = "", ...others] = words.split(/\s+/);
  const rest = others.join(" ");
  const known = posts.find((one) => one.name.toLowerCase() === name.toLowerCase()) ?? null;
  if (name === "") return list(turn, posts, command);
  if (rest === "" && known !== null && (turn.facts.repliedTo ?? null) === null) return history(turn, known);
  const may = turn.room.type === "operators" ? has(turn, "administrator") : has(turn, "officer");
  if (!may) return administratorsOnly(turn, command.name.id);
  const typed = wordsOfRoles(rest);
  const word = rest.toLowerCase();
  if (known !== null && emptied.has(word)) return change(turn, known, { ...known, holder: null });
  if (known !== null && removed.has(word)) return change(turn, known, null);
  if (typed.length > 0 && typed.every(isRoleWord)) return define(turn, name, known, typed, command);
  if (known === null)
    return tell(turn, say("staff.post.none_such", { typed: name }), ...usage(turn, command));
  const meant = personMeant(turn, rest, `/pos ${known.name}`);
  if (meant === null || (meant.ok && meant.rest !== "" && rest !== "" && meant.rest === rest))
    return tell(turn, ...usage(turn, command));
  if (!meant.ok) return tell(turn, ...meant.why);
  return give(turn, known, meant.person);
}

function define(
  turn: Turn,
  name: string,
  known: Post | null,
  typed: readonly string[],
  command: Command,
): Result {
  const roles = [...new Set(typed.flatMap((word) => meaningOf(roleWords, word) ?? []))];
  const fits = (role: Role) =>
    turn.room.type === "operators" ? role !== "officer" : role === "officer" || role === "designated";
  if (roles.length === 0) return tell(turn, ...usage(turn, command));
  if (!roles.every(fits)) return tell(turn, say("operators.roles.not_here"), ...usage(turn, command));
  if (isRoleWord(name) || name.length > 30) return tell(turn, say("staff.post.name"));
  return change(turn, known, { name: known?.name ?? name, roles, holder: known?.holder ?? null });
}

function give(turn: Turn, known: Post, { contact, name }: Person): Result {
  // Only somebody who is in the room: a post gives nothing to whoever has left it.
  const here = peopleHere(turn.facts).some((one) => one.contact === contact);
  if (!here) return tell(turn, say("staff.hand.left", { who: name }));
  if (known.holder?.contact === contact)
    return tell(turn, say("staff.post.already", { post: known.name, who: name }));
  return change(turn, known, { ...known, holder: { contact, name } });
}

/** The post as it was and as it is to be, with the roles that change hands. */
function change(turn: Turn, before: Post | null, after: Post | null): Result {
  const people = peopleHere(turn.facts);
  const posts = turn.facts.posts ?? [];
  const given = new Map(people.map((one) => [one.contact, one.roles]));
  const was = before?.holder?.contact ?? null;
  const is = after?.holder?.contact ?? null;
  const rolesOf = (contact: number) => given.get(contact) ?? [];
  if (before !== null && was !== null)
    given.set(was, withoutPost({ contact: was, roles: rolesOf(was) }, before, posts));
  if (after !== null && is !== null) given.set(is, withPost({ roles: rolesOf(is) }, after));
  const rules = [...given.values()].some((roles) => roles.includes("administrator"));
  if (turn.room.type === "operators" && !rules) return tell(turn, say("operators.roles.last"));
  const changed = [...new Set([was, is])].flatMap((person) =>
    person === null ? [] : [{ person, roles: rolesOf(person) }],
  );
  const name = after?.name ?? before?.name ?? "";
  return {
    state: turn.state,
    effects: [
      {
        type: "staff",
        deed: {
          type: "post",
          name,
          post: after === null ? null : { name, roles: after.roles, holder: is },
          grants: changed,
          passed: was !== null && is !== null && was !== is ? { from: was, to: is } : null,
        },
      },
      answering(message(changeSaid(before, after, name))),
    ],
  };
}

function changeSaid(before: Post | null, after: Post | null, name: string): readonly Said[] {
  if (after === null) return [say("staff.post.removed", { post: name })];
  const roles = rolesSaid(after.roles);
  const from = before?.holder ?? null;
  const gone =
    from !== null && from.contact !== after.holder?.contact
      ? [say("staff.post.lost", { who: from.name })]
      : [];
  if (after.holder === null)
    return [say("staff.post.vacant", { post: name, roles }), ...gone, say("staff.post.fill", { post: name })];
  return [say("staff.post.held", { post: name, who: after.holder.name, roles }), ...gone];
}

function list(turn: Turn, posts: readonly Post[], command: Command): Result {
  const head = posts.length === 0 ? say("staff.post.none") : say("staff.post.list");
  return tell(turn, head, ...posts.map(lineOf), ...usage(turn, command));
}

function lineOf({ name: post, roles, holder }: Post): Said {
  return holder === null
    ? say("staff.post.vacant", { post, roles: rolesSaid(roles) })
    : say("staff.post.held", { post, who: holder.name, roles: rolesSaid(roles) });
}

/** Most changes of a post that one answer lists. */
const longest = 8;

function history(turn: Turn, known: Post): Result {
  const lines = (turn.facts.tenures ?? [])
    .filter(({ post: name }) => name === known.name)
    .slice(0, longest)
    .map(({ holder, at }) => {
      const day = dayOf(at, turn.facts.office.calendar);
      return holder === null
        ? say("staff.post.since.vacant", { day })
        : say("staff.post.since", { who: holder, day });
    });
  return tell(turn, lineOf(known), ...lines);
}
