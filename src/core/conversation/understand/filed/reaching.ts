import * as words from "../../../lexicon/reaching.ts";
import { reportNouns } from "../../../lexicon/takingBack.ts";
import { wordsOf } from "../../../message/plain.ts";
import { thanks } from "../words/courtesy.ts";
import { exactly, says, saysOnly } from "../words/wording.ts";
import { tellingWords } from "./news.ts";
import { soft } from "./soft.ts";

const reach = exactly(words.reaching);
const whom = exactly(words.somebody);
const there = exactly(words.whoIsThere);
const besideThere = exactly(words.besideWho);
const report = exactly(reportNouns);

const longest = 14;
const telling = 3;

/**
 * Whether somebody of the office is to be reached, or it is asked whether a person is there: "bisa bicara dengan
 * petugas?", "nomor telepon kantor berapa", "ini bot ya". A number that is given ("hubungi 0812…") asks for nobody.
 */
export function asksForPerson(text: string): boolean {
  const all = wordsOf(text);
  if (all.length === 0 || all.length > longest || /\d{5}/u.test(text)) return false;
  if (saysOnly(text, there, besideThere, soft, thanks)) return true;
  if (says(text, report) || tellingWords(text).length > telling) return false;
  return says(text, reach) && (says(text, whom) || text.includes("?"));
}
