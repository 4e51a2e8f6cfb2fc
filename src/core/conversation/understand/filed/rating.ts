import { pattern } from "../../../lexicon/entry.ts";
import { besideScore, notRating, onceMore, scored, starred } from "../../../lexicon/followUp.ts";
import { denials } from "../../../lexicon/plainWords.ts";
import { spelled } from "../../../message/menuNumber.ts";
import { plain, wordsOf } from "../../../message/plain.ts";
import { placeIn } from "../place.ts";
import { scoreIn } from "../verdict.ts";
import { soft, thanks } from "../words/courtesy.ts";
import { hasNo } from "../words/no.ts";
import { exactly, says, saysOnly, wordsBeside } from "../words/wording.ts";
import { wordedRating } from "./worded.ts";

const without = exactly(notRating, denials);
const beside = exactly(besideScore);
const again = exactly(onceMore);

/** Whether somebody doesn't want to rate: "ga usah", "nanti aja", "males". */
export function declinesRating(text: string): boolean {
  return saysOnly(text, without, soft, thanks);
}

type Rating = { readonly score: number; readonly comment: string };

const one = `([1-5]|${[...spelled].flatMap(([word, value]) => (value >= 1 && value <= 5 ? [word] : [])).join("|")})`;
const named = new RegExp(
  `\\b(?:${pattern(scored)}) (?:\\p{L}+ )?${one}(?= |$)|(?:^| )${one} (?:${pattern(starred)})(?= |$)`,
  "u",
);
const stars = /^\s*(?:[⭐🌟★✨*]\uFE0F?\s*){1,5}$/u;
const someStars = /(?:[⭐🌟★✨]\uFE0F?\s*)+/u;

const longest = 20;

/**
 * A rating that says that it is one, wherever it is written: "bintang 5", "5 dari 5", "nilai 3, lama soalnya", five
 * stars. Null for a bare number, and if a *no* or another number stands beside it.
 */
export function outrightRating(text: string): Rating | null {
  if (stars.test(text)) return { score: text.match(/[⭐🌟★✨*]/gu)?.length ?? 0, comment: "" };
  if (wordsOf(text).length > longest) return null;
  const run = someStars.exec(text)?.[0].match(/[⭐🌟★✨]/gu)?.length ?? 0;
  if (run > 1 && run <= 5 && !/\d/u.test(text)) return { score: run, comment: commentIn(text) };
  // "Di rt 3/5 mati lagi" tells where it is back.
  if (says(text, again) || placeIn(text) !== null) return null;
  const match = named.exec(plain(text.replaceAll("/", " per ")));
  const said = match?.[1] ?? match?.[2];
  if (match === null || said === undefined) return null;
  const rest = `${match.input.slice(0, match.index)} ${match.input.slice(match.index + match[0].length)}`;
  if (/\d/u.test(rest) || hasNo(match.input.slice(0, match.index))) return null;
  return { score: spelled.get(said) ?? Number(said), comment: commentIn(text) };
}

/** What was said beside the score, as written; nothing if that is only courtesy and the word for a score. */
function commentIn(text: string): string {
  const others = wordsBeside(text.replaceAll("/", " per "), beside, soft, thanks);
  if (others.every((word) => /^\d$/u.test(word) || spelled.has(word))) return "";
  return scoreIn(text)?.comment ?? text.trim();
}

/** A rating where one was asked for: a bare number too, at the start, or words of praise or blame. */
export function ratingIn(text: string): Rating | null {
  return outrightRating(text) ?? scoreIn(text) ?? wordedRating(text);
}
