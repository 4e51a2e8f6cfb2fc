import type { Effect } from "../effect.ts";
import { answer } from "./answer/answer.ts";
import { isRobot, remember } from "./autoReplies.ts";
import { dispatch } from "./dispatch/dispatch.ts";
import type { Chance, Facts, Heard, MyCase } from "./facts.ts";
import { present } from "./questions/present.ts";
import type { State } from "./state/state.ts";
import type { Turn } from "./turn.ts";

/**
 * One message of a citizen's private chat: what the chat remembers afterwards, and what is to be done. At most one
 * answer. Never throws, whatever is heard. Times, ids and numbers come in as arguments.
 *
 * `dispatch` finds whom the message is for, by what it is and what is open. A handler of the draft, of a case or of the
 * service itself makes a new state and says some lines. `answer` presents the question that is open then.
 */
export function converse(
  state: State,
  heard: Heard,
  { facts: given, now, chance }: { readonly facts: Facts; readonly now: Date; readonly chance: Chance },
): { readonly state: State; readonly effects: readonly Effect[] } {
  if (isRobot(state, heard, now)) return { state: remember(state, heard, now, false), effects: [] };
  const facts = { ...given, mine: withoutMerged(given.mine) };
  const turn: Turn = { state, heard, facts, now, chance, open: present({ state, facts }) };
  const done = answer(turn, dispatch(turn));
  const answered = done.effects.some(({ type }) => type === "answer");
  // What was kept for "BARU" is meant only as long as nothing else has been said.
  const kept = done.state.kept === state.kept ? [] : done.state.kept;
  return { state: remember({ ...done.state, kept }, heard, now, answered), effects: done.effects };
}

/** A report that went along with another is followed there, under its own number; by itself it is no more. */
function withoutMerged(mine: readonly MyCase[]): readonly MyCase[] {
  return mine.filter(({ case: { mergedInto } }) => mine.every((other) => other.case.id !== mergedInto?.id));
}
