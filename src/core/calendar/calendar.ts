/** A day of the office's calendar, "2026-12-01", in the office's time zone. */
export type Day = string;

/** A time of day in the office's time zone, "16:00". */
export type TimeOfDay = string;

/** ISO weekday: Monday is 1, Sunday is 7. */
export type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7;

/** One stretch of a day in which the office is open. */
export type OfficeHours = { readonly open: TimeOfDay; readonly close: TimeOfDay };

/** A day's stretches in their order, with a pause between them; one at least. */
export type DayHours = readonly OfficeHours[];

export type WeekHours = Readonly<Partial<Record<Weekday, DayHours>>>;

/** Other hours on one day than its weekday has, such as in Ramadan. They never make it a working day. */
export type HoursOn = { readonly day: Day; readonly hours: DayHours; readonly name: string };

export type DayOff = { readonly day: Day; readonly name: string };

/**
 * When the office works. Plain data: holidays are passed in, from the general list and on top of it the yearly
 * joint decree (SKB 3 Menteri), so that the core needs no clock and no file.
 */
export type Calendar = {
  /** IANA name, such as "Asia/Jakarta". */
  readonly zone: string;
  /** Days that count towards a limit. Office hours on another day don't make it one. */
  readonly workWeek: readonly Weekday[];
  /** Hours per weekday; a weekday without hours is closed. Every day of the work week has hours. */
  readonly hours: WeekHours;
  /** Days with other hours, by day. On a day off the office is closed all the same. */
  readonly hoursOn: readonly HoursOn[];
  readonly daysOff: readonly DayOff[];
  /** Years for which the decree has been loaded; a due date in another year is provisional. */
  readonly decreedYears: readonly number[];
};
