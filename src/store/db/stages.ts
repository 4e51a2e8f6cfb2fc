import type { Stage } from "../../core/procedure/case.ts";
import { officeStages, openStages, queued } from "../../core/procedure/stages.ts";

/** As literals: of a parameter the planner doesn't know how many rows it finds. */
function literals(stages: readonly Stage[]): string {
  return stages.map((stage) => `'${stage}'`).join(", ");
}

/** Lists of stages for `in`. Not "all but closed", which would read every case that was ever closed. */
export const stagesIn = {
  open: literals(openStages),
  office: literals(officeStages),
  verifiers: literals(queued("verifiers")),
  agency: literals(queued("agency")),
};
