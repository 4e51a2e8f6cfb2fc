import type { BinaryNode } from "@whiskeysockets/baileys";
import type { Baileys } from "../baileys/load.ts";
import type { Me } from "../jid.ts";
import { unreadable, type WAMessage } from "./wire.ts";

/**
 * What the server keeps from linked devices, such as a photo to be seen once: the library confirms it and says nothing
 * of it, so that its sender would wait for ever. Others of the kind are asked for by the library, or were said to a bot
 * of WhatsApp's.
 */
export function withheldIn(stanza: BinaryNode, library: Baileys | null, me: Me | null): readonly WAMessage[] {
  const parts = Array.isArray(stanza.content) ? stanza.content : [];
  const type = parts.find(({ tag }) => tag === "unavailable")?.attrs["type"] ?? "";
  const once = type.startsWith("view_once");
  if (library === null || me === null || !(once || type === "hosted_unavailable_fanout")) return [];
  const fullMessage = envelopeIn(stanza, library, me);
  if (fullMessage === null) return [];
  if (!once) return [{ ...fullMessage, message: unreadable }];
  return [{ ...fullMessage, key: { ...fullMessage.key, isViewOnce: true } }];
}

/**
 * Who wrote what where, without its content. Null for one that names no sender: the library, which is called after us,
 * confirms that too.
 */
export function envelopeIn(stanza: BinaryNode, library: Baileys, me: Me): WAMessage | null {
  try {
    return library.decodeMessageNode(stanza, me.number, me.lid ?? "").fullMessage;
  } catch {
    // It throws for what it doesn't know, and nobody could be answered.
    return null;
  }
}
