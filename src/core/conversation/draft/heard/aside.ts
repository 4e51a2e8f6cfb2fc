import { acknowledgements } from "../../../lexicon/courtesy.ts";
import { finishing } from "../../../lexicon/draft/sending.ts";
import { confirmed } from "../../../lexicon/draft/whereabouts.ts";
import { yesWords } from "../../../lexicon/plainWords.ts";
import { settledWords } from "../../../lexicon/verdict.ts";
import { type Said, say } from "../../../message/message.ts";
import { wordsOf } from "../../../message/plain.ts";
import { ask, type Reply } from "../../reply.ts";
import type { Turn } from "../../turn.ts";
import { comesLater } from "../../understand/filed/later.ts";
import { wantsToStayUnnamed } from "../../understand/filed/unnamed.ts";
import { namesMatter } from "../../understand/kinds/facts.ts";
import { givesUp } from "../../understand/kinds/givesUp.ts";
import { saysToGoOn } from "../../understand/kinds/photoAnswer.ts";
import { opensWithPlace, placeSignsIn, sizeOf } from "../../understand/kinds/placeAnswer.ts";
import { mentionsSending, saysToSend } from "../../understand/kinds/sending.ts";
import { isSlip } from "../../understand/kinds/slip.ts";
import { asksHowItStands } from "../../understand/kinds/standing.ts";
import { believesDone } from "../../understand/kinds/thanksDone.ts";
import { wantsPerson } from "../../understand/kinds/wantsPerson.ts";
import { saysCourteously } from "../../understand/words/courtesy.ts";
import { exactly, says } from "../../understand/words/wording.ts";
import { cancel } from "../shelf.ts";

const isDone = exactly(settledWords, acknowledgements, yesWords, confirmed);
const longestThanks = 8;

/**
 * What somebody may say whatever was asked: giving up, a slip of the finger, a wish for a person or to stay unnamed,
 * thanks that believe it is done. The question stays open; null if the text is none of these.
 */
export function aside(turn: Turn, text: string): Reply | null {
  if (givesUp(text)) return cancel(turn);
  if (isSlip(text)) return stays(turn, say("draft.slipped"));
  const tells = opensWithPlace(text) || namesMatter(text);
  if (wantsPerson(text) && !tells) return stays(turn, ...whoIsHere(turn), say("draft.unsent"));
  if (turn.state.draft?.privacy === "ordinary" && wantsToStayUnnamed(text)) {
    return stays(turn, say("summary.ordinary"), say("draft.unsent"));
  }
  if (believesDone(text) && sizeOf(text) <= longestThanks && !opensWithPlace(text))
    return stays(turn, say("draft.unsent"));
  return null;
}

/** Under a question about words that wait: what is no answer to it, but wants to hear whether all is sent. */
export function asideAmidWords(turn: Turn, text: string): Reply | null {
  const said = aside(turn, text);
  if (said !== null) return said;
  if (isDelay(text)) return waits(turn);
  const aboutIt = wantsItSent(text) || mentionsSending(text) || asksHowItStands(text);
  return aboutIt ? stays(turn, say("draft.unsent")) : null;
}

const longestWish = 4;

/** "Sudah", "oke kirim", "terusin aja": somebody believes that it is sent, or wants it so, and tells nothing. */
export function wantsItSent(text: string): boolean {
  if (text.includes("?") || sizeOf(text) > longestWish || namesMatter(text) || placeSignsIn(text) > 0)
    return false;
  const done = says(wordsOf(text)[0] ?? "", isDone) && saysCourteously(text, isDone, exactly(finishing));
  return done || saysToGoOn(text) || (mentionsSending(text) && saysToSend(text)) || isSpelledSend(text);
}

/** "Krim": a slip sends nothing, and is no part of a report. */
function isSpelledSend(text: string): boolean {
  return mentionsSending(text) && sizeOf(text) === 1;
}

/** Where the problem is to be told: nothing of it is told by giving up, a slip of the finger, or putting it off. */
export function asideAtWords(turn: Turn, text: string): Reply | null {
  if (givesUp(text)) return cancel(turn);
  if (isSlip(text)) return stays(turn, say("draft.slipped"));
  return isDelay(text) ? waits(turn) : null;
}

const longestDelay = 4;

/** "Nanti aja pak", "jangan dulu": only that it comes later. "Besok jalan ditutup" tells something. */
export function isDelay(text: string): boolean {
  const tells = namesMatter(text) || placeSignsIn(text) > 0;
  return comesLater(text) && sizeOf(text) <= longestDelay && !tells;
}

/** Who reads here, and the office's telephone if it is known. */
export function whoIsHere({ facts: { office } }: Turn): readonly Said[] {
  const reads = say("person.reads", { office: office.name });
  return office.phone === null ? [reads] : [reads, say("person.phone", { phone: office.phone })];
}

/** Asks the open question again after these lines. */
export function stays({ state }: Turn, ...first: readonly Said[]): Reply {
  return ask(state, first);
}

/** It comes later: says that the question stays open and that nothing is sent. */
export function waits(turn: Turn): Reply {
  return stays(turn, say("draft.later"));
}
