import { type Entry, pattern } from "../../lexicon/entry.ts";
import * as words from "../../lexicon/time.ts";

const alternatives = (...entries: readonly Entry[]) => `(?:${pattern(...entries)})`;

const onWeekday = words.weekdays.map((entry) => new RegExp(`\\b${alternatives(entry)}\\b`, "u"));
const spelled = `(?:${pattern(...words.numbers.slice(1))})`;
const number = `(?:\\d{1,2}|${spelled})`;
const dashed = /(?<![\d./:-])(\d{1,2})\s*[-–—]\s*(\d{1,2})(?!\d|[./:-]\d)/gu;
const inDigits = new RegExp(
  `(?<![\\d.,:/])\\d{1,2}[\\s–—-]+\\d{1,2}\\s+${alternatives(words.counted, words.days, ...words.months)}\\b`,
  "iu",
);
const clocks = /\d[.:]\d{2}\s*[-–—]\s*\d/u;
const inMonth = alternatives(...words.months);

const plainly = [
  // "2 atau 3 hari lalu", "tgl 20 s/d 22", "dua tiga hari": two numbers of one thing.
  `${number}(?: ${alternatives(words.through)})+ ${number} ${alternatives(words.counted, words.days)}`,
  `${spelled} ${spelled} ${alternatives(words.counted, words.days)}`,
  `${number} ${alternatives(words.through)} (?:${alternatives(words.dated, words.atTime)} )?${number}`,
  `${alternatives(words.through)} ${alternatives(words.nowadays, words.today)}`,
  // "tiap senin", "bukan kemarin".
  alternatives(words.noOneDay),
  `(${alternatives(words.yesterday)}) \\1`,
  `${number} ${alternatives(words.days)} ${alternatives(words.fromOther)}`,
  // "Rabu dua minggu lalu": not everybody counts the weeks alike.
  `${number} ${alternatives(words.weeks)}(?: ${alternatives(words.agoWhich)})? ${alternatives(words.before)}`,
  `${alternatives(...words.weekdays)} ${alternatives(words.fromOther)}`,
  // The night before that day to some, after it to others.
  `${alternatives(words.night)} ${alternatives(...words.weekdays)}`,
  `${alternatives(words.night)} minggu`,
].map((one) => new RegExp(`\\b${one}\\b`, "u"));

const longAgo = new RegExp(
  `\\b(?:${alternatives(words.longTimes)}(?: ${alternatives(words.agoWhich)})? ${alternatives(words.before)}|${alternatives(words.lastOfLong)})\\b`,
  "u",
);
const dayOfIt = new RegExp(
  `\\b(?:${alternatives(...words.weekdays)}|${alternatives(words.dated)} \\d{1,2}|\\d{1,2} ${inMonth})\\b`,
  "u",
);

/**
 * Whether a text names more than one day, or none in particular: a range ("7-8 Des", "2-3 hari lalu", "antara senin
 * dan rabu"), what comes again and again, a week or a month, or a day that it denies.
 */
export function namesNoOneDay(text: string, bare: string): boolean {
  if (onWeekday.filter((weekday) => weekday.test(bare)).length > 1) return true;
  if (clocks.test(text) || inDigits.test(text) || [...text.matchAll(dashed)].some(isAscending)) return true;
  if (plainly.some((one) => one.test(bare))) return true;
  return longAgo.test(bare) && !dayOfIt.test(bare);
}

/** "5-11" may be two days; "20-11" and "05-11" are one. */
function isAscending([, from = "", to = ""]: RegExpExecArray): boolean {
  return Number(from) < Number(to) && !from.startsWith("0") && !to.startsWith("0");
}
