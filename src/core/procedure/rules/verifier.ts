import { dayOf } from "../../calendar/day.ts";
import type { Case } from "../case.ts";
import { daysLeft, handOver, startClock, startFollowUp } from "../clock.ts";
import type { Actor, Words } from "../command.ts";
import type { Refusal, Setting } from "../decision.ts";
import { closed } from "./rounds.ts";
import type { Guard, Rule } from "./rule.ts";
import { unlessSupervisor } from "./supervisor.ts";

export const forward: Rule<"forward"> = (current, { agency }, actor, setting) =>
  accused(current, agency, actor) ?? {
    set: {
      stage: "forwarded",
      clock: startFollowUp(current.classification, setting),
      agency,
      verifyLeft: null,
      inProgress: false,
      reassigned: 0,
      moved: 0,
    },
    happening: { type: "forwarded", agency },
  };

/** Stops the verify clock while the citizen is asked; the working days left are kept. */
export const ask: Rule<"ask"> = (current, { question }, _actor, setting) => ({
  set: {
    stage: "incomplete",
    clock: startClock("complete", setting.policy.complete, setting),
    verifyLeft: left(current, setting),
    asked: current.asked + 1,
  },
  happening: { type: "asked", words: question },
  text: textOf(question),
});

/** Nobody would hear a question about a report that was taken down for somebody without a chat. */
export const unaskable: Guard = (current, actor) => {
  if (current.reporters.length === 0) return { reason: "no_reporter" };
  return current.asked === 0 ? null : unlessSupervisor(actor, "second_ask");
};

export const reject: Rule<"reject"> = (_current, { reason }, _actor, setting) => ({
  set: closed("rejected", setting),
  happening: { type: "rejected", words: withoutContent(reason) },
  text: textOf(reason),
});

/** Closes the case since another body is competent; what may have been said of why is content. */
export const refer: Rule<"refer"> = (_current, { body, reason }, _actor, setting) => ({
  set: closed("referred", setting),
  happening: { type: "referred", body, words: reason?.type === "ready" ? withoutContent(reason) : null },
  text: reason === null ? "" : textOf(reason),
});

/**
 * Closes the case as a duplicate; its reporters and followers become followers of the other case.
 * Confidential reports are only merged with each other, since followers hear what becomes of the case.
 */
export const merge: Rule<"merge"> = (current, { into }, _actor, setting) => {
  if (into.id === current.id) return { reason: "merge", why: "itself" };
  if (into.mergedInto !== null) return { reason: "merge", why: "merged" };
  if (into.stage === "closed") return { reason: "merge", why: "closed" };
  if ((into.privacy === "confidential") !== (current.privacy === "confidential")) {
    return { reason: "merge", why: "confidential" };
  }
  const there = new Set(into.reporters.map(({ contact }) => contact));
  const joining = current.reporters.filter(({ contact }) => !there.has(contact));
  return {
    set: { ...closed("duplicate", setting), mergedInto: { id: into.id, number: into.number } },
    happening: { type: "merged", into: into.id, number: into.number },
    also: {
      case: into,
      change: {
        set: {
          reporters: [...into.reporters, ...joining],
          ...awaiting(into, current),
          ...(current.urgent && urgencyOfBoth(into, current)),
        },
        happening: {
          type: "joined",
          contacts: joining.map(({ contact }) => contact),
          number: current.number,
        },
      },
    },
  };
};

/** Whoever still has the code of the one joins the other by it. */
function awaiting(into: Case, current: Case): Pick<Case, "awaits"> {
  const both = [...(into.awaits ?? []), ...(current.awaits ?? [])];
  return both.length === 0 ? {} : { awaits: both };
}

/** A mark comes along, with its time and its ring; a ring that the office has judged isn't urgent doesn't. */
function urgencyOfBoth(into: Case, current: Case) {
  return {
    urgent: true,
    urgentAt: into.urgentAt ?? current.urgentAt,
    rung: into.rung || current.rung,
    notUrgent: false,
  };
}

/** Another agency gets the time that is left, not a new limit. */
export const reassign: Rule<"reassign"> = (current, { agency }, actor, setting) => {
  if (agency === current.agency) return { reason: "same_agency" };
  return (
    accused(current, agency, actor) ?? {
      set: {
        clock: handOver(current.clock, setting),
        agency,
        inProgress: false,
        reassigned: current.reassigned + 1,
        moved: 0,
      },
      happening: { type: "reassigned", agency, was: current.agency },
    }
  );
};

export const secondReassign: Guard = (current, actor) =>
  current.reassigned === 0 ? null : unlessSupervisor(actor, "second_reassign");

/** The agency is reminded by hand: nothing of the case changes but how often that was. */
export const remind: Rule<"remind"> = (current, { note }, _actor, { now }) => ({
  set: { nudged: { times: (current.nudged?.times ?? 0) + 1, last: now } },
  happening: { type: "nudged" },
  text: note,
});

/** Once a day is felt, more is noise. */
export const remindedToday: Guard = ({ nudged }, _actor, { now, calendar }) =>
  nudged != null && dayOf(nudged.last, calendar) === dayOf(now, calendar)
    ? { reason: "reminded_already" }
    : null;

function accused(current: Case, agency: string, actor: Actor): Refusal | null {
  return current.accused === agency ? unlessSupervisor(actor, "accused_agency") : null;
}

function left(current: Case, setting: Setting): number {
  return current.clock === null ? 1 : daysLeft(current.clock, setting);
}

function textOf(words: Words): string {
  return words.type === "written" ? words.text : (words.to ?? "");
}

function withoutContent(words: Words): Words {
  return words.type === "written" ? words : { type: "ready", key: words.key };
}
