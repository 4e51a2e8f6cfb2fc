import { dayOf } from "../../calendar/day.ts";
import { inOfficeHours, nextOpening, openingOf } from "../../calendar/hours.ts";
import { dayNumber } from "../../calendar/workingDays.ts";
import { bodyName } from "../../letters/case/bodies.ts";
import { timeOf } from "../../letters/case/dates.ts";
import { agencyName } from "../../letters/case/naming.ts";
import { type Said, say } from "../../message/message.ts";
import type { EventType, Step } from "../../procedure/event.ts";
import { isUndoable } from "../../procedure/undo.ts";
import type { Turn } from "../turn.ts";

/** What is said of it names nothing but the number, of whatever report. */
const saysNoMore: ReadonlySet<EventType> = new Set([
  "changed",
  "consent_asked",
  "proposed",
  "withheld",
  "noted",
]);

/**
 * One line on what was done, when its letters leave, and how to undo it. Of a confidential case only the
 * number.
 */
export function doneSaid({ before, after, event }: Step, turn: Turn): Said {
  const { office } = turn.facts;
  const { number } = after;
  const sent = sending(turn, after.urgent);
  const { happening } = event;
  const walled = after.privacy === "confidential" || before?.privacy === "confidential";
  if (walled && !saysNoMore.has(happening.type)) {
    return say("operators.done.confidential", { number, sent });
  }
  const agency = agencyName(after.agency, office);
  const due = dayOf(after.clock?.due ?? turn.now, office.calendar);
  switch (happening.type) {
    case "forwarded":
      return say("operators.done.forwarded", { number, agency, due, sent });
    case "asked": {
      const day = before?.clock == null ? 0 : dayNumber(before.clock.startedAt, turn.now, office.calendar);
      return say("operators.done.asked", { number, day: String(day), sent });
    }
    case "rejected":
      return say("operators.done.rejected", { number, sent });
    case "referred":
      return say("operators.done.referred", { number, body: bodyName(happening.body, office), sent });
    case "merged":
      return say("operators.done.merged", { number, into: happening.number, sent });
    case "progressed":
      return before?.inProgress === true
        ? say("operators.done.progressed_again", { number, sent })
        : say("operators.done.progressed", { number, sent });
    case "answered":
      return say("operators.done.answered", { number, agency, due, sent });
    case "supplemented":
      return say("operators.done.supplemented", { number, due, sent });
    case "scheduled":
      return say("operators.done.scheduled", { number, day: happening.day, sent });
    case "moved":
      return say("operators.done.moved", { number, day: happening.day, sent });
    case "proposed":
      return happening.replaces
        ? say("operators.done.proposed_again", { number, due })
        : say("operators.done.proposed", { number, due });
    case "withheld":
      return say("operators.done.withheld", { number });
    case "sent_back":
      return say("operators.done.sent_back", { number, agency, sent });
    case "returned":
      return say("operators.done.returned", { number, due, sent });
    case "reassigned":
      return say("operators.done.reassigned", { number, agency, due, sent });
    case "closed_by_office":
      return say("operators.done.closed", { number, sent });
    case "nudged": {
      const times = after.nudged?.times ?? 1;
      return times === 1
        ? say("operators.done.nudged", { number, agency, sent })
        : say("operators.done.nudged.again", { number, agency, times, sent });
    }
    case "consent_asked":
      return say("operators.done.consent_asked", { number, until: happening.until, sent });
    case "reopened":
      return say("operators.done.reopened", { number, due, sent });
    case "noted":
      return say("operators.done.noted", { number });
    case "blocked":
      return say("operators.done.blocked", { number, until: happening.until, sent });
    case "unblocked":
      return say("operators.done.unblocked", { number, sent });
    case "approved":
    case "objected":
    case "joined":
    case "looked":
    case "undone":
    case "filed":
    case "added":
    case "supplied":
    case "amended":
    case "retracted":
    case "withdrawn":
    case "reporter_left":
    case "reporter_joined":
    case "chat_added":
    case "admission_asked":
    case "admission_refused":
    case "agreed":
    case "disagreed":
    case "accepted":
    case "replied":
    case "postponed":
    case "unclear":
    case "rated":
    case "declined":
    case "reminded":
    case "promise_due":
    case "overdue":
    case "head_told":
    case "overseer_told":
    case "aged":
    case "lapsed":
    case "held_open":
    case "recalculated":
    case "changed":
      return isUndoable(happening)
        ? say("operators.done.changed", { number })
        : say("operators.done.changed_for_good", { number });
  }
}

/**
 * When a step's letters leave: after the undo time, or at the next opening, for which an urgent case's agency doesn't
 * wait.
 */
function sending({ facts, now }: Turn, urgent: boolean): Said {
  const { calendar, undoSeconds } = facts.office;
  if (urgent || inOfficeHours(now, calendar)) return say("operators.sent_in", { seconds: undoSeconds });
  const opening = nextOpening(now, calendar);
  const day = dayOf(opening, calendar);
  return opening > openingOf(day, calendar)
    ? say("operators.sent_after_pause", { time: timeOf(opening, calendar) })
    : say("operators.sent_on", { day });
}
