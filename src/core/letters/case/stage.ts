import { type Said, say } from "../../message/message.ts";
import type { Case } from "../../procedure/case.ts";

/** Where a case stands, in a few words: "sudah diteruskan ke dinas", or how it was closed. */
export function stageSaid(current: Case): Said {
  return current.stage === "closed" && current.outcome !== null ? outcomeSaid(current) : bareStage(current);
}

/** The stage alone: a closed case is closed, however it ended. */
export function bareStage({ stage, inProgress }: Pick<Case, "stage" | "inProgress">): Said {
  return stage === "forwarded" && inProgress ? say("stage.in_progress") : say(`stage.${stage}`);
}

/**
 * How a case ended, in a few words. That its reporter let a "we can't" or a piece of information rest isn't that the
 * problem is gone.
 */
export function outcomeSaid({ outcome, answer }: Pick<Case, "outcome" | "answer">): Said {
  if (outcome === "resolved" && answer?.kind === "cannot") return say("outcome.accepted");
  if (outcome === "resolved" && answer?.kind === "information") return say("outcome.informed");
  return say(`outcome.${outcome ?? "office"}`);
}
