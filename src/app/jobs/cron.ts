import type { Calendar } from "../../core/calendar/calendar.ts";
import { dayOf } from "../../core/calendar/day.ts";
import { inOfficeHours } from "../../core/calendar/hours.ts";
import { isWorkingDay } from "../../core/calendar/workingDays.ts";
import { upkeep } from "./housekeeping.ts";
import type { Job } from "./job.ts";
import { openingDigest } from "./openingDigest.ts";

/** What is done at times of the office's clock. See decision 0021. */
export type CronRow = {
  /** Key in the database; must never change. */
  readonly name: string;
  /** Cron expressions in the office's time. */
  readonly when: (calendar: Calendar) => readonly string[];
  /**
   * Whether it still makes sense at `now`: what was missed is then made up for once, and otherwise skipped.
   */
  readonly isWanted: (now: Date, calendar: Calendar) => boolean;
  /** Must be idempotent: it is run again after a crash. */
  readonly run: Job;
};

export const cronRows: readonly CronRow[] = [
  { name: "opening", when: openings, isWanted: isAtWork, run: openingDigest },
  { name: "upkeep", when: () => ["0 3 * * *"], isWanted: () => true, run: upkeep },
];

/** When the office opens, by the day of the week; holidays aren't known to cron. */
function openings({ workWeek, hours }: Calendar): readonly string[] {
  return workWeek.flatMap((weekday) => {
    const [hour, minute] = hours[weekday]?.open.split(":").map(Number) ?? [];
    // Cron's Sunday is 0.
    return hour === undefined || minute === undefined ? [] : [`${minute} ${hour} * * ${weekday % 7}`];
  });
}

/** A missed morning digest still helps while the office is open that day. */
function isAtWork(now: Date, calendar: Calendar): boolean {
  return isWorkingDay(dayOf(now, calendar), calendar) && inOfficeHours(now, calendar);
}
