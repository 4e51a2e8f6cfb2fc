import { listLines } from "../../../letters/rooms/digests.ts";
import { say } from "../../../message/message.ts";
import { tell } from "../../turn.ts";
import type { Command } from "../command.ts";
import { clerks, nobody } from "../row.ts";

/** `/terlambat`: open cases past their limit. */
export const late: Command = {
  name: { id: "terlambat", en: "late" },
  also: ["overdue"],
  group: "queue",
  roles: { operators: clerks, agency: nobody },
  words: "none",
  needs: () => [{ type: "late" }],
  run(turn) {
    const { late: cases = [], office } = turn.facts;
    return cases.length === 0
      ? tell(turn, say("operators.late.none"))
      : tell(
          turn,
          say("operators.late", { count: cases.length }),
          ...listLines(cases, { office, now: turn.now }),
        );
  },
};
