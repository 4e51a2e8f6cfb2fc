import {
  firstSomethingElse,
  formerly,
  putOffAnywhere,
  putOffFirst,
  waitingForUs,
} from "../../../lexicon/kinds.ts";
import { wordsOf } from "../../../message/plain.ts";
import { courtesy } from "../words/courtesy.ts";
import { exactly, lengthAt, roughly, says, wordsBeside } from "../words/wording.ts";
import { opening } from "./opening.ts";

const first = roughly(putOffFirst);
const anywhere = roughly(putOffAnywhere);
const before = roughly(firstSomethingElse);
const past = exactly(formerly);
const forUs = roughly(waitingForUs);

const longest = 16;

/** Whether a short text says that something comes later: "bentar pak", "besok aja saya lanjut", "otw". */
export function putsOff(text: string): boolean {
  const words = wordsOf(text);
  if (words.length === 0 || words.length > longest || says(text, forUs)) return false;
  if (says(text, anywhere)) return true;
  const rest = opening(text);
  return lengthAt(rest, 0, first) > 0 || endsInFirst(text) || endsInLater(text);
}

const shortest = 5;

/** "Shareloc nya nanti ya". */
function endsInLater(text: string): boolean {
  const words = wordsBeside(text, courtesy);
  return words.length > 1 && words.length <= shortest && lengthAt(words, words.length - 1, first) > 0;
}

/** "Saya cek dulu", but not "dari dulu". */
function endsInFirst(text: string): boolean {
  const words = wordsBeside(text, courtesy);
  const last = words.length - 1;
  return last > 0 && lengthAt(words, last, before) > 0 && lengthAt(words, last - 1, past) === 0;
}
