import type { MediaKind } from "../../message/input.ts";
import type { AttachmentId } from "../../procedure/case.ts";
import type { Place } from "../../procedure/content.ts";
import { correctionIn, insteadIn } from "../understand/report.ts";
import { hasNo } from "../understand/words/no.ts";

/** The content of one message. `ref`: its id on the channel. */
export type Piece = {
  readonly ref: string;
  readonly text: string;
  /** `ending`: how the name of a document ends. */
  readonly file: { readonly id: AttachmentId; readonly kind: MediaKind; readonly ending?: string } | null;
  readonly place: Place | null;
  readonly forwardedOften: boolean;
  /** Its writer agreed that an ordinary case gets it, though it accuses somebody in office. */
  readonly open?: true;
};

/**
 * The text of several pieces, one line each, with places as coordinates, since a case only takes text and
 * files.
 */
export function textOf(pieces: readonly Piece[]): string {
  return pieces
    .flatMap(({ text, place }) => [
      text.trim(),
      place === null
        ? ""
        : place.type === "typed"
          ? place.text
          : [place.label, `${place.latitude}, ${place.longitude}`].filter((part) => part !== "").join(": "),
    ])
    .filter((line) => line !== "")
    .join("\n");
}

/**
 * The place that pieces give: "pasar legi" of "eh salah, pasar legi" or "bukan kliwon tp pasar legi", unless that would
 * cut off a *no*, or what it points back to: "bukan di depan pasar tapi di belakangnya".
 */
export function placeAmong(pieces: readonly Piece[]): string {
  const text = textOf(pieces);
  const instead = insteadIn(text);
  if (instead !== null && !/\p{L}nya(?!\p{L})/u.test(instead)) return instead;
  const right = correctionIn(text);
  return right === null || hasNo(text.slice(0, text.length - right.length)) ? text : right;
}

export function filesOf(pieces: readonly Piece[]): readonly string[] {
  return pieces.flatMap(({ file }) => (file === null ? [] : [file.id]));
}
