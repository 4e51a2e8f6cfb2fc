import type { Message } from "../message/message.ts";
import type { Office } from "../office.ts";
import type { Case, CaseId, Code, ContactId } from "../procedure/case.ts";
import type { Story } from "../procedure/content.ts";
import type { LetterName } from "../procedure/notices/letterNames.ts";

export type Recipient =
  | { readonly type: "contact"; readonly contact: ContactId }
  /** Every linked operators' room. */
  | { readonly type: "rooms"; readonly rooms: "operators" }
  /**
   * The agency's linked rooms; if none of them takes messages, also the first operators' room that does. All of the
   * operators' if the agency has no room.
   */
  | { readonly type: "agency"; readonly agency: Code };

/** A message to somebody who hasn't just asked for it. */
export type Letter = {
  readonly name: LetterName | "set_aside" | "agency_morning" | "superiors_late";
  readonly to: Recipient;
  readonly class: "answer" | "notice" | "bulk";
  readonly message: Message;
  readonly about: CaseId | null;
  /** Sent in office hours only. */
  readonly unasked: boolean;
  /** Unique per event and recipient: the same letter is never put on file twice. */
  readonly key: string;
  /** Which answer the case awaits or has, from 1. */
  readonly round: number;
  /**
   * Event id: sent only if the letter of that event to the same recipient has left, which this one corrects.
   */
  readonly onlyIfLeft: string | null;
};

/** What letters need beside the step. */
export type LetterFacts = {
  readonly office: Office;
  /** Business time. */
  readonly now: Date;
  /**
   * The case's report and events; may be null unless `needsStory`. Events of the present batch may be
   * missing.
   */
  readonly story: Story | null;
  /** For a merge: the case that leads, as it is after the step. */
  readonly into: Case | null;
};
