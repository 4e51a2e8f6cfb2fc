import type { Calendar } from "../../calendar/calendar.ts";
import type { MediaKind } from "../../message/input.ts";
import type { AttachmentId, Privacy } from "../../procedure/case.ts";
import type { Moment, Place, Report } from "../../procedure/content.ts";
import type { Danger } from "../understand/danger.ts";
import { placeIn } from "../understand/place.ts";
import { momentIn } from "../understand/when.ts";

/** What may be asked while a report is collected, in this order. */
export const steps = ["words", "privacy", "when", "photo", "place", "witness", "summary"] as const;
export type Step = (typeof steps)[number];

export const fields = ["words", "place", "photo", "when", "privacy"] as const;
export type Field = (typeof fields)[number];

/** A question or a wish is sent as it is: neither photo nor place is asked for. */
export const draftClasses = ["complaint", "aspiration", "information"] as const;
export type DraftClass = (typeof draftClasses)[number];

/** `ending`: how the name of a document ends, so that it can be told from others; left out once it is filed. */
export type DraftFile = {
  readonly ref: string;
  readonly id: AttachmentId;
  readonly kind: MediaKind;
  readonly ending?: string;
};

/** A report that is being collected. */
export type Draft = {
  /** Unique in this chat. */
  readonly id: string;
  /** Number of changes, so that "Kirim" sends only what was shown. */
  readonly revision: number;
  readonly words: readonly { readonly ref: string; readonly text: string }[];
  readonly place: { readonly ref: string; readonly place: Place } | null;
  /** `at`: when that was written, from which "kemarin" counts. */
  readonly happened: { readonly ref: string; readonly text: string; readonly at: string } | null;
  readonly files: readonly DraftFile[];
  readonly privacy: Privacy;
  /** It is about somebody's conduct in office: confidentiality is proposed, and the time is asked for. */
  readonly conduct: boolean;
  /** The danger to life of which its words speak. */
  readonly danger: Danger | null;
  /** The text had been forwarded many times. */
  readonly forwarded: boolean;
  readonly secondHand: boolean | null;
  readonly asked: readonly Step[];
  /** Will be filed incomplete, for a person to help. */
  readonly needsHelp: boolean;
  /** What it is taken for; a complaint unless its words say otherwise. */
  readonly classification: DraftClass;
  readonly touchedAt: string;
  /** When it was last changed or taken up again: reminders and the days that it is kept count from then. */
  readonly waitsSince: string;
  /** The reminders of it since then, in their order. */
  readonly reminded: readonly { readonly name: Reminder; readonly at: string }[];
  /** Its person said no to sending it, so it isn't brought up unasked. */
  readonly declined: boolean;
};

/**
 * Reminders of an unsent draft, in their order: after two hours, the next morning, and on the day before it
 * is erased.
 */
export const reminders = ["soon", "morning", "last"] as const;
export type Reminder = (typeof reminders)[number];

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
    danger: null,
    forwarded: false,
    secondHand: null,
    asked: [],
    needsHelp: false,
    classification: "complaint",
    touchedAt: now.toISOString(),
    ...waitingAnew(now),
  };
}

/** What a change, or being taken up again, makes of a draft: its time begins anew. */
export function waitingAnew(now: Date): Pick<Draft, "waitsSince" | "reminded" | "declined"> {
  return { waitsSince: now.toISOString(), reminded: [], declined: false };
}

/** Length of an id, short enough for "<id>.<revision>" in a choice's argument. */
const idLength = 16;

/** The words as they were written, a line for each message. */
export function draftWords(draft: Draft): string {
  return draft.words.map(({ text }) => text).join("\n");
}

/** The words of all fields. */
export function allWordsOf(draft: Draft): string {
  const { place, happened } = draft;
  const written = place === null ? "" : place.place.type === "typed" ? place.place.text : place.place.label;
  return [draftWords(draft), written, happened?.text ?? ""].join("\n");
}

/** Ids of the messages in a draft. */
export function refsOf(draft: Draft): readonly string[] {
  const all = [
    ...draft.words,
    ...draft.files,
    ...(draft.place ? [draft.place] : []),
    ...(draft.happened ? [draft.happened] : []),
  ];
  return [...new Set(all.map(({ ref }) => ref))];
}

/** Whether the problem has been told, by words or by a recording. */
export function isTold(draft: Draft): boolean {
  return draft.words.length > 0 || draft.files.some(({ kind }) => kind !== "photo" && kind !== "document");
}

export function isEmpty(draft: Draft): boolean {
  return draft.words.length === 0 && draft.files.length === 0 && draft.place === null;
}

/** The place that the words name. */
export function hintOf(draft: Draft): string | null {
  return placeIn(draftWords(draft));
}

/** When it happened, as far as the words say; "kemarin" counts from when it was written. */
export function momentOf({ happened }: Draft, calendar: Calendar): Moment | null {
  return happened === null ? null : momentIn(happened.text, new Date(happened.at), calendar);
}

/** The report made of a draft. */
export function reportOf(draft: Draft, calendar: Calendar): Report {
  const moment = momentOf(draft, calendar);
  return {
    words: draftWords(draft),
    place: draft.place?.place ?? null,
    happened: draft.happened?.text ?? "",
    ...(moment === null ? {} : { moment }),
    files: draft.files.map(({ id, kind }) => ({ id, kind })),
    summary: "",
    ...(draft.secondHand === null ? {} : { secondHand: draft.secondHand }),
  };
}
