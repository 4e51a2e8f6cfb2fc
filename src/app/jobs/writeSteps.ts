import { isAgencys } from "../../core/letters/letters.ts";
import { type DigestLetter, digest, isDigest } from "../../core/letters/rooms/digests.ts";
import { standInDigest, stoodIn } from "../../core/letters/rooms/standIn.ts";
import type { Case } from "../../core/procedure/case.ts";
import { caseSetting } from "../../core/procedure/decision.ts";
import type { Step } from "../../core/procedure/event.ts";
import type { Tx } from "../../ports/store.ts";
import { apply, type Batch, save } from "../handle/batch.ts";
import type { Context } from "../handle/context.ts";
import { compose, type NoticeDue } from "../handle/notices.ts";
import { toSupervisors } from "../handle/privately/supervisors.ts";
import { addressed, toChats, unheard } from "../handle/recipients.ts";

/** What the procedure needs to decide about a case. */
export function settingOf(one: Case, { now, office, chance }: Context) {
  return caseSetting(one, { now, calendar: office.calendar, newId: chance.id });
}

/** Applies steps of the clock to the batch; returns them as notices due. */
export function takeSteps(set: Batch, steps: readonly Step[]): readonly NoticeDue[] {
  return steps.map((step) => {
    apply(set, step, null, { room: null, undoGroup: null });
    return { step, undoSeconds: 0, room: null };
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
  const together = new Map<Together, { cases: Case[]; events: string[] }>();
  for (const { letter, step } of await compose(tx, set, untold, context)) {
    const { name } = letter;
    const deaf = unheard(letter, rooms);
    const how = deaf !== null && isAgencys(name) ? stoodIn(name) : null;
    if (deaf !== null && how !== null && how !== "alone")
      set.letters.push(...toChats(deaf.kept, letter, step.event.id, 0, context));
    else if (!isDigest(name)) set.letters.push(...addressed(letter, step.event.id, rooms, 0, context));
    const list = how === "listed" ? "stand_in" : isDigest(name) ? name : null;
    if (list === null) continue;
    const kept = together.get(list) ?? { cases: [], events: [] };
    if (!kept.cases.some(({ id }) => id === step.after.id)) kept.cases.push(step.after);
    kept.events.push(step.event.id);
    together.set(list, kept);
  }
  for (const [list, { cases, events }] of together) {
    const letter = {
      name: list === "stand_in" ? "agency_morning" : list,
      to: { type: "rooms", rooms: "operators" },
      class: "notice",
      message: list === "stand_in" ? standInDigest(cases, context) : digest(list, cases, context),
      about: cases.length === 1 ? (cases[0]?.id ?? null) : null,
      round: 1,
      unasked: true,
      key: `digest:${list}:${events[0]}`,
      onlyIfLeft: null,
    } as const;
    set.letters.push(
      ...(list === "supervisors_overdue"
        ? await toSupervisors(tx, letter, rooms, context)
        : addressed(letter, null, rooms, 0, context)),
    );
  }
  await save(tx, set);
}

/** What is put together: a digest, or what agencies that don't hear us would have been told. */
type Together = DigestLetter | "stand_in";
