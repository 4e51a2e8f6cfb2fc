import { parseArgs } from "node:util";
import { z } from "zod";
import { generalHolidays } from "./adapters/holidays.ts";
import { createTranslate, zoneName } from "./adapters/i18n.ts";
import { createSeal } from "./adapters/seal.ts";
import { readOfficeNow } from "./app/office.ts";
import type { Config } from "./config/config.ts";
import { UsageError } from "./config/errors.ts";
import { secretKey } from "./config/secretKey.ts";
import type { Day } from "./core/calendar/calendar.ts";
import { addDays, at, dayOf } from "./core/calendar/day.ts";
import { createEscalationTally } from "./core/figures/escalations.ts";
import { limitsOf } from "./core/figures/limits.ts";
import { type Sheet, sheetText } from "./core/figures/sheet.ts";
import { createTally } from "./core/figures/tally.ts";
import { createUrgentTally } from "./core/figures/urgent.ts";
import { languages, type Office } from "./core/office.ts";
import type { Period, ReportStore } from "./ports/reports.ts";
import { projectPath } from "./projectPath.ts";
import { noSession } from "./store/db/session.ts";
import { type Database, openExisting } from "./store/open.ts";
import { createReportStore } from "./store/reports/reports.ts";
import { createStore } from "./store/store.ts";

/**
 * `figures --from DAY --to DAY [--language en]`: shows what became of the reports filed in a period. Only
 * reads. With PostgreSQL it may run beside the program; an embedded database can only be open in one process.
 */
export async function figures(
  config: Config,
  given: readonly string[],
  show: (text: string) => void,
): Promise<void> {
  const { from, to, language } = readGiven(given);
  const database = await openExisting(config.database);
  const reports = createReportStore(database.pool);
  try {
    const now = new Date();
    const { calendar, agencies } = await readOffice(config, database, yearsOf(from, now));
    const midnight = (day: Day): Date => at(day, "00:00", calendar);
    const period = { from: midnight(from), before: midnight(addDays(to, 1)) };
    const today = dayOf(now, calendar);
    const translate = createTranslate({
      locales: projectPath("locales"),
      zoneName: zoneName(config.zone),
      // The table may be kept, so its days are always shown with their year.
      today: () => "",
    });
    const counted = await count(reports, period, { calendar, now });
    const confidential = await reports.confidential(period);
    const unsent = await reports.unsent();
    const sheet = { from, to, today, ...counted, confidential, unsent, agencies };
    show(sheetText(sheet, (said) => translate(said, language)));
  } finally {
    await reports.close();
    await database.close();
  }
}

async function count(
  reports: ReportStore,
  period: Period,
  setting: Parameters<typeof limitsOf>[1],
): Promise<Pick<Sheet, "figures" | "urgent" | "escalations">> {
  const tally = createTally();
  const urgent = createUrgentTally();
  const escalations = createEscalationTally();
  for await (const slice of reports.filed(period)) {
    for (const filed of slice) {
      tally.add(filed, limitsOf(filed, setting));
      urgent.add(filed);
      escalations.add(filed);
    }
  }
  return { figures: tally.figures(), urgent: urgent.figures(), escalations: escalations.figures() };
}

const usage =
  "Give a period, such as: figures --from 2026-01-01 --to 2026-03-31, and --language en for English.";

const asked = z
  .object({ from: z.iso.date(), to: z.iso.date(), language: z.enum(languages).default("id") })
  .refine(({ from, to }) => from <= to);

function readGiven(given: readonly string[]): z.infer<typeof asked> {
  const text = { type: "string" } as const;
  try {
    const { values } = parseArgs({ args: [...given], options: { from: text, to: text, language: text } });
    return asked.parse(values);
  } catch (error) {
    throw new UsageError(usage, { cause: error });
  }
}

/** The office as its administrators keep it now, with the general holidays of these years. */
async function readOffice(
  config: Config,
  database: Database,
  years: readonly number[],
): Promise<Pick<Office, "calendar" | "agencies">> {
  const { zone, workWeek, hours } = config;
  const general = await generalHolidays(years);
  const sealing = createSeal(await secretKey(config));
  const store = createStore({ database, sealing, session: noSession, close: () => database.close() });
  return await readOfficeNow(store, { zone, workWeek, hours, general });
}

/** From the period's first year to the one in which a limit that runs now may end. */
function yearsOf(from: Day, now: Date): readonly number[] {
  const first = Number(from.slice(0, 4));
  const last = now.getUTCFullYear() + 1;
  return Array.from({ length: Math.max(1, last - first + 1) }, (_, n) => first + n);
}
