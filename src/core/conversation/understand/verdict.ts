import { acknowledgements, courtesies } from "../../lexicon/courtesy.ts";
import { pattern } from "../../lexicon/entry.ts";
import { denials, noLookAlikes, notYets } from "../../lexicon/plainWords.ts";
import { badNoMore, ever, noMore } from "../../lexicon/takingBack.ts";
import {
  agreeing,
  besideAgreeing,
  besideNotYet,
  besideYes,
  butSettled,
  comingUp,
  complaint,
  disagreeing,
  enough,
  givingIn,
  givingInAlready,
  known,
  lookedAt,
  looking,
  neverSoGood,
  noTimeFor,
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
import { thanks } from "./words/courtesy.ts";
import { hasNo } from "./words/no.ts";
import { exactly, lengthAt, says, saysOnly, strictly, type Wording, wordsBeside } from "./words/wording.ts";

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

/** Around an answer only these change nothing of it: less than what is courtesy elsewhere. */
const polite = exactly(courtesies);
/** "ok", "siap": acknowledges a message, which is neither a yes nor a no. */
const read = exactly(acknowledgements);

const done = strictly(settledWords);
/** Only counts at the start: "makasih ya" only thanks, and "ya oke" may just acknowledge. */
const yes = strictly(yesInFront);
const settles = strictly(settledWords, yesInFront);
const aboutIt = exactly(besideYes);

const givesIn = new RegExp(
  `^(?:${pattern(givingIn)}) ?(?:${pattern(givingInAlready)})(?!\\p{L}| (?:${pattern(butSettled)}))`,
  "u",
);

/** Characters that don't change the meaning; any other emoji may mean the opposite of the words. */
const friendly =
  /[\s\p{L}\p{N}\p{M}.,!…'’`"“”()-]|[👍👌🙏😊🙂😁👏💯✅]|\u2764|\u2665|[\u{1F3FB}-\u{1F3FF}]|\u200d|\ufe0f/gu;

const longestYes = 10;

function isSettled(text: string, words: readonly string[]): boolean {
  if (words.length > longestYes || text.replace(friendly, "") !== "" || givesIn.test(words.join(" "))) {
    return false;
  }
  const plainYes = lengthAt(words, 0, yes) > 0 && !says(text, read);
  return (says(text, done) || plainYes) && saysOnly(text, settles, polite, thanks, read, aboutIt);
}

const notYet = exactly(notYets, notDone);
const lookAlike = exactly(noLookAlikes);
const no = exactly(denials);
const isKnown = exactly(known);
const undecided = exactly(takenBack);
const saysNoMore = exactly(besideNotYet);

function noIn(text: string, words: readonly string[]): Verdict | null {
  const denied = lengthAt(words, 0, no);
  if (denied > 0 && wordsBeside(words.slice(denied).join(" "), polite).length === 0) {
    return { type: "unsettled", reason: "" };
  }
  const length = lengthAt(words, 0, lookAlike) > 0 ? 0 : lengthAt(words, 0, notYet);
  if (length === 0 || lengthAt(words, length, isKnown) > 0 || says(text, undecided)) return null;
  if (saysNoTrouble(wordsOf(clausesOf(text)[0] ?? "").slice(length))) return null;
  const alone = wordsBeside(words.slice(length).join(" "), polite, thanks, saysNoMore).length === 0;
  return { type: "unsettled", reason: alone ? "" : text.trim() };
}

const soGood = exactly(neverSoGood);
const comesUp = exactly(comingUp, ever);
const wrong = exactly(complaint);
const isBad = exactly(badNoMore);
const again = exactly(noMore);
const noTime = exactly(noTimeFor);

/** Behind "belum": "pernah sebagus ini", "ada kendala lagi", "bocor lagi", "sempat diapa-apain" is no plain no. */
function saysNoTrouble(words: readonly string[]): boolean {
  const after = (at: number, ...more: readonly Wording[]): boolean => {
    const [first, ...rest] = more;
    if (first === undefined) return true;
    const length = lengthAt(words, at, first);
    return length > 0 && after(at + length, ...rest);
  };
  if (says(words.join(" "), soGood) || after(0, noTime)) return true;
  const bad = after(0, isBad, again) || after(0, comesUp, isBad, again);
  return bad || after(0, comesUp, wrong) || after(0, comesUp, comesUp, wrong);
}

const itIsEnough = exactly(enough);
const besideEnough = exactly(besideYes, yesInFront);

/**
 * "Cukup, makasih" to an answer that can't solve the problem accepts it. "Cukup tau aja" is bitter, and asked
 * about.
 */
export function isEnough(text: string): boolean {
  return saysOnly(text, itIsEnough, polite, thanks, read, besideEnough);
}

const negation = exactly(notYets, notLooked);
const look = exactly(looking);
const where = exactly(lookedAt);

function isLater(words: readonly string[]): boolean {
  const not = lengthAt(words, 0, negation);
  const looks = not === 0 ? 0 : lengthAt(words, not, look);
  return looks > 0 && wordsBeside(words.slice(not + looks).join(" "), where, polite, thanks).length === 0;
}

const longestExcuse = 6;

/** "Lagi di kampung": why nobody has looked yet, with nothing seen. */
function isExcuse(clause: string): boolean {
  if (wordsOf(clause).length > longestExcuse || says(clause, done)) return false;
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

const agree = exactly(agreeing);
const besideAgreement = exactly(besideAgreeing);
const disagree = new RegExp(`^\\s*(?:${pattern(disagreeing)})\\b[\\s,.!:;-]*`, "iu");

/** Whether a text only agrees, apart from courtesy: "Ok setuju pak". */
export function isAgreement(text: string): boolean {
  return saysOnly(text, agree, polite, thanks, read, besideAgreement);
}

/** The text after "tidak setuju", unchanged; null if it doesn't begin so. */
export function disagreementIn(text: string): string | null {
  return disagree.test(text) ? text.replace(disagree, "").trim() : null;
}
