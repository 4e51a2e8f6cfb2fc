import type { Case, CaseId, ContactId, Stage } from "../../procedure/case.ts";

/** With whom a case lies among colleagues. */
export type Holder = {
  readonly case: CaseId;
  readonly person: ContactId;
  readonly name: string;
  readonly room: ContactId;
  /** opened: they have it on their desk or opened its card, for a few minutes. handed: until it is done or handed on. */
  readonly how: "opened" | "handed";
  /** Business time since when. */
  readonly at: Date;
};

/** A case that lies with a person. */
export type Mine = { readonly case: Case; readonly how: "handed" | "desk" | "opened"; readonly at: Date };

/** Minutes of business time that a case lies with whoever opened it. */
export const openMinutes = 10;

/** The parts of the procedure of which one is handed over: to check a report, or to see to its answer. */
const parts = {
  received: "check",
  incomplete: "check",
  forwarded: "follow",
  scheduled: "follow",
  answered: "reply",
  closed: "closed",
} as const satisfies Readonly<Record<Stage, string>>;

export type PartOfWork = (typeof parts)[Stage];

/** What is to be done at this stage: once another part begins, what was handed over is done. */
export function partOf(stage: Stage): PartOfWork {
  return parts[stage];
}
