import type { Effect } from "../../effect.ts";
import type { FileRefusal } from "../../message/input.ts";
import { message, type Said, say } from "../../message/message.ts";
import { addTo } from "../cases/act.ts";
import { mineById } from "../cases/mine.ts";
import { ask, proceed } from "../draft/file.ts";
import { amend, type Draft, touch, unask, withdraw } from "../state/draft.ts";
import { pieceOf, type Reply, reply, type Turn } from "../turn.ts";
import { hearText } from "./text.ts";

/** A message that was changed: in a draft it takes the old one's place, in a case it is added. */
export function hearAmended(turn: Turn, ref: string, text: string): Reply {
  const { state, now } = turn;
  if (state.draft !== null) {
    const amended = amend(state.draft, ref, text, now);
    if (amended !== null) return again(turn, amended, [say("draft.changed")]);
  }
  const { question, shelf } = state;
  if (question !== null && "pieces" in question && question.pieces.some((piece) => piece.ref === ref)) {
    const pieces = question.pieces.map((piece) => (piece.ref === ref ? { ...piece, text } : piece));
    return ask({ ...state, question: { ...question, pieces } }, turn);
  }
  const shelved = shelf.map((draft) => amend(draft, ref, text, now) ?? draft);
  if (shelved.some((draft, index) => draft !== shelf[index]))
    return reply({ ...state, shelf: shelved }, null);
  const my = filedFrom(turn, ref);
  return my === null ? hearText(turn, text) : addTo(turn, my, [pieceOf(turn, text)]);
}

/** A message that was deleted for everybody: out of a draft; on file it is noted, but takes nothing back. */
export function hearDeleted(turn: Turn, ref: string): Reply {
  const { state, now } = turn;
  if (state.draft !== null) {
    const left = withdraw(state.draft, ref, now);
    if (left !== null) {
      const effects = droppedFiles(state.draft, left);
      const shown = again(turn, left, [say("draft.removed")]);
      return { ...shown, effects: [...effects, ...shown.effects] };
    }
  }
  const my = filedFrom(turn, ref);
  return my === null ? reply(state, null) : addTo(turn, my, [pieceOf(turn, deletedNote)]);
}

/** Stands in the history beside the citizen's words, for the verifier to read. */
const deletedNote = "[pesan ini dihapus pelapor di obrolannya]";

function droppedFiles(before: Draft, after: Draft): readonly Effect[] {
  const kept = new Set(after.files.map(({ id }) => id));
  const files = before.files.map(({ id }) => id).filter((id) => !kept.has(id));
  return files.length === 0 ? [] : [{ type: "forget_files", files }];
}

/** The draft as it is now, with the question that was open or the one that is missing. */
function again(turn: Turn, draft: Draft, leads: readonly Said[]): Reply {
  const { question } = turn.state;
  const asksOther = question !== null && question.type !== "draft";
  if (asksOther) return ask({ ...turn.state, draft }, turn, leads);
  return proceed(turn, question === null ? draft : unask(draft, question.step), leads);
}

function filedFrom(turn: Turn, ref: string) {
  const { filed } = turn.state;
  return filed?.refs.includes(ref) === true ? mineById(turn, filed.case) : null;
}

/** A file turned out to be unusable: which one, why, and what to do. */
export function hearRefused(turn: Turn, file: string, why: FileRefusal): Reply {
  const { state, now } = turn;
  const { draft } = state;
  const refused = draft?.files.find(({ id }) => id === file);
  const lead = refusedLine(refused?.kind === "photo", why);
  if (draft === null || refused === undefined) return reply(state, message([lead, say("file.again")]));
  const left = touch(draft, { files: draft.files.filter(({ id }) => id !== file) }, now);
  const shown = again(turn, left, [lead, say("file.again")]);
  return { ...shown, effects: [{ type: "forget_files", files: [file] }, ...shown.effects] };
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
