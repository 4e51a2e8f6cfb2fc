import { type Stage, stages } from "./case.ts";

export type StageRow = {
  /** Who is to take the next step; null where nobody is. */
  readonly owedBy: "verifiers" | "agency" | "citizen" | null;
  /** In whose list of what waits it stands until it is taken up. */
  readonly queue: "verifiers" | "agency" | null;
};

/** What is asked of a stage outside the edges. The lists below and the store's follow from it. */
export const stageTable: Readonly<Record<Stage, StageRow>> = {
  received: { owedBy: "verifiers", queue: "verifiers" },
  incomplete: { owedBy: "citizen", queue: null },
  forwarded: { owedBy: "agency", queue: "agency" },
  scheduled: { owedBy: "agency", queue: null },
  answered: { owedBy: "citizen", queue: null },
  closed: { owedBy: null, queue: null },
};

/** Somebody is to take a step. */
export const openStages: readonly Stage[] = stages.filter((stage) => stageTable[stage].owedBy !== null);

/** The office or an agency is to take it, and may be late. */
export const officeStages: readonly Stage[] = openStages.filter(
  (stage) => stageTable[stage].owedBy !== "citizen",
);

/** What waits for verifiers, and what for an agency. */
export function queued(queue: "verifiers" | "agency"): readonly Stage[] {
  return stages.filter((stage) => stageTable[stage].queue === queue);
}

/** Whether the case waits for verifiers. */
export function waitsForVerifiers({ stage }: { readonly stage: Stage }): boolean {
  return stageTable[stage].queue === "verifiers";
}
