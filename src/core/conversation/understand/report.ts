import { denyingThis, insteadOf } from "../../lexicon/draft/sending.ts";
import { pattern } from "../../lexicon/entry.ts";
import { denials, forbids, notThis } from "../../lexicon/plainWords.ts";
import {
  comingOut,
  corrected,
  correcting,
  notSecret,
  secrecy,
  sorry,
  sorryFirst,
  thenSaid,
  unwilling,
} from "../../lexicon/report.ts";
import { plain, wordsOf } from "../../message/plain.ts";
import { hasNo } from "./words/no.ts";
import { exactly, lengthAt, says } from "./words/wording.ts";

const secret = new RegExp(`\\b(?:${pattern(secrecy)})\\b`, "u");
const perhapsNot = exactly(notSecret, denials, forbids, notThis);

/**
 * Whether a sentence asks for confidentiality. Only this stricter choice is understood from a sentence; the
 * other needs its own word.
 */
export function asksForSecrecy(text: string): boolean {
  const bare = plain(text);
  return secret.test(bare) ? !says(text, perhapsNot) : forbidsToTell(text);
}

const not = exactly(forbids, unwilling);
const out = exactly(comingOut);
const furthest = 5;

/** "Jangan sampai petugasnya tau", "jgn yg biasa", "gak mau ketahuan": what mustn't happen, a few words behind the no. */
export function forbidsToTell(text: string): boolean {
  const words = wordsOf(text);
  return words.some((_, at) => {
    const length = lengthAt(words, at, not);
    const after = at + length;
    return (
      length > 0 &&
      words.slice(after, after + furthest).some((__, next) => lengthAt(words, after + next, out) > 0)
    );
  });
}

const openings = new RegExp(
  `^\\s*(?:${pattern(sorry)})?[\\s,]*(?:${pattern(correcting)})[\\s,.:;]+(?:${pattern(corrected)})?[\\s,.:;]*`,
  "iu",
);

const openingsInTwo = new RegExp(
  `^\\s*(?:${pattern(sorryFirst)})[\\s,]+(?:${pattern(thenSaid)})[\\s,:]+`,
  "iu",
);

const instead = new RegExp(
  `(?<!\\p{L})(?:${pattern(denyingThis)})(?!\\p{L}).*?(?<!\\p{L})(?:${pattern(insteadOf)})\\s+(.+)$`,
  "iu",
);

/** What a text puts in the place of what it denies: "bukan kliwon tp legi" → "legi"; null if a *no* is in it. */
export function insteadIn(text: string): string | null {
  const right = instead.exec(text)?.[1]?.trim() ?? "";
  return right === "" || hasNo(right) ? null : right;
}

/** The correction in a text ("eh salah, pasar legi" → "pasar legi"); null if there is none. */
export function correctionIn(text: string): string | null {
  const match = openings.exec(text) ?? openingsInTwo.exec(text);
  if (match === null) return null;
  const rest = text.slice(match[0].length).trim();
  return rest === "" ? null : rest;
}
