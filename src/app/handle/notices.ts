import { inOfficeHours, nextOpening } from "../../core/calendar/hours.ts";
import { weightOf } from "../../core/letters/budget.ts";
import { newsName } from "../../core/letters/held/overtaken.ts";
import type { Letter } from "../../core/letters/letter.ts";
import { letters, needsStory } from "../../core/letters/letters.ts";
import type { CaseId, Code, ContactId } from "../../core/procedure/case.ts";
import type { Story } from "../../core/procedure/content.ts";
import type { Step } from "../../core/procedure/event.ts";
import type { NewLetter } from "../../ports/letter.ts";
import type { LinkedRoom } from "../../ports/rooms.ts";
import type { Tx } from "../../ports/store.ts";
import { type Batch, reportOf } from "./batch.ts";
import type { Context } from "./context.ts";

/**
 * A step that somebody has to be notified of; `undoSeconds`: how long its letters wait so that they can be
 * taken back.
 */
export type NoticeDue = { readonly step: Step; readonly undoSeconds: number };

/** Puts the letters for these steps into the batch, by the notice table. */
export async function tell(
  tx: Tx,
  set: Batch,
  untold: readonly NoticeDue[],
  rooms: readonly LinkedRoom[],
  context: Context,
): Promise<void> {
  for (const { letter, step, undoSeconds } of await compose(tx, set, untold, context)) {
    set.letters.push(...addressed(letter, step.event.id, rooms, undoSeconds, context));
  }
}

/** The letters of these steps, with what they quote loaded once for all of them. */
export async function compose(
  tx: Tx,
  set: Batch,
  untold: readonly NoticeDue[],
  { office, now }: Context,
): Promise<readonly (NoticeDue & { readonly letter: Letter })[]> {
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

/** One letter for each recipient. Unasked ones are held until office hours. */
export function addressed(
  letter: Letter,
  eventId: string | null,
  rooms: readonly LinkedRoom[],
  delaySeconds: number,
  { now, office, limits }: Context,
): readonly NewLetter[] {
  const held = letter.unasked && !inOfficeHours(now, office.calendar);
  const weight = weightOf(letter.name);
  const counted = weight === "free" ? {} : { counted: { round: letter.round, weight, limits } };
  return recipients(letter, rooms).map((chat) => ({
    chat,
    class: letter.class,
    key: `${letter.key}:${chat}`,
    about: letter.about,
    eventId,
    name: newsName(letter.name),
    body: { type: "message", message: letter.message },
    replyTo: null,
    coalesce: null,
    delaySeconds,
    heldUntil: held ? nextOpening(now, office.calendar) : null,
    deleteAfterSeconds: null,
    onlyIfLeft: letter.onlyIfLeft,
    ...counted,
  }));
}

/** Whether one of the agency's rooms takes messages. */
export function listens(agency: Code, rooms: readonly LinkedRoom[]): boolean {
  return roomsOf(agency, rooms).some(({ active, silent }) => active && !silent);
}

function roomsOf(agency: Code, rooms: readonly LinkedRoom[]): readonly LinkedRoom[] {
  return rooms.filter((room) => room.type === "agency" && room.agency === agency);
}

function recipients({ to, name }: Letter, rooms: readonly LinkedRoom[]): readonly ContactId[] {
  const operators = rooms.filter(({ type }) => type === "operators").map(({ contact }) => contact);
  switch (to.type) {
    case "contact":
      return [to.contact];
    case "rooms":
      return operators;
    case "agency": {
      const kept = roomsOf(to.agency, rooms).map(({ contact }) => contact);
      // If none of the agency's rooms takes messages, the operators get the letter instead; but not that a
      // case was taken away from it, which was their own step.
      const reached = listens(to.agency, rooms) || name === "agency_taken_away";
      return reached ? kept : [...kept, ...operators];
    }
  }
}
