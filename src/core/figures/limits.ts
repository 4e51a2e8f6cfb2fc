import type { Calendar } from "../calendar/calendar.ts";
import type { Classification, Clock } from "../procedure/case.ts";
import { daysLeft, handOver, startClock, startFollowUp } from "../procedure/clock.ts";
import { type Policy, policyOf } from "../procedure/policy.ts";
import { standing } from "../procedure/standing.ts";
import type { FiledCase, Passed } from "./filed.ts";

/**
 * Whether a limit was kept; "late" also if the step wasn't taken yet and the limit has passed. Null if it
 * isn't judged.
 */
export type Kept = "in_time" | "late" | null;

/** The office's two limits: the first forwarding, and the first answer or planned date of an agency. */
export type Limits = { readonly forwarded: Kept; readonly answered: Kept };

/** The office's clock, if one runs, and the working days that are left to verify when it runs again. */
type Watch = { readonly clock: Clock | null; readonly left: number };

/**
 * Judges a case by its history, by the same rules as `decide` and `tick`: a question to the citizen stops the
 * clock, forwarding to another agency keeps what was left. Uses the present calendar, whatever it was then.
 */
export function limitsOf(filed: FiledCase, { calendar, now }: { calendar: Calendar; now: Date }): Limits {
  const policy = policyOf(filed.policy);
  let watch: Watch = {
    clock: startClock("verify", policy.verify, { now: filed.filedAt, calendar }),
    left: policy.verify,
  };
  let forwarded: Kept = null;
  let answered: Kept = null;
  const passed = standing(filed.events, ({ undid }) => undid);
  for (const event of passed) {
    if (event.type === "forwarded") forwarded ??= judge(watch, event.at);
    if (event.type === "answered" || event.type === "scheduled") answered ??= judge(watch, event.at);
    watch = after(event, watch, kindAt(event, passed, filed), { calendar, policy });
  }
  return {
    forwarded: forwarded ?? missed(watch, "verify", now),
    answered: answered ?? missed(watch, "follow_up", now),
  };
}

/** What it was taken for then: a later change of that leaves a limit that runs as it is. */
function kindAt(event: Passed, passed: readonly Passed[], { classification }: FiledCase): Classification {
  const later = passed.slice(passed.indexOf(event) + 1).find(({ was }) => was !== null);
  return later?.was ?? classification;
}

/** While the citizen owes something nothing is late. */
function judge({ clock }: Watch, at: Date): Kept {
  return clock === null || at <= clock.due ? "in_time" : "late";
}

function missed({ clock }: Watch, kind: Clock["kind"], now: Date): Kept {
  return clock !== null && clock.kind === kind && now > clock.due ? "late" : null;
}

function after(
  event: Passed,
  { clock, left }: Watch,
  classification: Classification,
  { calendar, policy }: { readonly calendar: Calendar; readonly policy: Policy },
): Watch {
  const { from, to, type } = event;
  const setting = { now: event.at, calendar, policy };
  if (type === "reassigned" && clock !== null) {
    return { clock: handOver(clock, setting), left };
  }
  if (from === to) return { clock, left };
  switch (to) {
    case "received": {
      const days = type === "supplied" ? left : type === "returned" ? policy.returned : policy.verify;
      return { clock: startClock("verify", days, setting), left: days };
    }
    case "incomplete":
      return { clock: null, left: clock === null ? left : daysLeft(clock, setting) };
    case "forwarded":
      return { clock: startFollowUp(classification, setting), left };
    case "scheduled":
    case "answered":
    case "closed":
      return { clock: null, left };
  }
}
