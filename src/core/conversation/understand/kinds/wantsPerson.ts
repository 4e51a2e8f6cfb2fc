import { greetings } from "../../../lexicon/courtesy.ts";
import * as words from "../../../lexicon/reaching.ts";
import { reportNouns } from "../../../lexicon/takingBack.ts";
import { wordsOf } from "../../../message/plain.ts";
import { tellingWords } from "../filed/news.ts";
import { clausesOf } from "../words/clauses.ts";
import { soft, thanks } from "../words/courtesy.ts";
import { hasNo } from "../words/no.ts";
import { exactly, lengthAt, says, saysOnly, wordsBeside } from "../words/wording.ts";
import { isQuestion } from "./question.ts";

const reach = exactly(words.reaching);
const whom = exactly(words.somebody);
const wish = exactly(words.askingFor);
const there = exactly(words.whoIsThere);
const besideThere = [exactly(words.besideWho, greetings), soft, thanks];
const report = exactly(reportNouns);

const longest = 16;
const mostTelling = 3;

/**
 * Whether somebody of the office is to be reached, or it is asked whether a person is there: "bisa bicara dengan
 * petugas?", "nomor telepon kantor berapa", "ini bot ya". A number that is given ("hubungi 0812…") asks for nobody, and
 * "jangan ditelepon" neither.
 */
export function wantsPerson(text: string): boolean {
  const all = wordsOf(text);
  if (all.length === 0 || all.length > longest || /\d{5}/u.test(text)) return false;
  if (saysOnly(text, there, ...besideThere)) return text.includes("?") || !deniesFirst(all);
  const telling = wordsBeside(tellingWords(text).join(" "), reach, whom, wish);
  if (says(text, report) || telling.length > mostTelling) return false;
  return clausesOf(text).some((clause) => {
    const wants = says(clause, wish) || text.includes("?") || namesBehind(wordsOf(clause));
    return says(clause, reach) && wants && !forbids(clause);
  });
}

/** "Tidak ada petugas" complains. */
function deniesFirst([first = ""]: readonly string[]): boolean {
  return hasNo(first);
}

/** "Hubungi petugas", but not "petugas bicara kasar". */
function namesBehind(words: readonly string[]): boolean {
  const at = words.findIndex((_, index) => lengthAt(words, index, reach) > 0);
  return at >= 0 && says(words.slice(at).join(" "), whom);
}

/** A *no* that is no question's: "bisa ngomong sama admin ga" asks, "petugas tidak bisa dihubungi" complains. */
function forbids(clause: string): boolean {
  return hasNo(clause) && !isQuestion(clause);
}
