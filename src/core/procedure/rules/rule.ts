import type { Case } from "../case.ts";
import type { Actor, Command, CommandType } from "../command.ts";
import type { Refusal, Setting } from "../decision.ts";
import type { Change } from "../step.ts";

/**
 * A rule's result: a change of the case (a merge also changes the one merged into), or a refusal. "absent":
 * as if the edge didn't exist.
 */
export type Outcome =
  | (Change & { readonly also?: { readonly case: Case; readonly change: Change } })
  | Refusal
  | "absent";

export type Rule<T extends CommandType> = (
  current: Case,
  command: Extract<Command, { type: T }>,
  actor: Actor,
  setting: Setting,
) => Outcome;

/** An objection to an edge, whatever the command's words; "absent": the edge doesn't exist for this case. */
export type Guard = (current: Case, actor: Actor, setting: Setting) => Refusal | "absent" | null;
