import * as words from "../../../lexicon/takingBack.ts";
import { wordsOf } from "../../../message/plain.ts";
import { verdictIn } from "../verdict.ts";
import { thanks } from "../words/courtesy.ts";
import { hasNo } from "../words/no.ts";
import { exactly, says, wordsBeside } from "../words/wording.ts";
import { soft } from "./soft.ts";

const gone = exactly(words.goneWords);
const already = exactly(words.byNow);
const beside = exactly(words.besideGone);

const longest = 14;

/**
 * Whether a text says that the problem is gone, although the office hasn't answered yet: "sdh beres skrg makasih",
 * "sudah ditambal warga". Only asked about.
 */
export function saysGone(text: string): boolean {
  const all = wordsOf(text);
  if (all.length < 2 || all.length > longest || text.includes("?")) return false;
  const others = wordsBeside(text, gone, already, beside, soft, thanks);
  if (others.length > 0 || hasNo(wordsBeside(text, beside).join(" "))) return false;
  return (says(text, gone) && says(text, already)) || verdictIn(text)?.type === "settled";
}
