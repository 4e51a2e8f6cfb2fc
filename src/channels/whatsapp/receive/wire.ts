import type { proto, WAMessage, WAMessageKey } from "@whiskeysockets/baileys";
import type { Baileys } from "../baileys/load.ts";
import { isGroup, personOf } from "../jid.ts";
import { wrappers } from "./kinds/fields.ts";

/** Baileys' types of a message, its content, and the content's context. */
export type { WAMessage, WAMessageKey };
export type Content = proto.IMessage;
export type Surroundings = proto.IContextInfo;

/** Kinds of `protocolMessage`, by the protocol's numbers. */
export const protocolKind = { revoke: 0, timer: 3, edit: 14 } as const;

/** What `secretEncryptedMessage` seals, by the protocol's numbers; the library knows the first two. */
export const secretKind = {
  eventEdit: 1,
  messageEdit: 2,
  messageSchedule: 3,
  pollEdit: 4,
  pollAddOption: 5,
} as const;

/** Kinds of stubs: service messages of groups. */
export const stubKind = {
  ciphertext: 2,
  created: 20,
  announce: 26,
  added: 27,
  removed: 28,
  promoted: 29,
  demoted: 30,
  left: 32,
  joined: 71,
} as const;

/** Reads a number, which may be a 64-bit object, a number or text. */
export function numberOf(value: unknown): number | null {
  if (typeof value === "number") return Number.isFinite(value) ? value : null;
  if (typeof value === "string" && value !== "") return numberOf(Number(value));
  if (typeof value !== "object" || value === null) return null;
  if ("toNumber" in value && typeof value.toNumber === "function") return numberOf(value.toNumber());
  return "low" in value ? numberOf(value.low) : null;
}

/** Bytes, which are base64 if the message went through JSON; null if there are none. */
export function bytesOf(value: Uint8Array | string | null | undefined): Uint8Array | null {
  if (value === null || value === undefined || value.length === 0) return null;
  return typeof value === "string" ? Buffer.from(value, "base64") : value;
}

/** How deep messages are wrapped at most; phones make three or four layers of it. */
const deepest = 8;

/**
 * The message inside wrappers: disappearing or view-once messages, documents with captions, parts of albums, what was
 * passed on from a bot. Baileys has this too, for some of them, but is loaded only if the channel runs.
 */
export function unwrap(content: Content): Content {
  return opened(content).inner;
}

/** Whether it was passed on from a bot's chat: nobody's own words. */
export function isFromBot(content: Content): boolean {
  return opened(content).through.includes("botForwardedMessage");
}

function opened(content: Content): { readonly inner: Content; readonly through: readonly string[] } {
  let inner = content;
  const through: string[] = [];
  for (let depth = 0; depth < deepest; depth += 1) {
    const name = wrappers.find((one) => within(inner, one) !== null);
    const next = name === undefined ? null : within(inner, name);
    if (name === undefined || next === null) break;
    through.push(name);
    // What the message belongs to stands outside of the wrapper, and what it needs to be edited may stand on both sides.
    const messageContextInfo = { ...inner.messageContextInfo, ...next.messageContextInfo };
    inner = Object.keys(messageContextInfo).length > 0 ? { ...next, messageContextInfo } : next;
  }
  return { inner, through };
}

function within(content: Content, wrapper: string): Content | null {
  const wrapped: unknown = Reflect.get(content, wrapper);
  if (typeof wrapped !== "object" || wrapped === null) return null;
  // Every wrapper of the protocol has its content in this field.
  return (wrapped as proto.Message.IFutureProofMessage).message ?? null;
}

/** A message's identity; the library also reports messages without a key. */
export function keyOf({ key }: Pick<Partial<WAMessage>, "key">): string {
  const chat: unknown = key?.remoteJid;
  // The library reports addresses without device and host, the stanza has them.
  const plainly = (jid: unknown): string => (typeof jid === "string" ? personOf(jid) : String(jid));
  const writer = typeof chat === "string" && isGroup(chat) ? plainly(key?.participant) : "";
  return [String(key?.id), plainly(chat), writer].join(" ");
}

/**
 * Decodes a plaintext. What isn't a message, though the sender's phone encrypted it, becomes unknown content.
 * Null for the first of the two parts of a group's message, which only has the key for the second.
 */
export function contentIn(baileys: Baileys, plaintext: Uint8Array): Content | null {
  let decoded: Content;
  try {
    decoded = baileys.proto.Message.decode(baileys.unpadRandomMax16(plaintext));
  } catch {
    // The sender is told that it can't be read; a redelivery would be the same.
    return unreadable;
  }
  const content = decoded.deviceSentMessage?.message ?? decoded;
  return bringsOnlyKeys(content) ? null : content;
}

/** Stands for a content that nobody here can read. */
export const unreadable = { unreadable: {} } as Content;

function bringsOnlyKeys(content: Content): boolean {
  return Object.keys(content).every(
    (name) => name === "senderKeyDistributionMessage" || name === "messageContextInfo",
  );
}
