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
  /** Which news it tells a reporter; left out for answers and for letters to rooms. */
  readonly name?: NewsName | null;
  /**
   * Of a letter that replaces others that waited too long: the business time for which it says where cases
   * stand. Of a digest: the one since which it tells what happened.
   */
  readonly asOf?: Date | null;
  readonly body:
    | { readonly type: "message"; readonly message: Message }
    | { readonly type: "act"; readonly act: Act };
  readonly replyTo: string | null;
  /**
   * The topic of the message that it answers; left out for the general one or, unless it is an answer, for the
   * one that the room has for news.
   */
  readonly topic?: string | null;
  readonly coalesce: string | null;
  /** Machine seconds to wait before it may leave. */
  readonly delaySeconds: number;
  /** Business time until which it is held. */
  readonly heldUntil: Date | null;
  readonly deleteAfterSeconds: number | null;
  /** Event id: sent only if a letter of that event to the same chat has left, which this one corrects. */
  readonly onlyIfLeft: string | null;
  /** How it counts towards the channel's limit of unasked letters per case and round. */
  readonly counted?: Counted;
  /** What is said elsewhere if the person can't be reached, or the platform refuses an act. */
  readonly ifGone?: IfGone;
  /** What is said elsewhere once it has been sent. */
  readonly ifSent?: IfGone | null;
};

export type Counted = {
  readonly round: number;
  readonly weight: Exclude<Weight, "free">;
  /** The limit of each channel; none for one that isn't named. */
  readonly limits: Readonly<Partial<Record<ChannelId, number>>>;
};

export type IfGone = {
  readonly chat: ContactId;
  readonly message: Message;
  readonly replyTo: string | null;
  readonly topic?: string | null;
  /** Key under which it is said only once, however many letters ask for it. */
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
  /** Its room is silent: it has rejected messages lately, and somebody was told. */
  readonly silent: boolean;
  /** The topic in which it is to stand. */
  readonly topic: string | null;
  /** What its room doesn't take, as somebody was told; see `RoomStore.hinder`. */
  readonly hindered: readonly string[];
};

/** What waits for a room that takes nothing: the cases that letters are about, and since when its digests tell. */
export type Stranded = { readonly cases: readonly CaseId[]; readonly since: Date | null };

export type OutFile = {
  readonly id: AttachmentId;
  readonly state: "wanted" | "stored" | "refused" | "lost" | "forgotten";
  readonly kind: MediaRef["kind"];
  readonly path: string | null;
  readonly mime: string | null;
};
