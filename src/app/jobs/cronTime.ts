import { createTask, parse } from "node-cron";
import { addDays, at, dayOf } from "../../core/calendar/day.ts";

/** How many days `lastTime` looks back. */
const longestDays = 366;

/** The latest time up to now at which one of these cron expressions was due, by the clocks of the zone. */
export function lastTime(expressions: readonly string[], now: Date, zone: string): Date | null {
  const times = expressions.flatMap((expression) => lastOf(expression, now, zone) ?? []);
  return times.reduce<Date | null>((last, time) => (last === null || time > last ? time : last), null);
}

function lastOf(expression: string, now: Date, zone: string): Date | null {
  const { hour, minute } = parse(expression);
  // node-cron only computes the next time from now, but a task can tell whether a given time matches.
  const task = createTask(expression, () => undefined, { timezone: zone });
  try {
    let day = dayOf(now, { zone });
    for (let looked = 0; looked < longestDays; looked += 1) {
      for (const clock of clocksOf(hour, minute)) {
        const time = at(day, clock, { zone });
        if (time <= now && task.match(time)) return time;
      }
      day = addDays(day, -1);
    }
    return null;
  } finally {
    void task.destroy();
  }
}

/** All times of day of these hours and minutes, latest first. */
function clocksOf(hours: readonly number[], minutes: readonly number[]): readonly string[] {
  return hours
    .flatMap((hour) => minutes.map((minute) => `${twoDigits(hour)}:${twoDigits(minute)}`))
    .sort()
    .reverse();
}

function twoDigits(number: number): string {
  return String(number).padStart(2, "0");
}
