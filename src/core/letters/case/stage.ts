import { type Said, say } from "../../message/message.ts";
import type { Case } from "../../procedure/case.ts";

/** The stage in a few words ("sudah diteruskan ke dinas"); of a closed case the outcome. */
export function stageSaid(current: Case): Said {
  return current.stage === "closed" && current.outcome !== null ? outcomeSaid(current) : bareStage(current);
}

/** The stage alone, without the outcome of a closed case. */
export function bareStage({ stage, inProgress }: Pick<Case, "stage" | "inProgress">): Said {
  return stage === "forwarded" && inProgress ? say("stage.in_progress") : say(`stage.${stage}`);
}

/** The outcome in a few words, as the end of a sentence about the report: "… ditutup oleh petugas". */
export function outcomeSaid({ outcome }: Pick<Case, "outcome">): Said {
  return say(`outcome.${outcome ?? "office"}`);
}
