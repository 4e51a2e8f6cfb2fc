import type { Place } from "../../procedure/content.ts";
import { allWordsOf, type Draft, draftWords, type Step, waitingAnew } from "../state/draft.ts";
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
