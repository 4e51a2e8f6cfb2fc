import { acknowledgements, courtesies, thanksWords } from "../../lexicon/courtesy.ts";
import { pattern, wordSet } from "../../lexicon/entry.ts";
import { denials, noLookAlikes, notYets } from "../../lexicon/plainWords.ts";
import {
  agreeing,
  besideAgreeing,
  besideNotYet,
  besideYes,
  butSettled,
  disagreeing,
  enough,
  givingIn,
  givingInAlready,
  known,
  lookedAt,
  looking,
  notDone,
  notLooked,
  scores,
  settledWords,
  takenBack,
  yesInFront,
} from "../../lexicon/verdict.ts";
import { spelled } from "../../message/menuNumber.ts";
import { wordsOf } from "../../message/plain.ts";
import { namesMatter } from "./kinds/facts.ts";
import { clausesOf } from "./words/clauses.ts";
import { hasNo } from "./words/no.ts";
import { exactly, lengthAt, says } from "./words/wording.ts";

/**
 * The verdict of a text on "is it settled?"; null if it isn't certain, and the person is asked. Settling
 * needs a plain yes with only courtesy around it, because a case closed by a misunderstanding breaks a
 * promise. A no may contain its reason.
 */
export type Verdict =
  | { readonly type: "settled" }
  | { readonly type: "unsettled"; readonly reason: string }
  | { readonly type: "later" };

export function verdictIn(text: string): Verdict | null {
  const words = wordsOf(text);
  if (words.length === 0) return null;
  if (isSettled(text, words)) return { type: "settled" };
  const [first = "", ...more] = clausesOf(text);
  // "Belum sempat cek, tapi katanya masih bolong" is neither: the person is asked.
  if (isLater(wordsOf(first))) return more.every(isExcuse) ? { type: "later" } : null;
  return noIn(text, words);
}

const done = wordSet(settledWords);

/** Only counts at the start: "makasih ya" only thanks, and "ya oke" may just acknowledge. */
const yes = wordSet(yesInFront);

const givesIn = new RegExp(
  `^(?:${pattern(givingIn)}) ?(?:${pattern(givingInAlready)})(?!\\p{L}| (?:${pattern(butSettled)}))`,
  "u",
);

/** Characters that don't change the meaning; any other emoji may mean the opposite of the words. */
const friendly =
  /[\s\p{L}\p{N}\p{M}.,!…'’`"“”()-]|[👍👌🙏😊🙂😁👏💯✅]|\u2764|\u2665|[\u{1F3FB}-\u{1F3FF}]|\u200d|\ufe0f/gu;

const longestYes = 10;

function isSettled(text: string, words: readonly string[]): boolean {
  const [first = ""] = words;
  if (words.length > longestYes || text.replace(friendly, "") !== "" || givesIn.test(words.join(" "))) {
    return false;
  }
  const outright = words.some((word) => done.has(word));
  const plainYes = yes.has(first) && !words.some(isAcknowledgement);
  const alone = words.every(
    (word) =>
      done.has(word) || yes.has(word) || isCourtesy(word) || isAcknowledgement(word) || aboutIt.has(word),
  );
  return alone && (outright || plainYes);
}

const aboutIt = wordSet(besideYes);

const notYet = exactly(notYets, notDone);
const lookAlike = exactly(noLookAlikes);
const no = wordSet(denials);
const isKnown = exactly(known);
const undecided = exactly(takenBack);
const saysNoMore = wordSet(besideNotYet);

function noIn(text: string, words: readonly string[]): Verdict | null {
  const [first = "", ...rest] = words;
  if (no.has(first) && rest.every((word) => isCourtesy(word) && !isThanks(word))) {
    return { type: "unsettled", reason: "" };
  }
  const length = lengthAt(words, 0, lookAlike) > 0 ? 0 : lengthAt(words, 0, notYet);
  if (length === 0 || lengthAt(words, length, isKnown) > 0 || says(text, undecided)) return null;
  const more = words.slice(length);
  const alone = more.every((word) => isCourtesy(word) || saysNoMore.has(word));
  return { type: "unsettled", reason: alone ? "" : text.trim() };
}

const itIsEnough = wordSet(enough);
const besideEnough = wordSet(besideYes, yesInFront);

/**
 * "Cukup, makasih" to an answer that can't solve the problem accepts it. "Cukup tau aja" is bitter, and asked
 * about.
 */
export function isEnough(text: string): boolean {
  return saysOnly(text, itIsEnough, besideEnough);
}

/** Whether a text says one of these words, and beside them and courtesy only what `beside` has. */
function saysOnly(
  text: string,
  meant: ReadonlySet<string>,
  beside: ReadonlySet<string> = new Set(),
): boolean {
  const words = wordsOf(text);
  const allowed = (word: string) =>
    meant.has(word) || beside.has(word) || isCourtesy(word) || isAcknowledgement(word);
  return words.some((word) => meant.has(word)) && words.every(allowed);
}

const negation = exactly(notYets, notLooked);
const look = wordSet(looking);
const place = wordSet(lookedAt);

function isLater(words: readonly string[]): boolean {
  const length = lengthAt(words, 0, negation);
  const [looks = "", ...rest] = words.slice(length);
  return length > 0 && look.has(looks) && rest.every((word) => place.has(word) || isCourtesy(word));
}

const longestExcuse = 6;

/** "Lagi di kampung": why nobody has looked yet, with nothing seen. */
function isExcuse(clause: string): boolean {
  const words = wordsOf(clause);
  if (words.length > longestExcuse || words.some((word) => done.has(word))) return false;
  return !namesMatter(clause) && !hasNo(clause);
}

const beforeScore = new RegExp(`^\\s*(?:(?:${pattern(scores)})[\\s:]+)*(\\p{L}+|\\d+)[\\s.,:;!)/-]*`, "iu");

/**
 * A score from 1 to 5 at the start of a text, with the comment after it ("5 mantap"); null if there is none.
 */
export function scoreIn(text: string): { readonly score: number; readonly comment: string } | null {
  const match = beforeScore.exec(text);
  const word = (match?.[1] ?? "").toLowerCase();
  const score = /^\d+$/u.test(word) ? Number(word) : (spelled.get(word) ?? 0);
  if (match === null || score < 1 || score > 5) return null;
  return { score, comment: text.slice(match[0].length).trim() };
}

const agree = wordSet(agreeing);
const beside = wordSet(besideAgreeing);
const disagree = new RegExp(`^\\s*(?:${pattern(disagreeing)})\\b[\\s,.!:;-]*`, "iu");

/** Whether a text only agrees, apart from courtesy: "Ok setuju pak". */
export function isAgreement(text: string): boolean {
  return saysOnly(text, agree, beside);
}

/** The text after "tidak setuju", unchanged; null if it doesn't begin so. */
export function disagreementIn(text: string): string | null {
  return disagree.test(text) ? text.replace(disagree, "").trim() : null;
}

/** Whether a word is only polite and doesn't change an answer beside it. */
function isCourtesy(word: string): boolean {
  return forms.has(word) || isThanks(word);
}

function isThanks(word: string): boolean {
  return thanks.has(word);
}

/** "ok", "siap": acknowledges a message, which is neither a yes nor a no. */
function isAcknowledgement(word: string): boolean {
  return read.has(word);
}

const forms = wordSet(courtesies);
const thanks = wordSet(thanksWords);
const read = wordSet(acknowledgements);
