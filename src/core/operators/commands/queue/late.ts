import { toldAbove } from "../../../letters/case/told.ts";
import { checkLines } from "../../../letters/rooms/checkList.ts";
import { listLines } from "../../../letters/rooms/digests.ts";
import { message, say } from "../../../message/message.ts";
import { answer } from "../../turn.ts";
import type { Command } from "../command.ts";
import { clerks, nobody } from "../row.ts";

/** Most lines of the list. */
const longest = 15;

/** `/terlambat`: open cases past their limit, and answers that wait for a supervisor. */
export const late: Command = {
  name: { id: "terlambat", en: "late" },
  also: ["overdue"],
  group: "queue",
  roles: { operators: clerks, agency: nobody },
  words: "none",
  needs: () => [{ type: "late" }, { type: "checks" }],
  run(turn) {
    const { late: cases = [], checks = [], office } = turn.facts;
    const facts = { office, now: turn.now };
    const past =
      cases.length === 0
        ? [say("operators.late.none")]
        : [
            say("operators.late", { count: cases.length }),
            ...listLines(cases, facts, longest, cases.length, (one) => toldAbove(one, office)),
          ];
    const waiting =
      checks.length === 0
        ? []
        : [say("operators.check.list", { count: checks.length }), ...checkLines(checks, facts)];
    return answer(turn, message(past, waiting));
  },
};
