import { dayOf, daysBetween } from "../../calendar/day.ts";
import { addWorkingDays } from "../../calendar/workingDays.ts";
import { isDesignated, isSupervisor } from "../actors.ts";
import type { Case } from "../case.ts";
import { daysLeft, promisedDay, startClock, startPromise } from "../clock.ts";
import type { Actor, Changes, Words } from "../command.ts";
import type { NeedsRole, Refusal, Setting } from "../decision.ts";
import { closed } from "./citizen.ts";
import type { Guard, Outcome, Rule } from "./rule.ts";

export const forward: Rule<"forward"> = (current, { agency }, actor, setting) =>
  accused(current, agency, actor) ?? {
    set: {
      stage: "forwarded",
      clock: startClock("follow_up", setting.policy.followUp, setting),
      agency,
      verifyLeft: null,
      inProgress: false,
      reassigned: 0,
      moved: 0,
    },
    happening: { type: "forwarded", agency },
  };

/** The verify clock stands still while the citizen is asked; its whole working days are kept. */
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

export const secondAsk: Guard = (current, actor) =>
  current.asked === 0 ? null : unlessSupervisor(actor, "second_ask");

export const reject: Rule<"reject"> = (_current, { reason }, _actor, setting) => ({
  set: closed("rejected", setting),
  happening: { type: "rejected", words: reason },
  text: textOf(reason),
});

/**
 * Closes the case as a duplicate; its reporters, and those who follow it already, go along to the one that leads.
 * A confidential report joins only confidential ones, and those only it: a follower hears what becomes of the case.
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
        set: { reporters: [...into.reporters, ...joining] },
        happening: {
          type: "joined",
          contacts: joining.map(({ contact }) => contact),
          number: current.number,
        },
      },
    },
  };
};

export const progress: Rule<"progress"> = (_current, { note }) => ({
  set: { inProgress: true },
  happening: { type: "progressed" },
  text: note,
});

/** A plan is not a solution: only the other kinds start the clock that silence can end. */
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

/** On a scheduled case another date moves the first; once without a supervisor. */
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
  if (daysBetween(today, day) > setting.policy.promiseDays && !isSupervisor(actor)) {
    return { reason: "needs_role", role: "supervisor", why: "far_date" };
  }
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

/** More to an answer that stands: the citizen has the whole time again. A plan can't be slipped in this way. */
export const supplement: Rule<"answer"> = (_current, { kind, text, files }, _actor, setting) =>
  kind === "scheduled"
    ? "absent"
    : {
        set: { clock: startClock("reply", setting.policy.reply, setting) },
        happening: { type: "supplemented" },
        text,
        files,
      };

export const giveBack: Rule<"return"> = (_current, { reason }, _actor, setting) => ({
  set: {
    stage: "received",
    clock: startClock("verify", setting.policy.returned, setting),
    agency: null,
    inProgress: false,
  },
  happening: { type: "returned" },
  text: reason,
});

/** Another agency gets what was left of the time, not a new limit. */
export const reassign: Rule<"reassign"> = (current, { agency }, actor, setting) => {
  if (agency === current.agency) return { reason: "same_agency" };
  return (
    accused(current, agency, actor) ?? {
      set: {
        clock: startClock("follow_up", left(current, setting), setting),
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

export const close: Rule<"close"> = (_current, { reason }, _actor, setting) => ({
  set: closed("office", setting),
  happening: { type: "closed_by_office" },
  text: reason,
});

/**
 * Corrects what the office knows about a case. Place and summary are content: the history names them with an empty
 * value and carries the words as its text. Nobody but the citizen can agree to being contacted.
 */
export const change: Rule<"change"> = (current, { fields }, actor, setting) => {
  const privacy = fields.privacy ?? current.privacy;
  if (privacy === "contactable" && current.privacy !== "contactable") return { reason: "not_yours" };
  if (current.privacy === "confidential" && privacy !== "confidential") {
    return isDesignated(actor)
      ? askConsent(current, setting)
      : { reason: "needs_role", role: "designated", why: "confidential" };
  }
  const title = privacy === "confidential" ? "" : (fields.title ?? current.title);
  return {
    set: {
      title,
      privacy,
      category: fields.category ?? current.category,
      classification: fields.classification ?? current.classification,
      accused: fields.accused ?? current.accused,
    },
    happening: { type: "changed", fields: withoutContent(fields, title) },
    text: [fields.place, fields.summary].filter((words) => words !== undefined).join("\n"),
  };
};

/** Who reported in confidence relied on it: only they can give it up, and silence doesn't. */
function askConsent(current: Case, setting: Setting): Outcome {
  const today = dayOf(setting.now, setting.calendar);
  const asked = current.consentUntil ?? null;
  if (asked !== null && asked >= today) return { reason: "asked_already", until: asked };
  const until = addWorkingDays(today, setting.policy.complete, setting.calendar);
  return { set: { consentUntil: until }, happening: { type: "consent_asked", until } };
}

function withoutContent(fields: Changes, title: string): Changes {
  return {
    ...fields,
    ...(fields.title === undefined ? {} : { title }),
    ...(fields.place === undefined ? {} : { place: "" }),
    ...(fields.summary === undefined ? {} : { summary: "" }),
  };
}

/** Every look is on file. */
export const look: Rule<"look"> = () => ({ set: {}, happening: { type: "looked" } });

export const lookByOthers: Guard = (current, actor) =>
  current.privacy !== "confidential" || isDesignated(actor)
    ? null
    : { reason: "needs_role", role: "designated", why: "look" };

function accused(current: Case, agency: string, actor: Actor): Refusal | null {
  return current.accused === agency ? unlessSupervisor(actor, "accused_agency") : null;
}

function unlessSupervisor(actor: Actor, why: NeedsRole): Refusal | null {
  return isSupervisor(actor) ? null : { reason: "needs_role", role: "supervisor", why };
}

function left(current: Case, setting: Setting): number {
  return current.clock === null ? 1 : daysLeft(current.clock, setting);
}

function textOf(words: Words): string {
  return words.type === "written" ? words.text : "";
}
