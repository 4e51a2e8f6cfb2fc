import { firstIn, meaningOf, wordSet } from "../../lexicon/entry.ts";
import { noRole, roleWords } from "../../lexicon/operators.ts";
import { type Said, say } from "../../message/message.ts";
import type { Role } from "../../procedure/command.ts";

/** "verifikator, supervisor". */
export function rolesSaid(held: readonly Role[]): Said {
  const [first, ...rest] = held.map((role) => say(`operators.role.${role}`));
  if (first === undefined) return say("operators.role.none");
  return rest.reduce((before, next) => say("operators.role.and", { before, next }), first);
}

/**
 * The command that gives somebody these roles: "/peran Budi verifikator ditunjuk". Null if it would be read as
 * something else, since the name is empty or one of its words is a role's, as in "Admin Kominfo".
 */
export function givingRoles(name: string, wanted: readonly Role[]): string | null {
  const read = wordsOfRoles(name);
  if (name === "" || read.join(" ") !== name || name.startsWith("@") || read.some(isRoleWord)) return null;
  return ["/peran", name, ...wantedWords(wanted)].join(" ");
}

/** The same as a reply to a message of theirs: "/peran verifikator ditunjuk". */
export function givingRolesByReply(wanted: readonly Role[]): string {
  return ["/peran", ...wantedWords(wanted)].join(" ");
}

function wantedWords(wanted: readonly Role[]): readonly string[] {
  return wanted.map((role) => firstIn("id", roleWords[role]));
}

/** What is written behind `/peran`, as its words. */
export function wordsOfRoles(typed: string): readonly string[] {
  return typed.split(/[\s,]+/).filter((word) => word !== "");
}

const takesRoles = wordSet(noRole);

/** Whether `/peran` reads the word as a role, or as the taking away of all. */
export function isRoleWord(word: string): boolean {
  return takesRoles.has(word.toLowerCase()) || meaningOf(roleWords, word) !== null;
}
