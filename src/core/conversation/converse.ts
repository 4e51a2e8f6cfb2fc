import type { Effect } from "../effect.ts";
import { answer } from "./answer/answer.ts";
import { isRobot, remember } from "./autoReplies.ts";
import { dispatch } from "./dispatch/dispatch.ts";
import type { Chance, Facts, Heard, MyCase } from "./facts.ts";
import { present } from "./questions/present.ts";
import type { State } from "./state/state.ts";
import type { Turn } from "./turn.ts";

/**
 * Handles one message of a citizen's private chat: returns the chat's new state and the effects, with at most
 * one answer. Pure, and never throws. `dispatch` finds the handler by the kind of message and the open
 * question. A handler, of the draft, of a case or of the service itself, makes a new state and some lines.
 * `answer` then presents the question that is open.
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
  // Words kept for "BARU" or "TAMBAH" are only meant by the very next message.
  const kept = done.state.kept === state.kept ? null : done.state.kept;
  return { state: remember({ ...done.state, kept }, heard, now, answered), effects: done.effects };
}

/** Without merged reports whose leading case is in the list too, under this person's own number. */
function withoutMerged(mine: readonly MyCase[]): readonly MyCase[] {
  return mine.filter(({ case: { mergedInto } }) => mine.every((other) => other.case.id !== mergedInto?.id));
}
