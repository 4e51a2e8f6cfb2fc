import type { Place } from "../../procedure/content.ts";
import { type Draft, draftWords, type Step, waitingAnew } from "../state/draft.ts";
import type { Piece } from "../state/piece.ts";
import { isAboutConduct } from "../understand/conduct.ts";
import { dangerIn } from "../understand/danger.ts";

/** Changes a draft and increases its revision. */
export function edit(draft: Draft, change: Partial<Draft>, now: Date): Draft {
  const touched = { revision: draft.revision + 1, touchedAt: now.toISOString(), ...waitingAnew(now) };
  return noticed({ ...draft, ...change, ...touched });
}

/**
 * Words about somebody's conduct, in any field, make the draft confidential until the person decides
 * otherwise.
 */
function noticed(edited: Draft): Draft {
  const draft = { ...edited, danger: dangerIn(draftWords(edited)) };
  if (draft.conduct || !isAboutConduct(allWordsOf(draft))) return draft;
  return { ...draft, conduct: true, privacy: "confidential" };
}

function allWordsOf(draft: Draft): string {
  const { place, happened } = draft;
  const written = place === null ? "" : place.place.type === "typed" ? place.place.text : place.place.label;
  return [draftWords(draft), written, happened?.text ?? ""].join("\n");
}

/** Adds pieces to a draft: text, files, a place. */
export function addPieces(draft: Draft, pieces: readonly Piece[], now: Date): Draft {
  return pieces.reduce((sofar, piece) => addPiece(sofar, piece, now), draft);
}

function addPiece(draft: Draft, piece: Piece, now: Date): Draft {
  const text = piece.text.trim();
  const { file, place, ref } = piece;
  const taken: Draft = {
    ...draft,
    words: text === "" ? draft.words : [...draft.words, { ref, text }],
    files: file === null ? draft.files : [...draft.files, { ref, ...file }],
    place: place === null ? draft.place : { ref, place: withLandmark(place, draft) },
    forwarded: draft.forwarded || piece.forwardedOften,
  };
  return edit(draft, taken, now);
}

/** A pin replaces a typed place, which becomes the pin's label. */
function withLandmark(place: Place, { place: before }: Draft): Place {
  if (place.type !== "pin" || before === null) return place;
  const written = before.place.type === "typed" ? before.place.text : before.place.label;
  return { ...place, label: [...new Set([written, place.label])].filter((part) => part !== "").join(", ") };
}

/** Replaces all words. */
export function reword(draft: Draft, ref: string, text: string, now: Date): Draft {
  const words = text.trim() === "" ? [] : [{ ref, text: text.trim() }];
  return edit(draft, { words }, now);
}

/** Forgets that a step was asked, so that it is asked again when the draft goes on. */
export function unask(draft: Draft, step: Step): Draft {
  return { ...draft, asked: draft.asked.filter((asked) => asked !== step) };
}

export function typed(text: string): Place {
  return { type: "typed", text: text.trim() };
}

/** Applies an edit to a message; null if the draft has nothing of it. */
export function amendMessage(draft: Draft, ref: string, text: string, now: Date): Draft | null {
  const line = { ref, text: text.trim() };
  if (draft.words.some((one) => one.ref === ref)) {
    const words = draft.words.map((one) => (one.ref === ref ? line : one)).filter((one) => one.text !== "");
    return edit(draft, { words }, now);
  }
  if (draft.place?.ref === ref && draft.place.place.type === "typed") {
    return edit(draft, { place: { ref, place: { type: "typed", text: line.text } } }, now);
  }
  if (draft.happened?.ref === ref) return edit(draft, { happened: line }, now);
  if (!draft.files.some((file) => file.ref === ref) || line.text === "") return null;
  return edit(draft, { words: [...draft.words, line] }, now);
}

/** Removes a deleted message; null if the draft has nothing of it. */
export function removeMessage(draft: Draft, ref: string, now: Date): Draft | null {
  const kept = {
    words: draft.words.filter((one) => one.ref !== ref),
    files: draft.files.filter((one) => one.ref !== ref),
    place: draft.place?.ref === ref ? null : draft.place,
    happened: draft.happened?.ref === ref ? null : draft.happened,
  };
  const same =
    kept.words.length === draft.words.length &&
    kept.files.length === draft.files.length &&
    kept.place === draft.place &&
    kept.happened === draft.happened;
  return same ? null : edit(draft, kept, now);
}
