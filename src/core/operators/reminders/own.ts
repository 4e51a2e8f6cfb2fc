import type { Day } from "../../calendar/calendar.ts";
import type { Case } from "../../procedure/case.ts";

/** A day on which somebody of the office wants to be reminded of a case. */
export type OwnReminder = { readonly case: Case; readonly day: Day; readonly note: string };
