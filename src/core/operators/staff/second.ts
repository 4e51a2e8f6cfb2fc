import { secondAdministrator } from "../../letters/rooms/secondAdministrator.ts";
import type { Said } from "../../message/message.ts";
import type { Person } from "../facts.ts";
import { givingRoles } from "../say/roles.ts";

/**
 * A line that asks for a second administrator, with the command that makes one of whoever works there; none where there
 * are two, since then the loss of one phone leaves nobody without.
 */
export function secondAsked(people: readonly Pick<Person, "name" | "roles">[]): readonly Said[] {
  const administrators = people.filter(({ roles }) => roles.includes("administrator"));
  if (administrators.length !== 1) return [];
  const next = people.find(({ roles }) => roles.length > 0 && !roles.includes("administrator"));
  const command = next === undefined ? null : givingRoles(next.name, [...next.roles, "administrator"]);
  return [secondAdministrator(command)];
}
