import { dayOf } from "../../calendar/day.ts";
import type { Case, Reporter } from "../case.ts";
import { startClock, writtenAt } from "../clock.ts";
import { handedOver } from "../marks.ts";
import { acceptanceOf, endedWithAnswer } from "../outcome.ts";
import { chatsOf } from "../reporters.ts";
import { closed, nextRound, open } from "./rounds.ts";
import type { Guard, Rule } from "./rule.ts";

export const add: Rule<"add"> = (_current, { text, files }) => ({
  set: {},
  happening: { type: "added" },
  text,
  files,
});

/** An edit of words on file, at any stage: changes neither stage nor clock. */
export const amend: Rule<"amend"> = (_current, { text, files }) => ({
  set: {},
  happening: { type: "amended" },
  text,
  files,
});

/** A note only: what was sent stays on file, and whoever wants it withdrawn says so. */
export const retract: Rule<"retract"> = () => ({ set: {}, happening: { type: "retracted" } });

/** Returns the case to the verifiers, with the working days that were left when they asked. */
export const supply: Rule<"supply"> = (current, { text, files }, _actor, setting) => ({
  set: {
    ...open,
    stage: "received",
    clock: startClock("verify", current.verifyLeft ?? 1, setting),
    verifyLeft: null,
  },
  happening: { type: "supplied" },
  text,
  files,
});

/**
 * If others follow the case, it goes on without the one who withdraws, and without their other chats; if that was the leader, the one who
 * reported first leads.
 */
export const withdraw: Rule<"withdraw"> = (current, { reason }, actor, setting) => {
  const own = actor.type === "citizen" ? chatsOf(current.reporters, actor.contact) : [];
  const others = current.reporters.filter((reporter) => !own.includes(reporter));
  if (others.length > 0 && actor.type === "citizen") {
    return {
      set: { reporters: byAge(others, current) },
      happening: { type: "reporter_left", contact: actor.contact },
      text: reason,
    };
  }
  return { set: closed("withdrawn", setting), happening: { type: "withdrawn" }, text: reason };
};

/** Keeps the leader first; if they have left, the one who reported first becomes leader. */
function byAge(reporters: readonly Reporter[], current: Case): readonly Reporter[] {
  const leader = current.reporters[0]?.contact;
  if (reporters[0]?.contact === leader) return reporters;
  return [...reporters].sort((a, b) => a.since.getTime() - b.since.getTime());
}

export const agree: Rule<"agree"> = (_current, { text = "", files = [] }) => ({
  set: {},
  happening: { type: "agreed" },
  text,
  files,
});

export const disagree: Rule<"disagree"> = (current, { reason, files }, _actor, setting) => ({
  set: nextRound(current, setting),
  happening: { type: "disagreed" },
  text: reason,
  files,
});

export const accept: Rule<"accept"> = (current, { text, files = [] }, _actor, setting) => {
  const outcome = acceptanceOf(current.answer?.kind ?? null);
  return {
    set: closed(outcome, setting),
    happening: { type: "accepted", outcome },
    text,
    files,
  };
};

export const reply: Rule<"reply"> = (current, { reason, files }, _actor, setting) => ({
  set: nextRound(current, setting),
  happening: { type: "replied" },
  text: reason,
  files,
});

export const postpone: Rule<"postpone"> = (current, { text = "", files = [] }, _actor, setting) =>
  current.postponed
    ? { reason: "used", what: "postpone" }
    : {
        set: {
          ...open,
          stage: "answered",
          clock: startClock("reply", setting.policy.reply, setting),
          postponed: true,
        },
        happening: { type: "postponed" },
        text,
        files,
      };

/** Changes neither stage nor clock, since the reply wasn't understood. A person is called once. */
export const unclear: Rule<"unclear"> = ({ marks }, { text, files }) => {
  const called = marks.includes(handedOver);
  return {
    set: { marks: called ? marks : [...marks, handedOver] },
    happening: { type: "unclear", step: called ? "again" : "handed_over" },
    text,
    files,
  };
};

export const postponedBefore: Guard = (current) =>
  current.postponed ? { reason: "used", what: "postpone" } : null;

/** Yes makes the case ordinary; no ends the question. */
export const consent: Rule<"consent"> = (_current, { yes }) =>
  yes
    ? {
        set: { privacy: "ordinary", consentUntil: null },
        happening: { type: "changed", fields: { privacy: "ordinary" } },
      }
    : { set: { consentUntil: null }, happening: { type: "declined" } };

/** Guard: "absent" unless the reporter was asked for consent and wrote in time. */
export const unasked: Guard = (current, _actor, setting) => {
  const until = current.consentUntil ?? null;
  return until !== null && dayOf(writtenAt(setting), setting.calendar) <= until ? null : "absent";
};

export const rate: Rule<"rate"> = (_current, { score, comment }) =>
  Number.isInteger(score) && score >= 1 && score <= 5
    ? { set: { rating: score }, happening: { type: "rated", score }, text: comment }
    : { reason: "rating" };

export const unrateable: Guard = (current) => {
  if (!endedWithAnswer(current)) return "absent";
  return current.rating === null ? null : { reason: "used", what: "rate" };
};

/** Guard: "absent" unless silence closed the case with this outcome and the citizen wrote before that. */
export function notWrittenBefore(outcome: "incomplete" | "no_reply"): Guard {
  return (current, _actor, setting) => {
    const inTime = current.closedAt !== null && writtenAt(setting) < current.closedAt;
    return current.outcome === outcome && inTime ? null : "absent";
  };
}
