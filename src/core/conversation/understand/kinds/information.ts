import {
  askedAbout,
  askedAtEnd,
  askedAtStart,
  askedByName,
  askedInside,
  askingFirst,
  elsewhere,
  interrogatives,
  noInCase,
  ofProcedure,
  ofReport,
  plainAsking,
  reproaching,
  rhetorical,
  waitedFor,
  whenItComes,
} from "../../../lexicon/asking.ts";
import { courtesies, greetings, openings } from "../../../lexicon/courtesy.ts";
import { type Entry, pattern } from "../../../lexicon/entry.ts";
import { hasNo } from "../words/no.ts";
import { anywhere, asksRepair, calmWords, hasTrouble } from "./complaining.ts";
import { onlySoundsAsked } from "./question.ts";

/** At the start, after courtesy. */
function first(...entries: readonly Entry[]): RegExp {
  const polite = pattern(courtesies, openings, greetings);
  return new RegExp(`^(?:(?:${polite}) )*(?:${pattern(...entries)})(?![\\p{L}\\p{N}])`, "u");
}

const reproach = anywhere(reproaching, rhetorical);
const interrogative = anywhere(interrogatives);
const procedure = anywhere(ofProcedure);
const comesWhen = anywhere(whenItComes);
const waited = anywhere(waitedFor);
const report = anywhere(ofReport);
const otherPlace = anywhere(elsewhere);
const subject = anywhere(askedAbout);
const plainQuestion = anywhere(plainAsking);
const opener = first(askingFirst);
const start = first(askedAtStart);
const byName = first(askedByName);
const ending = new RegExp(` (?:${pattern(askedAtEnd)})$`, "u");
const inside = new RegExp(`(?<!\\p{L})(?:${pattern(askedInside, noInCase)})(?!\\p{L})`, "gu");

const longestPhrase = 6;

/** Whether a text, with its calm words in `bare`, asks for information and complains of nothing. */
export function isInquiry(text: string, bare: string): boolean {
  if (reproaches(bare) || (onlySoundsAsked(bare) && !text.includes("?"))) return false;
  // "buka ga" asks, "ga buka" complains.
  const rest = bare.replace(inside, " ").replace(ending, "");
  if (hasNo(rest)) return false;
  if (procedure.test(bare)) return true;
  if (comesWhen.test(bare)) return !hasTrouble(bare) && !waited.test(bare);
  if (hasTrouble(bare) || asksRepair(bare)) return false;
  if (opener.test(bare) || plainQuestion.test(bare)) return true;
  const asks =
    interrogative.test(bare) ||
    rest !== bare ||
    start.test(bare) ||
    text.includes("?") ||
    (byName.test(bare) && bare.split(" ").length <= longestPhrase);
  return asks && subject.test(bare);
}

/** Whether a question complains: "kenapa", "gimana sih". */
export function reproaches(bare: string): boolean {
  return reproach.test(bare);
}

/** Whether it is a question whatever else it may be: "mau tanya", "berapa". */
export function asksOutright(bare: string): boolean {
  return opener.test(bare) || procedure.test(bare) || plainQuestion.test(bare);
}

/** Whether it is asked how something is got or done, other than the report itself. */
export function asksForProcedure(text: string): boolean {
  const bare = calmWords(text).join(" ");
  return procedure.test(bare) && !report.test(bare);
}

/** Whether a text names what people ask an office about: requirements, hours, fees, addresses. */
export function namesAsked(text: string): boolean {
  return subject.test(calmWords(text).join(" "));
}

/** Whether a text names another place than the office itself, whose number or address it may ask for. */
export function asksElsewhere(text: string): boolean {
  return otherPlace.test(calmWords(text).join(" "));
}
