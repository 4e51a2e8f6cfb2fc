import type { NewsName } from "./held/overtaken.ts";

/**
 * What keeps a letter from leaving, or made it fail. gone: the person can't be reached. asked_to_wait: the platform
 * says later. down: the channel isn't connected, or switched off. doubtful: it may have arrived. attachment: a file of
 * it is still being fetched. refused: the platform doesn't take it.
 */
export type Trouble = "gone" | "asked_to_wait" | "down" | "doubtful" | "attachment" | "refused";

/** What became of one letter about a case to somebody who reports it. */
export type Delivery = {
  /** null for an answer to their own message. */
  readonly name: NewsName | null;
  /** waiting: to leave at once. held: until office hours. undo: it may still be taken back. spared: left out. */
  readonly state: "sent" | "waiting" | "held" | "undo" | "parked" | "failed" | "spared";
  /** Another letter says it instead; the state is that one's. */
  readonly folded: boolean;
  readonly channel: string | null;
  readonly tries: number;
  readonly sentAt: Date | null;
  readonly trouble: Trouble | null;
  /** They blocked us, as the platform said; only where it is parked. */
  readonly blocked: boolean;
};
