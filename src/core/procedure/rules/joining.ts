import type { Case } from "../case.ts";
import { startClock } from "../clock.ts";
import type { Setting } from "../decision.ts";
import { chatsOf } from "../reporters.ts";
import { owedByCitizen } from "../time/moment.ts";
import type { Rule } from "./rule.ts";

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
      reporters: [...current.reporters, { contact, number: own.number, since: setting.now, of: own.contact }],
    },
    happening: { type: "chat_added", contact },
  };
};
