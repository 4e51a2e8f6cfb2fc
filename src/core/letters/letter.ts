import type { Message } from "../message/message.ts";
import type { Office } from "../office.ts";
import type { Case, CaseId, Code, ContactId } from "../procedure/case.ts";
import type { Story } from "../procedure/content.ts";
import type { LetterName } from "../procedure/notices/letterNames.ts";

export type Recipient =
  | { readonly type: "contact"; readonly contact: ContactId }
  /** Every linked operators' room. */
  | { readonly type: "rooms"; readonly rooms: "operators" }
  /** The agency's linked rooms; without one, the operators'. */
  | { readonly type: "agency"; readonly agency: Code };

/** One outgoing message that nobody asked for just now. */
export type Letter = {
  readonly name: LetterName | "set_aside";
  readonly to: Recipient;
  readonly class: "answer" | "notice" | "bulk";
  readonly message: Message;
  readonly about: CaseId | null;
  /** Goes out in office hours only. */
  readonly unasked: boolean;
  /** Unique per event and recipient: the same letter is never put on file twice. */
  readonly key: string;
  /** Which answer the case awaits or has, from 1. */
  readonly round: number;
  /** Only if a letter of this event, to the same recipient, has already left: it corrects that one. */
  readonly onlyIfLeft: string | null;
};

/** What letters need beside the step. */
export type LetterFacts = {
  readonly office: Office;
  /** Business time. */
  readonly now: Date;
  /**
   * All that was said in the case; needed where `needsStory` says so, else it may be null. Events of the present
   * batch needn't be in it.
   */
  readonly story: Story | null;
  /** For a merge: the case that leads, as it is after the step. */
  readonly into: Case | null;
};
