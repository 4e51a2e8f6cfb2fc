import { type AnswerAct, answerActs } from "../../letters/rooms/answerChoices.ts";
import { acknowledgements, courtesies, inPassing, loneYes } from "../../lexicon/courtesy.ts";
import { pattern, phrases } from "../../lexicon/entry.ts";
import { answerHints, callingHelp, callingOff } from "../../lexicon/operators.ts";
import { manyThanks, thanksAnywhere } from "../../lexicon/plainWords.ts";
import { plain } from "../../message/plain.ts";
import type { Reply } from "./reply.ts";

const only = new RegExp(
  `^(?:(?:${pattern(acknowledgements, inPassing, manyThanks, thanksAnywhere, courtesies, loneYes)})(?: |$))+$`,
  "u",
);

/** Most words of a nod: what is longer says something. */
const longestNod = 6;

/** Whether a reply only says that it was read, or thanks: "ok siap", "👍", "makasih pak". */
export function isNod(text: string): boolean {
  const bare = plain(text);
  if (text.trim() === "" || text.includes("?")) return false;
  return bare.split(" ").length <= longestNod && (bare === "" || only.test(bare));
}

/** The same of a whole message: a sticker says no more either. */
export function isNodding({ words, file, unusable }: Reply): boolean {
  return unusable === undefined ? file === null && isNod(words) : unusable === "noise";
}

const off = new Set(phrases(callingOff));

/** Whether somebody who was asked for words has thought better of it. */
export function isCalledOff(text: string): boolean {
  return off.has(plain(text));
}

const hints = answerActs.flatMap((act) =>
  act === "add"
    ? []
    : [{ act, pattern: new RegExp(`(?<!\\p{L})(?:${pattern(answerHints[act])})(?!\\p{L})`, "u") }],
);

const helping = new Set(phrases(callingHelp));

/** Whether somebody only asks what can be done here: "?", "bantuan". */
export function isCallForHelp(text: string): boolean {
  return /^[\s?]*\?[\s?]*$/u.test(text) || helping.has(plain(text));
}

/** What the words first say of themselves: "sudah kami tambal" is a finished work. Null if they say nothing. */
export function hintIn(text: string): AnswerAct | null {
  const bare = plain(text);
  let first: { readonly act: AnswerAct; readonly at: number } | null = null;
  for (const { act, pattern: says } of hints) {
    const at = bare.search(says);
    if (at >= 0 && (first === null || at < first.at)) first = { act, at };
  }
  return first?.act ?? null;
}
