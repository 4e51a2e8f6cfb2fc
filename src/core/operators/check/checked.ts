import type { Office } from "../../office.ts";
import type { Case } from "../../procedure/case.ts";
import type { Command } from "../../procedure/command.ts";
import { has, type Turn } from "../turn.ts";

/** Whether answers of the case's agency leave only once a supervisor has checked them. */
function isChecked({ agency }: Pick<Case, "agency">, { agencies }: Pick<Office, "agencies">): boolean {
  return agencies.some(({ code, checked }) => code === agency && checked === true);
}

/**
 * The command as it is given: an answer waits for a supervisor where the office wants that of its agency, whoever
 * writes it in whatever way, but for a supervisor's own from the operators' room.
 */
export function asChecked(turn: Turn, current: Case, command: Command): Command {
  const own = turn.room.type === "operators" && has(turn, "supervisor");
  const waits = command.type === "answer" && !own && isChecked(current, turn.facts.office);
  return waits ? { ...command, type: "propose" } : command;
}
