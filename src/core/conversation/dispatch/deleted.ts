import type { Effect } from "../../effect.ts";
import { message, say } from "../../message/message.ts";
import { removeAt } from "../cases/amend.ts";
import { mineById } from "../cases/mine.ts";
import { removeMessage } from "../draft/amend.ts";
import { goOnWith } from "../draft/goOnWith.ts";
import { ask, type Reply, reply, withEffects } from "../reply.ts";
import { type Draft, isEmpty } from "../state/draft.ts";
import { heldPieces, withHeld, withoutKept } from "../state/state.ts";
import { traceOf } from "../state/traces.ts";
import { type Turn, within } from "../turn.ts";

/**
 * A message deleted for everybody: taken out of the open draft, of what a question keeps, or of a draft put
 * aside. What a case has of it stays on file, and the office learns that it was deleted; that is no answer, no
 * reply and no report.
 */
export function deleted(given: Turn, ref: string): Reply {
  const turn = within(given, withoutKept(given.state, ref));
  return (
    fromDraft(turn, ref) ??
    fromQuestion(turn, ref) ??
    fromShelf(turn, ref) ??
    fromCase(turn, ref) ??
    reply(turn.state, null)
  );
}

function fromDraft(turn: Turn, ref: string): Reply | null {
  const { draft } = turn.state;
  const left = draft === null ? null : removeMessage(draft, ref, turn.now);
  if (draft === null || left === null) return null;
  return withEffects(goOnWith(turn, left, [say("draft.removed")]), forgets(filesOf(draft, ref)));
}

function fromQuestion(turn: Turn, ref: string): Reply | null {
  const { state } = turn;
  const { question, draft } = state;
  const held = heldPieces(state);
  const pieces = held.filter((piece) => piece.ref !== ref);
  if (pieces.length === held.length) return null;
  const gone = held.flatMap((piece) => (piece.ref === ref && piece.file !== null ? [piece.file.id] : []));
  const first = [say("edited.deleted")];
  if (pieces.length > 0) return withEffects(ask(withHeld(state, pieces), first), forgets(gone));
  const closed = { ...turn, state: { ...state, question: null, misses: 0 } };
  const about = question?.type === "replace" || question?.type === "second";
  const left = about && draft !== null ? goOnWith(closed, draft, first) : reply(closed.state, message(first));
  return withEffects(left, forgets(gone));
}

function fromShelf(turn: Turn, ref: string): Reply | null {
  const { state, now } = turn;
  const left = state.shelf.map((draft) => removeMessage(draft, ref, now) ?? draft);
  if (left.every((draft, index) => draft === state.shelf[index])) return null;
  const gone = state.shelf.flatMap((draft) => filesOf(draft, ref));
  const shelf = left.filter((draft) => !isEmpty(draft));
  return withEffects(ask({ ...state, shelf }, [say("draft.removed")]), forgets(gone));
}

function fromCase(turn: Turn, ref: string): Reply | null {
  const trace = traceOf(turn.state, ref);
  if (trace === null || trace.case === null) return null;
  const my = mineById(turn, trace.case);
  return my === null ? null : removeAt(turn, my, trace);
}

function filesOf(draft: Draft, ref: string): readonly string[] {
  return draft.files.filter((file) => file.ref === ref).map(({ id }) => id);
}

function forgets(files: readonly string[]): readonly Effect[] {
  return files.length === 0 ? [] : [{ type: "forget_files", files }];
}
