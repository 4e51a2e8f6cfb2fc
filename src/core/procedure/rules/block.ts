import { dayOf, daysBetween } from "../../calendar/day.ts";
import { isSupervisor } from "../actors.ts";
import { isSamePerson } from "../reporters.ts";
import type { Guard, Rule } from "./rule.ts";
import { unlessSupervisor } from "./supervisor.ts";

/** Most calendar days of a block, by who sets it: a short pause is a verifier's, anything longer is answered for above. */
export const blockDays = { verifier: 7, supervisor: 90 } as const;

/**
 * Closes the intake for the person who reported this. It touches no case of theirs. A further one takes the place of
 * the former, and may be objected to anew.
 */
export const block: Rule<"block"> = (current, { until, reason }, actor, { now, calendar }) => {
  const contact = current.reporters[0]?.contact;
  if (actor.type !== "operator") return "absent";
  if (contact === undefined) return { reason: "no_reporter" };
  const days = daysBetween(dayOf(now, calendar), until);
  if (days < 0) return { reason: "date", why: "past" };
  if (days > blockDays.supervisor) return { reason: "block_too_long", days: blockDays.supervisor };
  const long = days > blockDays.verifier;
  const refusal = long || current.block?.long === true ? unlessSupervisor(actor, "long_block") : null;
  if (refusal !== null) return refusal;
  return {
    set: { block: { contact, until, reason, by: actor.name, long, objected: false } },
    happening: { type: "blocked", contact, until },
    text: reason,
  };
};

export const unblock: Rule<"unblock"> = ({ block: set }, _command, actor) => {
  if (set == null) return "absent";
  if (set.long && !isSupervisor(actor)) return unlessSupervisor(actor, "long_block") ?? "absent";
  return { set: { block: null }, happening: { type: "unblocked", contact: set.contact, why: "lifted" } };
};

/** Changes nothing: a supervisor reads it and lifts the block, or doesn't. */
export const object: Rule<"object"> = ({ block: set }, { reason }) =>
  set == null
    ? "absent"
    : { set: { block: { ...set, objected: true } }, happening: { type: "objected" }, text: reason };

/** Guard: "absent" unless there is a block. */
export const notBlocked: Guard = ({ block: set }) => (set == null ? "absent" : null);

/** Guard: "absent" unless it is this person's block, and they haven't objected yet. */
export const unobjectable: Guard = (current, actor) => {
  const { block: set } = current;
  const theirs = set != null && actor.type === "citizen" && isSamePerson(current, actor.contact, set.contact);
  return theirs && !set.objected ? null : "absent";
};
