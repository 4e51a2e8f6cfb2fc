import { forbids } from "../../../lexicon/plainWords.ts";
import * as words from "../../../lexicon/reaching.ts";
import { wordsOf } from "../../../message/plain.ts";
import { hasNo } from "../words/no.ts";
import { exactly, says, wordsBeside } from "../words/wording.ts";
import { tellingWords } from "./news.ts";

const hide = exactly(words.hiding);
const name = exactly(words.ownName);
const told = exactly(words.beingTold);
const reported = exactly(words.whoReported);
const known = exactly(words.knownOfIt);
const afraid = exactly(words.afraidOfIt);
const common = exactly(words.openSecret);
const needless = exactly(words.needNotHide);
const not = exactly(forbids);

const longest = 16;
/** More telling words may answer or add something as well. */
const mostTelling = 4;

/**
 * Whether somebody wants to stay unnamed: "nama saya jgn dikasih tau siapa2 ya", "takut ketauan yg lapor", "tolong
 * rahasiakan". Nothing is changed by it: they are told who sees what.
 */
export function wantsToStayUnnamed(text: string): boolean {
  if (wordsOf(text).length > longest || says(text, common)) return false;
  const telling = wordsBeside(tellingWords(text).join(" "), hide, name, told, reported, known, afraid);
  if (telling.length > mostTelling) return false;
  if (says(text, hide)) return !says(text, needless);
  const fears = says(text, afraid) || says(text, not);
  if (fears && says(text, known)) return true;
  const unwanted = hasNo(text) || says(text, afraid) || text.includes("?");
  return (
    unwanted &&
    ((says(text, name) && says(text, told)) ||
      (says(text, reported) && (says(text, known) || says(text, told))))
  );
}
