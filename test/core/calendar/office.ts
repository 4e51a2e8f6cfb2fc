import { buildCalendar } from "../../../src/core/calendar/build.ts";
import type { Calendar } from "../../../src/core/calendar/calendar.ts";
import { at } from "../../../src/core/calendar/day.ts";

const weekday = [{ open: "08:00", close: "16:00" }];

/** An office in Jakarta time, open Monday to Friday and on Saturday mornings, with 24 and 25 December off. */
export const calendar: Calendar = buildCalendar({
  zone: "Asia/Jakarta",
  workWeek: [1, 2, 3, 4, 5],
  hours: {
    1: weekday,
    2: weekday,
    3: weekday,
    4: weekday,
    5: weekday,
    6: [{ open: "08:00", close: "12:00" }],
  },
  holidays: [{ date: "2027-01-01 00:00:00", name: "Tahun Baru", type: "public" }],
  decrees: [
    {
      year: 2026,
      daysOff: [
        { day: "2026-12-24", name: "Cuti Bersama Natal" },
        { day: "2026-12-25", name: "Hari Raya Natal" },
      ],
    },
  ],
});

/** A moment by the office's clock: "2026-11-26 19:12". */
export function when(text: string): Date {
  const [day = "", time = "00:00"] = text.split(" ");
  return at(day, time, calendar);
}
