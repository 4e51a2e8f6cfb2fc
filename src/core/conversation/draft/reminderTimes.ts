import type { Calendar, Day } from "../../calendar/calendar.ts";
import { addDays, at, dayOf } from "../../calendar/day.ts";
import { type Draft, isEmpty, type Reminder, reminders } from "../state/draft.ts";

type Zone = Pick<Calendar, "zone">;

/** Times of day from and before which a draft may be brought up unasked. */
const opens = "07:00";
const closes = "20:00";

const soonMs = 2 * 3_600_000;

/** Calendar days that a draft is kept; the last of them lasts until midnight. */
const keptDays = 7;

/** A draft whose last reminder couldn't be sent is erased after so many days all the same. */
const longestDays = 30;

type Due = { readonly name: Reminder; readonly at: Date };

/** The next reminder of a draft; null if none is left, or if there is nothing that its person may want to send. */
export function nextReminder(draft: Draft, now: Date, zone: Zone): Due | null {
  if (draft.declined || isEmpty(draft)) return null;
  const sent = draft.reminded.at(-1);
  const before = sent === undefined ? -1 : reminders.indexOf(sent.name);
  const left = timesOf(draft, zone).filter(({ name }) => reminders.indexOf(name) > before);
  // After a stop only the latest is made up for.
  const missed = left.findLast((one) => one.at <= now);
  return missed === undefined ? (left[0] ?? null) : { name: missed.name, at: waking(now, zone) };
}

/** When each reminder is due. The first is left out where it would come with the one of the morning. */
function timesOf({ waitsSince }: Draft, zone: Zone): readonly Due[] {
  const since = new Date(waitsSince);
  const day = dayOf(since, zone);
  const soon = waking(new Date(since.getTime() + soonMs), zone);
  const morning = at(addDays(day, 1), opens, zone);
  return [
    ...(soon < morning ? [{ name: "soon", at: soon } as const] : []),
    { name: "morning", at: morning },
    { name: "last", at: at(addDays(day, keptDays - 1), opens, zone) },
  ];
}

/** The same time if people are reminded then, else the next at which they are. */
function waking(time: Date, zone: Zone): Date {
  const day = dayOf(time, zone);
  const morning = at(day, opens, zone);
  if (time < morning) return morning;
  return time < at(day, closes, zone) ? time : at(addDays(day, 1), opens, zone);
}

/**
 * When the next of these drafts is to be brought up; null if none is. Two reminders of a chat are some hours
 * apart, whichever drafts they are about.
 */
export function remindersAt(drafts: readonly Draft[], now: Date, zone: Zone): Date | null {
  const next = earliest(drafts.flatMap((draft) => nextReminder(draft, now, zone)?.at ?? []));
  const given = drafts.flatMap(({ reminded }) => reminded.map((one) => new Date(one.at)));
  return next === null ? null : apart(given, next, zone);
}

/** The same time if people are reminded then, and it is some hours after these; else the next that is. */
export function apart(before: readonly Date[], time: Date, zone: Zone): Date {
  const soonest = before.map((one) => one.getTime() + soonMs);
  return waking(new Date(Math.max(time.getTime(), ...soonest)), zone);
}

/**
 * The last day on which a draft is kept. While its person may still want to send it that is never before the
 * day after the last reminder, which names this day.
 */
export function keptUntil(draft: Draft, now: Date, zone: Zone): Day {
  const usual = daysKept(draft, keptDays, zone);
  if (draft.declined || isEmpty(draft)) return usual;
  const last = draft.reminded.find(({ name }) => name === "last");
  const told = last === undefined ? waking(now, zone) : new Date(last.at);
  const after = addDays(dayOf(told, zone), 1);
  const longest = daysKept(draft, longestDays, zone);
  return after < usual ? usual : after < longest ? after : longest;
}

/** When a draft is erased: at the end of the last day on which it is kept. */
export function erasedAt(draft: Draft, now: Date, zone: Zone): Date {
  return midnightAfter(keptUntil(draft, now, zone), zone);
}

/** The same if its person can't be reached any more, so that nobody reads a reminder. */
export function erasedUnreached(draft: Draft, zone: Zone): Date {
  return midnightAfter(daysKept(draft, keptDays, zone), zone);
}

function daysKept({ waitsSince }: Draft, days: number, zone: Zone): Day {
  return addDays(dayOf(new Date(waitsSince), zone), days);
}

/** When the day is over, and the next one begins. */
function midnightAfter(day: Day, zone: Zone): Date {
  return at(addDays(day, 1), "00:00", zone);
}

export function earliest(times: readonly Date[]): Date | null {
  return times.length === 0 ? null : new Date(Math.min(...times.map((time) => time.getTime())));
}
