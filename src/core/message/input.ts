import type { AttachmentId } from "../procedure/case.ts";
import type { File } from "../procedure/content.ts";

/** What a person did, in no channel's words. Text is already clean of U+0000 and lone surrogates. */
export type Input =
  | { readonly type: "text"; readonly text: string; readonly quoted: string | null }
  | {
      readonly type: "media";
      readonly kind: MediaKind;
      /** The attachment that was made on file for it. */
      readonly file: AttachmentId;
      readonly caption: string;
      /** Messages of one album share this. */
      readonly album: string | null;
      readonly quoted: string | null;
    }
  | {
      readonly type: "place";
      readonly latitude: number;
      readonly longitude: number;
      /** A venue's name or address, if the channel gave one. */
      readonly label: string;
      /** From the configured boundaries; left out without them. */
      readonly district?: string;
      readonly quoted: string | null;
    }
  /** A button was pressed: choice id and argument as the message carried them; anything at all if forged. */
  | { readonly type: "choice"; readonly id: string; readonly arg: string; readonly message: string }
  /** A message was changed afterwards; `message` is its external id. */
  | { readonly type: "amended"; readonly message: string; readonly text: string }
  | { readonly type: "deleted"; readonly message: string }
  | { readonly type: "start"; readonly payload: string }
  /** A sticker, an animation, a reaction: pleasant, but no content. */
  | { readonly type: "noise" }
  | { readonly type: "reacted"; readonly emoji: string; readonly message: string }
  /** The person blocked us, or came back. */
  | { readonly type: "reachable"; readonly reachable: boolean }
  /**
   * The bot's standing in a group changed; `rights`: it stays a member and may do more or less. Handled by the shell,
   * as is a group that moved to a new address.
   */
  | { readonly type: "group"; readonly change: "added" | "removed" | "rights" }
  /** The sender isn't in the group any more, whoever saw to that; handled by the shell. */
  | { readonly type: "left" }
  /** Media that was taken up turned out to be unusable; the shell files this itself. */
  | { readonly type: "file_refused"; readonly file: AttachmentId; readonly why: FileRefusal }
  /** Something this version doesn't know, by the platform's name for it. */
  | { readonly type: "unknown"; readonly what: string };

export type MediaKind = File["kind"];

/** too_big: over the limit. type: content and name or kind disagree, or nothing we take. lost: can't be fetched. */
export type FileRefusal = "too_big" | "type" | "lost";
