import { dayOf } from "../../calendar/day.ts";
import { addWorkingDays } from "../../calendar/workingDays.ts";
import { isDesignated } from "../actors.ts";
import type { Case } from "../case.ts";
import type { Changes } from "../command.ts";
import type { Setting } from "../decision.ts";
import type { Guard, Outcome, Rule } from "./rule.ts";
import { unlessSupervisor } from "./supervisor.ts";

/**
 * Corrects a case's data. Place and summary are content: the event names them with an empty value and has the
 * words as its text. Only the citizen can agree to be contacted.
 */
export const change: Rule<"change"> = (current, { fields }, actor, setting) => {
  const privacy = fields.privacy ?? current.privacy;
  if (privacy === "contactable" && current.privacy !== "contactable") return { reason: "not_yours" };
  if (current.privacy === "confidential" && privacy !== "confidential") {
    return isDesignated(actor)
      ? askConsent(current, setting)
      : { reason: "needs_role", role: "designated", why: "confidential" };
  }
  const accused = fields.accused === undefined ? current.accused : fields.accused;
  if (current.accused !== null && accused !== current.accused) {
    const refusal = unlessSupervisor(actor, "accused_changed");
    if (refusal !== null) return refusal;
  }
  const title = privacy === "confidential" ? "" : (fields.title ?? current.title);
  return {
    set: {
      title,
      privacy,
      category: fields.category ?? current.category,
      classification: fields.classification ?? current.classification,
      accused,
      ...judged(current, fields),
    },
    happening: {
      type: "changed",
      fields: withoutContent(fields, title),
      ...(fields.classification !== undefined && { was: current.classification }),
    },
    text: [fields.place, fields.summary].filter((words) => words !== undefined).join("\n"),
  };
};

/** Whoever says whether it is urgent is rung again by what its reporter says after that. */
function judged(
  { urgent, rung, notUrgent }: Case,
  said: Changes,
): Pick<Case, "urgent" | "rung" | "notUrgent"> {
  return said.urgent === undefined
    ? { urgent, rung, notUrgent }
    : { urgent: said.urgent, rung: false, notUrgent: !said.urgent };
}

/** Only the reporter can give up confidentiality, by an answer and not by silence. */
function askConsent(current: Case, setting: Setting): Outcome {
  if (current.reporters.length === 0) return { reason: "no_reporter" };
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

/** Changes nothing of the case; its words are content. */
export const note: Rule<"note"> = (_current, { text }) => ({ set: {}, happening: { type: "noted" }, text });

/** Every look is on file. */
export const look: Rule<"look"> = () => ({ set: {}, happening: { type: "looked" } });

export const lookByOthers: Guard = (current, actor) =>
  current.privacy !== "confidential" || isDesignated(actor)
    ? null
    : { reason: "needs_role", role: "designated", why: "look" };
