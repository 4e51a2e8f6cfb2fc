import type { proto } from "@whiskeysockets/baileys";
import type { Content } from "../wire.ts";

/**
 * What a message is to the one that it names as its parent. album: one of several. twin: the same once more, better.
 * piece: something that makes no sense by itself. own: a message like any other.
 */
type Part = "album" | "twin" | "piece" | "own";

const parts: { readonly [Type in proto.MessageAssociation.AssociationType]: Part } = {
  /** UNKNOWN */
  0: "own",
  /** MEDIA_ALBUM */
  1: "album",
  /** BOT_PLUGIN */
  2: "own",
  /** EVENT_COVER_IMAGE: a photo all the same. */
  3: "own",
  /** STATUS_POLL */
  4: "own",
  /** HD_VIDEO_DUAL_UPLOAD */
  5: "twin",
  /** STATUS_EXTERNAL_RESHARE */
  6: "own",
  /** MEDIA_POLL: the picture of one choice; the poll itself is answered. */
  7: "piece",
  /** STATUS_ADD_YOURS */
  8: "own",
  /** STATUS_NOTIFICATION */
  9: "own",
  /** HD_IMAGE_DUAL_UPLOAD */
  10: "twin",
  /** STICKER_ANNOTATION: what lies on a picture that came by itself. */
  11: "piece",
  /** MOTION_PHOTO: the second of film around a photo that came by itself. */
  12: "piece",
  /** STATUS_LINK_ACTION */
  13: "own",
  /** VIEW_ALL_REPLIES */
  14: "own",
  /** STATUS_ADD_YOURS_AI_IMAGINE */
  15: "own",
  /** STATUS_QUESTION */
  16: "own",
  /** STATUS_ADD_YOURS_DIWALI */
  17: "own",
  /** STATUS_REACTION */
  18: "own",
  /** HEVC_VIDEO_DUAL_UPLOAD */
  19: "twin",
};

const byNumber: ReadonlyMap<number, Part> = new Map(
  Object.entries(parts).map(([number, part]) => [Number(number), part]),
);

/** What the message is a part of, by the id of that message; null if it stands by itself. */
export function partOf(content: Content): { readonly as: Exclude<Part, "own">; readonly of: string } | null {
  const { associationType: type, parentMessageKey } = content.messageContextInfo?.messageAssociation ?? {};
  const as = byNumber.get(type ?? 0) ?? "own";
  const of = parentMessageKey?.id;
  return as === "own" || !of ? null : { as, of };
}

/** The message that announces an album; its photos name it. */
export function albumOf(content: Content): string | null {
  const part = partOf(content);
  return part?.as === "album" ? part.of : null;
}
