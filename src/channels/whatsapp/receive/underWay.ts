import type { BinaryNode } from "@whiskeysockets/baileys";

/** Milliseconds after which a message that was never decrypted no longer counts. */
const longestMs = 60_000;

/** Stanzas of messages until they are on file. */
export function createUnderWay() {
  const stanzas = new WeakMap<Uint8Array, BinaryNode>();
  /** Messages not on file yet: id → machine time. */
  const open = new Map<string, number>();
  return {
    /** Notes a stanza before the library handles it. `at` is machine time. */
    note(stanza: BinaryNode, at: number): void {
      if (stanza.tag !== "message" || !Array.isArray(stanza.content)) return;
      const sealed = stanza.content.filter(({ tag }) => tag === "enc");
      for (const { content } of sealed) if (content instanceof Uint8Array) stanzas.set(content, stanza);
      if (sealed.length > 0) open.set(stanza.attrs["id"] ?? "", at);
    },

    /** The stanza that a ciphertext came in. */
    of: (ciphertext: Uint8Array): BinaryNode | undefined => stanzas.get(ciphertext),

    over(id: string | null | undefined): void {
      open.delete(id ?? "");
    },

    /** Whether all received messages are on file; those older than a minute are ignored. */
    settled(at: number): boolean {
      for (const [id, since] of open) {
        if (at - since < longestMs) return false;
        open.delete(id);
      }
      return true;
    },
  };
}
