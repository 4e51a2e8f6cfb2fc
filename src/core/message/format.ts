import type { Day } from "../calendar/calendar.ts";
import type { Language } from "../office.ts";
import type { Said } from "./message.ts";

/**
 * How a parameter is shown. text: as it is. quote: a person's words in quotation marks, cut if long. words:
 * the same without quotation marks. count: a number, which chooses the plural. day: "2026-12-01" as "Selasa 1
 * Desember" (with the year if it isn't the present one). short_day: "1 Des". time: "16:00" as "16.00 WIB".
 * weekdays: the weekdays of some days, "Sabtu dan Minggu". said: a sentence inside a sentence. list: "a, b dan c".
 */
export type Format =
  | "text"
  | "quote"
  | "words"
  | "count"
  | "day"
  | "short_day"
  | "time"
  | "weekdays"
  | "said"
  | "list";

/** The formats of a sentence's parameters. */
export type Formats = Readonly<Record<string, Format>>;

export type Value<F extends Format> = F extends "count"
  ? number
  : F extends "said"
    ? Said
    : F extends "list" | "weekdays"
      ? readonly string[]
      : string;

/** "Selasa 1 Desember", or "Selasa 1 Desember 2026" `withYear`. English: "Tuesday 1 December". */
export function monthDay(day: Day, language: Language, withYear: boolean): string {
  const year = withYear ? { year: "numeric" as const } : {};
  return say(day, language, { weekday: "long", day: "numeric", month: "long", ...year });
}

/** "1 Des", for cards. */
export function shortMonthDay(day: Day, language: Language): string {
  return say(day, language, { day: "numeric", month: "short" });
}

/** "Sabtu", the weekday of a day. */
export function weekdayName(day: Day, language: Language): string {
  return say(day, language, { weekday: "long" });
}

/** "2026" of "2026-12-01". */
export function yearOf(day: Day): string {
  return day.slice(0, 4);
}

/** The locale in which a language's dates are written. */
const spelling: Readonly<Record<Language, string>> = { id: "id-ID", en: "en-GB" };

/** A day has no zone, so it is formatted in UTC. Removes the commas that some locales add. */
function say(day: Day, language: Language, parts: Intl.DateTimeFormatOptions): string {
  return new Intl.DateTimeFormat(spelling[language], { ...parts, timeZone: "UTC" })
    .format(new Date(`${day}T00:00:00Z`))
    .replaceAll(",", "");
}
