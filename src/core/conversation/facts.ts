import type { Input } from "../message/input.ts";
import type { Choice } from "../message/message.ts";
import type { Office } from "../office.ts";
import type { AttachmentId, Case, CaseId, ContactId } from "../procedure/case.ts";
import type { Story } from "../procedure/content.ts";

/** A message as the dialogue gets it. */
export type Heard = {
  readonly input: Input;
  /** Its id on the channel, by which edits, deletions and quotes refer to it. */
  readonly ref: string;
  /** The platform's own time. */
  readonly sentAt: Date;
  /** Whether the platform marks it as forwarded many times. */
  readonly forwardedOften: boolean;
  /** Whether the person's client is in English. Many Indonesians' are, so English is only offered. */
  readonly english?: boolean;
};

/** A letter of ours that a message refers to. */
export type SeenLetter = { readonly choices: readonly Choice[]; readonly about: CaseId | null };

export type MyCase = {
  readonly case: Case;
  /** The number that this person was given; a follower's differs from the case's. */
  readonly number: string;
  readonly leads: boolean;
};

/** Facts that a message may need besides those always loaded. */
export type Need =
  /**
   * Reports and events of the person's open cases and the one closed last (for "status", "lihat", "jawaban").
   */
  | { readonly type: "stories" }
  /** The case with this number and watch code, to be watched from this chat. */
  | { readonly type: "watched"; readonly number: string; readonly code: string }
  /** The case that was taken down for whoever has this code. */
  | { readonly type: "joining"; readonly code: string };

/** A case that was taken down at the counter, or the one it is part of now, and the number on its receipt. */
export type Joining = { readonly case: Case; readonly number: string };

/** What a stored file still says of who made it: nothing, perhaps a name; null while it isn't known. */
export type FileLeft = { readonly id: AttachmentId; readonly metadata: "stripped" | "kept" | null };

export type Facts = {
  readonly contact: ContactId;
  /** What the chat's channel can do. */
  readonly channel: { readonly buttons: boolean; readonly askPlace: boolean };
  readonly office: Office;
  /** The person's open cases, and those closed within the reopening time, newest first. */
  readonly mine: readonly MyCase[];
  /** Those on which it was decided that the person may file nothing new, merged ones too. */
  readonly blocked?: readonly MyCase[];
  /** The letter that the message quotes, if it is ours. */
  readonly quoted: SeenLetter | null;
  /** The latest letter with a menu that was sent before the message's own time. */
  readonly menu: SeenLetter | null;
  /** Cases about which the office asked in a letter after `menu`, or at all if there is no menu. */
  readonly askedSince: readonly CaseId[];
  readonly stories: readonly Story[];
  readonly watched: Case | null;
  /** The case that the code leads to; null if there is none. */
  readonly joining?: Joining | null;
  /** What is known of the draft's documents. */
  readonly files?: readonly FileLeft[];
  /**
   * Wrong watch codes typed from this address, whoever used it then; only loaded if the message contains a
   * code.
   */
  readonly wrongCodes: WrongCodes | null;
};

/** How many wrong codes, since when in business time. */
export type WrongCodes = { readonly times: number; readonly since: Date };

/** Randomness for a dialogue, passed in to keep it pure. */
export type Chance = {
  /** A new tracking id, "K7M4-2QX". */
  readonly number: () => string;
  /** A new id for a case, an event, a draft. */
  readonly id: () => string;
  /** A new watch code or one-time code. */
  readonly code: () => string;
};
