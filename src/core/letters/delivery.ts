import type { NewsName } from "./held/overtaken.ts";

/**
 * Why a letter hasn't left yet, or failed. gone: the person can't be reached. asked_to_wait: the platform
 * limits the rate. down: the channel isn't connected, or is switched off. doubtful: it may have arrived.
 * attachment: its file is still being fetched. refused: the platform rejects it.
 */
export type Trouble = "gone" | "asked_to_wait" | "down" | "doubtful" | "attachment" | "refused";

/** What became of one letter about a case to one of its reporters. */
export type Delivery = {
  /** null for an answer to their own message. */
  readonly name: NewsName | null;
  /**
   * waiting: to leave at once. held: until office hours. undo: the step behind it may still be undone.
   * parked: until the person can be reached. spared: not sent, since another letter says it or the limit was
   * reached.
   */
  readonly state: "sent" | "waiting" | "held" | "undo" | "parked" | "failed" | "spared";
  /** Another letter replaces it; `state` is that one's. */
  readonly folded: boolean;
  readonly channel: string | null;
  readonly tries: number;
  readonly sentAt: Date | null;
  readonly trouble: Trouble | null;
  /** The platform said that they blocked us; only set if parked. */
  readonly blocked: boolean;
};
