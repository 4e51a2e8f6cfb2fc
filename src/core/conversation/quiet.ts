import { say } from "../words/message.ts";
import { askWhich } from "./asksWhich.ts";
import { ask } from "./filing.ts";
import { askFor } from "./giving.ts";
import { greet } from "./greeting.ts";
import { mineById, waiting } from "./mine.ts";
import { miss } from "./misses.ts";
import { unanswered } from "./officeAsks.ts";
import { asksForDraft } from "./state.ts";
import { pieceOf, type Reply, reply, type Turn, thumbsUp } from "./turn.ts";
import { isHandedOver, stillWaits } from "./unclear.ts";
import type { Noise } from "./understand/noise.ts";
import { wordsOf } from "./understand/plain.ts";

/**
 * A greeting, thanks or a sign alone. It changes nothing; but whoever believes that all is done, while something waits
 * for them, is told what does.
 */
export function hearNoise(turn: Turn, noise: Noise, text: string): Reply {
  const { state } = turn;
  if (asksForDraft(state))
    return noise.type === "thanks" ? ask(state, turn, [say("draft.unsent")]) : greet(turn);
  const [asked] = unanswered(turn);
  if (asked !== undefined && (state.question === null || noise.type === "greeting")) {
    return reply(state, stillWaits(turn, asked), { about: asked.case.id });
  }
  const isSign = wordsOf(text).length === 0 && /\p{Extended_Pictographic}/u.test(text);
  if (noise.type === "greeting" && !isSign) return greet(turn);
  return toOpenVerdict(turn, text) ?? (noise.type === "thanks" ? thumbsUp(state) : greet(turn));
}

/** "Oke" or a thumb up under an answer is no verdict, and no silence either: it is asked about. */
function toOpenVerdict(turn: Turn, text: string): Reply | null {
  const { state } = turn;
  if (state.question?.type === "about") {
    const my = mineById(turn, state.question.case);
    return my?.case.stage === "answered" ? miss(state, turn) : null;
  }
  if (state.question !== null) return null;
  const open = waiting(turn).filter(
    (my) => my.leads && my.case.stage === "answered" && !my.case.postponed && !isHandedOver(my),
  );
  const [only] = open;
  if (only === undefined) return null;
  return open.length === 1
    ? askFor(turn, { type: "about", case: only.case.id, pieces: [] })
    : askWhich(turn, open, pieceOf(turn, text));
}
