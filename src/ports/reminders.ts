import type { OwnReminder } from "../core/operators/reminders/own.ts";
import type { CaseId, ContactId } from "../core/procedure/case.ts";

/** Somebody of the office, and the operators' room in which they asked. */
export type Asking = { readonly room: ContactId; readonly person: ContactId };

/** A reminder whose morning has come, or whose case is closed. */
export type DueReminder = OwnReminder &
  Asking & {
    readonly name: string;
    /** We can write to them in private. */
    readonly hears: boolean;
  };

/** Days on which people of the office want to be reminded of cases. */
export type ReminderStore = {
  /** Keeps it in place of an earlier one; without a day it goes. */
  keep(
    by: Asking & { readonly name: string },
    deed: { readonly case: CaseId; readonly day: string | null; readonly note: string },
  ): Promise<void>;
  /** Takes out those of this day and earlier, and of cases that are closed; without those of people who have no role in the room any more. */
  take(today: string): Promise<readonly DueReminder[]>;
};
