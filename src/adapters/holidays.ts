import { readFile } from "node:fs/promises";
import { z } from "zod";
import type { Decree, GeneralHoliday } from "../core/calendar/build.ts";

/**
 * Indonesia's public holidays of these years, one entry a day, with Indonesian names: used for a year without
 * a decree. It lacks cuti bersama (16 days in 2026, where the decree has 25), and holidays that depend on the
 * moon may be a day off, so limits computed with it alone are provisional. The package takes a third of a
 * second and tens of megabytes, so it is loaded here, once, at start.
 */
export async function generalHolidays(years: readonly number[]): Promise<readonly GeneralHoliday[]> {
  const { default: Holidays } = await import("date-holidays");
  const list = new Holidays("ID", { languages: ["id"], types: ["public"] });
  const names = new Map<string, string[]>();
  for (const year of years) {
    for (const { date, name, rule } of list.getHolidays(year, "id")) {
      // The local day: the package's `start` is at sunset of the day before for Islamic holidays.
      const day = date.slice(0, 10);
      names.set(day, [...(names.get(day) ?? []), corrected[rule] ?? name]);
    }
  }
  return [...names].map(([date, all]) => ({ date, name: all.join(", "), type: "public" }));
}

/**
 * Names by the package's rule where its own differ from Indonesia's: it calls Isra Mikraj a second Maulid.
 */
const corrected: Readonly<Record<string, string>> = {
  "01-01": "Tahun Baru Masehi",
  "27 Rajab": "Isra Mikraj Nabi Muhammad SAW",
};

/** The years to load at start: open clocks may have begun last year and may end the year after next. */
export function yearsAround(now: Date): readonly number[] {
  const year = now.getUTCFullYear();
  return [year - 1, year, year + 1, year + 2];
}

/** Days that every decree has; a list without them is incomplete. */
const always = ["01-01", "05-01", "06-01", "08-17", "12-25"];

const day = z.iso.date({ error: "isn't a day like 2026-12-24" });

const decreesFile = z.strictObject({
  decrees: z.array(
    z
      .strictObject({
        year: z.int().min(2000).max(2200),
        days: z.array(z.strictObject({ day, name: z.string().trim().min(1, { error: "is empty" }) })),
      })
      .superRefine(({ year, days }, context) => {
        const seen = new Set<string>();
        days.forEach((each, index) => {
          const path = ["days", index, "day"];
          if (!each.day.startsWith(`${year}-`)) {
            context.addIssue({ code: "custom", path, message: `${each.day} isn't in ${year}` });
          }
          if (seen.has(each.day))
            context.addIssue({ code: "custom", path, message: `${each.day} stands there twice` });
          seen.add(each.day);
        });
        const missing = always.map((rest) => `${year}-${rest}`).filter((each) => !seen.has(each));
        if (missing.length > 0) {
          context.addIssue({
            code: "custom",
            path: ["days"],
            message: `${missing.join(", ")} missing: list all of the decree's days, national holidays and cuti bersama`,
          });
        }
      }),
  ),
});

/**
 * Reads the yearly joint decrees (SKB 3 Menteri) from a file:
 *
 *     { "decrees": [{ "year": 2026, "days": [{ "day": "2026-12-24", "name": "Cuti bersama Natal" }] }] }
 *
 * A year's days are all that the decree names, since they replace the general list for that year. Rejects with a
 * HolidaysError that names every fault.
 */
export async function readDecrees(path: string): Promise<readonly Decree[]> {
  const parsed = decreesFile.safeParse(await readJson(path));
  if (!parsed.success) {
    const faults = parsed.error.issues.map(
      (issue) => `  ${issue.path.join(".") || "the file"}: ${issue.message}`,
    );
    throw new HolidaysError([`${path} can't be used:`, ...faults].join("\n"));
  }
  const { decrees } = parsed.data;
  const years = decrees.map(({ year }) => year);
  const twice = years.find((year, index) => years.indexOf(year) !== index);
  if (twice !== undefined)
    throw new HolidaysError(`${path} has two decrees for ${twice}; put their days into one.`);
  return decrees.map(({ year, days }) => ({ year, daysOff: days }));
}

export class HolidaysError extends Error {
  constructor(message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = "HolidaysError";
  }
}

async function readJson(path: string): Promise<unknown> {
  try {
    return JSON.parse(await readFile(path, "utf8"));
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new HolidaysError(`${path} can't be read as JSON: ${reason}`, { cause: error });
  }
}
