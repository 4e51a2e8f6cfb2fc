import type { Input, MediaKind } from "../core/message/input.ts";

/**
 * A channel's name in the database and in logs, the name of its folder. Only `channels/all.ts` lists them;
 * what differs between channels is a member of `Channel` or of its `Capabilities`.
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
  /** Writes in the group's name. */
  readonly anonymous: boolean;
  /** BCP 47 tag that the person's client reports, if any; only Indonesian and English matter. */
  readonly language: string | null;
};

/** A reference by which the channel can fetch the media later; plain JSON. */
export type MediaRef = {
  readonly kind: MediaKind;
  readonly remote: string;
  readonly bytes: number | null;
  readonly mime: string | null;
  readonly name: string | null;
  /** The platform's mark of the content, the same wherever it is sent; left out if there is none. */
  readonly mark?: string;
};

type RawMedia = Omit<Extract<Input, { type: "media" }>, "type" | "file" | "mark" | "ending"> & {
  readonly media: MediaRef;
};

/** An input as a channel parses it: its media has no attachment id yet. */
export type RawInput =
  | Exclude<Input, { type: "media" | "amended" }>
  | ({ readonly type: "media" } & RawMedia)
  | (Omit<Extract<Input, { type: "amended" }>, "file"> & { readonly media?: MediaRef })
  /**
   * A better copy of the file of the message `of`, whose place it takes: a photo in HD. `parent`: that message's key in
   * the inbox. If it never came, the copy is a message like any other.
   */
  | ({ readonly type: "twin"; readonly of: string; readonly parent: string } & RawMedia)
  /** The group's address changed; everything on file moves along. */
  | { readonly type: "moved"; readonly to: string };

export type Inbound = {
  readonly from: Address;
  readonly sender: Sender;
  /** The key in the inbox, unique on the channel: a redelivered message has the same. */
  readonly externalId: string;
  /** The message's own id in its chat, by which it can be quoted, deleted or reacted to; null if it has none. */
  readonly ref: string | null;
  /** The message it replies to, or whose button was pressed. */
  readonly on: string | null;
  /** The topic it was written in, of a group with topics; left out for the general one. */
  readonly topic?: string;
  /** The other person whose message it replies to; rooms give roles this way. */
  readonly repliedTo?: Pick<Sender, "id" | "name">;
  readonly sentAt: Date;
  readonly forwardedOften: boolean;
  /** Forwarded, or posted by an inline bot: not the sender's own words. Left out if they are. */
  readonly secondHand?: boolean;
  readonly input: RawInput;
  /**
   * Names of fields with values that the platform doesn't allow, which were left out or mended; for the log.
   */
  readonly odd?: readonly string[];
};
