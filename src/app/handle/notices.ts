import type { Letter } from "../../core/letters/letter.ts";
import { letters, needsStory } from "../../core/letters/letters.ts";
import type { CaseId, ContactId } from "../../core/procedure/case.ts";
import type { Story } from "../../core/procedure/content.ts";
import type { Step } from "../../core/procedure/event.ts";
import type { LinkedRoom } from "../../ports/rooms.ts";
import type { Tx } from "../../ports/store.ts";
import { type Batch, reportOf } from "./batch.ts";
import type { Context } from "./context.ts";
import { addressed } from "./recipients.ts";
import { passedOn } from "./standIn.ts";

/**
 * A step that somebody has to be notified of; `undoSeconds`: how long its letters wait so that they can be
 * taken back; `room`: where an operator took it.
 */
export type NoticeDue = {
  readonly step: Step;
  readonly undoSeconds: number;
  readonly room: ContactId | null;
};

export type Noticed = NoticeDue & { readonly letter: Letter };

/** Puts the letters for these steps into the batch, by the notice table. */
export async function tell(
  tx: Tx,
  set: Batch,
  untold: readonly NoticeDue[],
  rooms: readonly LinkedRoom[],
  context: Context,
): Promise<void> {
  for (const one of await compose(tx, set, untold, context)) {
    const { letter, step, undoSeconds } = one;
    set.letters.push(
      ...(passedOn(one, rooms, context) ?? addressed(letter, step.event.id, rooms, undoSeconds, context)),
    );
  }
}

/** The letters of these steps, with what they quote loaded once for all of them. */
export async function compose(
  tx: Tx,
  set: Batch,
  untold: readonly NoticeDue[],
  { office, now }: Context,
): Promise<readonly Noticed[]> {
  const storied = untold.filter(({ step }) => needsStory(step)).map(({ step }) => step.after.id);
  const told = await tx.facts.stories([...new Set(storied)]);
  const stories = new Map(told.map((story) => [story.case, story]));
  return untold.flatMap((one) => {
    const { happening } = one.step.event;
    const { id } = one.step.after;
    const into = happening.type === "merged" ? (set.cases.get(happening.into)?.case ?? null) : null;
    const story = stories.get(id) ?? justFiled(set, id);
    return letters(one.step, { office, now, story, into }).map((letter) => ({ ...one, letter }));
  });
}

/** What was filed by this batch isn't in the database yet. */
function justFiled(set: Batch, id: CaseId): Story | null {
  const report = reportOf(set, id);
  return report === null ? null : { case: id, report, events: [] };
}
