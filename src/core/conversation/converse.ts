import type { Effect } from "../effect.ts";
import { isSamePerson } from "../procedure/reporters.ts";
import { answer } from "./answer/answer.ts";
import { isRobot, remember } from "./autoReplies.ts";
import { dispatch } from "./dispatch/dispatch.ts";
import type { Chance, Facts, Heard, MyCase } from "./facts.ts";
import { present } from "./questions/present.ts";
import { waitingAnew } from "./state/draft.ts";
import { asksForDraft, keptPieces, type State } from "./state/state.ts";
import { afterMerges, changesNothing } from "./state/traces.ts";
import type { Turn } from "./turn.ts";

/**
 * Handles one message of a citizen's private chat: returns the chat's new state and the effects, with at most
 * one answer. Pure, and never throws. `dispatch` finds the handler by the kind of message and the open
 * question. A handler, of the draft, of a case or of the service itself, makes a new state and some lines.
 * `answer` then presents the question that is open.
 */
export function converse(
  before: State,
  heard: Heard,
  { facts: given, now, chance }: { readonly facts: Facts; readonly now: Date; readonly chance: Chance },
): { readonly state: State; readonly effects: readonly Effect[] } {
  if (isRobot(before, heard, now)) return { state: remember(before, heard, now, false), effects: [] };
  if (changesNothing(before, heard)) return { state: before, effects: [] };
  const state = afterMerges(before, given.mine);
  const blocked = given.mine.filter(
    ({ case: one }) => one.block != null && isSamePerson(one, given.contact, one.block.contact),
  );
  const facts = { ...given, mine: withoutMerged(given.mine), blocked };
  const turn: Turn = { state, heard, facts, now, chance, open: present({ state, facts }) };
  const done = answer(turn, dispatch(turn));
  const answered = done.effects.some(({ type }) => type === "answer");
  // Words kept for "BARU" or "TAMBAH" are only meant by the very next message.
  const kept = done.state.kept === state.kept ? null : done.state.kept;
  const next = withDraftKept(state, { ...done.state, kept }, now);
  return { state: remember(next, heard, now, answered), effects: done.effects };
}

/** Words that a question about the draft keeps are as good as in it: its time begins anew with them. */
function withDraftKept(before: State, after: State, now: Date): State {
  const { draft } = after;
  if (draft === null) return after;
  const words = keptPieces(after);
  const written = asksForDraft(after) && words.length > 0 && words !== keptPieces(before);
  return { ...after, erased: null, draft: written ? { ...draft, ...waitingAnew(now) } : draft };
}

/** Without merged reports whose leading case is in the list too, under this person's own number. */
function withoutMerged(mine: readonly MyCase[]): readonly MyCase[] {
  return mine.filter(({ case: { mergedInto } }) => mine.every((other) => other.case.id !== mergedInto?.id));
}
