import type { Effect } from "../../effect.ts";
import type { Input } from "../../message/input.ts";
import { message, say } from "../../message/message.ts";
import { inquireAnew } from "../about/inquiry.ts";
import { amendAt, removeAt } from "../cases/amend.ts";
import { mineById } from "../cases/mine.ts";
import { type Amendment, amendMessage, amendPieces } from "../draft/amend.ts";
import { goOnWith } from "../draft/goOnWith.ts";
import { filesOfDrafts } from "../draft/shelf.ts";
import { ask, type Reply, reply, withEffects } from "../reply.ts";
import { heldPieces, type State, withHeld } from "../state/state.ts";
import { showsAnother, type Trace, traceOf } from "../state/traces.ts";
import { type Turn, within } from "../turn.ts";

export type Amended = Extract<Input, { type: "amended" }>;

/**
 * An edited message. It changes what is kept of it: in the open draft, in what a question keeps, in a draft put
 * aside. What a case has of it is added to that case. What chose or asked something can't be taken back by an
 * edit. Null if nothing is known of it.
 */
export function amended(given: Turn, input: Amended): Reply | null {
  const trace = traceOf(given.state, input.message);
  const change: Amendment = { ref: input.message, text: input.text.trim(), file: anotherFile(input, trace) };
  const turn = within(given, withKeptAmended(given.state, change));
  const done =
    inDraft(turn, change) ??
    inQuestion(turn, change) ??
    onShelf(turn, change) ??
    (trace?.used === true ? ask(turn.state, [say("edited.used")]) : atCase(turn, trace, change));
  return done === null ? null : withEffects(done, unusedFiles(turn, done, input));
}

/** Words of the last message that are kept for the next one: BARU and TAMBAH take them as they are now. */
function withKeptAmended(state: State, change: Amendment): State {
  const { kept } = state;
  const pieces = kept === null ? null : amendPieces(kept.pieces, change);
  return kept === null || pieces === null ? state : { ...state, kept: { ...kept, pieces } };
}

/** The file, if it isn't the one that the message showed. */
function anotherFile({ file }: Amended, trace: Trace | null): Amendment["file"] {
  if (file === undefined || trace === null || !showsAnother(trace, file.mark)) return null;
  return { id: file.id, kind: file.kind };
}

function inDraft(turn: Turn, change: Amendment): Reply | null {
  const { draft } = turn.state;
  const changed = draft === null ? null : amendMessage(draft, change, turn.now);
  if (changed === null) return null;
  return changed === draft ? reply(turn.state, null) : goOnWith(turn, changed, [say("draft.changed")]);
}

function inQuestion(turn: Turn, change: Amendment): Reply | null {
  const { state } = turn;
  const pieces = amendPieces(heldPieces(state), change);
  if (pieces === null) return null;
  const changed = [say("draft.changed")];
  return state.question?.type === "inquiry"
    ? inquireAnew(turn, pieces, changed)
    : ask(withHeld(state, pieces), changed);
}

function onShelf(turn: Turn, change: Amendment): Reply | null {
  const { state, now } = turn;
  const shelf = state.shelf.map((draft) => amendMessage(draft, change, now) ?? draft);
  return shelf.every((draft, index) => draft === state.shelf[index])
    ? null
    : ask({ ...state, shelf }, [say("edited.shelf")]);
}

function atCase(turn: Turn, trace: Trace | null, change: Amendment): Reply | null {
  if (trace === null || trace.case === null) return null;
  const my = mineById(turn, trace.case);
  if (my === null) return reply(turn.state, message([say("edited.gone"), say("edited.gone_how")]));
  return change.text === "" && change.file === null
    ? removeAt(turn, my, trace)
    : amendAt(turn, my, trace, change);
}

/** Files that nothing needs any more: those replaced, and what came with an edit of words alone. */
function unusedFiles(
  { state: before }: Turn,
  { state: after, effects }: Reply,
  { file }: Amended,
): readonly Effect[] {
  const kept = new Set(filesIn(after));
  const sent = effects.flatMap((effect) => (effect.type === "steps" ? effect.steps : []));
  const filed = new Set(sent.flatMap(({ event }) => event.files));
  const all = [...filesIn(before), ...(file === undefined ? [] : [file.id])];
  const files = all.filter((id) => !kept.has(id) && !filed.has(id));
  return files.length === 0 ? [] : [{ type: "forget_files", files }];
}

/** The files of drafts and of words that a question keeps. */
function filesIn(state: State): readonly string[] {
  return [
    ...filesOfDrafts(state),
    ...heldPieces(state).flatMap(({ file }) => (file === null ? [] : [file.id])),
  ];
}
