import type { Day } from "../../calendar/calendar.ts";
import { dayOf, daysBetween } from "../../calendar/day.ts";
import { addWorkingDays } from "../../calendar/workingDays.ts";
import { isSupervisor } from "../actors.ts";
import type { Case } from "../case.ts";
import { promisedDay, startClock, startPromise } from "../clock.ts";
import type { Actor } from "../command.ts";
import type { Setting } from "../decision.ts";
import type { Outcome, Rule } from "./rule.ts";
import { unlessSupervisor } from "./supervisor.ts";

export const progress: Rule<"progress"> = (_current, { note, files = [] }) => ({
  set: { inProgress: true },
  happening: { type: "progressed" },
  text: note,
  files,
});

/** A plan isn't a solution: only other answers start the clock after which silence closes the case. */
export const answer: Rule<"answer"> = (current, command, actor, setting) => {
  const { kind, text, files } = command;
  if (kind === "scheduled") return schedule(current, command, actor, setting, "scheduled");
  return {
    set: {
      stage: "answered",
      clock: startClock("reply", setting.policy.reply, setting),
      answer: { kind, agency: current.agency, at: setting.now },
      promised: null,
      postponed: false,
    },
    happening: { type: "answered", kind },
    text,
    files,
  };
};

/** On a scheduled case another date moves the promise, which is allowed once without a supervisor. */
export const answerOrMove: Rule<"answer"> = (current, command, actor, setting) => {
  if (command.kind !== "scheduled") return answer(current, command, actor, setting);
  const refusal = current.moved === 0 ? null : unlessSupervisor(actor, "second_move");
  return refusal ?? schedule(current, command, actor, setting, "moved");
};

function schedule(
  current: Case,
  { day, text, files }: Parameters<typeof answer>[1],
  actor: Actor,
  setting: Setting,
  type: "scheduled" | "moved",
): Outcome {
  if (day === null) return { reason: "date", why: "missing" };
  const today = dayOf(setting.now, setting.calendar);
  if (day <= today) return { reason: "date", why: "past" };
  const far = tooFar(current, day, today, setting);
  if (far !== null && !isSupervisor(actor)) return { reason: "needs_role", role: "supervisor", why: far };
  const promised = promisedDay(day, setting.calendar);
  return {
    set: {
      stage: "scheduled",
      clock: startPromise(promised, setting),
      promised,
      answer: { kind: "scheduled", agency: current.agency, at: setting.now },
      postponed: false,
      moved: current.moved + (type === "moved" ? 1 : 0),
    },
    happening: { type, day: promised },
    text,
    files,
  };
}

/**
 * Whether a date needs a supervisor: one far ahead, or one that puts off the answer to a request for
 * information longer than the law gives, or for a second time.
 */
function tooFar(current: Case, day: Day, today: Day, setting: Setting): "far_date" | "extension" | null {
  const { policy, calendar } = setting;
  const { classification, clock } = current;
  if (classification === "information" && policy.extension !== null) {
    const due = clock === null ? today : dayOf(clock.due, calendar);
    const within = clock?.kind === "follow_up" && day <= addWorkingDays(due, policy.extension.days, calendar);
    return within && current.round === 1 && current.answer === null ? null : "extension";
  }
  return daysBetween(today, day) > policy.promiseDays ? "far_date" : null;
}

/** Adds to an answer: the citizen gets the full time again. A plan with a date can't be added this way. */
export const supplement: Rule<"answer"> = (_current, { kind, text, files }, _actor, setting) =>
  kind === "scheduled"
    ? "absent"
    : {
        set: { clock: startClock("reply", setting.policy.reply, setting) },
        happening: { type: "supplemented" },
        text,
        files,
      };

export const giveBack: Rule<"return"> = (_current, { reason, files = [] }, _actor, setting) => ({
  set: {
    stage: "received",
    clock: startClock("verify", setting.policy.returned, setting),
    agency: null,
    inProgress: false,
  },
  happening: { type: "returned" },
  text: reason,
  files,
});
