import { dayOf } from "../../calendar/day.ts";
import { addWorkingDays } from "../../calendar/workingDays.ts";
import type { Case, ContactId } from "../case.ts";
import { startClock, writtenAt } from "../clock.ts";
import type { Setting } from "../decision.ts";
import { knockOf, openKnock } from "../knocks.ts";
import { chatsOf } from "../reporters.ts";
import { owedByCitizen } from "../time/moment.ts";
import type { Guard, Rule } from "./rule.ts";

/**
 * Makes whoever has the code its reporter; the caller has checked the code. What the office asked or answered while nobody
 * could hear it, they hear now: their time for it begins afresh.
 */
export const join: Rule<"join"> = (current, { number }, actor, setting) => {
  const awaits = current.awaits ?? [];
  if (actor.type !== "citizen" || !awaits.includes(number)) return { reason: "not_yours" };
  const { contact } = actor;
  return {
    set: {
      awaits: awaits.filter((one) => one !== number),
      reporters: [...current.reporters, { contact, number, since: setting.now }],
      ...(current.reporters.length === 0 && afresh(current, setting)),
    },
    happening: { type: "reporter_joined", contact },
  };
};

function afresh({ clock }: Case, setting: Setting): Partial<Pick<Case, "clock">> {
  if (clock === null || !owedByCitizen(clock.kind)) return {};
  const { complete, reply } = setting.policy;
  return { clock: startClock(clock.kind, clock.kind === "reply" ? reply : complete, setting) };
}

/** The same person's other chat, which hears and may do what the first may. */
export const admit: Rule<"admit"> = (current, { contact }, actor, setting) => {
  if (actor.type !== "citizen") return "absent";
  const [own] = chatsOf(current.reporters, actor.contact);
  if (own === undefined || current.reporters.some((one) => one.contact === contact)) return "absent";
  return {
    set: {
      ...answered(current, contact),
      reporters: [...current.reporters, { contact, number: own.number, since: setting.now, of: own.contact }],
    },
    happening: { type: "chat_added", contact },
  };
};

/** Asks the leader whether this chat is theirs too: once a chat, and one chat at a time, so that a yes means one. */
export const knock: Rule<"knock"> = (current, _command, actor, setting) => {
  const [leader] = current.reporters;
  if (actor.type !== "citizen" || leader === undefined || knockOf(current, actor.contact) !== null)
    return "absent";
  const today = dayOf(setting.now, setting.calendar);
  const open = openKnock(current, today);
  if (open !== null) return { reason: "asked_already", until: open.until };
  const { contact } = actor;
  const until = addWorkingDays(today, setting.policy.complete, setting.calendar);
  return {
    set: { knocks: [...(current.knocks ?? []), { contact, of: leader.contact, until, answered: false }] },
    happening: { type: "admission_asked", contact, until },
  };
};

/** The other chat isn't theirs: it follows no more, and the caller ends its code. */
export const turnAway: Rule<"turn_away"> = (current, { contact }, _actor, setting) =>
  openKnock(current, dayOf(writtenAt(setting), setting.calendar))?.contact === contact
    ? { set: answered(current, contact), happening: { type: "admission_refused", contact } }
    : "absent";

/** Guard: "absent" unless a chat waits for the leader's answer. */
export const nobodyKnocks: Guard = (current, _actor, setting) =>
  openKnock(current, dayOf(writtenAt(setting), setting.calendar)) === null ? "absent" : null;

function answered({ knocks }: Case, contact: ContactId): Partial<Pick<Case, "knocks">> {
  if (knocks === undefined) return {};
  return { knocks: knocks.map((one) => (one.contact === contact ? { ...one, answered: true } : one)) };
}
