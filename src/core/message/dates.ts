import type { Day } from "../calendar/calendar.ts";
import type { Language } from "../office.ts";

/** "Selasa 1 Desember", or "Selasa 1 Desember 2026" `withYear`. English: "Tuesday 1 December". */
export function monthDay(day: Day, language: Language, withYear: boolean): string {
  const year = withYear ? { year: "numeric" as const } : {};
  return say(day, language, { weekday: "long", day: "numeric", month: "long", ...year });
}

/** "1 Des", for cards. */
export function shortMonthDay(day: Day, language: Language): string {
  return say(day, language, { day: "numeric", month: "short" });
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
