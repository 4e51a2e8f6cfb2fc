import { buildCalendar, type Decree, type GeneralHoliday, isSound } from "../core/calendar/build.ts";
import type { Calendar, Weekday, WeekHours } from "../core/calendar/calendar.ts";
import type { Office } from "../core/office.ts";
import type { OfficeStore } from "../ports/office.ts";
import type { Store } from "../ports/store.ts";

/** The part of an office that is configured; agencies, categories, days off and other hours are kept by its administrators. */
export type OfficeSettings = Pick<
  Office,
  "service" | "name" | "phone" | "hotlines" | "channelNames" | "undoSeconds" | "oversightLimits"
> &
  CalendarSettings;

export type CalendarSettings = {
  readonly zone: string;
  readonly workWeek: readonly Weekday[];
  readonly hours: WeekHours;
  readonly general: readonly GeneralHoliday[];
};

/** Milliseconds. */
const keepFor = 5_000;

export type Offices = { readonly read: () => Promise<Office>; readonly forget: () => void };

/** Reads the office from configuration and database, and caches it for `keepFor`. */
export function createOffices(store: Store, settings: OfficeSettings): Offices {
  let kept: { readonly office: Office; readonly until: number } | null = null;
  let changes = 0;

  const read = async (): Promise<Office> => {
    if (kept !== null && performance.now() < kept.until) return kept.office;
    const before = changes;
    const office = await store.transaction(async (tx) => {
      const calendar = await readCalendar(tx.office, settings);
      return {
        service: settings.service,
        name: settings.name,
        phone: settings.phone,
        hotlines: settings.hotlines,
        channelNames: settings.channelNames,
        undoSeconds: settings.undoSeconds,
        oversightLimits: settings.oversightLimits,
        calendar,
        agencies: await tx.office.agencies(),
        categories: await tx.office.categories(),
        standingAnswers: await tx.office.standingAnswers(),
        bodies: await tx.office.bodies(),
        templates: await tx.office.templates(),
        superiors: await tx.superiors.all(),
      };
    });
    // If the office changed during the read, the result may be outdated: it isn't cached.
    if (changes === before) kept = { office, until: performance.now() + keepFor };
    return office;
  };

  return {
    read,
    forget() {
      changes += 1;
      kept = null;
    },
  };
}

/** The office with what administrators maintain, as it is now. */
export async function readOfficeNow(
  store: Store,
  settings: CalendarSettings,
): Promise<Pick<Office, "calendar" | "agencies">> {
  return await store.transaction(async (tx) => ({
    calendar: await readCalendar(tx.office, settings),
    agencies: await tx.office.agencies(),
  }));
}

/** The calendar as it is configured, with the days off and other hours that administrators keep. */
async function readCalendar(
  kept: Pick<OfficeStore, "daysOff" | "hoursOn">,
  { zone, workWeek, hours, general }: CalendarSettings,
): Promise<Calendar> {
  const { days, working, years } = await kept.daysOff();
  const decreed = (day: string): boolean => years.includes(Number(day.slice(0, 4)));
  const added = days
    .filter(({ day }) => !decreed(day))
    .map(({ day, name }) => ({ date: day, name, type: "public" }));
  return buildCalendar({
    zone,
    workWeek,
    hours,
    // What only an older or newer version can have written must not keep the program from starting.
    hoursOn: (await kept.hoursOn()).filter((one) => isSound(one.hours)),
    holidays: [...general.filter(({ date }) => !working.includes(date.slice(0, 10))), ...added],
    decrees: years.map((year) => ({ year, daysOff: days.filter(({ day }) => day.startsWith(`${year}-`)) })),
  });
}

/**
 * Saves the decrees of a file, year by year; a year that is on file already stays as administrators edited
 * it.
 */
export async function loadDecrees(store: Store, decrees: readonly Decree[]): Promise<void> {
  await store.transaction(async (tx) => {
    const { years } = await tx.office.daysOff();
    const fresh = decrees.filter(({ year }) => !years.includes(year));
    for (const { year, daysOff } of fresh) await tx.office.saveDaysOff(year, daysOff, []);
    if (fresh.length > 0) await tx.settings.set("recalculate", true);
  });
}
