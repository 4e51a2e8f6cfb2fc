import * as words from "../../lexicon/draft/privacy.ts";
import { noWords, yesWords } from "../../lexicon/plainWords.ts";
import { hiding } from "../../lexicon/reaching.ts";
import { menuNumber } from "../../message/menuNumber.ts";
import { wordsOf } from "../../message/plain.ts";
import { isAboutConduct } from "./conduct.ts";
import { isAfraid } from "./kinds/declines.ts";
import { namesMatter } from "./kinds/facts.ts";
import { placeSignsIn } from "./kinds/placeAnswer.ts";
import { opensAsking } from "./kinds/question.ts";
import { namesTime } from "./kinds/timeAnswer.ts";
import { courtesy, soft, thanks } from "./words/courtesy.ts";
import { hasNo } from "./words/no.ts";
import { exactly, lengthAt, says, saysOnly, wordsBeside } from "./words/wording.ts";

const ordinary = exactly(words.ordinarily);
const contactable = exactly(words.contactably);
const confidential = exactly(words.confidentially);
const choosing = exactly(words.choosing);
const forbidden = exactly(words.forbiddenBefore);
const yes = exactly(yesWords);

/** The choice of privacy that a text names, with nothing but courtesy around it: "yang biasa aja ya"; null if none. */
export function privacyNamed(text: string): "ordinary" | "contactable" | "confidential" | null {
  if (text.includes("?")) return null;
  const only = (choice: typeof ordinary) => saysOnly(text, choice, courtesy, thanks, choosing);
  if (only(confidential)) return "confidential";
  const all = wordsOf(text);
  const first = all.findIndex(
    (_, at) => lengthAt(all, at, ordinary) > 0 || lengthAt(all, at, contactable) > 0,
  );
  if (first < 0 || says(all.slice(0, first).join(" "), forbidden)) return null;
  if (only(ordinary)) return "ordinary";
  return only(contactable) ? "contactable" : null;
}

/** "Iya pak", which takes what is proposed. */
export function saysYesPolitely(text: string): boolean {
  return !text.includes("?") && saysOnly(text, yes, courtesy, thanks);
}

/** The number of a choice with only courtesy around it: "1 pak", "pilih nomor 2"; null if there is none. */
export function numberNamed(text: string): number | null {
  const left = wordsBeside(text, courtesy, thanks, choosing);
  return left.length === 1 && !text.includes("?") ? menuNumber(left[0] ?? "") : null;
}

const hide = exactly(hiding);

/** Fear, which takes the stricter choice: "takut pak". What everybody knows ("rahasia umum") is none. */
export function fearsToTell(text: string): boolean {
  return isAfraid(wordsBeside(text, hide).join(" "));
}

const about = exactly(words.aboutChoosing, noWords, yesWords);
const people = exactly(words.people);

const fewestUnknown = 3;
const fewestOfPeople = 2;

/** Whether a text tells of the matter, and not only of who may read it: then it is part of the report. */
export function tellsOfMatter(text: string): boolean {
  if (namesMatter(text) || isAboutConduct(text)) return true;
  const rest = wordsBeside(text, about, soft, thanks).filter((word) => /\p{L}/u.test(word));
  const left = rest.join(" ");
  if (rest.length >= fewestUnknown || (says(left, people) && rest.length >= fewestOfPeople)) return true;
  return placeSignsIn(left) > 0 || namesTime(left);
}

const reachMe = exactly(words.reachMe);
const reachThem = exactly(words.reachThem);

const longestWish = 12;

/** Whether somebody wants to be reached about their report: "hubungi saya ya pak", "nama saya boleh dicantumkan". */
export function wantsContact(text: string): boolean {
  if (wordsOf(text).length > longestWish || hasNo(text)) return false;
  if (text.includes("?") || opensAsking(text)) return false;
  return says(text, reachMe) && !says(text, reachThem);
}
