import type { Case } from "../case.ts";
import type { Actor, Command, CommandType } from "../command.ts";
import type { Refusal, Setting } from "../decision.ts";
import type { Change } from "../step.ts";

/**
 * What a rule makes of a command: a change of the case (a merge also changes the one that leads), or why not. "absent":
 * the stage has no way for this command, as if the edge weren't there.
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

/** What stands against an edge whatever the command says; "absent" if the edge isn't there for this case at all. */
export type Guard = (current: Case, actor: Actor, setting: Setting) => Refusal | "absent" | null;
