import type { Case } from "./case.ts";
import type { Actor, Role } from "./command.ts";
import { leadsCase } from "./reporters.ts";

/**
 * newcomer: a citizen for whom a report of the case may have been taken down. watcher: a citizen who follows it by watch code, and doesn't report it. reporter: anybody whose report the case carries. leader: the first of them; the others may disagree with an
 * answer, but not accept it for all. verifier: somebody in the operators' room with any role in the
 * procedure. agency: an officer of the agency that has the case.
 */
export type Who = "newcomer" | "watcher" | "reporter" | "leader" | "verifier" | "supervisor" | "agency";

export function is(who: Who, actor: Actor, current: Case): boolean {
  switch (who) {
    case "newcomer":
      return actor.type === "citizen" && (current.awaits ?? []).length > 0 && !is("reporter", actor, current);
    case "watcher":
      return (
        actor.type === "citizen" &&
        actor.follows === true &&
        current.reporters.length > 0 &&
        !is("reporter", actor, current)
      );
    case "reporter":
      return actor.type === "citizen" && current.reporters.some(({ contact }) => contact === actor.contact);
    case "leader":
      return actor.type === "citizen" && leadsCase(current, actor.contact);
    case "verifier":
      return (
        isOffice(actor) && (has(actor, "verifier") || has(actor, "supervisor") || has(actor, "designated"))
      );
    case "supervisor":
      return isSupervisor(actor);
    case "agency":
      return (
        actor.type === "operator" &&
        actor.agency !== null &&
        actor.agency === current.agency &&
        (has(actor, "officer") || has(actor, "designated"))
      );
  }
}

export function isSupervisor(actor: Actor): boolean {
  return isOffice(actor) && has(actor, "supervisor");
}

/** Whether the actor may see confidential reports; an officer only those of their agency. */
export function isDesignated(actor: Actor): boolean {
  return has(actor, "designated");
}

function isOffice(actor: Actor): boolean {
  return actor.type === "operator" && actor.agency === null;
}

function has(actor: Actor, role: Role): boolean {
  return actor.type === "operator" && actor.roles.includes(role);
}
