import { message, say } from "../../message/message.ts";
import { wordsOf } from "../../message/plain.ts";
import { mayHave, setApart } from "../draft/apart.ts";
import type { MyCase } from "../facts.ts";
import { type Reply, reply } from "../reply.ts";
import { type Piece, textOf } from "../state/piece.ts";
import { withKept } from "../state/state.ts";
import type { Turn } from "../turn.ts";
import { askAbout } from "./ask.ts";
import { nameOf } from "./mine.ts";
import { closedLines, mayReopen } from "./refusal.ts";
import { closeQuestion, dueOf, submit } from "./submit.ts";

/** Adds to a case what was sent: the reply to the office's question, or an addition. */
export function addTo(turn: Turn, my: MyCase, pieces: readonly Piece[]): Reply {
  const { kept } = withKept(turn.state, { case: my.case.id, added: true, pieces }, turn.now);
  const fresh = turn.state.question === null && turn.heard.input.type !== "amended";
  const unasked = fresh && wordsOf(textOf(pieces)).length >= reportWords;
  const other = unasked ? [say("added.new_report")] : [];
  if (my.case.stage === "incomplete") {
    return submit(turn, my, pieces, {
      command: (words) => ({ type: "supply", ...words }),
      done: (changed) => ({
        lines: [say("added.supplied", { case: nameOf(my), due: dueOf(changed, turn) })],
        state: { kept },
      }),
      standsAlone: false,
    });
  }
  if (my.case.stage === "closed") return offerReopening(turn, my, pieces);
  return submit(turn, my, pieces, {
    command: (words) => ({ type: "add", ...words }),
    done: () => ({ lines: [say("added.to", { case: nameOf(my) }), ...other], state: { kept } }),
    standsAlone: false,
  });
}

/** A text of so many words may have been meant as a new report. */
const reportWords = 4;

/** Asks whether the words reopen a closed case or are a new report; too late, only BARU is left for them. */
export function offerReopening(turn: Turn, my: MyCase, pieces: readonly Piece[]): Reply {
  if (mayReopen(turn, my)) return askAbout(turn, { type: "about", case: my.case.id, pieces });
  if (!mayHave(my, pieces)) return setApart(turn, [my], pieces);
  const state = withKept(closeQuestion(turn.state, my), { case: my.case.id, added: true, pieces }, turn.now);
  return reply(state, message(closedLines(turn, my)), { about: my.case.id });
}
