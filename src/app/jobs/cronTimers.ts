import { type Logger as CronLogger, schedule } from "node-cron";
import type { Logger } from "pino";
import type { Calendar } from "../../core/calendar/calendar.ts";
import type { CronRow } from "./cron.ts";

export type CronTimersOptions = {
  readonly rows: readonly CronRow[];
  readonly calendar: Calendar;
  readonly logger: Logger;
  /** Has the rows looked at. */
  readonly wake: () => void;
};

/**
 * Wakes the sweep at each row's time, by the machine's clock. What is due stands in the database: a timer that comes
 * late, or not at all because the machine slept, costs no more than the time until the sweep looks by itself.
 */
export function startCronTimers({ rows, calendar, logger, wake }: CronTimersOptions) {
  const tasks = rows.flatMap(({ name, when }) =>
    when(calendar).map((expression) =>
      schedule(expression, () => wake(), {
        name,
        timezone: calendar.zone,
        logger: loggerOf(logger.child({ row: name })),
      }),
    ),
  );
  return {
    async stop(): Promise<void> {
      for (const task of tasks) await task.destroy();
    },
  };
}

/** Otherwise node-cron writes to the console. */
function loggerOf(logger: Logger): CronLogger {
  return {
    info: (message) => logger.info(message),
    warn: (message) => logger.warn(message),
    error: (message, err) => logger.error({ err: err ?? message }, "node-cron failed"),
    debug: (message, err) => logger.debug({ err: err ?? message }, "node-cron"),
  };
}
