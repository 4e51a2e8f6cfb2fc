import { dayOf } from "../../core/calendar/day.ts";
import { liftBlock } from "../../core/procedure/time/liftBlock.ts";
import { emptyBatch, hold } from "../handle/batch.ts";
import { inOneTransaction, slice } from "./job.ts";
import { settingOf, takeSteps, writeSteps } from "./writeSteps.ts";

/** Ends the blocks whose time is over; whoever was blocked is told in office hours. */
export const blocks = inOneTransaction(async (tx, context) => {
  const over = await tx.cases.blocksOver(dayOf(context.now, context.office.calendar), slice);
  const set = emptyBatch();
  hold(set, over, new Map());
  const steps = over.flatMap((one) => liftBlock(one, settingOf(one, context)) ?? []);
  await writeSteps(tx, set, takeSteps(set, steps), context);
  return steps.length;
});
