import { type Said, say } from "../../message/message.ts";
import type { Case, CaseId } from "../../procedure/case.ts";
import type { Role } from "../../procedure/command.ts";
import type { Step } from "../../procedure/event.ts";
import { isUndoable } from "../../procedure/undo.ts";
import type { Person, Undoable } from "../facts.ts";

/** Most lines: who turns a desk fast takes a dozen steps a minute. */
const most = 5;

type Where = {
  /** Steps that were taken in the room within the undo time. */
  readonly groups: readonly Pick<Undoable, "by" | "steps">[];
  readonly caseOf: (id: CaseId) => Case | undefined;
  /** Roles that others hold in the room. */
  readonly held: readonly Role[];
  readonly undoSeconds: number;
};

/**
 * What somebody did just before their roles ended and what can still be undone, which their desk has said until it
 * closed. Nothing where no supervisor could, as in agencies' groups, nor of confidential cases, for which the command is
 * refused in a group.
 */
export function stillUndoable(
  { contact, name }: Pick<Person, "contact" | "name">,
  { groups, caseOf, held, undoSeconds }: Where,
): readonly Said[] {
  if (!held.includes("supervisor")) return [];
  return groups
    .filter(({ by, steps }) => by === contact && steps.every((step) => isLast(step, steps, caseOf)))
    .filter(({ steps }) => steps.every(({ after }) => caseOf(after.id)?.privacy !== "confidential"))
    .flatMap(({ steps: [first] }) => (first === undefined ? [] : [first.after.number]))
    .slice(0, most)
    .map((number) => say("operators.undo.still", { number, who: name, seconds: undoSeconds }));
}

/** Whether nothing has happened to the step's case since this command. */
function isLast(
  { before, after, event }: Step,
  steps: readonly Step[],
  caseOf: (id: CaseId) => Case | undefined,
): boolean {
  if (before === null || !isUndoable(event.happening)) return false;
  const versions = steps.filter((one) => one.after.id === after.id).map((one) => one.after.version);
  return caseOf(after.id)?.version === Math.max(...versions);
}
