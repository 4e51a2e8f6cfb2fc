import type { ContactId } from "../core/procedure/case.ts";

/** `expiresAt`: business time at which its draft is erased. */
export type ConversationState = { readonly state: unknown; readonly expiresAt: Date | null };

/** States of dialogues: of a person in private, and of a person in a room. */
export type ConversationStore = {
  save(states: readonly ({ chat: ContactId } & ConversationState)[]): Promise<void>;
  saveRoom(states: readonly { chat: ContactId; person: ContactId; state: unknown }[]): Promise<void>;
  /** Conversations with an expired draft, locked; at most `limit`. */
  expired(now: Date, limit: number): Promise<readonly { chat: ContactId; state: unknown }[]>;
};
