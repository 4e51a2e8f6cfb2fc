import { type Heard, tick } from "../../core/procedure/time/tick.ts";
import { wakeAt } from "../../core/procedure/time/timeline.ts";
import type { DueCase } from "../../ports/cases.ts";
import type { LinkedRoom } from "../../ports/rooms.ts";
import type { Tx } from "../../ports/store.ts";
import { emptyBatch, hold } from "../handle/batch.ts";
import type { NoticeDue } from "../handle/notices.ts";
import { listens } from "../handle/recipients.ts";
import { slice, type Work } from "./job.ts";
import { settingOf, takeSteps, writeSteps } from "./writeSteps.ts";

const hourMs = 3_600_000;

type HeardBy = Work["heardUntil"];

/** Runs the clocks of cases that are due. A case that fails doesn't stop the others. */
export async function clocks(work: Work): Promise<number> {
  const { store, context, logger } = work;
  const heardBy = heardNow(work);
  try {
    return await store.transaction(async (tx) => {
      const due = await tx.cases.due(context.now, slice);
      return await step(tx, due, work, heardBy);
    });
  } catch (error) {
    if (store.isTransient(error)) throw error;
    logger.error({ err: error }, "a slice of clocks failed; stepping one at a time");
  }
  let stepped = 0;
  while (stepped < slice && (await stepOne(work, heardBy))) stepped += 1;
  return stepped;
}

async function stepOne(work: Work, heardBy: HeardBy): Promise<boolean> {
  const { store, context, logger } = work;
  let id: string | null = null;
  try {
    await store.transaction(async (tx) => {
      const due = await tx.cases.due(context.now, 1);
      id = due[0]?.case.id ?? null;
      await step(tx, due, work, heardBy);
    });
    return id !== null;
  } catch (error) {
    if (store.isTransient(error) || id === null) throw error;
    logger.error({ err: error, case: id }, "a clock can't be stepped; it is tried again in an hour");
    const later = new Date(context.now.getTime() + hourMs);
    const stuck = id;
    await store.transaction((tx) => tx.cases.reschedule([{ id: stuck, wakeAt: later }]));
    return true;
  }
}

/** Must be called before the cases are read: what is heard later isn't in what was read. */
export function heardNow({ heardUntil, context }: Work): HeardBy {
  const known = new Map([...context.capabilities.keys()].map((id) => [id, heardUntil(id)]));
  return (id) => known.get(id) ?? null;
}

async function step(
  tx: Tx,
  due: readonly DueCase[],
  { context, logger }: Work,
  heardBy: HeardBy,
): Promise<number> {
  if (due.length === 0) return 0;
  const set = emptyBatch();
  hold(
    set,
    due.map((one) => one.case),
    new Map(),
  );
  const rooms = await tx.rooms.all();
  const untold: NoticeDue[] = [];
  const idle: { id: string; wakeAt: Date | null }[] = [];
  for (const one of due) {
    const setting = settingOf(one.case, context);
    const steps = tick(one.case, setting, heard(one, heardBy, rooms));
    if (steps.length === 0) idle.push({ id: one.case.id, wakeAt: wakeAt(one.case, setting) });
    untold.push(...takeSteps(set, steps));
  }
  await tx.cases.reschedule(idle);
  await writeSteps(tx, set, untold, context);
  logger.debug({ due: due.length, steps: untold.length }, "clocks stepped");
  return due.length;
}

function heard(due: DueCase, heardBy: HeardBy, rooms: readonly LinkedRoom[]): Heard {
  const { waiting, unclear, reachable, lastCallSentAt, channels } = due;
  const times = channels.map(heardBy);
  const known = times.flatMap((time) => (time === null ? [] : [time.getTime()]));
  const complete = known.length === times.length && known.length > 0;
  return {
    channelHeardUntil: complete ? new Date(Math.min(...known)) : null,
    waitingInInbox: waiting,
    wordsUnclear: unclear,
    lastCallSentAt,
    reachable,
    agencyListens: due.case.agency !== null && listens(due.case.agency, rooms),
  };
}
