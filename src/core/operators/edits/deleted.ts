import { say } from "../../message/message.ts";
import { dropped } from "../replies/dropped.ts";
import { keep } from "../replies/kept.ts";
import { forgetUnplaced } from "../replies/unplaced.ts";
import { type Result, type Turn, tell } from "../turn.ts";

/** Somebody deleted a message of theirs; `of`: its id. */
export type Deletion = { readonly type: "deletion"; readonly of: string };

/**
 * Words that wait to be said what they are go with their message, and are never sent. What was done stays, within the
 * undo time with a word on how it is taken back. Nothing for any other message.
 */
export function deleted(turn: Turn, { of }: Deletion): Result {
  const { state } = turn;
  const one = state.kept.find(({ parts }) => parts.some(({ ref }) => ref === of));
  if (one !== undefined) {
    const parts = one.parts.filter(({ ref }) => ref !== of);
    if (parts.length === 0 && one.as === null) return dropped(turn, one);
    const next = { ...state, kept: keep(state.kept, { ...one, parts }) };
    return tell({ ...turn, state: next }, say("operators.deleted.left_out", { number: one.number }));
  }
  const { last, unplaced } = state;
  if (unplaced?.parts.some(({ ref }) => ref === of) === true) {
    const parts = unplaced.parts.filter(({ ref }) => ref !== of);
    if (parts.length === 0) return forgetUnplaced(turn, unplaced);
    const next = { ...state, unplaced: { ...unplaced, parts } };
    return tell({ ...turn, state: next }, say("operators.deleted.of_list"));
  }
  const number = last?.parts.some(({ ref }) => ref === of) === true ? last.changed : null;
  if (number === null) return { state, effects: [] };
  return tell(turn, say("operators.deleted.stands", { number, seconds: turn.facts.office.undoSeconds }));
}
