import type { Day } from "../../calendar/calendar.ts";
import { inOfficeHours, nextOpening } from "../../calendar/hours.ts";
import type { ClockKind } from "../case.ts";
import type { Setting } from "../decision.ts";
import type { Mark } from "../marks.ts";

/** Something that time asks for. */
export type Moment =
  | { readonly type: "remind"; readonly at: Date; readonly mark: Mark }
  /** `renewed`: the day of the citizen's next news; null for notices to the office. */
  | { readonly type: "overdue"; readonly at: Date; readonly mark: Mark; readonly renewed: Day | null }
  | { readonly type: "promise"; readonly at: Date }
  | { readonly type: "age"; readonly at: Date }
  /** Silence may close the case, if the citizen could have answered. */
  | { readonly type: "lapse"; readonly at: Date };

export function owedByCitizen(kind: ClockKind): kind is "complete" | "reply" {
  return kind === "complete" || kind === "reply";
}

/** The moment itself, or the next opening if it has passed while the office is closed. */
export function officeTime(at: Date, { now, calendar }: Setting): Date {
  return at > now || inOfficeHours(now, calendar) ? at : nextOpening(now, calendar);
}
