import { askable, askedWhere, askingNothing, questioning, questionTails } from "../../../lexicon/kinds.ts";
import { hesitations } from "../../../lexicon/plainWords.ts";
import { wordsOf } from "../../../message/plain.ts";
import { courtesy } from "../words/courtesy.ts";
import { exactly, lengthAt, says, wordsBeside } from "../words/wording.ts";
import { opening } from "./opening.ts";

const asking = exactly(questioning);
const nothing = exactly(askingNothing);
const tails = exactly(questionTails);
const oneWord = exactly(askable);
const where = exactly(askedWhere);
const soft = exactly(hesitations);

const longest = 20;

/** Whether a short text asks something: "foto apa", "nanti saya dipanggil ga", "harus ya pak pake foto". */
export function isQuestion(text: string): boolean {
  const words = wordsOf(text);
  if (words.length === 0 || words.length > longest) return false;
  if (/\?\s*$/u.test(text)) return true;
  return says(wordsBeside(text, nothing).join(" "), asking) || endsAsking(text);
}

/** Whether a word of a question asks nothing in it: "di mana-mana begitu", "siapa saja bisa jatuh". */
export function onlySoundsAsked(text: string): boolean {
  return says(text, nothing);
}

/** Whether a text begins by asking: "emang buat apa nanya tanggal". */
export function opensAsking(text: string): boolean {
  return lengthAt(opening(text), 0, asking) > 0;
}

const shortest = 6;

/** Whether a short text ends by asking: "ini masuknya kemana ya", "ke dinas mana". */
export function closesAsking(text: string): boolean {
  const words = wordsBeside(text, courtesy, soft);
  const last = words.length - 1;
  return words.length <= shortest && last > 0 && lengthAt(words, last, asking) > 0;
}

const fewestBefore = 2;

/** "… ga di laporan ini": where or in what follows. */
function isWhere(words: readonly string[], at: number): boolean {
  return lengthAt(words, at + 1, where) > 0 && words.length - at <= 5;
}

/** "… ga", "… blm" at the end, or before where: "nama saya muncul ga di laporan ini". A *no* alone asks nothing. */
function endsAsking(text: string): boolean {
  const words = wordsBeside(opening(text).join(" "), courtesy, soft);
  return words.some(
    (_, at) =>
      (at >= fewestBefore || (at === 1 && lengthAt(words, 0, oneWord) > 0)) &&
      lengthAt(words, at, tails) === 1 &&
      (at === words.length - 1 || isWhere(words, at)),
  );
}
