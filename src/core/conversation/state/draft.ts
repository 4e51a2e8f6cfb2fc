import type { MediaKind } from "../../message/input.ts";
import type { AttachmentId, Privacy } from "../../procedure/case.ts";
import type { Place, Report } from "../../procedure/content.ts";
import { isAboutConduct } from "../understand/conduct.ts";
import { placeIn } from "../understand/place.ts";

/** What may be asked while a report is collected, in this order. */
export const steps = ["words", "privacy", "when", "photo", "place", "witness", "summary"] as const;
export type Step = (typeof steps)[number];

export const fields = ["words", "place", "photo", "when", "privacy"] as const;
export type Field = (typeof fields)[number];

/** What one message brought. `ref` is its id on the channel. */
export type Piece = {
  readonly ref: string;
  readonly text: string;
  readonly file: { readonly id: AttachmentId; readonly kind: MediaKind } | null;
  readonly place: Place | null;
  readonly forwardedOften: boolean;
  /** Its writer has said that an ordinary case may have it, though it accuses somebody in office. */
  readonly open?: true;
};

export type Draft = {
  /** Unlike any other of this chat. */
  readonly id: string;
  /** Counts the changes, so that "Kirim" sends only what was shown. */
  readonly revision: number;
  readonly words: readonly { readonly ref: string; readonly text: string }[];
  readonly place: { readonly ref: string; readonly place: Place } | null;
  readonly happened: { readonly ref: string; readonly text: string } | null;
  readonly files: readonly { readonly ref: string; readonly id: AttachmentId; readonly kind: MediaKind }[];
  readonly privacy: Privacy;
  /** About somebody's conduct in office: confidentiality is proposed and the time asked for. */
  readonly conduct: boolean;
  /** Passed on many times before it came here. */
  readonly forwarded: boolean;
  readonly secondHand: boolean | null;
  readonly asked: readonly Step[];
  /** Filed as it is, for a person to complete. */
  readonly needsHelp: boolean;
  readonly touchedAt: string;
};

export function newDraft(id: string, now: Date): Draft {
  return {
    id: id.slice(-idLength),
    revision: 0,
    words: [],
    place: null,
    happened: null,
    files: [],
    privacy: "ordinary",
    conduct: false,
    forwarded: false,
    secondHand: null,
    asked: [],
    needsHelp: false,
    touchedAt: now.toISOString(),
  };
}

/** The random end of an id, with room for ".revision" in a choice's argument. */
const idLength = 16;

/** Changes a draft, counting it. */
export function touch(draft: Draft, change: Partial<Draft>, now: Date): Draft {
  return noticed({ ...draft, ...change, revision: draft.revision + 1, touchedAt: now.toISOString() });
}

/** Takes up all that a message brought: text into the words, a file, a place. */
export function take(draft: Draft, piece: Piece, now: Date): Draft {
  const text = piece.text.trim();
  const { file, place, ref } = piece;
  const taken: Draft = {
    ...draft,
    words: text === "" ? draft.words : [...draft.words, { ref, text }],
    files: file === null ? draft.files : [...draft.files, { ref, ...file }],
    place: place === null ? draft.place : { ref, place: withLandmark(place, draft) },
    forwarded: draft.forwarded || piece.forwardedOften,
  };
  return touch(draft, taken, now);
}

/** A pin takes the place of what was typed, which stays as its label: it names what a pin can't. */
function withLandmark(place: Place, { place: before }: Draft): Place {
  if (place.type !== "pin" || before === null) return place;
  const written = before.place.type === "typed" ? before.place.text : before.place.label;
  return { ...place, label: [...new Set([written, place.label])].filter((part) => part !== "").join(", ") };
}

/** Other words in place of all there were. */
export function reword(draft: Draft, ref: string, text: string, now: Date): Draft {
  const words = text.trim() === "" ? [] : [{ ref, text: text.trim() }];
  return touch(draft, { words }, now);
}

/** Forgets that a step was asked, so that it is asked again when the draft goes on. */
export function unask(draft: Draft, step: Step): Draft {
  return { ...draft, asked: draft.asked.filter((asked) => asked !== step) };
}

/** Words about conduct, whatever they were asked as, make the draft confidential until the person says otherwise. */
function noticed(draft: Draft): Draft {
  if (draft.conduct || !isAboutConduct(allWordsOf(draft))) return draft;
  return { ...draft, conduct: true, privacy: "confidential" };
}

/** A message that was changed afterwards; null if the draft has nothing of it. */
export function amend(draft: Draft, ref: string, text: string, now: Date): Draft | null {
  const line = { ref, text: text.trim() };
  if (draft.words.some((one) => one.ref === ref)) {
    const words = draft.words.map((one) => (one.ref === ref ? line : one)).filter((one) => one.text !== "");
    return touch(draft, { words }, now);
  }
  if (draft.place?.ref === ref && draft.place.place.type === "typed") {
    return touch(draft, { place: { ref, place: { type: "typed", text: line.text } } }, now);
  }
  if (draft.happened?.ref === ref) return touch(draft, { happened: line }, now);
  if (!draft.files.some((file) => file.ref === ref) || line.text === "") return null;
  return touch(draft, { words: [...draft.words, line] }, now);
}

/** A message that was deleted for everybody; null if the draft has nothing of it. */
export function withdraw(draft: Draft, ref: string, now: Date): Draft | null {
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
  return same ? null : touch(draft, kept, now);
}

/** The words as they were written, a line for each message. */
export function wordsOf(draft: Draft): string {
  return draft.words.map(({ text }) => text).join("\n");
}

function allWordsOf(draft: Draft): string {
  const { place, happened } = draft;
  const written = place === null ? "" : place.place.type === "typed" ? place.place.text : place.place.label;
  return [wordsOf(draft), written, happened?.text ?? ""].join("\n");
}

export function refsOf(draft: Draft): readonly string[] {
  const all = [
    ...draft.words,
    ...draft.files,
    ...(draft.place ? [draft.place] : []),
    ...(draft.happened ? [draft.happened] : []),
  ];
  return [...new Set(all.map(({ ref }) => ref))];
}

/** A recording says what happened as well as words do. */
export function isTold(draft: Draft): boolean {
  return draft.words.length > 0 || draft.files.some(({ kind }) => kind !== "photo" && kind !== "document");
}

export function isEmpty(draft: Draft): boolean {
  return draft.words.length === 0 && draft.files.length === 0 && draft.place === null;
}

/** The place that the words name already. */
export function hintOf(draft: Draft): string | null {
  return placeIn(wordsOf(draft));
}

export function reportOf(draft: Draft): Report {
  return {
    words: wordsOf(draft),
    place: draft.place?.place ?? null,
    happened: draft.happened?.text ?? "",
    files: draft.files.map(({ id, kind }) => ({ id, kind })),
    summary: "",
    ...(draft.secondHand === null ? {} : { secondHand: draft.secondHand }),
  };
}
