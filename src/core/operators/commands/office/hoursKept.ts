import type { Calendar, Day, DayHours, HoursOn } from "../../../calendar/calendar.ts";
import type { Effect } from "../../../effect.ts";
import { isObject } from "../../stored.ts";

/**
 * Some days' hours as a change found or left them, so that `/urungkan` can tell whether they are still so: a text for
 * each, "2027-02-18|08:00-11:30 13:00-16:30|Ramadan", without hours if the day has its weekday's.
 */
export type HoursKept = { readonly code: string; readonly days: readonly string[] };

/** What `/urungkan` calls it. */
const code = "/jam";

/** The hours that these days have of their own. */
export function keptOf(days: readonly Day[], { hoursOn }: Calendar): HoursKept {
  const own = new Map(hoursOn.map((one) => [one.day, one]));
  return keptDays(days.map((day) => own.get(day) ?? { day, hours: [], name: "" }));
}

/** These days with these hours; those without any have their weekday's. */
export function keptDays(days: readonly HoursOn[]): HoursKept {
  return { code, days: days.map(written) };
}

/** The days of which it tells. */
export function daysOf({ days }: HoursKept): readonly Day[] {
  return days.map((one) => readBack(one).day);
}

export function savingHours({ days }: HoursKept): Effect {
  const read = days.map(readBack);
  return {
    type: "save_hours_on",
    add: read.filter(({ hours }) => hours.length > 0),
    remove: read.filter(({ hours }) => hours.length === 0).map(({ day }) => day),
  };
}

function written({ day, hours, name }: HoursOn): string {
  return [day, hours.map(({ open, close }) => `${open}-${close}`).join(" "), name].join("|");
}

function readBack(text: string): HoursOn {
  const [day = "", hours = "", ...name] = text.split("|");
  return { day, hours: hours === "" ? [] : stretchesIn(hours), name: name.join("|") };
}

function stretchesIn(text: string): DayHours {
  return text.split(" ").map((stretch) => {
    const [open = "", close = ""] = stretch.split("-");
    return { open, close };
  });
}

export function isHoursKept(value: unknown): value is HoursKept {
  if (!isObject(value) || typeof value["code"] !== "string") return false;
  const { days } = value;
  return Array.isArray(days) && days.every((day) => typeof day === "string" && stored.test(day));
}

const stored = /^\d{4}-\d\d-\d\d\|(?:\d\d:\d\d-\d\d:\d\d(?: (?=\d)|(?=\|)))*\|/u;
