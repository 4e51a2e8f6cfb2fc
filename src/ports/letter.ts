import type { Weight } from "../core/letters/budget.ts";
import type { NewsName } from "../core/letters/held/overtaken.ts";
import type { Message } from "../core/message/message.ts";
import type { Language } from "../core/office.ts";
import type { AttachmentId, CaseId, ContactId } from "../core/procedure/case.ts";
import type { Act } from "./channel.ts";
import type { Address, ChannelId, MediaRef } from "./inbound.ts";

export type LetterClass = "answer" | "notice" | "bulk";

export type NewLetter = {
  readonly chat: ContactId;
  readonly class: LetterClass;
  readonly key: string;
  readonly about: CaseId | null;
  readonly eventId: string | null;
  /** What it tells a reporter; left out for an answer and for what goes to rooms. */
  readonly name?: NewsName | null;
  /** Business time as of which it says where cases stand, in the place of letters that waited too long. */
  readonly asOf?: Date | null;
  readonly body:
    | { readonly type: "message"; readonly message: Message }
    | { readonly type: "act"; readonly act: Act };
  readonly replyTo: string | null;
  readonly coalesce: string | null;
  /** Machine seconds to wait. */
  readonly delaySeconds: number;
  /** Business time until which it is held. */
  readonly heldUntil: Date | null;
  readonly deleteAfterSeconds: number | null;
  /** Only if a letter of this event to the same chat has left: it corrects that one. */
  readonly onlyIfLeft: string | null;
  /** How it counts where the person's channel bears few unasked letters per case and round. */
  readonly counted?: Counted;
  /** What is said elsewhere if the person turns out to be beyond reach, or the platform refuses an act. */
  readonly ifGone?: IfGone;
  /** What is said elsewhere once it has been sent. */
  readonly ifSent?: IfGone | null;
};

export type Counted = {
  readonly round: number;
  readonly weight: Exclude<Weight, "free">;
  /** How many each channel bears; one that isn't named bears any number. */
  readonly limits: Readonly<Partial<Record<ChannelId, number>>>;
};

export type IfGone = {
  readonly chat: ContactId;
  readonly message: Message;
  readonly replyTo: string | null;
  /** Key under which it is said once, for however many letters. */
  readonly once?: string;
};

/** A letter that has been claimed for sending. */
export type ClaimedLetter = {
  readonly id: string;
  readonly chat: ContactId;
  readonly class: LetterClass;
  readonly key: string;
  readonly about: CaseId | null;
  readonly body: NewLetter["body"];
  readonly replyTo: string | null;
  readonly language: Language;
  readonly to: Address;
  readonly attempts: number;
  /** The lease's epoch under which it was claimed. */
  readonly epoch: string;
  readonly files: readonly OutFile[];
  readonly ifGone: IfGone | null;
  readonly ifSent: IfGone | null;
  /** For a room that has taken nothing lately, of which somebody was told. */
  readonly silent: boolean;
};

export type OutFile = {
  readonly id: AttachmentId;
  readonly state: "wanted" | "stored" | "refused" | "lost" | "forgotten";
  readonly kind: MediaRef["kind"];
  readonly path: string | null;
  readonly mime: string | null;
};
