import type { proto } from "@whiskeysockets/baileys";
import type { WAMessageKey } from "../wire.ts";

export type MediaMessage =
  | proto.Message.IImageMessage
  | proto.Message.IVideoMessage
  | proto.Message.IAudioMessage
  | proto.Message.IDocumentMessage;

export type MediaType = "image" | "video" | "audio" | "document";

/** Where media is, its key, and its hashes. */
export type Remote = {
  readonly type: MediaType;
  readonly url: string | null;
  readonly path: string | null;
  /** Base64, as are the hashes. */
  readonly key: string;
  readonly hash: string | null;
  /** The message, by which the sender's phone is asked for a new upload. */
  readonly message: {
    readonly id: string;
    readonly chat: string;
    readonly participant: string | null;
  };
};

/** Serializes the reference. */
export function keepRemote(type: MediaType, of: MediaMessage, key: WAMessageKey): string {
  const remote: Remote = {
    type,
    url: of.url ?? null,
    path: of.directPath ?? null,
    key: base64(of.mediaKey) ?? "",
    hash: base64(of.fileSha256),
    message: { id: key.id ?? "", chat: key.remoteJid ?? "", participant: key.participant || null },
  };
  return JSON.stringify(remote);
}

export function readRemote(text: string): Remote {
  // Only `keepRemote` writes these.
  return JSON.parse(text) as Remote;
}

/** Bytes are arrays, or base64 if the message went through JSON. */
function base64(bytes: Uint8Array | string | null | undefined): string | null {
  if (bytes === null || bytes === undefined || bytes.length === 0) return null;
  return typeof bytes === "string" ? bytes : Buffer.from(bytes).toString("base64");
}
