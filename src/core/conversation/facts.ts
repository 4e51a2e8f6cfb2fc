import type { Input } from "../message/input.ts";
import type { Choice } from "../message/message.ts";
import type { Office } from "../office.ts";
import type { Case, CaseId, ContactId } from "../procedure/case.ts";
import type { Story } from "../procedure/content.ts";

/** One message as the dialogue hears it. */
export type Heard = {
  readonly input: Input;
  /** Its id on the channel, by which it may later be amended, deleted or quoted. */
  readonly ref: string;
  /** The platform's own time. */
  readonly sentAt: Date;
  /** Whether the platform says that it was passed on many times. */
  readonly forwardedOften: boolean;
  /** Whether the person's client is in English. Many an Indonesian's is, so that English is only offered. */
  readonly english?: boolean;
};

/** A letter of ours that a message refers to. */
export type SeenLetter = { readonly choices: readonly Choice[]; readonly about: CaseId | null };

export type MyCase = {
  readonly case: Case;
  /** The number this person was given; a follower's own. */
  readonly number: string;
  readonly leads: boolean;
};

/** What a citizen's message may need beyond what is always there. */
export type Need =
  /** All that was said in my open cases and the one closed last (for "status", "lihat", "jawaban"). */
  | { readonly type: "stories" }
  /** The case that this number and watch code stand for, to follow it from here. */
  | { readonly type: "watched"; readonly number: string; readonly code: string };

export type Facts = {
  readonly contact: ContactId;
  /** The channel that this chat is on; only its abilities matter. */
  readonly channel: { readonly buttons: boolean; readonly askPlace: boolean };
  readonly office: Office;
  /** My open cases, and those closed within the reopening time, newest first. */
  readonly mine: readonly MyCase[];
  /** The letter that the message quotes, if it is ours. */
  readonly quoted: SeenLetter | null;
  /** The latest letter with a menu that was sent before the message's own time. */
  readonly menu: SeenLetter | null;
  /** Cases about which the office asked in a letter that was sent since then, or with no menu before it. */
  readonly askedSince: readonly CaseId[];
  readonly stories: readonly Story[];
  readonly watched: Case | null;
  /** Watch codes typed from this address that didn't fit, whoever it belonged to then; only where one is typed now. */
  readonly wrongCodes: WrongCodes | null;
};

/** How many codes didn't fit, and in business time since when. */
export type WrongCodes = { readonly times: number; readonly since: Date };

/** What a dialogue takes from outside so that it stays pure. */
export type Chance = {
  /** A new tracking id, "K7M4-2QX". */
  readonly number: () => string;
  /** A new id for a case, an event, a draft. */
  readonly id: () => string;
  /** A new watch code or one-time code. */
  readonly code: () => string;
};
