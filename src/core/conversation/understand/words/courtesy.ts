import {
  addresses,
  apologies,
  hesitations,
  manyThanks,
  particles,
  thanksAnywhere,
} from "../../../lexicon/plainWords.ts";
import { wordsOf } from "../../../message/plain.ts";
import { exactly, saysOnly, type Wording, wordsBeside } from "./wording.ts";

/** Forms of address and particles, which may stand around any word: "pak", "min", "ya", "dong", "lah", "monggo". */
export const courtesy: Wording = exactly(addresses, particles);

/** Courtesy, hesitation and apology: where nothing is sent or settled by it, they change nothing of what is said. */
export const soft: Wording = exactly(addresses, particles, hesitations, apologies);

/** Thanks in the languages that people use. */
export const thanks: Wording = exactly(thanksAnywhere, manyThanks);

/** Whether a text says one of these, and beside it only courtesy. Thanks are no courtesy here: they may end a talk. */
export function saysCourteously(text: string, meant: Wording, ...beside: readonly Wording[]): boolean {
  return saysOnly(text, meant, courtesy, ...beside);
}

/** Whether a text is nothing but address and particles. */
export function isOnlyCourtesy(text: string): boolean {
  return wordsOf(text).length > 0 && wordsBeside(text, courtesy).length === 0;
}
