import { mayBeGuessed, wordsFor } from "../../message/choices.ts";
import { menuNumber } from "../../message/menuNumber.ts";
import type { Choice } from "../../message/message.ts";
import { plain } from "../../message/plain.ts";
import { numberOf } from "../../message/render.ts";
import { isKnownWord } from "./words/knownWords.ts";
import { editDistance } from "./words/spelling.ts";

/** The choice whose number was typed. */
export function pickByNumber(text: string, offered: readonly Choice[]): Choice | null {
  const number = menuNumber(text);
  if (number === null) return null;
  return offered.find((choice, index) => numberOf(choice, index) === number) ?? null;
}

/** The choice whose words were typed, exactly. */
export function pickByWords(text: string, offered: readonly Choice[]): Choice | null {
  const bare = plain(text.replace(/^\s*\d{1,2}\s*[.)]\s+/u, ""));
  if (bare === "") return null;
  return offered.find((choice) => wordsFor(choice).includes(bare)) ?? null;
}

/** The only choice that a misspelt word is close to; never one that would send, end or show something. */
export function pickBySlip(text: string, offered: readonly Choice[]): Choice | null {
  const bare = plain(text);
  const near = offered.filter((choice) => wordsFor(choice).some((word) => isSlipOf(bare, word)));
  const only = near.length === 1 ? near[0] : undefined;
  return only !== undefined && mayBeGuessed(only.id) ? only : null;
}

/** Shorter words are too similar to guess at: "ga" isn't a misspelt "ya". */
const shortestGuess = 4;

/** Whether a word was probably meant: within one edit for up to 6 letters, two for longer words. */
function isSlipOf(typed: string, word: string): boolean {
  if (isKnownWord(typed)) return false;
  if (typed.length < shortestGuess || word.length < shortestGuess || /\d/u.test(typed)) return false;
  const allowed = word.length <= 6 ? 1 : 2;
  if (Math.abs(typed.length - word.length) > allowed) return false;
  return editDistance(typed, word) <= allowed;
}
