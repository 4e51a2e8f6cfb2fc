import {
  acknowledgements,
  besideKeepingNumber,
  greetings,
  inPassing,
  keepingNumber,
  loneYes,
  openings,
  salams,
} from "../../lexicon/courtesy.ts";
import { pattern, wordSet } from "../../lexicon/entry.ts";
import { addresses, manyThanks, thanksAnywhere } from "../../lexicon/plainWords.ts";
import { wordsOf } from "../../message/plain.ts";
import { exactly, saysOnly } from "./words/wording.ts";

/** A salam is answered with a salam. */
const salam = new RegExp(`^(?:${pattern(salams)})`, "u");

const greeting = exactly(greetings);
const keepNumber = exactly(keepingNumber);
const besideKeeping = exactly(besideKeepingNumber);
const address = exactly(addresses, loneYes);
const nods = exactly(acknowledgements, inPassing, thanksAnywhere, manyThanks);

/** A message without content: a greeting (or "??", a lone emoji), or thanks. */
export type Noise = { readonly type: "greeting"; readonly salam: boolean } | { readonly type: "thanks" };

const thankfulSigns = /^(?:[\s👍👌🙏😊🙂😁👏💯✅]|\u2764|\u2665|[\u{1F3FB}-\u{1F3FF}]|\u200d|\ufe0f)+$/u;

export function noiseIn(text: string): Noise | null {
  const words = wordsOf(text);
  if (words.length === 0)
    return thankfulSigns.test(text) ? { type: "thanks" } : { type: "greeting", salam: false };
  if (words.length > 6) return null;
  if (saysOnly(text, greeting, address)) return { type: "greeting", salam: salam.test(words.join(" ")) };
  if (saysOnly(text, keepNumber, address, besideKeeping)) return { type: "greeting", salam: false };
  return saysOnly(text, nods, address) ? { type: "thanks" } : null;
}

/** Whether a text opens with a salam, whatever follows. */
export function opensWithSalam(text: string): boolean {
  return salam.test(wordsOf(text).slice(0, 2).join(" "));
}

/** The text without a greeting at its start; all of it if nothing else remains. */
export function withoutGreeting(text: string): string {
  const words = wordsOf(text);
  const first = words.findIndex((word) => !opening.has(word));
  if (first <= 0) return text.trim();
  let rest = text.trim();
  for (let index = 0; index < first; index += 1) {
    rest = rest.replace(/^[^\p{L}\p{N}]*[\p{L}\p{N}'’`]+/u, "").replace(/^[^\p{L}\p{N}"“(#@]+/u, "");
  }
  return rest === "" ? text.trim() : rest;
}

/** "malam" or "pak" may belong to the report itself; these don't. */
const opening = wordSet(openings);
