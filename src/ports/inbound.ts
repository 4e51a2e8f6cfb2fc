import type { Input, MediaKind } from "../core/message/input.ts";

/**
 * A channel's name in the database and in logs: the name of its folder. Which there are is known to `channels/all.ts`
 * alone; whatever holds for one of them only is a member of `Channel` or of its `Capabilities`.
 */
export type ChannelId = string;

/** A chat on a channel: a person's private chat, or a group. */
export type Address = {
  readonly channel: ChannelId;
  /** The platform's own id, as text. */
  readonly chat: string;
  readonly kind: "private" | "group";
};

/** Who wrote, if the platform says so. In a private chat the same as the chat. */
export type Sender = {
  readonly id: string;
  readonly name: string;
  /** Speaks as the group itself. */
  readonly anonymous: boolean;
  /** BCP 47 tag that the person's client reports, if any; only Indonesian and English matter. */
  readonly language: string | null;
};

/** Where media can be fetched from later; the channel's own words, plain JSON. */
export type MediaRef = {
  readonly kind: MediaKind;
  readonly remote: string;
  readonly bytes: number | null;
  readonly mime: string | null;
  readonly name: string | null;
};

/** An input as a channel gives it: media isn't on file yet. */
export type RawInput =
  | Exclude<Input, { type: "media" }>
  | (Omit<Extract<Input, { type: "media" }>, "file"> & { readonly media: MediaRef })
  /** The group's address changed; everything on file moves along. */
  | { readonly type: "moved"; readonly to: string };

export type Inbound = {
  readonly from: Address;
  readonly sender: Sender;
  /** Unique on the channel: the inbox key. */
  readonly externalId: string;
  /** The message's own id in its chat, by which it can be quoted, deleted or reacted to; null if it has none. */
  readonly ref: string | null;
  /** The message it replies to, or whose button was pressed. */
  readonly on: string | null;
  /** Whose message it replies to, where that is another person's; for rooms, where roles are given so. */
  readonly repliedTo?: Pick<Sender, "id" | "name">;
  readonly sentAt: Date;
  readonly forwardedOften: boolean;
  /** Not the sender's own words: passed on from elsewhere, or put in by another bot. Left out if they are. */
  readonly secondHand?: boolean;
  readonly input: RawInput;
  /** Fields that didn't hold what the platform says they do and were left out or mended, by name; for the log. */
  readonly odd?: readonly string[];
};
