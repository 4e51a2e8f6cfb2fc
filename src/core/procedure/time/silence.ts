import type { Calendar, Day } from "../../calendar/calendar.ts";
import { dayOf } from "../../calendar/day.ts";
import { workingDaysBetween } from "../../calendar/workingDays.ts";
import type { Code } from "../case.ts";

/** Working days without a sign of life after which an agency counts as silent, and after which it is said again. */
export const silentAfter = 10;

/** By what an agency with which reports wait is known to be at work. */
export type Signs = {
  readonly agency: Code;
  /** Reports that wait for it, confidential ones too, and since when the first of them does. */
  readonly waiting: number;
  readonly waitingSince: Date;
  /** When one of its people last took a step; null: never. */
  readonly steppedAt: Date | null;
  /** When somebody last wrote in a group of its; null: never, or it has none. */
  readonly heardOn: Day | null;
  /** quiet: a group of its takes messages. mute: it has one that doesn't. none: it has none. */
  readonly group: "quiet" | "mute" | "none";
};

/** An agency that has given no sign of life for so long that it is reported. */
export type Silence = Signs & { readonly since: Day; readonly days: number };

/** The day on which each silent agency was last reported. */
export type SilenceTold = Readonly<Record<Code, Day>>;

/**
 * The silent agencies, the longest first. Silence begins with the last sign of life, and not before there was something
 * to answer.
 */
export function silencesIn(signs: readonly Signs[], today: Day, calendar: Calendar): readonly Silence[] {
  return signs
    .map((one) => {
      const since = sinceDay(one, calendar);
      return { ...one, since, days: workingDaysBetween(since, today, calendar) };
    })
    .filter(({ days }) => days >= silentAfter)
    .sort((a, b) => b.days - a.days || (a.agency < b.agency ? -1 : 1));
}

/**
 * Which of the silent agencies are reported today, and what is known afterwards. One that gave a sign of life since it was
 * reported begins anew.
 */
export function silencesDue(
  silences: readonly Silence[],
  told: SilenceTold,
  today: Day,
  calendar: Calendar,
): { readonly due: readonly Silence[]; readonly told: SilenceTold } {
  const last = ({ agency, since }: Silence): Day | null => {
    const day = told[agency];
    return day !== undefined && day > since ? day : null;
  };
  const isDue = (one: Silence): boolean => {
    const day = last(one);
    return day === null || workingDaysBetween(day, today, calendar) >= silentAfter;
  };
  return {
    due: silences.filter(isDue),
    told: Object.fromEntries(
      silences.map((one) => [one.agency, isDue(one) ? today : (last(one) ?? today)] as const),
    ),
  };
}

function sinceDay({ waitingSince, steppedAt, heardOn }: Signs, calendar: Calendar): Day {
  const days = [dayOf(waitingSince, calendar), heardOn, steppedAt && dayOf(steppedAt, calendar)];
  return days.reduce<Day>((latest, day) => (day !== null && day > latest ? day : latest), "");
}
