import { firstIn } from "../../lexicon/entry.ts";
import { roleWords } from "../../lexicon/operators.ts";
import { type Said, say } from "../../message/message.ts";
import type { Role } from "../../procedure/command.ts";

/** "verifikator, supervisor". */
export function rolesSaid(held: readonly Role[]): Said {
  const [first, ...rest] = held.map((role) => say(`operators.role.${role}`));
  if (first === undefined) return say("operators.role.none");
  return rest.reduce((before, next) => say("operators.role.and", { before, next }), first);
}

/** The command that gives somebody these roles: "/peran Budi verifikator ditunjuk". */
export function givingRoles(name: string, wanted: readonly Role[]): string {
  return ["/peran", name, ...wanted.map((role) => firstIn("id", roleWords[role]))].join(" ");
}
