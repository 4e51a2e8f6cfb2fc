import type { Calendar, Day } from "../calendar/calendar.ts";
import type { Case } from "./case.ts";
import type { CommandType, Role } from "./command.ts";
import type { Step } from "./event.ts";
import { type Policy, policyOf } from "./policy.ts";

/**
 * What `decide` and `tick` need besides the case. Business time, ids and rules come from outside, so that
 * both are pure.
 */
export type Setting = {
  readonly now: Date;
  /**
   * When the citizen wrote what is decided, by the platform's time; `now` if left out. Silence is judged by
   * this, so that words written in time count however late they are handled.
   */
  readonly writtenAt?: Date;
  readonly calendar: Calendar;
  /** The case's own policy. */
  readonly policy: Policy;
  /** The citizen's words speak of danger to life now. */
  readonly urgent?: boolean;
  /** A new event id. */
  readonly newId: () => string;
};

/** The setting for a decision about this case: with its own policy. */
export function caseSetting({ policy }: Pick<Case, "policy">, around: Omit<Setting, "policy">): Setting {
  return { ...around, policy: policyOf(policy) };
}

export type Refusal =
  /** Not at this stage; `allowed`: what this actor may do now. */
  | { readonly reason: "stage"; readonly allowed: readonly CommandType[] }
  /** This actor never may. */
  | { readonly reason: "not_yours" }
  | { readonly reason: "needs_role"; readonly role: Role; readonly why: NeedsRole }
  | { readonly reason: "merge"; readonly why: "itself" | "closed" | "merged" | "confidential" }
  | { readonly reason: "date"; readonly why: "missing" | "past" }
  /** A block may last that many days at most. */
  | { readonly reason: "block_too_long"; readonly days: number }
  | { readonly reason: "rating" }
  | { readonly reason: "used"; readonly what: "postpone" | "rate" }
  /** The reopening time is over. */
  | { readonly reason: "too_late"; readonly until: Date }
  | { readonly reason: "same_agency" }
  /** No answer waits to be checked. */
  | { readonly reason: "nothing_waits" }
  /** Who wrote an answer doesn't check it. */
  | { readonly reason: "own_answer" }
  /** The agency was reminded by hand already that day. */
  | { readonly reason: "reminded_already" }
  /** It was taken down for somebody who hasn't joined it, so that nobody can be asked. */
  | { readonly reason: "no_reporter" }
  /** The reporter has been asked already, and may answer until that day. */
  | { readonly reason: "asked_already"; readonly until: Day };

export type NeedsRole =
  | "second_ask"
  | "second_reassign"
  | "second_move"
  | "far_date"
  | "extension"
  | "accused_agency"
  | "accused_changed"
  | "close"
  | "reopen"
  | "check"
  | "look"
  | "long_block"
  | "confidential";

export type Decision =
  /** More than one step when a command touches several cases (a merge). */
  { readonly ok: true; readonly steps: readonly Step[] } | { readonly ok: false; readonly refusal: Refusal };
