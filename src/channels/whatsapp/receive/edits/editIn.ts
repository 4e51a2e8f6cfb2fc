import type { Baileys } from "../../baileys/load.ts";
import type { Jid } from "../../jid.ts";
import {
  bytesOf,
  type Content,
  numberOf,
  protocolKind,
  secretKind,
  unwrap,
  type WAMessageKey,
} from "../wire.ts";
import { type SealedEdit, unseal } from "./unseal.ts";

/** The message that an edit changes, by the editor's phone. */
export type Target = { readonly id: string; readonly key: WAMessageKey };

/** What is changed by an edit, in either form; null for any other message, and for an edit of none. */
export function targetOf(content: Content): Target | null {
  const { protocolMessage: plain, secretEncryptedMessage: sealed } = content;
  const isEdit = sealedEdit(content) !== null || plain?.type === protocolKind.edit;
  const key = sealed?.targetMessageKey ?? plain?.key;
  return isEdit && key?.id ? { id: key.id, key } : null;
}

/** The id of the message that this one deletes for everybody; null for any other. */
export function revokedIn({ protocolMessage: plain }: Content): string | null {
  return plain?.type === protocolKind.revoke ? plain.key?.id || null : null;
}

/** The sealed edit that a message is; null for any other, and for one that is incomplete. */
export function sealedEdit({ secretEncryptedMessage: sealed }: Content): SealedEdit | null {
  if (sealed?.secretEncType !== secretKind.messageEdit) return null;
  const target = sealed.targetMessageKey?.id;
  const [iv, payload] = [bytesOf(sealed.encIv), bytesOf(sealed.encPayload)];
  return target && iv !== null && payload !== null ? { target, iv, payload } : null;
}

/** A sealed edit as the old form has it; null if the secret doesn't open it, or it holds no edit. */
export function opened(
  sealed: SealedEdit,
  secret: string,
  writer: readonly Jid[],
  baileys: Baileys,
): Content | null {
  const plain = unseal(sealed, Buffer.from(secret, "base64"), writer);
  const protocolMessage = plain === null ? null : editIn(baileys, plain);
  if (!protocolMessage?.editedMessage) return null;
  // The key was made with this id; what is inside could name any other.
  const key = { ...protocolMessage.key, id: sealed.target };
  return { protocolMessage: { ...protocolMessage, key, type: protocolKind.edit } };
}

function editIn(baileys: Baileys, plain: Uint8Array): Content["protocolMessage"] {
  try {
    return unwrap(baileys.proto.Message.decode(plain)).protocolMessage;
  } catch {
    // Sealed by the right phone, and still no message.
    return null;
  }
}

/**
 * When a message was edited, in milliseconds by the phone's clock; null if it is no edit that can be read, or doesn't say.
 * The server's time of an edit can't stand in: beside a clock that is fast, a later edit would look like an earlier one.
 */
export function timeOf({ protocolMessage: edit }: Content): number | null {
  if (edit?.type !== protocolKind.edit || !edit.editedMessage) return null;
  return numberOf(edit.timestampMs);
}
