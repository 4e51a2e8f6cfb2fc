import type { Tx } from "../../ports/store.ts";
import type { CronRow } from "./cron.ts";
import { lastTime } from "./cronTime.ts";
import type { Job } from "./job.ts";

/** Lease of one run in seconds: after a freeze another process takes over then; after a crash at once. */
const leaseSeconds = 600;

/**
 * Tolerance in milliseconds for a `last` in the future: the clock was corrected, and the row isn't repeated
 * for that.
 */
const slackMs = 3_600_000;

/**
 * Makes a row a job: runs it when its time has come since its last run, in one process at a time, and records
 * that when it is over. So a missed run is made up for once, and one that crashed is repeated.
 */
export function scheduled(row: CronRow): Job {
  return async (work) => {
    const { store, logger, processId } = work;
    const { now, office } = work.context;
    const { calendar } = office;
    const dueAt =
      row.lastDue === undefined
        ? lastTime(row.when(calendar), now, calendar.zone)
        : row.lastDue(now, calendar);
    if (dueAt === null) return 0;
    const lease = `cron:${row.name}`;
    if (!(await store.transaction((tx) => isDue(tx, row, dueAt, now)))) return 0;
    const held = await store.transaction((tx) => tx.leases.hold(lease, processId, leaseSeconds));
    if (held === null) return 0;
    try {
      // Another process may have done it before this one had the lease.
      if (!(await store.transaction((tx) => isDue(tx, row, dueAt, now)))) return 0;
      const wanted = row.isWanted(now, calendar);
      const count = wanted ? await row.run(work) : 0;
      await store.transaction((tx) => tx.cron.note(row.name, dueAt, wanted));
      logger.info({ row: row.name, dueAt, wanted }, "a row of the cron table is done with");
      return count;
    } finally {
      await store.transaction((tx) => tx.leases.release(lease, processId));
    }
  };
}

/**
 * Whether the row is due. A new row, and one whose `last` is far in the future, starts with its next time.
 */
async function isDue(tx: Tx, { name }: CronRow, dueAt: Date, now: Date): Promise<boolean> {
  const last = await tx.cron.last(name);
  if (last === null || last.getTime() > now.getTime() + slackMs) {
    await tx.cron.note(name, dueAt, false);
    return false;
  }
  return last < dueAt;
}
