import { model, now } from "../model.ts";

const formats = new Map<string, Intl.DateTimeFormat>();

function format(date: Date, options: Intl.DateTimeFormatOptions): string {
  const locale = model.language === "id" ? "id-ID" : "en-GB";
  const timeZone = model.clock?.zone ?? "Asia/Jakarta";
  const key = JSON.stringify([locale, timeZone, options]);
  const known = formats.get(key) ?? new Intl.DateTimeFormat(locale, { ...options, timeZone });
  formats.set(key, known);
  return known.format(date);
}

/** "16.00", in English "16:00". */
export const hour = (date: Date) => format(date, { hour: "2-digit", minute: "2-digit", hourCycle: "h23" });

/** "Kamis 26 November 2026" */
export const longDay = (date: Date) =>
  format(date, { weekday: "long", day: "numeric", month: "long", year: "numeric" }).replace(",", "");

/** "Kamis 26 November" */
export const day = (date: Date) =>
  format(date, { weekday: "long", day: "numeric", month: "long" }).replace(",", "");

/** "Sel 1 Des 16.00" */
export const shortMoment = (date: Date) =>
  `${format(date, { weekday: "short", day: "numeric", month: "short" }).replace(",", "")} ${hour(date)}`;

/** "WIB" where the browser knows a name, else an offset. */
export function zoneName(date: Date): string {
  const parts = new Intl.DateTimeFormat("id-ID", {
    timeZone: model.clock?.zone ?? "Asia/Jakarta",
    timeZoneName: "short",
  }).formatToParts(date);
  return parts.find(({ type }) => type === "timeZoneName")?.value ?? "";
}

/** Which day it is where the office is; equal for two moments of one day. */
export const dayKey = (date: Date) => format(date, { year: "numeric", month: "2-digit", day: "2-digit" });

const minute = 60_000;

/** How long until a limit, or how long past it. */
export function distance(to: Date): string {
  const { words } = model;
  const ms = to.getTime() - now().getTime();
  const hours = Math.floor(Math.abs(ms) / (60 * minute));
  const days = Math.floor(hours / 24);
  if (ms < 0) return days > 0 ? words.lateDays(days) : words.lateHours(hours);
  if (days > 0) return words.leftDays(days);
  if (hours > 0) return words.leftHours(hours);
  return words.leftMinutes(Math.floor(ms / minute));
}
