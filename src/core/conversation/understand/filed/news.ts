import {
  alsoBad,
  besidesThat,
  nothingNew,
  otherDeeds,
  otherThings,
  saysMore,
  trouble,
} from "../../../lexicon/followUp.ts";
import { denials, forbids, notYets, noWords, yesWords } from "../../../lexicon/plainWords.ts";
import { slipOfHand } from "../../../lexicon/takingBack.ts";
import { wordsOf } from "../../../message/plain.ts";
import { isAboutConduct } from "../conduct.ts";
import { dangerIn } from "../danger.ts";
import { replaces } from "../kinds/change.ts";
import { namesMatter } from "../kinds/facts.ts";
import { opening } from "../kinds/opening.ts";
import { placeSignsIn } from "../kinds/placeAnswer.ts";
import { closesAsking } from "../kinds/question.ts";
import { soft, thanks } from "../words/courtesy.ts";
import { exactly, lengthAt, says, wordsBeside } from "../words/wording.ts";

const noAndYes = exactly(noWords, yesWords);
const stale = exactly(nothingNew);
const moreWords = exactly(saysMore);
const no = exactly(denials, notYets, forbids);
const otherwise = exactly({
  id: "lupa, lali, poho, bukan, bukn, dudu, sanes, salah, kliru, keliru",
  en: "also",
});
const bad = exactly(trouble);

/** Most words that are looked at, to bound the time. */
const looked = 80;

/** The words of a text that tell more than waiting, asking or thanking does. */
export function tellingWords(text: string): readonly string[] {
  const words = wordsOf(text).slice(0, looked).join(" ");
  return wordsBeside(words, stale, soft, thanks, noAndYes).filter((word) => /\p{L}/u.test(word));
}

const announcedWithin = 5;

/** Whether a text announces more of the same matter: "tambahan pak, …", "lupa bilang, …", "bukan jalan saja, …". */
export function announcesMore(text: string): boolean {
  const words = opening(text);
  const more = (at: number) =>
    lengthAt(words, at, moreWords) > 0 &&
    !(
      lengthAt(words, at, otherwise) === 0 &&
      [1, 2].some((back) => at >= back && lengthAt(words, at - back, no) > 0)
    );
  const alone = words.length === 1 && says(words.join(" "), otherwise);
  return !alone && words.slice(0, announcedWithin).some((_, at) => more(at));
}

const besides = exactly(besidesThat);
const things = exactly(otherThings);
const also = exactly(alsoBad);

/** Whether a text goes on to another matter beside the report: "sekalian tiang listrik miring", "selain itu …". */
export function goesOnToAnother(text: string): boolean {
  const words = opening(text);
  const near = words.slice(0, announcedWithin).some((_, at) => lengthAt(words, at, besides) > 0);
  const tells = tellingWords(text).length >= enough || says(text, things) || says(text, bad);
  return near && tells && !/^sekalian info/u.test(words.join(" "));
}

const longestBeside = 20;

/** Whether a short text names something that a report's title doesn't: "di rt sebelah ada pohon tumbang". */
export function namesAnotherThing(text: string, title: string): boolean {
  const words = wordsOf(text);
  const own = wordsOf(title).map((word) => word.slice(0, stem));
  const named = words.filter((_, at) => lengthAt(words, at, things) > 0);
  const known = named.some((word) => own.some((one) => word.startsWith(one)));
  return title !== "" && words.length <= longestBeside && named.length > 0 && !known;
}

const deeds = exactly(otherDeeds);

/** Whether a short text tells what somebody does that the report doesn't tell of: "tetangga saya buang limbah ke sungai". */
export function namesAnotherDeed(text: string, title: string): boolean {
  const words = wordsOf(text);
  const own = wordsOf(title).map((word) => word.slice(0, stem));
  const told = words.flatMap((_, at) => words.slice(at, at + lengthAt(words, at, deeds)));
  const known = told.some((word) => own.some((one) => word.startsWith(one)));
  return title !== "" && words.length <= longestBeside && told.length > 0 && !known;
}

const sentWrongly = exactly(slipOfHand);

/** "Saya salah kirim foto tadi": tells nothing, and takes back something that was sent. */
export function takesPartBack(text: string): boolean {
  return says(text, sentWrongly) && !corrects(text);
}

/** "Jalan" and "jalannya", "lampu" and "lampunya" begin alike. */
const stem = 4;

/** Whether it says of something that it is bad too: "got di depan sd juga mampet". */
export function saysAlso(text: string): boolean {
  return says(text, also);
}

/** "Eh no 21 maksudnya, bukan 12": gives something else instead of what was written. */
export function corrects(text: string): boolean {
  if (text.includes("?") || closesAsking(text) || !replaces(text)) return false;
  return /\d/u.test(text) || placeSignsIn(text) > 0 || namesMatter(text);
}

const enough = 3;

/**
 * Whether a text tells something of the problem, and doesn't only wait, ask or grumble ("kok lama", "belum ada yang
 * datang"): three words that tell, or fewer if more is announced, it says how bad it is, or somebody is accused.
 */
export function tellsNews(text: string): boolean {
  const telling = tellingWords(text);
  if (telling.length >= enough || corrects(text) || isAboutConduct(text) || dangerIn(text) !== null)
    return true;
  if (says(text, bad)) return wordsOf(text).length > 1;
  return announcesMore(text) && wordsBeside(telling.join(" "), moreWords).length > 0;
}
