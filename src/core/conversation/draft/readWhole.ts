import { say } from "../../message/message.ts";
import { isCut } from "../../message/shorten.ts";
import { ask, type Reply } from "../reply.ts";
import { draftWords } from "../state/draft.ts";
import { asksForDraft } from "../state/state.ts";
import type { Turn } from "../turn.ts";

/** All words of the open draft, of which a summary shows the beginning; null if it shows all of them. */
export function readWhole({ state }: Turn): Reply | null {
  const words = state.draft === null || !asksForDraft(state) ? "" : draftWords(state.draft);
  return isCut(words) ? ask(state, [say("letters.words.whole", { words })]) : null;
}
