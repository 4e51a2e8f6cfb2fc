import type { Effect } from "../../effect.ts";
import { deletedNote } from "../../lexicon/onFile.ts";
import type { FileRefusal } from "../../message/input.ts";
import { message, type Said, say } from "../../message/message.ts";
import { addTo } from "../cases/add.ts";
import { mineById } from "../cases/mine.ts";
import { amendMessage, edit, removeMessage, unask } from "../draft/edit.ts";
import { proceed } from "../draft/steps.ts";
import { ask, type Reply, reply, withEffects } from "../reply.ts";
import type { Draft } from "../state/draft.ts";
import { pieceOf, type Turn } from "../turn.ts";

/** An edited message: replaces its old text in a draft, and is added to a case; null if it is in neither. */
export function amended(turn: Turn, ref: string, text: string): Reply | null {
  const { state, now } = turn;
  if (state.draft !== null) {
    const changed = amendMessage(state.draft, ref, text, now);
    if (changed !== null) return goOnWith(turn, changed, [say("draft.changed")]);
  }
  const { question, shelf } = state;
  if (question !== null && "pieces" in question && question.pieces.some((piece) => piece.ref === ref)) {
    const pieces = question.pieces.map((piece) => (piece.ref === ref ? { ...piece, text } : piece));
    return ask({ ...state, question: { ...question, pieces } });
  }
  const shelved = shelf.map((draft) => amendMessage(draft, ref, text, now) ?? draft);
  if (shelved.some((draft, index) => draft !== shelf[index]))
    return reply({ ...state, shelf: shelved }, null);
  const my = filedFrom(turn, ref);
  return my === null ? null : addTo(turn, my, [pieceOf(turn, text)]);
}

/** A message deleted for everybody: removed from a draft; to a case a note of the deletion is added, as words are. */
export function deleted(turn: Turn, ref: string): Reply {
  const { state, now } = turn;
  if (state.draft !== null) {
    const left = removeMessage(state.draft, ref, now);
    if (left !== null) {
      return withEffects(goOnWith(turn, left, [say("draft.removed")]), droppedFiles(state.draft, left));
    }
  }
  const my = filedFrom(turn, ref);
  return my === null ? reply(state, null) : addTo(turn, my, [pieceOf(turn, deletedNote)]);
}

function droppedFiles(before: Draft, after: Draft): readonly Effect[] {
  const kept = new Set(after.files.map(({ id }) => id));
  const files = before.files.map(({ id }) => id).filter((id) => !kept.has(id));
  return files.length === 0 ? [] : [{ type: "forget_files", files }];
}

/** The changed draft with the question that was open, or the next one. */
function goOnWith(turn: Turn, draft: Draft, first: readonly Said[]): Reply {
  const { question } = turn.state;
  const asksOther = question !== null && question.type !== "draft";
  if (asksOther) return ask({ ...turn.state, draft }, first);
  return proceed(turn, question === null ? draft : unask(draft, question.step), first);
}

function filedFrom(turn: Turn, ref: string) {
  const { filed } = turn.state;
  return filed?.refs.includes(ref) === true ? mineById(turn, filed.case) : null;
}

/** A file can't be used: says which, why, and what to do. */
export function fileRefused(turn: Turn, file: string, why: FileRefusal): Reply {
  const { state, now } = turn;
  const { draft } = state;
  const refused = draft?.files.find(({ id }) => id === file);
  const lines = [refusedLine(refused?.kind === "photo", why), say("file.again")];
  if (draft === null || refused === undefined) return reply(state, message(lines));
  const left = edit(draft, { files: draft.files.filter(({ id }) => id !== file) }, now);
  return withEffects(goOnWith(turn, left, lines), [{ type: "forget_files", files: [file] }]);
}

function refusedLine(isPhoto: boolean, why: FileRefusal): Said {
  const file = isPhoto ? say("file.photo") : say("file.file");
  switch (why) {
    case "too_big":
      return say("file.too_big", { file });
    case "type":
      return say("file.type", { file });
    case "lost":
      return say("file.lost", { file });
  }
}
