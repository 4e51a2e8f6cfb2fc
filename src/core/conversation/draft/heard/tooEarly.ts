import { say } from "../../../message/message.ts";
import { ask, type Reply } from "../../reply.ts";
import type { Draft } from "../../state/draft.ts";
import { keptPieces } from "../../state/state.ts";
import type { Turn } from "../../turn.ts";
import { collect } from "../collect.ts";
import { proceed, skipStep } from "../steps.ts";

/** "Kirim" before the summary: says that nothing is sent yet, and goes on to it without losing words. */
export function sendTooEarly(turn: Turn, draft: Draft): Reply {
  const { question } = turn.state;
  const unsent = [say("draft.unsent")];
  switch (question?.type) {
    case "draft":
      return skipStep(turn, draft, unsent);
    case "replace":
      return collect(turn, keptPieces(turn.state), say("miss.unsent_more"));
    case "change":
    case undefined:
      return proceed(turn, draft);
    case "second":
    case "accuses":
    case "which":
    case "about":
    case "add":
    case "disagree":
    case "reopen":
    case "rate":
    case "withdraw":
    case "erase":
    case "inquiry":
    case "language":
      return ask(turn.state, unsent);
  }
}
