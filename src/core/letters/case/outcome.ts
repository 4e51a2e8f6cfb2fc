import { type Said, say } from "../../message/message.ts";
import type { Case } from "../../procedure/case.ts";

/**
 * How a case ended, in a few words. That its reporter let a "we can't" or a piece of information rest isn't that the
 * problem is gone.
 */
export function outcomeSaid({ outcome, answer }: Pick<Case, "outcome" | "answer">): Said {
  if (outcome === "resolved" && answer?.kind === "cannot") return say("outcome.accepted");
  if (outcome === "resolved" && answer?.kind === "information") return say("outcome.informed");
  return say(`outcome.${outcome ?? "office"}`);
}
