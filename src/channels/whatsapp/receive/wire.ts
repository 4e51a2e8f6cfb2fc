import type { proto, WAMessage, WAMessageKey } from "@whiskeysockets/baileys";
import type { Baileys } from "../baileys/load.ts";
import { isGroup } from "../jid.ts";

/** A message as Baileys hands it over, what it holds, and what surrounds that. */
export type { WAMessage, WAMessageKey };
export type Content = proto.IMessage;
export type Surroundings = proto.IContextInfo;

/** Kinds of `protocolMessage`, by the protocol's numbers. */
export const protocolKind = { revoke: 0, edit: 14 } as const;

/** Kinds of stub: messages that report about a group. */
export const stubKind = {
  ciphertext: 2,
  created: 20,
  added: 27,
  removed: 28,
  promoted: 29,
  demoted: 30,
  left: 32,
  joined: 71,
} as const;

/** Numbers come as 64-bit objects, as numbers or as text. */
export function numberOf(value: unknown): number | null {
  if (typeof value === "number") return Number.isFinite(value) ? value : null;
  if (typeof value === "string" && value !== "") return numberOf(Number(value));
  if (typeof value !== "object" || value === null) return null;
  if ("toNumber" in value && typeof value.toNumber === "function") return numberOf(value.toNumber());
  return "low" in value ? numberOf(value.low) : null;
}

/**
 * The message inside wrappers: disappearing ones, those that may be seen once, documents with a caption, parts of an
 * album. Baileys has this too, but is loaded only where the channel runs.
 */
export function unwrap(content: Content): Content {
  let inner = content;
  for (let depth = 0; depth < 6; depth += 1) {
    const wrapped =
      inner.ephemeralMessage ??
      inner.viewOnceMessage ??
      inner.viewOnceMessageV2 ??
      inner.viewOnceMessageV2Extension ??
      inner.documentWithCaptionMessage ??
      inner.associatedChildMessage ??
      inner.editedMessage ??
      inner.groupStatusMessageV2 ??
      inner.botInvokeMessage ??
      inner.deviceSentMessage;
    const next = wrapped?.message;
    if (next === null || next === undefined) return inner;
    // What names the album stands outside of the wrapper.
    const { messageContextInfo } = inner;
    inner = messageContextInfo && !next.messageContextInfo ? { ...next, messageContextInfo } : next;
  }
  return inner;
}

/** What tells a message from all others; of whatever the library reports, which may have no key. */
export function keyOf({ key }: Pick<Partial<WAMessage>, "key">): string {
  const chat: unknown = key?.remoteJid;
  return [key?.id, chat, typeof chat === "string" && isGroup(chat) ? key?.participant : ""]
    .map(String)
    .join(" ");
}

/**
 * What a plaintext holds. What isn't a message counts as something that this version doesn't know, though it is what the
 * sender's phone encrypted. Null for the first of the two parts of a group's message, which only brings the key to the
 * second.
 */
export function contentIn(baileys: Baileys, plaintext: Uint8Array): Content | null {
  let decoded: Content;
  try {
    decoded = baileys.proto.Message.decode(baileys.unpadRandomMax16(plaintext));
  } catch {
    // The sender hears that it couldn't be read; the same bytes would come again.
    return unreadable;
  }
  const content = decoded.deviceSentMessage?.message ?? decoded;
  return bringsOnlyKeys(content) ? null : content;
}

const unreadable = { unreadable: {} } as Content;

function bringsOnlyKeys(content: Content): boolean {
  return Object.keys(content).every(
    (name) => name === "senderKeyDistributionMessage" || name === "messageContextInfo",
  );
}
