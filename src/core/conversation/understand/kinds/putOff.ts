import { lookingUp } from "../../../lexicon/draft/answers.ts";
import {
  firstSomethingElse,
  formerly,
  putOffAnywhere,
  putOffFirst,
  waitingForUs,
} from "../../../lexicon/kinds.ts";
import { forbids, notThis } from "../../../lexicon/plainWords.ts";
import { wordsOf } from "../../../message/plain.ts";
import { courtesy } from "../words/courtesy.ts";
import { exactly, lengthAt, roughly, says, wordsBeside } from "../words/wording.ts";
import { namesMatter } from "./facts.ts";
import { opening } from "./opening.ts";

const first = roughly(putOffFirst);
const anywhere = roughly(putOffAnywhere);
const before = roughly(firstSomethingElse);
const past = exactly(formerly);
const lookUp = exactly(lookingUp);
const forUs = roughly(waitingForUs);
const not = exactly(forbids, notThis);

const longest = 16;

/** Whether a short text says that something comes later: "bentar pak", "besok aja saya lanjut", "otw". */
export function putsOff(text: string): boolean {
  const words = wordsOf(text);
  if (words.length === 0 || words.length > longest || says(text, forUs)) return false;
  if (says(text, anywhere)) return true;
  const rest = opening(text);
  return (
    (lengthAt(rest, 0, first) > 0 && !namesMatter(text)) ||
    endsInFirst(text) ||
    endsInLater(text) ||
    looksUpFirst(words)
  );
}

/** The text without what puts it off: "bentar saya cek dulu" → "saya cek". */
export function withoutPutOff(text: string): string {
  return wordsBeside(text, first, anywhere, before).join(" ");
}

const longestLookUp = 8;
const furthest = 4;

/** "Coba saya cari dulu suratnya": something is looked up, and right behind it "dulu". */
function looksUpFirst(words: readonly string[]): boolean {
  if (words.length > longestLookUp) return false;
  return words.some((_, at) => {
    const length = lengthAt(words, at, lookUp);
    const after = at + length;
    return (
      length > 0 &&
      words.slice(after, after + furthest).some((__, next) => lengthAt(words, after + next, before) > 0)
    );
  });
}

const shortest = 5;

/** "Shareloc nya nanti ya", but not "jangan besok". */
function endsInLater(text: string): boolean {
  const words = wordsBeside(text, courtesy);
  const last = words.length - 1;
  return (
    last > 0 && last < shortest && lengthAt(words, last, first) > 0 && lengthAt(words, last - 1, not) === 0
  );
}

/** "Saya cek dulu", but not "dari dulu". */
function endsInFirst(text: string): boolean {
  const words = wordsBeside(text, courtesy);
  const last = words.length - 1;
  return last > 0 && lengthAt(words, last, before) > 0 && lengthAt(words, last - 1, past) === 0;
}
