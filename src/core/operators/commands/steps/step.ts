import { say } from "../../../message/message.ts";
import { waitsForVerifiers } from "../../../procedure/stages.ts";
import type { Found, RoomNeed } from "../../facts.ts";
import { firstOther, firstSaid } from "../../say/refusals.ts";
import { refuse } from "../../take.ts";
import { targetOf } from "../../target.ts";
import { type Result, type Turn, tell } from "../../turn.ts";
import { type AskedCommand, type Command, numbered } from "../command.ts";
import type { CommandRow } from "../row.ts";

/** The case that a step is about, and what was typed for it. */
export type On = {
  readonly found: Found;
  /** The words without the case's number. */
  readonly words: string;
  readonly asked: AskedCommand;
};

type StepRow = Omit<CommandRow, "group" | "onCase"> & {
  /** It gives the case to an agency. */
  readonly handsOver?: true;
  /** Facts it needs besides the case, its story and the queue. */
  readonly alsoNeeds?: (asked: AskedCommand) => readonly RoomNeed[];
  readonly take: (turn: Turn, on: On) => Result;
};

/**
 * A command that changes a case or its data. Refused if another operator has acted on the case after the desk
 * showed it.
 */
export function step({ handsOver, alsoNeeds = () => [], take, ...row }: StepRow): Command {
  return {
    ...row,
    group: "step",
    onCase: true,
    needs: (asked, { skipped }) => [
      ...numbered(asked),
      ...alsoNeeds(asked),
      ...(handsOver === true ? [{ type: "designated" } as const] : []),
      { type: "stories" },
      { type: "queue", skip: skipped },
    ],
    run(turn, asked) {
      const target = targetOf(turn, asked.number, asked.words);
      if (!target.ok) return target.result;
      const { found, words } = target;
      const { case: current } = found;
      if (handsOver === true && current.privacy === "confidential" && !isSummed(found)) {
        return tell(turn, say("operators.summary_first", { number: current.number }));
      }
      const first = target.shownAt !== null && !waitsForVerifiers(current) ? firstOther(turn, current) : null;
      if (first !== null) return refuse(turn, current, [firstSaid(first, current, turn)]);
      return take(turn, { found, words, asked });
    },
  };
}

/** Whether there is a summary, the only part of a confidential report that an agency sees. */
function isSummed({ report }: Found): boolean {
  return (report?.summary ?? "") !== "";
}
