import type { AttachmentId } from "../procedure/case.ts";
import type { File } from "../procedure/content.ts";

/** What a person did, independent of channels. Texts contain neither U+0000 nor lone surrogates. */
export type Input =
  | { readonly type: "text"; readonly text: string; readonly quoted: string | null }
  | {
      readonly type: "media";
      readonly kind: MediaKind;
      /** Its attachment. */
      readonly file: AttachmentId;
      readonly caption: string;
      /** The same for all messages of an album. */
      readonly album: string | null;
      /** The platform's mark of the content, the same wherever it is sent; left out if there is none. */
      readonly mark?: string;
      /** How a document's name ends ("PDF"): the name itself isn't kept. Left out for photos and the like. */
      readonly ending?: string;
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
  /**
   * A pressed button, with the choice's id and argument from the message; unchecked, since it may be forged.
   */
  | { readonly type: "choice"; readonly id: string; readonly arg: string; readonly message: string }
  /**
   * A message was edited; `message` is its external id. `text`: as it is now, empty if its words or caption were
   * taken off. `file`: what it shows now, which may be what it showed before; left out for words alone.
   */
  | {
      readonly type: "amended";
      readonly message: string;
      readonly text: string;
      readonly file?: {
        readonly id: AttachmentId;
        readonly kind: MediaKind;
        readonly mark?: string;
        readonly ending?: string;
      };
    }
  | { readonly type: "deleted"; readonly message: string }
  | { readonly type: "start"; readonly payload: string }
  /** A sticker or an animation: no content. */
  | { readonly type: "noise" }
  | { readonly type: "reacted"; readonly emoji: string; readonly message: string }
  /** The person blocked us, or came back. */
  | { readonly type: "reachable"; readonly reachable: boolean }
  /**
   * Our membership of a group changed; `rights`: we are still in it, but may do more or less. Handled by the
   * shell, as is `moved`.
   */
  | { readonly type: "group"; readonly change: "added" | "removed" | "rights" }
  /** The sender has left the group or was removed; handled by the shell. */
  | { readonly type: "left" }
  /** The sender has come into the group or was added; handled by the shell. */
  | { readonly type: "joined" }
  | RefusedFile
  /**
   * Something that can't be read. `what`: the platform's name for it; `kind`: what people call it, left out
   * if this version doesn't know.
   */
  | { readonly type: "unknown"; readonly what: string; readonly kind?: UnreadKind };

/** An attachment can't be used or fetched; filed by the shell itself. */
export type RefusedFile = {
  readonly type: "file_refused";
  readonly file: AttachmentId;
  readonly why: FileRefusal;
  /** How a document's name ends ("PDF"): the name itself isn't kept. Left out for photos and the like. */
  readonly ending?: string;
  /** A HEIC photo, which could come as an ordinary one. */
  readonly heic?: true;
  /** It was sent for a room's case, in its group or in private. */
  readonly forRoom?: true;
};

/** Kinds of messages that can't be read, but can be named. */
export type UnreadKind =
  | "poll"
  | "checklist"
  | "event"
  | "contact"
  | "story"
  | "paid"
  | "once"
  | "game"
  | "gift"
  | "giveaway"
  | "product"
  | "payment"
  | "invite"
  | "choice"
  | "place"
  | "call"
  /** A change of an earlier message. */
  | "edit";

export type MediaKind = File["kind"];

/**
 * too_big: over the limit. type: not accepted, or content and name or kind disagree. lost: can't be fetched.
 */
export type FileRefusal = "too_big" | "type" | "lost";
