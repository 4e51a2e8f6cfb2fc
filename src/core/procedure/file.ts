import type { Case, CaseId, Classification, Code, ContactId, Privacy } from "./case.ts";
import { startClock } from "./clock.ts";
import type { Actor } from "./command.ts";
import type { Setting } from "./decision.ts";
import type { Step } from "./event.ts";
import type { Source } from "./source.ts";
import { record } from "./step.ts";

/** What a case is made of; the report's words are content and are kept apart. */
export type Filing = {
  readonly id: CaseId;
  /** A new tracking id in its written form. */
  readonly number: string;
  /** Whose report it is; null if somebody of the office takes it down for a person who has no chat with us. */
  readonly reporter: ContactId | null;
  /** How it came to whoever takes it down. */
  readonly source?: Source;
  readonly privacy: Privacy;
  readonly classification: Classification;
  readonly title: string;
  readonly category: Code | null;
  readonly accused: Code | null;
  readonly needsHelp: boolean;
};

/**
 * Makes a case of a report, under `setting.policy`. `actor`: the reporter, or whoever took it down for them.
 */
export function file(filing: Filing, actor: Actor, setting: Setting): Step {
  const { id, number, reporter, source, privacy, classification, category, accused, needsHelp } = filing;
  const filed: Case = {
    id,
    number,
    version: 1,
    policy: setting.policy.version,
    privacy,
    ...(source !== undefined && { source }),
    classification,
    title: privacy === "confidential" ? "" : filing.title,
    category,
    agency: null,
    accused,
    stage: "received",
    outcome: null,
    clock: startClock("verify", setting.policy.verify, setting),
    verifyLeft: null,
    round: 1,
    inProgress: false,
    asked: 0,
    reassigned: 0,
    moved: 0,
    postponed: false,
    answer: null,
    promised: null,
    rating: null,
    reporters: reporter === null ? [] : [{ contact: reporter, number, since: setting.now }],
    ...(reporter === null && { awaits: [number] }),
    mergedInto: null,
    marks: [],
    needsHelp,
    urgent: false,
    urgentAt: null,
    rung: false,
    notUrgent: false,
    ageTold: false,
    filedAt: setting.now,
    closedAt: null,
    wakeAt: null,
  };
  return record(null, filed, { happening: { type: "filed" } }, actor, setting);
}
