import type { Case } from "../case.ts";
import type { Actor, Command } from "../command.ts";
import type { Setting } from "../decision.ts";
import { answer, answerOrMove, supplement } from "./agency.ts";
import type { Guard, Outcome, Rule } from "./rule.ts";

/**
 * An answer waits for a supervisor. Refused if it couldn't be given, but for what needs a supervisor, who decides about
 * all of it. The clock goes on: only an answer that leaves is one.
 */
export const propose: Rule<"propose"> = (current, command, actor, setting) => {
  if (actor.type !== "operator") return "absent";
  const would = tried(current, { ...command, type: "answer" }, actor, setting);
  if (would === "absent" || ("reason" in would && would.reason !== "needs_role")) return would;
  const { kind, day, text, files } = command;
  const { contact, name, agency } = actor;
  return {
    set: {
      waiting: {
        kind,
        day,
        at: setting.now,
        by: { contact, name, agency },
        version: current.version + 1,
      },
    },
    happening: { type: "proposed", kind, day, replaces: current.waiting != null },
    text,
    files,
  };
};

/** What the answer would come to now. */
function tried(
  current: Case,
  command: Extract<Command, { type: "answer" }>,
  actor: Actor,
  setting: Setting,
): Outcome {
  switch (current.stage) {
    case "forwarded":
      return answer(current, command, actor, setting);
    case "scheduled":
      return answerOrMove(current, command, actor, setting);
    case "answered":
      return supplement(current, command, actor, setting);
    case "received":
    case "incomplete":
    case "closed":
      return "absent";
  }
}

/** The answer itself is given by a step of its own, with whoever wrote it. */
export const approve: Rule<"approve"> = (_current, { text }) => ({
  set: { waiting: null },
  happening: { type: "approved", improved: text !== null },
  text: text ?? "",
});

export const sendBack: Rule<"send_back"> = (_current, { reason }) => ({
  set: { waiting: null },
  happening: { type: "sent_back" },
  text: reason,
});

export const withhold: Rule<"withhold"> = () => ({
  set: { waiting: null },
  happening: { type: "withheld" },
});

export const nothingWaits: Guard = ({ waiting }) => (waiting == null ? { reason: "nothing_waits" } : null);

/** What an agency wrote the office doesn't take back without a word: a supervisor sends it back with a reason. */
export const notTheAgencys: Guard = (current, actor, setting) => {
  const agencys = (current.waiting?.by.agency ?? null) !== null;
  const byOffice = actor.type === "operator" && actor.agency === null;
  return nothingWaits(current, actor, setting) ?? (agencys && byOffice ? { reason: "not_yours" } : null);
};

/** Four eyes: who wrote the answer, in whatever room, doesn't approve or improve it. */
export const notTheirOwn: Guard = (current, actor, setting) => {
  const own = actor.type === "operator" && current.waiting?.by.contact === actor.contact;
  return nothingWaits(current, actor, setting) ?? (own ? { reason: "own_answer" } : null);
};
