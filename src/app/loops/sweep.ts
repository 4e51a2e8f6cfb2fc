import type { Clock } from "../../ports/translate.ts";
import type { Context } from "../handle/context.ts";
import { agencyMorning } from "../jobs/agencyMorning.ts";
import { blocks } from "../jobs/blocks.ts";
import { clocks } from "../jobs/clocks.ts";
import { cronRows } from "../jobs/cron.ts";
import { deletions } from "../jobs/deletions.ts";
import { draftReminders } from "../jobs/draftReminders.ts";
import { drafts } from "../jobs/drafts.ts";
import { erasure, wrongCodes } from "../jobs/erasure.ts";
import { heldLetters } from "../jobs/heldLetters.ts";
import { heldNews } from "../jobs/heldNews.ts";
import { clockSetBack, orphans, tidy } from "../jobs/housekeeping.ts";
import { type Job, slice, type Work } from "../jobs/job.ts";
import { recalculateIfAsked } from "../jobs/recalculate.ts";
import { knocks, linkRequests } from "../jobs/rooms.ts";
import { scheduled } from "../jobs/scheduled.ts";
import { tallies } from "../jobs/tallies.ts";

export type SweepOptions = Pick<
  Work,
  "store" | "offices" | "logger" | "processId" | "heardUntil" | "wakeSenders"
> & {
  readonly clock: Clock;
  readonly context: Omit<Context, "now" | "office">;
};

/** Run in this order: digests count what the clocks before them have moved. */
const jobs: readonly Job[] = [
  clockSetBack,
  heldLetters,
  clocks,
  blocks,
  heldNews,
  draftReminders,
  drafts,
  deletions,
  linkRequests,
  erasure,
  wrongCodes,
  orphans,
  knocks,
  agencyMorning,
  ...cronRows.map(scheduled),
  tallies,
  recalculateIfAsked,
  tidy,
];

/** What time asks for: clocks, held letters, drafts whose time is over, messages to be deleted, digests. */
export function createSweep(options: SweepOptions) {
  const { store, offices, clock, logger, processId, heardUntil, wakeSenders } = options;

  const turn = async (): Promise<number | null> => {
    const context: Context = { ...options.context, now: clock.now(), office: await offices.read() };
    const work: Work = { store, offices, logger, processId, context, heardUntil, wakeSenders };
    const faults: unknown[] = [];
    const counts: number[] = [];
    // Each in its own `try`: a failing job mustn't stop the others.
    for (const job of jobs) {
      try {
        counts.push(await job(work));
      } catch (error) {
        faults.push(error);
      }
    }
    if (counts.some((count) => count > 0)) wakeSenders();
    if (faults.length > 0) throw faults[0];
    return counts.some((count) => count >= slice) ? 0 : null;
  };

  return { turn };
}
