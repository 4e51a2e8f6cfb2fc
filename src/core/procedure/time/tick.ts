import { dayOf } from "../../calendar/day.ts";
import { endOf, nextMorning } from "../../calendar/hours.ts";
import { addWorkingDays, workingDaysBetween } from "../../calendar/workingDays.ts";
import type { Case, Clock } from "../case.ts";
import { startAfterPromise } from "../clock.ts";
import type { Actor } from "../command.ts";
import type { Setting } from "../decision.ts";
import type { EventBody, Step } from "../event.ts";
import {
  agencyTold,
  handedOver,
  heldOpen,
  lastCall,
  type Mark,
  overdueOffice,
  unclearTold,
} from "../marks.ts";
import { type Change, stepTo } from "../step.ts";
import { type Moment, owedByCitizen } from "./moment.ts";
import { lapseFrom, timeline } from "./timeline.ts";

/**
 * What must be known about the reporters whose reply is awaited before silence may close a case, in business
 * time; and whether the agency hears what is sent to it.
 */
export type Heard = {
  /** Time up to which all messages on their channel are on file; null if unknown. */
  readonly channelHeardUntil: Date | null;
  /** A message of theirs is in the inbox and not handled yet. */
  readonly waitingInInbox: boolean;
  /** They wrote something for this case that couldn't be understood, and have been asked what they mean. */
  readonly wordsUnclear: boolean;
  /** When the present clock's last call was really sent; null if it wasn't. */
  readonly lastCallSentAt: Date | null;
  readonly reachable: boolean;
  /** A room of the agency that has the case takes messages. */
  readonly agencyListens: boolean;
};

/**
 * The steps that are due by now, in order. Idempotent: called again for the same or an earlier time it
 * returns none. The caller then stores `wakeAt(case, setting)` of the last step's case.
 */
export function tick(current: Case, setting: Setting, heard: Heard): readonly Step[] {
  const steps: Step[] = [];
  let now = current;
  const go = (change: Change) => {
    const step = stepTo(now, change, system, setting);
    steps.push(step);
    now = step.after;
  };
  for (;;) {
    const due = timeline(now, setting).find(({ type, at }) => type !== "lapse" && at <= setting.now);
    if (due === undefined) break;
    go(changeAt(due, now, setting, heard));
  }
  const lapsed = lapse(now, setting, heard);
  if (lapsed !== null) go(lapsed);
  return steps;
}

const system: Actor = { type: "system" };

function changeAt(moment: Moment, current: Case, setting: Setting, { agencyListens }: Heard): Change {
  switch (moment.type) {
    case "remind":
      return {
        set: { marks: [...current.marks, moment.mark], ...later(moment.mark, current.clock, setting) },
        happening: { type: "reminded", mark: moment.mark },
      };
    case "overdue": {
      const marks = [...current.marks, moment.mark];
      return {
        set: { marks: moment.mark === overdueOffice ? toldToday(marks, current, agencyListens) : marks },
        happening: { type: "overdue", mark: moment.mark, renewed: moment.renewed },
      };
    }
    case "age":
      return { set: { ageTold: true }, happening: { type: "aged" } };
    case "promise":
      return {
        set: {
          stage: "forwarded",
          clock: startAfterPromise(current.classification, setting),
          promised: null,
          inProgress: false,
          marks: agencyListens ? [agencyTold] : [],
        },
        happening: { type: "promise_due" },
      };
    case "lapse":
      throw new Error("a lapse is judged by what was heard");
  }
}

/** The marks with whether the agency's room is told today; that of an earlier day doesn't count. */
function toldToday(marks: readonly Mark[], { clock }: Case, agencyListens: boolean): readonly Mark[] {
  const others = marks.filter((mark) => mark !== agencyTold);
  return clock?.kind === "follow_up" && agencyListens ? [...others, agencyTold] : others;
}

/** A late last call moves the limit, so that the day it names is true. */
function later(mark: Mark, clock: Clock | null, { now, calendar }: Setting): { readonly clock?: Clock } {
  if (mark !== lastCall || clock === null) return {};
  const day = addWorkingDays(dayOf(now, calendar), 1, calendar);
  const due = endOf(day, calendar);
  if (due <= clock.due) return {};
  const days = workingDaysBetween(dayOf(clock.startedAt, calendar), day, calendar);
  return { clock: { ...clock, days, due } };
}

function lapse(current: Case, setting: Setting, heard: Heard): Change | null {
  const { clock, marks } = current;
  if (clock === null || !owedByCitizen(clock.kind)) return null;
  const from = lapseFrom(clock);
  if (from === null || setting.now < from) return null;
  const why = current.reporters.length === 0 ? "no_reporter" : unfair(clock, marks, setting, heard);
  if (why === null) {
    const outcome = clock.kind === "reply" ? "no_reply" : "incomplete";
    return {
      set: { stage: "closed", outcome, clock: null, closedAt: setting.now },
      happening: { type: "lapsed", outcome },
    };
  }
  const news = why === "unclear_words" && untold(marks, heard);
  if (marks.includes(heldOpen) && !news) return null;
  const more = news ? [heldOpen, handedOver, unclearTold] : [heldOpen];
  return { set: { marks: [...new Set([...marks, ...more])] }, happening: { type: "held_open", why } };
}

/** Whether a reply of theirs isn't understood yet, and the office hasn't been told so. */
function untold(marks: readonly Mark[], { wordsUnclear }: Heard): boolean {
  return wordsUnclear && !marks.includes(unclearTold);
}

type Unfair = Extract<EventBody, { type: "held_open" }>["why"];

/** Why silence mustn't close the case; null if it may. */
function unfair(clock: Clock, marks: readonly Mark[], setting: Setting, heard: Heard): Unfair | null {
  const { calendar, now } = setting;
  if (!heard.reachable) return "unreachable";
  if (heard.channelHeardUntil === null || heard.channelHeardUntil <= clock.due) return "channel_silent";
  if (heard.waitingInInbox) return "waiting_words";
  if (marks.includes(handedOver) || untold(marks, heard)) return "unclear_words";
  const called = heard.lastCallSentAt;
  // One whole working day must have passed after the day of the call.
  const dayGiven =
    marks.includes(lastCall) &&
    called !== null &&
    called > clock.startedAt &&
    now >= endOf(dayOf(nextMorning(called, calendar), calendar), calendar);
  return dayGiven ? null : "last_call_unsent";
}
