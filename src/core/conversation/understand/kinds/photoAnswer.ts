import {
  atThisMoment,
  badPhone,
  excuses,
  goingOn,
  having,
  leave,
  photoWords,
  pointing,
} from "../../../lexicon/draft/answers.ts";
import { hesitations, noWords, yesWords } from "../../../lexicon/plainWords.ts";
import { oneself, regularly } from "../../../lexicon/wrongs.ts";
import { clausesOf } from "../words/clauses.ts";
import { courtesy } from "../words/courtesy.ts";
import { hasNo } from "../words/no.ts";
import { exactly, lengthAt, roughly, says, saysOnly, wordsBeside } from "../words/wording.ts";
import { declines } from "./declines.ts";
import { isUnknown } from "./dontKnow.ts";
import { namesMatter } from "./facts.ts";
import { opening } from "./opening.ts";
import { placeSignsIn, sizeOf } from "./placeAnswer.ts";

const photo = roughly(photoWords);
const excuse = roughly(excuses);
const bad = roughly(excuses, badPhone);
const moment = exactly(atThisMoment);
const myself = exactly(oneself);
const on = exactly(goingOn);
const has = exactly(having);
const points = exactly(pointing);
const everyTime = exactly(regularly);
const may = exactly(leave);
const small = [courtesy, may, exactly(noWords, hesitations, yesWords)];
const ownWords = 3;

/** Whether a text has none and asks whether that is all right: "nggak punya, gapapa kan?", "ora ono, ora popo to?". */
export function asksLeave(text: string): boolean {
  return declines(text) && says(text, may) && wordsBeside(text, ...small).length <= ownWords;
}

/** Whether a text begins with a reason for having none: "males banget harus moto segala". */
export function opensWithExcuse(text: string): boolean {
  if (/\?\s*$/u.test(text)) return false;
  const words = opening(text);
  const ofPhone = lengthAt(words, 0, photo) > 0 && says(text, bad);
  return (
    lengthAt(words, 0, excuse) > 0 ||
    ofPhone ||
    (opensRefusing(words) && declines(text) && speaksOfPhotos(text))
  );
}

/** "Ga berani moto", "lagi di jalan ga bisa foto". */
function opensRefusing(words: readonly string[]): boolean {
  return hasNo(words[0] ?? "") || lengthAt(words, 0, moment) > 0;
}

/** Whether a text speaks of photos or of the phone that makes them. */
export function speaksOfPhotos(text: string): boolean {
  return says(text, photo);
}

/** "Ada pak": a photo is to come. */
export function hasPhotoToSend(text: string): boolean {
  if (hasNo(text)) return false;
  return (
    saysOnly(text, has, courtesy, photo, points) ||
    (says(text, exactly({ id: "ada", en: "have" })) && speaksOfPhotos(text))
  );
}

/** Whether a text says no more than to go on: "skip aja kak", "lanjut", "langsung aja". */
export function saysToGoOn(text: string): boolean {
  return saysOnly(text, on, courtesy);
}

const shortReason = 5;
const longestReason = 14;
/** "Udah gelap" is why there is none; "gelap banget kalau malam" is the matter. */
const fewestOfMatter = 2;
const fewWords = 1;

/**
 * What an answer to "a photo?" tells besides having none and why: the clauses that are about the matter. Empty for
 * "gak ada pak, hp saya jadul".
 */
export function factsBesidePhoto(text: string): readonly string[] {
  const clauses = clausesOf(text);
  const excused = clauses.some(isReason);
  return clauses.filter((clause) => !isReason(clause) && !isFiller(clause, excused));
}

function isReason(clause: string): boolean {
  const size = sizeOf(clause);
  if (speaksOfPhotos(clause)) return size <= longestReason;
  if (size > shortReason) return size <= longestReason && isOwnReason(clause);
  if (declines(clause) || isUnknown(clause) || saysToGoOn(clause)) return true;
  if (namesMatter(clause)) return says(clause, excuse) && size <= fewestOfMatter;
  return says(clause, excuse) && !says(clause, everyTime);
}

/** "Saya lagi kerja jadi ga bisa ke sana", "lagi hujan ga bisa keluar": about the writer, not about the matter. */
function isOwnReason(clause: string): boolean {
  if (namesMatter(clause)) return false;
  if (says(clause, myself)) return declines(clause) || says(clause, excuse);
  return lengthAt(opening(clause), 0, moment) > 0 && declines(clause) && says(clause, excuse);
}

/** A few words without a matter or a place; more of them beside a reason. */
function isFiller(clause: string, excused: boolean): boolean {
  if (namesMatter(clause) || placeSignsIn(clause) > 0) return false;
  return sizeOf(clause) <= (excused ? shortReason : fewWords);
}
