import type { Said } from "../../message/message.ts";
import { message } from "../../message/message.ts";
import { ask, type Reply, reply } from "../reply.ts";
import { type Draft, isEmpty } from "../state/draft.ts";
import type { Turn } from "../turn.ts";
import { unask } from "./edit.ts";
import { proceed } from "./steps.ts";

/** The changed draft with the question that was open, or the next one. */
export function goOnWith(turn: Turn, draft: Draft, first: readonly Said[]): Reply {
  const { question } = turn.state;
  // Nothing is left of what was asked about.
  if (question?.type === "accuses" && isEmpty(draft)) {
    return reply({ ...turn.state, draft: null, question: null, misses: 0 }, message(first));
  }
  const asksOther = question !== null && question.type !== "draft";
  if (asksOther) return ask({ ...turn.state, draft }, first);
  return proceed(turn, question === null ? draft : unask(draft, question.step), first);
}
