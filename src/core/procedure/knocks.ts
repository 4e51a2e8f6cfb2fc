import type { Day } from "../calendar/calendar.ts";
import type { Case, ContactId } from "./case.ts";

/** A chat that follows by watch code has asked, once, whether it may hear and answer too. */
export type Knock = {
  readonly contact: ContactId;
  /** Who was asked: whoever leads after them isn't. */
  readonly of: ContactId;
  /** The last day for a yes. */
  readonly until: Day;
  readonly answered: boolean;
};

/** The question of the chat that waits for whoever leads now; null if none does, or its last day is over. */
export function openKnock({ knocks = [], reporters }: Case, today: Day): Knock | null {
  const leader = reporters[0]?.contact;
  return knocks.find((one) => !one.answered && one.of === leader && one.until >= today) ?? null;
}

/** The question that this chat has asked, whatever became of it. */
export function knockOf({ knocks = [] }: Case, contact: ContactId): Knock | null {
  return knocks.find((one) => one.contact === contact) ?? null;
}
