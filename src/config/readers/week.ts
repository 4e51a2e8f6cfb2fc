import type { OfficeHours, TimeOfDay, Weekday } from "../../core/calendar/calendar.ts";
import { fault, type Reading, value } from "../readers.ts";

const names: readonly string[] = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];
const weekdays: readonly Weekday[] = [1, 2, 3, 4, 5, 6, 7];

/** Reads days such as "mon-fri" or "mon-thu, sat"; a range may run over the weekend ("sun-thu"). */
export function readWorkWeek(text: string): Reading<readonly Weekday[]> {
  const days = text.split(",").map(readDays);
  if (days.some((range) => range === null)) {
    return fault(`"${text}" doesn't name days of the week. Write it like mon-fri, or mon-thu, sat.`);
  }
  return value([...new Set(days.flatMap((range) => range ?? []))].sort((a, b) => a - b));
}

/** Reads hours per weekday, such as "mon-thu 08:00-16:00, fri 08:00-15:30"; "08.00" will do too. */
export function readOfficeHours(text: string): Reading<Readonly<Partial<Record<Weekday, OfficeHours>>>> {
  const hours: Partial<Record<Weekday, OfficeHours>> = {};
  for (const part of text.split(",").map((each) => each.trim())) {
    const [, range = "", opening = "", closing = ""] = /^(\S+)\s+([\d.:]+)\s*-\s*([\d.:]+)$/.exec(part) ?? [];
    const days = readDays(range);
    const open = readTime(opening);
    const close = readTime(closing);
    if (days === null || open === null || close === null) {
      return fault(
        `"${part}" isn't a day with its hours. Write it like mon-thu 08:00-16:00, fri 08:00-15:30.`,
      );
    }
    if (open >= close) return fault(`"${part}" ends before it begins. Put the earlier time first.`);
    for (const day of days) {
      if (hours[day] !== undefined) {
        return fault(
          `${nameOf(day)} has hours twice. Give each day of the week one opening and one closing time.`,
        );
      }
      hours[day] = { open, close };
    }
  }
  return value(hours);
}

/** English three-letter name of a weekday, as the configuration writes it. */
export function nameOf(day: Weekday): string {
  return names[day - 1] ?? "";
}

function readDays(text: string): readonly Weekday[] | null {
  const [first, last, ...more] = text.trim().toLowerCase().split("-").map(readDay);
  if (first === undefined || first === null || last === null || more.length > 0) return null;
  if (last === undefined) return [first];
  return last < first
    ? weekdays.filter((day) => day >= first || day <= last)
    : weekdays.filter((day) => day >= first && day <= last);
}

function readDay(text: string): Weekday | null {
  return weekdays[names.indexOf(text.trim())] ?? null;
}

function readTime(text: string): TimeOfDay | null {
  const [, hour, minute] = /^(\d{1,2})[.:](\d{2})$/.exec(text) ?? [];
  if (hour === undefined || minute === undefined || Number(hour) > 23 || Number(minute) > 59) return null;
  return `${hour.padStart(2, "0")}:${minute}`;
}
