import type { Baileys } from "../baileys/load.ts";
import type { Content } from "./wire.ts";

/** What a plaintext holds; null if it is no message, though it is what the sender's phone encrypted. */
export function contentIn(baileys: Baileys, plaintext: Uint8Array): Content | null {
  let decoded: Content;
  try {
    decoded = baileys.proto.Message.decode(baileys.unpadRandomMax16(plaintext));
  } catch {
    // The sender hears that it couldn't be read; the same bytes would come again.
    return null;
  }
  // A group's message comes in two parts, of which the first only brings the key to the second.
  return decoded.deviceSentMessage?.message ?? decoded;
}

/** Counts as something that this version doesn't know. */
export const unreadableContent = { unreadable: {} } as Content;

/** Of a group's message: without words, only the key to what follows. */
export function bringsOnlyKeys(content: Content): boolean {
  return Object.keys(content).every(
    (name) => name === "senderKeyDistributionMessage" || name === "messageContextInfo",
  );
}
