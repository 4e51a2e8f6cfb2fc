import { meaningOf } from "../../../lexicon/entry.ts";
import { roleWords } from "../../../lexicon/operators.ts";
import { type Said, say } from "../../../message/message.ts";
import type { Role } from "../../../procedure/command.ts";
import type { Person } from "../../facts.ts";
import { peopleHere, personsNamed, severalPersons, unknownPerson } from "../../find/findPerson.ts";
import { administratorsOnly } from "../../permit.ts";
import { isRoleWord, rolesSaid, wordsOfRoles } from "../../say/roles.ts";
import { stillUndoable } from "../../say/stillUndoable.ts";
import { usage } from "../../say/usage.ts";
import { secondAsked } from "../../staff/second.ts";
import { has, type Result, type Turn, tell } from "../../turn.ts";
import type { AskedCommand, Command } from "../command.ts";
import { clerks, members, officers } from "../row.ts";

export const roles: Command = {
  name: { id: "peran", en: "roles" },
  also: ["role"],
  group: "office",
  roles: { operators: members, agency: officers },
  words: "optional",
  needs: ({ words }) => [
    { type: "people" },
    { type: "posts" },
    ...(words === "" ? [] : [{ type: "undoable" } as const]),
  ],
  run: listOrGrant,
};

/**
 * `/peran`: lists the roles here; "/peran Rina verifikator supervisor" sets somebody's, "/peran Rina hapus"
 * removes them.
 */
function listOrGrant(turn: Turn, { command, words }: AskedCommand): Result {
  const people = peopleHere(turn.facts);
  const typed = wordsOfRoles(words);
  const second = turn.room.type === "operators" ? secondAsked(people) : [];
  if (typed.length === 0)
    return tell(
      turn,
      say("operators.roles"),
      ...listed(people, turn.facts.posts),
      ...second,
      ...usage(turn, command),
    );
  const mayset = turn.room.type === "operators" ? has(turn, "administrator") : has(turn, "officer");
  if (!mayset) return administratorsOnly(turn, command.name.id);
  const rights = typed.filter((word) => isRoleWord(word));
  const name = typed
    .filter((word) => !isRoleWord(word))
    .join(" ")
    .replace(/^@/, "");
  const meant =
    name === "" ? [turn.facts.repliedTo ?? null].flatMap((one) => one ?? []) : personsNamed(name, turn);
  const [person, other] = meant;
  if (rights.length === 0 || (name === "" && person === undefined))
    return tell(turn, ...usage(turn, command));
  if (person === undefined) return tell(turn, ...unknownPerson(name, people));
  if (other !== undefined)
    return tell(turn, severalPersons(name, meant, `/${command.name.id} ${rights.join(" ")}`));
  const given = rights.flatMap((word) => roleOf(word));
  return grant(turn, person, [...new Set(given)], command);
}

function grant(turn: Turn, person: Person, wanted: readonly Role[], command: Command): Result {
  const fits = (role: Role) =>
    turn.room.type === "operators" ? role !== "officer" : role === "officer" || role === "designated";
  if (!wanted.every(fits)) return tell(turn, say("operators.roles.not_here"), ...usage(turn, command));
  const own = person.contact === turn.facts.person.contact;
  // The last administrator can't give up the role, or nobody could give roles any more.
  if (
    own &&
    turn.room.type === "operators" &&
    !wanted.includes("administrator") &&
    !otherAdministrator(turn)
  ) {
    return tell(turn, say("operators.roles.last"));
  }
  const said =
    wanted.length === 0
      ? say("operators.roles.taken", { who: person.name })
      : say("operators.roles.set", { who: person.name, roles: rolesSaid(wanted) });
  const result = tell(turn, said, ...undoableBy(turn, person, wanted));
  return {
    ...result,
    effects: [{ type: "grant", person: person.contact, roles: wanted }, ...result.effects],
  };
}

/** The steps of somebody whose desk closes with their last role for it, which others may still want to undo. */
function undoableBy({ facts }: Turn, person: Person, wanted: readonly Role[]): readonly Said[] {
  if (wanted.some((role) => clerks.includes(role))) return [];
  const others = (facts.people ?? []).filter(({ contact }) => contact !== person.contact);
  const cases = new Map(facts.undoable.flatMap(({ now }) => now.map((one) => [one.case.id, one.case])));
  return stillUndoable(person, {
    groups: facts.undoable,
    caseOf: (id) => cases.get(id),
    held: others.flatMap(({ roles: held }) => held),
    undoSeconds: facts.office.undoSeconds,
  });
}

function otherAdministrator({ facts }: Turn): boolean {
  return (facts.people ?? []).some(
    ({ contact, roles: held }) => held.includes("administrator") && contact !== facts.person.contact,
  );
}

function listed(people: readonly Person[], posts: Turn["facts"]["posts"] = []): readonly Said[] {
  return people
    .filter(({ roles: held }) => held.length > 0)
    .slice(0, 20)
    .map(({ contact, name: who, roles: held }) => {
      const theirs = posts.filter(({ holder }) => holder?.contact === contact).map(({ name }) => name);
      return theirs.length === 0
        ? say("operators.roles.line", { who, roles: rolesSaid(held) })
        : say("staff.post.role_line", { who, roles: rolesSaid(held), posts: theirs });
    });
}

function roleOf(word: string): readonly Role[] {
  const role = meaningOf(roleWords, word);
  return role === null ? [] : [role];
}
