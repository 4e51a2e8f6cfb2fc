import { named } from "../../../letters/case/naming.ts";
import { message, say } from "../../../message/message.ts";
import { historyLines } from "../../say/history.ts";
import { storyOf, targetOf } from "../../target.ts";
import { answer } from "../../turn.ts";
import { type Command, numbered } from "../command.ts";
import { clerks, officers } from "../row.ts";

/** Most events in one answer. */
const longestHistory = 15;

/** `/riwayat`: who did what and when. */
export const history: Command = {
  name: { id: "riwayat", en: "history" },
  group: "look",
  roles: { operators: clerks, agency: officers },
  onCase: true,
  words: "none",
  bare: true,
  needs: (asked) => [...numbered(asked), { type: "stories" }],
  run(turn, { number, words }) {
    const target = targetOf(turn, number, words);
    if (!target.ok) return target.result;
    const { case: current } = target.found;
    const events = storyOf(turn, current)?.events ?? [];
    const head = say("operators.history", { case: named(current, current.number) });
    const lines = historyLines(events, current, {
      office: turn.facts.office,
      longest: longestHistory,
      reader: turn.room.type,
    });
    return answer(turn, message([head, ...lines]), current.id);
  },
};
