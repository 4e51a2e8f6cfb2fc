import type { Calendar } from "../../core/calendar/calendar.ts";
import { dayOf } from "../../core/calendar/day.ts";
import { closeOf, lastOpening, openingOf } from "../../core/calendar/hours.ts";
import { isWorkingDay } from "../../core/calendar/workingDays.ts";
import { escalate } from "./escalation/escalate.ts";
import { ownReminders } from "./escalation/ownReminders.ts";
import { silentAgencies } from "./escalation/silent.ts";
import { upkeep } from "./housekeeping.ts";
import type { Job } from "./job.ts";
import { leaves } from "./leaves.ts";
import { lastLook, nobodyActive } from "./nobodyActive.ts";
import { openingDigest } from "./openingDigest.ts";

/** What is done at times of the office's clock. See decision 0021. */
export type CronRow = {
  /** Key in the database; must never change. */
  readonly name: string;
  /** Cron expressions in the office's time. */
  readonly when: (calendar: Calendar) => readonly string[];
  /** When it was last due, if cron can't say: dated hours and holidays aren't known to it. Null: not yet. */
  readonly lastDue?: (now: Date, calendar: Calendar) => Date | null;
  /**
   * Whether it still makes sense at `now`: what was missed is then made up for once, and otherwise skipped.
   */
  readonly isWanted: (now: Date, calendar: Calendar) => boolean;
  /** Must be idempotent: it is run again after a crash. */
  readonly run: Job;
};

export const cronRows: readonly CronRow[] = [
  { name: "opening", when: openings, lastDue: lastOpening, isWanted: isAtWork, run: openingDigest },
  { name: "leaves", when: openings, lastDue: lastOpening, isWanted: isAtWork, run: leaves },
  { name: "nobody_active", when: looks, lastDue: lastLook, isWanted: isAtWork, run: nobodyActive },
  { name: "own_reminders", when: openings, lastDue: lastOpening, isWanted: isAtWork, run: ownReminders },
  { name: "escalation", when: openings, lastDue: lastOpening, isWanted: isAtWork, run: escalate },
  { name: "silent_agencies", when: openings, lastDue: lastOpening, isWanted: isAtWork, run: silentAgencies },
  { name: "upkeep", when: () => ["0 3 * * *"], isWanted: () => true, run: upkeep },
];

/** When the office usually opens, by the day of the week; on other days the sweep's own minute has to do. */
function openings({ workWeek, hours }: Calendar): readonly string[] {
  return workWeek.flatMap((weekday) => {
    const [hour, minute] = hours[weekday]?.[0]?.open.split(":").map(Number) ?? [];
    // Cron's Sunday is 0.
    return hour === undefined || minute === undefined ? [] : [`${minute} ${hour} * * ${weekday % 7}`];
  });
}

/** When it is usually looked whether anybody has begun; after a late opening the sweep's own minute has to do. */
function looks({ workWeek }: Calendar): readonly string[] {
  return workWeek.map((weekday) => `0 10 * * ${weekday % 7}`);
}

/** A missed morning digest still helps until the office closes that day, in its pause too. */
function isAtWork(now: Date, calendar: Calendar): boolean {
  const today = dayOf(now, calendar);
  return isWorkingDay(today, calendar) && now >= openingOf(today, calendar) && now < closeOf(today, calendar);
}
