import type { Tx } from "../../ports/store.ts";
import type { CronRow } from "./cron.ts";
import { lastTime } from "./cronTime.ts";
import type { Job } from "./job.ts";

/** A process that froze amid a row is followed by another after so many seconds; one that was killed, at once. */
const leaseSeconds = 600;

/** Milliseconds by which what is on file may lie ahead: the clock was corrected, and it isn't done twice for that. */
const slackMs = 3_600_000;

/**
 * Makes a job of a row: it is done when its time has come since it was last done, by one process at a time, and noted
 * when it is over. So what was missed is made up, once, and what a crash broke off is done again.
 */
export function scheduled(row: CronRow): Job {
  return async (work) => {
    const { store, logger, processId } = work;
    const { now, office } = work.context;
    const dueAt = lastTime(row.when(office.calendar), now, office.calendar.zone);
    if (dueAt === null) return 0;
    const lease = `cron:${row.name}`;
    if (!(await store.transaction((tx) => isDue(tx, row, dueAt, now)))) return 0;
    const held = await store.transaction((tx) => tx.leases.hold(lease, processId, leaseSeconds));
    if (held === null) return 0;
    try {
      // Another process may have done it before this one had the lease.
      if (!(await store.transaction((tx) => isDue(tx, row, dueAt, now)))) return 0;
      const wanted = row.isWanted(now, office.calendar);
      const count = wanted ? await row.run(work) : 0;
      await store.transaction((tx) => tx.cron.note(row.name, dueAt, wanted));
      logger.info({ row: row.name, dueAt, wanted }, "a row of the cron table is done with");
      return count;
    } finally {
      await store.transaction((tx) => tx.leases.release(lease, processId));
    }
  };
}

/** Whether it waits to be done. One that is new, or for which the clock was set back, begins with its next time. */
async function isDue(tx: Tx, { name }: CronRow, dueAt: Date, now: Date): Promise<boolean> {
  const last = await tx.cron.last(name);
  if (last === null || last.getTime() > now.getTime() + slackMs) {
    await tx.cron.note(name, dueAt, false);
    return false;
  }
  return last < dueAt;
}
