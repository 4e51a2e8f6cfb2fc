import { type AnswerAct, answerActsFor } from "../../letters/rooms/answerChoices.ts";
import { menuNumber } from "../../message/menuNumber.ts";
import { type Message, message, type Said, say } from "../../message/message.ts";
import { numberOf } from "../../message/render.ts";
import { answerKinds, type Case } from "../../procedure/case.ts";

import { wasAsked } from "../substance/bare.ts";
import { answering, type Result, type Turn, tell } from "../turn.ts";
import { askFor } from "./askBack.ts";
import { dropped } from "./dropped.ts";
import { type Kept, wordsOf } from "./kept.ts";
import {
  hintIn,
  isCalledOff,
  isCallForHelp,
  isLater,
  isNameOf,
  isNod,
  isUnclear,
  isYes,
  namedAct,
} from "./meaning.ts";
import type { Press } from "./press.ts";
import { askAgain, choicesOf } from "./question.ts";
import { picked } from "./readReply.ts";

/** A reply that means a button. */
export type Pressing = { readonly press: Press };

/**
 * What a short reply without a file means: a yes, a no, a number, the name of a choice, a question. None of these is
 * ever words of an answer. Null: it is.
 */
export function shortly(
  turn: Turn,
  words: string,
  current: Case,
  before: Kept | null,
): Result | Pressing | null {
  if (before === null) return toCard(turn, words);
  return before.as === null
    ? toQuestion(turn, words, current, before)
    : toWait(turn, words, current, { ...before, as: before.as });
}

/** Nothing was asked about the case. */
function toCard(turn: Turn, words: string): Result | null {
  if (isCalledOff(words)) return tell(turn, say("operators.reply.off"));
  return isNod(words) || isYes(words) ? nodded(turn) : null;
}

/** "Kirim ini sebagai jawaban …?" */
function toQuestion(turn: Turn, words: string, current: Case, before: Kept): Result | Pressing | null {
  const again = (...above: readonly Said[]) => asked(turn, current, before, above);
  const number = menuNumber(words);
  if (number !== null) {
    const choices = choicesOf(before);
    const chosen = picked(words, choices);
    const act = before.offered.find((one) => chosen?.id === `reply.${one}`);
    if (chosen !== null) return press("reply", act ?? "none", current);
    const numbers = choices.map(numberOf);
    return again(say("operators.reply.range", { from: Math.min(...numbers), to: Math.max(...numbers) }));
  }
  if (words === "" || isCallForHelp(words)) return again();
  const act = namedAct(words);
  if (act !== null && mayChoose(answerActsFor(current), act)) return press("reply", act, current);
  if (isCalledOff(words)) return dropped(turn, before);
  if (isLater(words))
    return said(turn, current, message(say("operators.reply.later", { number: current.number })));
  const [single] = before.offered;
  if (isYes(words) && single !== undefined && before.offered.length === 1)
    return press("reply", single, current);
  return isYes(words) || isNod(words) || isUnclear(words) ? again() : null;
}

/** "… apa yang sudah dikerjakan?" */
function toWait(
  turn: Turn,
  words: string,
  current: Case,
  before: Kept & { readonly as: NonNullable<Kept["as"]> },
): Result | Pressing | null {
  const again = () => askFor(turn, current, before, []);
  if (before.parts.length > 0 && wasAsked(turn.state.bare, current)) {
    // What was asked is whether to send the words as they are.
    const number = menuNumber(words);
    if (number === 1 || isYes(words)) return press("reply", before.as, current);
    if (number === 2) return dropped(turn, before);
  }
  if (words === "" || isCallForHelp(words) || menuNumber(words) !== null) return again();
  const act = namedAct(words);
  if (act !== null && act !== before.as && mayChoose(answerActsFor(current), act))
    return press("answer", act, current);
  if (isNameOf(before.as, words)) return again();
  if (isCalledOff(words)) return dropped(turn, before);
  if (isLater(words))
    return said(turn, current, message(say("operators.words.later", { number: current.number })));
  if (isYes(words)) return again();
  return isNod(words) ? nodded(turn) : null;
}

/** Whether a name may choose it: what has a button, and every kind of answer where one is due. */
function mayChoose(acts: readonly AnswerAct[], act: AnswerAct): boolean {
  return acts.includes(act) || (acts.includes("cannot") && answerKinds.some((kind) => kind === act));
}

/** The question about the kept words once more, with the words themselves. */
function asked(turn: Turn, current: Case, before: Kept, above: readonly Said[]): Result {
  return askAgain(turn, current, before, before.offered[0] ?? hintIn(wordsOf(before.parts)), above);
}

function press(of: Press["of"], act: Press["act"], { number }: Case): Pressing {
  return { press: { type: "press", of, act, number } };
}

function said(turn: Turn, { id }: Case, body: Message): Result {
  return { state: turn.state, effects: [answering(body, id)] };
}

function nodded({ state }: Turn): Result {
  return { state, effects: [{ type: "react", emoji: "👍" }] };
}
