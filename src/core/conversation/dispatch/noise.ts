import { say } from "../../message/message.ts";
import { wordsOf } from "../../message/plain.ts";
import { greet } from "../about/greeting.ts";
import { askAbout, askWhich } from "../cases/ask.ts";
import { isHandedOver, stillWaits } from "../cases/handOver.ts";
import { mineById, waiting } from "../cases/mine.ts";
import { unanswered } from "../cases/officeAsks.ts";
import { ask, missed, type Reply, reply, thumbsUp } from "../reply.ts";
import { isEmpty } from "../state/draft.ts";
import { asksForDraft, type State } from "../state/state.ts";
import { pieceOf, type Turn } from "../turn.ts";
import { type Noise, noiseIn } from "../understand/noise.ts";

/**
 * Answers a greeting, thanks or an emoji alone. Changes nothing, but somebody who thinks that all is done is
 * told what still waits for them.
 */
export function answerNoise(turn: Turn, noise: Noise, text: string): Reply {
  const { state } = turn;
  if (asksForDraft(state)) return noise.type === "thanks" ? ask(state, [say("draft.unsent")]) : greet(turn);
  if (noise.type === "thanks" && waitsUnasked(state)) return ask(state, [say("draft.unsent")]);
  const [asked] = unanswered(turn);
  if (asked !== undefined && (state.question === null || noise.type === "greeting")) {
    return reply(state, stillWaits(turn, asked), { about: asked.case.id });
  }
  const isSign = wordsOf(text).length === 0 && /\p{Extended_Pictographic}/u.test(text);
  if (noise.type === "greeting" && !isSign) return greet(turn);
  return toOpenVerdict(turn, text) ?? (noise.type === "thanks" ? thumbsUp(state) : greet(turn));
}

/** "Oke" or a thumb up under an answer is neither a verdict nor silence: asks what it means. */
function toOpenVerdict(turn: Turn, text: string): Reply | null {
  const { state } = turn;
  if (state.question?.type === "about") {
    const my = mineById(turn, state.question.case);
    return my?.case.stage === "answered" ? missed(state) : null;
  }
  if (state.question !== null) return null;
  const open = waiting(turn).filter(
    (my) => my.leads && my.case.stage === "answered" && !my.case.postponed && !isHandedOver(my),
  );
  const [only] = open;
  if (only === undefined) return null;
  // A thumb down isn't thanked for, and is kept.
  const pieces = noiseIn(text)?.type === "thanks" || wordsOf(text).length > 0 ? [] : [pieceOf(turn, text)];
  return open.length === 1
    ? askAbout(turn, { type: "about", case: only.case.id, pieces })
    : askWhich(turn, open, pieceOf(turn, text));
}

/** Whether a draft with something in it waits behind a question of ours that is about none, or none at all. */
function waitsUnasked({ draft, question }: State): boolean {
  const aside = question === null || question.type === "language" || question.type === "erase";
  return draft !== null && !isEmpty(draft) && aside;
}
