import { createDecipheriv, hkdfSync } from "node:crypto";
import type { Jid } from "../../jid.ts";

/** An edit as phones send it since May 2026, sealed with the secret of the message that it changes. */
export type SealedEdit = {
  /** The id of the message that is changed: of the first, also where it was changed before. */
  readonly target: string;
  readonly iv: Uint8Array;
  /** Encrypted, with the tag at its end. */
  readonly payload: Uint8Array;
};

const [secretBytes, ivBytes, tagBytes] = [32, 12, 16];

/** Most bytes of an edit that are tried: more than the longest text has. */
const largest = 1_048_576;

/**
 * Opens an edit: an encoded `Message`, or null if the secret isn't the message's or what came was altered. The key is
 * made of the addresses of who wrote the message and who edits it, the same person; each may be the LID or the number,
 * as their phone has it, so all pairs of `addresses` are tried (no device in them).
 *
 * Key: HKDF-SHA-256 of the secret, without salt, over the message's id, its writer, its editor and "Message Edit";
 * AES-256-GCM without associated data (whatsmeow's msgsecret.go; Baileys has none for edits).
 */
export function unseal(
  { target, iv, payload }: SealedEdit,
  secret: Uint8Array,
  addresses: readonly Jid[],
): Uint8Array | null {
  if (secret.length !== secretBytes || iv.length !== ivBytes) return null;
  if (payload.length < tagBytes || payload.length > largest) return null;
  for (const writer of addresses) {
    for (const editor of addresses) {
      const info = Buffer.from(`${target}${writer}${editor}Message Edit`, "utf8");
      const key = Buffer.from(hkdfSync("sha256", secret, Buffer.alloc(32), info, 32));
      const opened = decrypt(key, iv, payload);
      if (opened !== null) return opened;
    }
  }
  return null;
}

function decrypt(key: Buffer, iv: Uint8Array, payload: Uint8Array): Uint8Array | null {
  const cipher = createDecipheriv("aes-256-gcm", key, iv, { authTagLength: tagBytes });
  cipher.setAuthTag(payload.subarray(-tagBytes));
  try {
    return Buffer.concat([cipher.update(payload.subarray(0, -tagBytes)), cipher.final()]);
  } catch {
    // A wrong tag is how another pair, another secret or a change on the way shows.
    return null;
  }
}
