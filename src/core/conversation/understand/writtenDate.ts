import type { Day } from "../../calendar/calendar.ts";
import { dayOn } from "../../calendar/day.ts";
import { pattern } from "../../lexicon/entry.ts";
import * as words from "../../lexicon/time.ts";

const inMonth = words.months.map((entry) => new RegExp(`^(?:${pattern(entry)})$`, "u"));
const isoDate = /\b(\d{4})-(\d{1,2})-(\d{1,2})\b/gu;
const numeric = /(?<![\d./:-])(\d{1,2})\s?([/.-])\s?(\d{1,2})(?:\2(\d{4}|\d{2}))?(?![\d/]|[.:-]\d)/gu;
const spelled = new RegExp(
  `\\b(\\d{1,2}) (?:(?:${pattern(words.month)}) )?([a-z]{3,})(?: (\\d{4}))?\\b`,
  "gu",
);
const numbered = new RegExp(`\\b(\\d{1,2}) (?:${pattern(words.month)}) (\\d{1,2})\\b`, "u");
const ofDay = new RegExp(`\\b(?:${pattern(words.dated)}) (\\d{1,2})\\b`, "u");
const lastMonth = new RegExp(
  `\\b(?:${pattern(words.month)}) (?:(?:${pattern(words.agoWhich)}) )?(?:${pattern(words.before)})\\b`,
  "u",
);
const addressBefore = new RegExp(`\\b(?:${pattern(words.beforeAddress)})[\\s.:]*(?:[a-z][\\s.-]*)?$`, "iu");
const hourBefore = new RegExp(`\\b(?:${pattern(words.atTimeNotDate)})\\s*$`, "iu");
const dateBefore = new RegExp(`\\b(?:${pattern(words.dated)})\\s*$`, "iu");
const countsAfter = new RegExp(`^\\s*(?:${pattern(words.counted)})\\b`, "iu");
/** Written of a part or of all day, seldom of a day: "3/4 jalan", "24/7". */
const fractions: ReadonlySet<string> = new Set(["1/2", "1/3", "2/3", "1/4", "3/4", "24/7"]);

/**
 * The dates written in a text, the latest that they can be without being in the future: "20/11", "20 nov", "tgl 20".
 * A date that can't be makes the future of it, so that nothing else is taken for it. Numbers of an address are none.
 */
export function datesIn(text: string, bare: string, today: Day): readonly Day[] {
  const written = [...iso(text), ...inDigits(text, today), ...inWords(bare, today)];
  return written.length > 0 ? written : ofThisMonth(bare, today);
}

/** A day that can't have been. */
const never: Day = "9999-12-31";

function iso(text: string): readonly Day[] {
  return [...text.matchAll(isoDate)].map(
    ([, year, month, date]) => dayOn(Number(year), Number(month), Number(date)) ?? never,
  );
}

function inDigits(text: string, today: Day): readonly Day[] {
  return [...text.matchAll(numeric)].flatMap((match) => {
    const [whole, date, separator, month, year] = match;
    const before = text.slice(0, match.index);
    if (addressBefore.test(before) || hourBefore.test(before) || Number(month) < 1 || Number(month) > 12)
      return [];
    const marked = dateBefore.test(before);
    const mayBeOther = separator === "." || (fractions.has(whole) && whole !== text.trim());
    const counts = countsAfter.test(text.slice(match.index + whole.length));
    if (year === undefined && ((mayBeOther && !marked) || counts)) return [];
    return past(Number(date), Number(month), year, today);
  });
}

function inWords(bare: string, today: Day): readonly Day[] {
  const named = [...bare.matchAll(spelled)].flatMap(({ index, 1: date, 2: name = "", 3: year }) => {
    const month = inMonth.findIndex((pattern) => pattern.test(name)) + 1;
    return month === 0 || addressBefore.test(bare.slice(0, index))
      ? []
      : past(Number(date), month, year, today);
  });
  const ofMonth = numbered.exec(bare);
  return ofMonth === null || Number(ofMonth[2]) > 12
    ? named
    : [...named, ...past(Number(ofMonth[1]), Number(ofMonth[2]), undefined, today)];
}

/** "Tgl 20": this month's, or last month's if it is still to come or is said to be. */
function ofThisMonth(bare: string, today: Day): readonly Day[] {
  const date = ofDay.exec(bare)?.[1];
  if (date === undefined) return [];
  const [year = 0, month = 0] = today.split("-").map(Number);
  const inThis = dayOn(year, month, Number(date));
  if (inThis === null) return [never];
  if (inThis <= today && !lastMonth.test(bare)) return [inThis];
  return [(month === 1 ? dayOn(year - 1, 12, Number(date)) : dayOn(year, month - 1, Number(date))) ?? never];
}

/** The latest such day that isn't in the future; none if it is too long ago to be meant. */
function past(date: number, month: number, year: string | undefined, today: Day): readonly Day[] {
  const thisYear = Number(today.slice(0, 4));
  const given = year === undefined ? thisYear : Number(year.length === 2 ? `20${year}` : year);
  if (given < 1990) return [];
  const made = dayOn(given, month, date);
  if (made === null || year !== undefined || made <= today) return [made ?? never];
  return [dayOn(thisYear - 1, month, date) ?? never];
}
