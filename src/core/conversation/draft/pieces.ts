import type { Draft } from "../state/draft.ts";
import type { Piece } from "../state/piece.ts";

/** All that a draft has, as the messages in which it came. */
export function piecesIn(draft: Draft): readonly Piece[] {
  const plain = { text: "", file: null, place: null, forwardedOften: draft.forwarded } as const;
  return [
    ...draft.words.map(({ ref, text }) => ({ ...plain, ref, text })),
    ...draft.files.map(({ ref, id, kind }) => ({ ...plain, ref, file: { id, kind } })),
    ...(draft.place === null ? [] : [{ ...plain, ...draft.place }]),
  ];
}
