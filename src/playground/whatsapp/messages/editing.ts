import { createCipheriv, randomBytes } from "node:crypto";
import { hkdf, normalizeMessageContent, proto } from "@whiskeysockets/baileys";
import { chatOf, personOf, phoneJid } from "../find.ts";
import type { Post, State } from "../state.ts";
import { keyOf, newSecret, write } from "./writing.ts";

/** How a phone sends an edit. */
export type EditForm = {
  /** Phones of before May 2026 send it plain. */
  readonly form?: "sealed" | "plain";
  /** The addresses by which the phone names the message's writer and its editor; the one in use when left out. */
  readonly writer?: "lid" | "pn";
  readonly editor?: "lid" | "pn";
  /** Sealed with another secret than the message's: nobody can open it. */
  readonly unreadable?: boolean;
};

/** Changes an own message's words, or its caption; returns the edit's id once it is on its way. */
export function edit(
  state: State,
  person: string,
  chat: string,
  id: string,
  text: string,
  how: EditForm = {},
): Promise<string> {
  const key = keyOf(state, person, chat, id);
  const type = proto.Message.ProtocolMessage.Type.MESSAGE_EDIT;
  const post = chatOf(state, chat).posts.get(id);
  const editedMessage = withWords(post?.message ?? {}, text);
  const protocolMessage = { key, type, editedMessage, timestampMs: timeOnPhone(state) };
  const shown = { protocolMessage };
  const attrs = { type: "text", edit: "1" };
  // Phones wrap a plain edit, unlike Baileys.
  if (how.form === "plain" || post === undefined)
    return write(state, person, chat, { editedMessage: { message: shown } }, attrs);
  return write(state, person, chat, shown, attrs, { sealed: sealed(state, person, post, shown, how) });
}

const lastEdits = new WeakMap<State, number>();

/** The time on a phone's clock, which goes on though the office's may be set back. */
function timeOnPhone(state: State): number {
  const now = Math.max(state.now(), (lastEdits.get(state) ?? 0) + 1);
  lastEdits.set(state, now);
  return now;
}

/**
 * The edit as phones send it since May 2026: only who has the first message, with its secret, can open it. An edit of an
 * edited message is sealed with the first one's secret too.
 */
function sealed(
  state: State,
  personId: string,
  post: Post,
  message: proto.IMessage,
  how: EditForm,
): proto.IMessage {
  const person = personOf(state, personId);
  const address = (by = person.addressing) => (by === "lid" ? person.id : phoneJid(person.phone));
  const secret = how.unreadable === true ? newSecret() : post.secret;
  const info = `${post.id}${address(how.writer)}${address(how.editor)}Message Edit`;
  const key = hkdf(secret, 32, { salt: Buffer.alloc(32), info });
  const iv = randomBytes(12);
  const cipher = createCipheriv("aes-256-gcm", key, iv);
  const plain = proto.Message.encode(message).finish();
  const encPayload = Buffer.concat([cipher.update(plain), cipher.final(), cipher.getAuthTag()]);
  const { MESSAGE_EDIT } = proto.Message.SecretEncryptedMessage.SecretEncType;
  const targetMessageKey = message.protocolMessage?.key ?? null;
  return {
    secretEncryptedMessage: { targetMessageKey, encPayload, encIv: iv, secretEncType: MESSAGE_EDIT },
    messageContextInfo: { messageSecret: newSecret() },
  };
}

/** The message with other words: its text, or the caption of its file. */
function withWords(message: proto.IMessage, text: string): proto.IMessage {
  const { imageMessage, videoMessage, documentMessage } = normalizeMessageContent(message) ?? {};
  if (imageMessage) return { imageMessage: { ...imageMessage, caption: text } };
  if (videoMessage) return { videoMessage: { ...videoMessage, caption: text } };
  if (documentMessage) return { documentMessage: { ...documentMessage, caption: text } };
  return { conversation: text };
}
