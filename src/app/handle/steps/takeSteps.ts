import type { Effect } from "../../../core/effect.ts";
import { apply, type Batch, reportOf } from "../batch.ts";
import { clearRooms } from "../clearRooms.ts";
import type { Context } from "../context.ts";
import type { Doer } from "../effects.ts";
import type { NoticeDue } from "../notices.ts";

/** Puts a dialogue's steps into the batch; returns those that somebody has to be notified of. */
export function takeSteps(
  effect: Extract<Effect, { type: "steps" }>,
  { message, room }: Doer,
  set: Batch,
  context: Context,
): readonly NoticeDue[] {
  const { office } = context;
  const undoGroup = effect.undoable ? message.seq : null;
  return effect.steps.map((step) => {
    apply(set, step, step.event.happening.type === "filed" ? effect.report : null, { room, undoGroup });
    const { category, agency } = step.after;
    if (step.event.happening.type === "forwarded" && category !== null && agency !== null) {
      const place = reportOf(set, step.after.id)?.place ?? null;
      const district = place?.type === "pin" ? place.district : "";
      set.others.push((tx) => tx.office.countHabits([{ category, district, agency }]));
    }
    const { before, after } = step;
    if (before !== null && before.privacy !== "confidential" && after.privacy === "confidential")
      set.others.push((tx) => clearRooms(tx, after, context));
    return { step, undoSeconds: effect.undoable ? office.undoSeconds : 0, room };
  });
}
