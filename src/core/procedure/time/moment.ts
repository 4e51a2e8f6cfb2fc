import type { Day } from "../../calendar/calendar.ts";
import { inOfficeHours, nextOpening } from "../../calendar/hours.ts";
import type { ClockKind, Mark } from "../case.ts";
import type { Setting } from "../decision.ts";

/** Something that the passing of time asks for. */
export type Moment =
  | { readonly type: "remind"; readonly at: Date; readonly mark: Mark }
  /** `renewed`: the day on which the citizen hears again; null for the office's own notices. */
  | { readonly type: "overdue"; readonly at: Date; readonly mark: Mark; readonly renewed: Day | null }
  | { readonly type: "promise"; readonly at: Date }
  | { readonly type: "age"; readonly at: Date }
  /** Silence may close the case, if that is fair. */
  | { readonly type: "lapse"; readonly at: Date };

/** The mark of the last call, without which silence closes nothing. */
export const lastCall: Mark = "reply.9";
export const heldOpen: Mark = "held_open";

/** The citizen wrote what couldn't be told for a yes or a no: silence closes nothing until the office has acted. */
export const handedOver: Mark = "unclear";
/** At the end of the citizen's time the office was told that their words still wait to be understood. */
export const unclearTold: Mark = "unclear.told";

export function owedByCitizen(kind: ClockKind): kind is "complete" | "reply" {
  return kind === "complete" || kind === "reply";
}

/** The moment itself; if it has passed while the office is closed, the next opening. */
export function officeTime(at: Date, { now, calendar }: Setting): Date {
  return at > now || inOfficeHours(now, calendar) ? at : nextOpening(now, calendar);
}
