import { type Said, say } from "../../message/message.ts";
import { ask, type Reply, withEffects } from "../reply.ts";
import { type Draft, type DraftClass, isEmpty, newDraft } from "../state/draft.ts";
import type { Piece } from "../state/piece.ts";
import { justKept, keptPieces, type State } from "../state/state.ts";
import { type Turn, within } from "../turn.ts";
import { addPieces, unask } from "./edit.ts";
import { savePieces, shelve } from "./shelf.ts";
import { nextStep, proceed } from "./steps.ts";

/** Adds pieces to the open draft, or a new one, and goes on. */
export function collect(turn: Turn, pieces: readonly Piece[], first: Said | null = null): Reply {
  const { question } = turn.state;
  const before = turn.state.draft ?? newDraft(turn.chance.id(), turn.now);
  const taken = addPieces(before, pieces, turn.now);
  // A photo or recording doesn't answer these steps: they are asked again after the receipt.
  const stays = question?.type === "draft" && ["privacy", "when", "place"].includes(question.step);
  const draft = stays ? unask(taken, question.step) : taken;
  const proposes = nextStep(draft) === "privacy";
  return proceed(turn, draft, proposes ? [] : first === null ? receiptOf(pieces, before, draft) : [first]);
}

/** Takes words as a draft of this class. */
export function collectAs(
  turn: Turn,
  classification: DraftClass,
  pieces: readonly Piece[],
  first: Said,
): Reply {
  const draft = { ...(turn.state.draft ?? newDraft(turn.chance.id(), turn.now)), classification };
  return collect(within(turn, { ...turn.state, draft }), pieces, first);
}

/** A short receipt; none if the summary follows, which shows it anyway. The first one says that nothing is sent yet. */
function receiptOf(pieces: readonly Piece[], before: Draft, draft: Draft): readonly Said[] {
  const first = isEmpty(before);
  switch (pieces.at(-1)?.file?.kind ?? null) {
    case "voice":
    case "audio":
      return [first && !summed(draft) ? say("draft.voice_first") : say("draft.voice_in")];
    case "photo":
      return summed(draft) ? [] : [photoReceipt(draft, first)];
    case "video":
    case "document":
      return summed(draft) ? [] : [first ? say("draft.file_first") : say("draft.file_in")];
    case null:
      return summed(draft) ? [] : [wordsReceipt(pieces, first)];
  }
}

function summed(draft: Draft): boolean {
  return nextStep(draft) === "summary";
}

function photoReceipt(draft: Draft, first: boolean): Said {
  const photos = draft.files.filter(({ kind }) => kind === "photo").length;
  if (draft.privacy === "confidential") return say("draft.photo_in_secret");
  if (photos > 1) return say("draft.photos_in", { photos });
  return first ? say("draft.photo_first") : say("draft.photo_in");
}

function wordsReceipt(pieces: readonly Piece[], first: boolean): Said {
  if (pieces.at(-1)?.place) return first ? say("draft.place_first") : say("draft.place_in");
  return first ? say("draft.noted") : say("draft.added");
}

/** Starts a new draft with these pieces and puts the open one aside. */
export function collectApart(turn: Turn, pieces: readonly Piece[], first: Said): Reply {
  const shelved = shelve(turn.state);
  return withEffects(collect(within(turn, shelved.state), pieces, first), shelved.effects);
}

/**
 * Begins a new report, from words just sent that may have been meant so, or empty. Puts the open draft aside.
 */
export function begin(turn: Turn, pieces: readonly Piece[] = meant(turn)): Reply {
  const saved = pieces === keptPieces(turn.state) ? { state: turn.state, effects: [] } : savePieces(turn);
  const shelved = shelve(saved.state);
  const state: State = { ...shelved.state, kept: null, recent: null };
  const begun = pieces.length > 0 ? collect(within(turn, state), pieces) : ask(empty(state, turn));
  return withEffects(begun, [...saved.effects, ...shelved.effects]);
}

function empty(state: State, { chance, now }: Turn): State {
  return { ...state, draft: newDraft(chance.id(), now), question: { type: "draft", step: "words" } };
}

/** Words kept by the open question, or just said of a case. */
function meant({ state, now }: Turn): readonly Piece[] {
  const { question } = state;
  const asked = question?.type === "about" || question?.type === "which" ? question.pieces : [];
  return asked.length > 0 ? asked : (justKept(state, now)?.pieces ?? []);
}
