import { type Stage, stages } from "./case.ts";

export type StageRow = {
  /** Who has to take the next step; null if nobody has. */
  readonly owedBy: "verifiers" | "agency" | "citizen" | null;
  /** In whose queue it is until somebody acts. */
  readonly queue: "verifiers" | "agency" | null;
};

/**
 * Properties of a stage besides its edges. The lists below and the store's queries are derived from this
 * table.
 */
export const stageTable: Readonly<Record<Stage, StageRow>> = {
  received: { owedBy: "verifiers", queue: "verifiers" },
  incomplete: { owedBy: "citizen", queue: null },
  forwarded: { owedBy: "agency", queue: "agency" },
  scheduled: { owedBy: "agency", queue: null },
  answered: { owedBy: "citizen", queue: null },
  closed: { owedBy: null, queue: null },
};

/** Stages in which somebody has to take a step. */
export const openStages: readonly Stage[] = stages.filter((stage) => stageTable[stage].owedBy !== null);

/** Stages in which the office or an agency has to act, and may be late. */
export const officeStages: readonly Stage[] = openStages.filter(
  (stage) => stageTable[stage].owedBy !== "citizen",
);

/** The stages in the verifiers' or the agencies' queue. */
export function queued(queue: "verifiers" | "agency"): readonly Stage[] {
  return stages.filter((stage) => stageTable[stage].queue === queue);
}

/** Whether the case waits for verifiers. */
export function waitsForVerifiers({ stage }: { readonly stage: Stage }): boolean {
  return stageTable[stage].queue === "verifiers";
}
