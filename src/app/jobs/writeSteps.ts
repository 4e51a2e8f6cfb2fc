import { type DigestLetter, digest, isDigest } from "../../core/letters/rooms/digests.ts";
import type { Case } from "../../core/procedure/case.ts";
import { caseSetting } from "../../core/procedure/decision.ts";
import type { Step } from "../../core/procedure/event.ts";
import type { Tx } from "../../ports/store.ts";
import { apply, type Batch, save } from "../handle/batch.ts";
import type { Context } from "../handle/context.ts";
import { addressed, compose, type NoticeDue } from "../handle/notices.ts";

/** What the procedure needs to decide about a case. */
export function settingOf(one: Case, { now, office, chance }: Context) {
  return caseSetting(one, { now, calendar: office.calendar, newId: chance.id });
}

/** Applies steps of the clock to the batch; returns them as notices due. */
export function takeSteps(set: Batch, steps: readonly Step[]): readonly NoticeDue[] {
  return steps.map((step) => {
    apply(set, step, null, { room: null, undoGroup: null });
    return { step, undoSeconds: 0 };
  });
}

/**
 * Writes the letters for these notices and saves the batch; what the operators get as a digest is put
 * together.
 */
export async function writeSteps(
  tx: Tx,
  set: Batch,
  untold: readonly NoticeDue[],
  context: Context,
): Promise<void> {
  if (untold.length === 0) return;
  const rooms = await tx.rooms.all();
  const together = new Map<DigestLetter, { cases: Case[]; events: string[] }>();
  for (const { letter, step } of await compose(tx, set, untold, context)) {
    if (!isDigest(letter.name)) {
      set.letters.push(...addressed(letter, step.event.id, rooms, 0, context));
      continue;
    }
    const kept = together.get(letter.name) ?? { cases: [], events: [] };
    kept.cases.push(step.after);
    kept.events.push(step.event.id);
    together.set(letter.name, kept);
  }
  for (const [name, { cases, events }] of together) {
    const letter = {
      name,
      to: { type: "rooms", rooms: "operators" },
      class: "notice",
      message: digest(name, cases, context),
      about: cases.length === 1 ? (cases[0]?.id ?? null) : null,
      round: 1,
      unasked: true,
      key: `digest:${name}:${events[0]}`,
      onlyIfLeft: null,
    } as const;
    set.letters.push(...addressed(letter, null, rooms, 0, context));
  }
  await save(tx, set);
}
