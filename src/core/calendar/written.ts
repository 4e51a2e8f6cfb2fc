import type { DayHours, OfficeHours, TimeOfDay, Weekday } from "./calendar.ts";

/** The hours that a text gives to some days of the week; to whichever are meant if it names none. */
export type WrittenHours = { readonly days: readonly Weekday[] | null; readonly hours: DayHours };

/**
 * none: no hours, or days without. time: no such time. backwards: hours end before they begin. overlap: two
 * stretches do. twice: a day of the week has hours twice. `at`: what was written there.
 */
export type HoursFault = {
  readonly fault: "none" | "time" | "backwards" | "overlap" | "twice";
  readonly at: string;
};

/** Regular expressions, without groups that are numbered, for the days from Monday, and what stands between. */
export type HourWords = {
  readonly days: readonly string[];
  readonly joins: string;
  /** What may stand between days and hours or between two stretches: "dan", "pukul", "WIB". */
  readonly fillers: string;
};

const week: readonly Weekday[] = [1, 2, 3, 4, 5, 6, 7];

/**
 * Reads hours by the day of the week with which a text begins, "mon-thu 08:00-12:00 13:00-16:00, fri 08.00-11.30", and
 * returns what comes behind. Commas, words and blanks between them are free.
 */
export function readHours(
  text: string,
  words: HourWords,
): { readonly hours: readonly WrittenHours[]; readonly rest: string } | HoursFault {
  const lexer = lexerFor(words);
  const groups: { days: Weekday[] | null; stretches: OfficeHours[] }[] = [];
  let pending: Weekday[] | null = null;
  let rest = text;
  let read = text;
  for (;;) {
    read = read.replace(lexer.filler, "");
    const days = lexer.days.exec(read);
    if (days !== null) {
      pending = [...(pending ?? []), ...lexer.meaning(days)];
      read = read.slice(days[0].length);
      continue;
    }
    const range = lexer.range.exec(read);
    if (range === null) break;
    const stretch = stretchIn(range);
    if (stretch === null) return { fault: "time", at: range[0].trim() };
    if (stretch.open >= stretch.close) return { fault: "backwards", at: range[0].trim() };
    const last = groups.at(-1);
    if (pending !== null || last === undefined) groups.push({ days: pending, stretches: [stretch] });
    else last.stretches.push(stretch);
    pending = null;
    read = read.slice(range[0].length).replace(lexer.zone, "");
    rest = read;
  }
  if (groups.length === 0) return { fault: "none", at: text.trim() };
  const named = groups.flatMap(({ days }) => [...new Set(days ?? [])]);
  if (new Set(named).size < named.length || (groups.length > 1 && groups[0]?.days === null))
    return { fault: "twice", at: text.slice(0, text.length - rest.length).trim() };
  const hours = groups.map(({ days, stretches }) => ({ days: sorted(days), hours: inOrder(stretches) }));
  const crossed = hours.find((one) => one.hours === null);
  if (crossed !== undefined) return { fault: "overlap", at: text.slice(0, text.length - rest.length).trim() };
  return {
    hours: hours.map((one) => ({ days: one.days, hours: one.hours ?? [] })),
    rest: rest.replace(/^[\s,;:.]+/u, "").trim(),
  };
}

function sorted(days: readonly Weekday[] | null): readonly Weekday[] | null {
  return days === null ? null : [...new Set(days)].sort((a, b) => a - b);
}

/** The stretches by time, those that touch as one; null if two overlap. */
function inOrder(stretches: readonly OfficeHours[]): DayHours | null {
  const joined: OfficeHours[] = [];
  for (const next of stretches.toSorted((a, b) => (a.open < b.open ? -1 : 1))) {
    const last = joined.at(-1);
    if (last !== undefined && next.open < last.close) return null;
    if (last?.close === next.open) joined[joined.length - 1] = { open: last.open, close: next.close };
    else joined.push(next);
  }
  return joined;
}

function stretchIn(range: RegExpExecArray): OfficeHours | null {
  const [, fromHour, fromMinute, toHour, toMinute] = range;
  const open = timeOf(fromHour, fromMinute);
  const close = timeOf(toHour, toMinute);
  return open === null || close === null ? null : { open, close };
}

function timeOf(hour = "", minute = "00"): TimeOfDay | null {
  return Number(hour) > 23 || Number(minute) > 59 ? null : `${hour.padStart(2, "0")}:${minute}`;
}

function lexerFor({ days, joins, fillers }: HourWords) {
  const named = days.map((words) => `(?:${words})`).join("|");
  const to = `\\s*(?:[-–—]|${joins})\\s*`;
  const end = "(?![\\p{L}\\p{N}])";
  const time = "(\\d{1,2})(?:[.:](\\d{2}))?";
  const each = days.map((words) => new RegExp(`^(?:${words})$`, "iu"));
  const meant = (word: string): Weekday | null => week[each.findIndex((one) => one.test(word))] ?? null;
  return {
    filler: new RegExp(`^(?:[\\s,;:.&+]|(?:${fillers})${end})+`, "iu"),
    zone: /^\s*wi(?:b|ta|t)(?![\p{L}\p{N}])/iu,
    days: new RegExp(`^(${named})${end}\\.?(?:${to}(${named})${end}\\.?)?`, "iu"),
    range: new RegExp(`^${time}${to}${time}(?![.:]?\\d)`, "iu"),
    /** The days from the first to the last; also over the weekend, "sun-thu". */
    meaning([, from = "", to = ""]: RegExpExecArray): readonly Weekday[] {
      const first = meant(from);
      const last = to === "" ? first : meant(to);
      if (first === null || last === null) return [];
      return last < first
        ? week.filter((day) => day >= first || day <= last)
        : week.filter((day) => day >= first && day <= last);
    },
  };
}
