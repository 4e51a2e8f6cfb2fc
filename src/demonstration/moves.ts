import type { MovableClock } from "../clock.ts";
import type { Calendar } from "../core/calendar/calendar.ts";
import { dayOf } from "../core/calendar/day.ts";
import { closeOf, inOfficeHours, nextMorning, nextOpening } from "../core/calendar/hours.ts";
import { isWorkingDay } from "../core/calendar/workingDays.ts";

export type MoveParts = {
  readonly clock: MovableClock;
  readonly calendar: () => Promise<Calendar>;
  /** Resolves once what the move makes due has been done. */
  readonly moved: () => Promise<void>;
};

/** How far the page can move business time ahead. */
export function movesOf({ clock, calendar, moved }: MoveParts) {
  const to = async (moment: Date): Promise<void> => {
    clock.setAhead(clock.aheadMs() + Math.max(0, moment.getTime() - clock.now().getTime()));
    await moved();
  };
  return {
    now: clock.now,
    move: async (ms: number) => await to(new Date(clock.now().getTime() + ms)),
    nextWorkingDay: async () => await to(nextMorning(clock.now(), await calendar())),
    nextOpening: async () => {
      const days = await calendar();
      const now = clock.now();
      await to(inOfficeHours(now, days) ? nextMorning(now, days) : nextOpening(now, days));
    },
    toClose: async () => {
      const days = await calendar();
      const today = dayOf(clock.now(), days);
      const open = isWorkingDay(today, days) && closeOf(today, days) > clock.now();
      const day = open ? today : dayOf(nextMorning(clock.now(), days), days);
      await to(closeOf(day, days));
    },
  };
}
