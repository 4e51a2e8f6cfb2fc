import { type Logger as CronLogger, schedule } from "node-cron";
import type { Logger } from "pino";
import type { Calendar } from "../../core/calendar/calendar.ts";
import type { CronRow } from "./cron.ts";

export type CronTimersOptions = {
  readonly rows: readonly CronRow[];
  readonly calendar: Calendar;
  readonly logger: Logger;
  /** Starts a sweep. */
  readonly wake: () => void;
};

/**
 * Wakes the sweep at each row's time, by the machine's clock. Whether a row is due is decided by the
 * database, so a timer that is late or never fires only delays it until the sweep's next regular turn.
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

/** Without this node-cron logs to the console. */
function loggerOf(logger: Logger): CronLogger {
  return {
    info: (message) => logger.info(message),
    warn: (message) => logger.warn(message),
    error: (message, err) => logger.error({ err: err ?? message }, "node-cron failed"),
    debug: (message, err) => logger.debug({ err: err ?? message }, "node-cron"),
  };
}
