import type { Said } from "../../message/message.ts";
import { message } from "../../message/message.ts";
import { ask, type Reply, reply } from "../reply.ts";
import { type Draft, isEmpty } from "../state/draft.ts";
import { keptPieces } from "../state/state.ts";
import type { Turn } from "../turn.ts";
import { addPieces, unask } from "./edit.ts";
import { proceed } from "./steps.ts";

/** The changed draft with the question that was open, or the next one. */
export function goOnWith(turn: Turn, draft: Draft, first: readonly Said[]): Reply {
  const { question } = turn.state;
  if (isEmpty(draft)) {
    // Nothing is left of what was asked about.
    if (question?.type === "accuses")
      return reply({ ...turn.state, draft: null, question: null, misses: 0 }, message(first));
    // Words that waited for a place in it are what is told now.
    const told = question?.type === "second" || question?.type === "replace" ? keptPieces(turn.state) : [];
    if (told.length > 0) return proceed(turn, addPieces(draft, told, turn.now), first);
    if (question?.type === "change") return proceed(turn, draft, first);
  }
  const asksOther = question !== null && question.type !== "draft";
  if (asksOther) return ask({ ...turn.state, draft }, first);
  return proceed(turn, question === null ? draft : unask(draft, question.step), first);
}
