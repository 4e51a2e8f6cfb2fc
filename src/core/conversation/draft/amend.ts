import type { Draft } from "../state/draft.ts";
import type { Piece } from "../state/piece.ts";
import { placeIn } from "../understand/place.ts";
import { edit, typed, unask } from "./edit.ts";

/** How a message is now. `file`: another one than it showed; null if that is the same or none. */
export type Amendment = { readonly ref: string; readonly text: string; readonly file: Piece["file"] };

/** The draft after an edit of a message: itself if that changes nothing, null if it has nothing of the message. */
export function amendMessage(draft: Draft, change: Amendment, now: Date): Draft | null {
  const { ref, text, file } = change;
  const { words, place, happened, files } = draft;
  const line = { ref, text };
  const shows = files.some((one) => one.ref === ref);
  const said = words.find((one) => one.ref === ref);
  const shown = file === null ? {} : { files: withFile(files, ref, file) };
  if (said !== undefined) {
    if (said.text === text && file === null) return draft;
    const amended = edit(draft, { words: withLine(words, line), ...shown }, now);
    return place?.ref === ref ? placedAnew(amended, text, now) : amended;
  }
  if (place?.ref === ref && place.place.type === "typed" && text !== "") {
    return place.place.text === text ? draft : edit(draft, { place: { ref, place: typed(text) } }, now);
  }
  if (happened?.ref === ref && text !== "") {
    return happened.text === text ? draft : edit(draft, { happened: { ...happened, text } }, now);
  }
  if (!shows) return null;
  if (text === "" && file === null) return draft;
  return edit(draft, { words: text === "" ? words : [...words, line], ...shown }, now);
}

/** A place that was chosen from these words goes by what they say now; it is asked for if they name none. */
function placedAnew(draft: Draft, text: string, now: Date): Draft {
  const { place } = draft;
  if (place?.place.type !== "typed" || text.includes(place.place.text)) return draft;
  const named = placeIn(text);
  return named === null
    ? unask(edit(draft, { place: null }, now), "place")
    : edit(draft, { place: { ...place, place: typed(named) } }, now);
}

function withLine(words: Draft["words"], line: Draft["words"][number]): Draft["words"] {
  const at = words.findIndex(({ ref }) => ref === line.ref);
  return words.flatMap((one, index) => {
    if (one.ref !== line.ref) return [one];
    return index === at && line.text !== "" ? [line] : [];
  });
}

function withFile(files: Draft["files"], ref: string, file: NonNullable<Piece["file"]>): Draft["files"] {
  const others = files.filter((one) => one.ref !== ref);
  const at = files.findIndex((one) => one.ref === ref);
  return at < 0
    ? [...files, { ref, ...file }]
    : [...others.slice(0, at), { ref, ...file }, ...others.slice(at)];
}

/** Words that wait for an answer, after an edit of one of their messages; null if it is in none of them. */
export function amendPieces(
  pieces: readonly Piece[],
  { ref, text, file }: Amendment,
): readonly Piece[] | null {
  if (!pieces.some((piece) => piece.ref === ref)) return null;
  return pieces.map((piece) => (piece.ref === ref ? { ...piece, text, file: file ?? piece.file } : piece));
}

/** The draft without a deleted message; null if it has nothing of it. */
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
