import { randomBytes } from "node:crypto";
import { type BinaryNode, proto } from "@whiskeysockets/baileys";
import { type Content, messageOf } from "../content.ts";
import { chatOf, personOf } from "../find.ts";
import { mayWrite } from "../people/groups.ts";
import type { Original, State } from "../state.ts";
import { post } from "./posting.ts";
import { read } from "./reading.ts";
import { sendToClient } from "./toClient.ts";

/** How a person sends something besides its content. */
export type Manner = {
  /** The id of the message that is quoted. */
  readonly quote?: string;
  /** How often it was forwarded before. */
  readonly forwarded?: number;
  /** Milliseconds since 1970 by the sender's phone; now when left out. */
  readonly at?: number;
  /** The message's id, which is the sender's phone's to make; like any other's when left out. */
  readonly id?: string;
  /** Something on the way changes the ciphertext: the client can't read it and asks for it again. */
  readonly garbled?: boolean;
  /** The server keeps the content from linked devices, and only says by this type what it was. */
  readonly withheld?: "view_once_unavailable_fanout" | "view_once" | "hosted_unavailable_fanout";
};

/** What the client gets in place of what the phones show. */
type OnTheWire = { readonly sealed?: proto.IMessage };

/** Ids as phones make them. */
export const newId = (): string => randomBytes(16).toString("hex").toUpperCase();

/** What phones put into each message, to seal what will refer to it. */
export const newSecret = (): Uint8Array => Uint8Array.from(randomBytes(32));

/** A person writes into their private chat or a group; returns the message's id once it is on its way. */
export async function say(
  state: State,
  mediaHost: string,
  personId: string,
  chat: string,
  content: Content,
  manner: Manner = {},
): Promise<string> {
  const { id = newId() } = manner;
  const context = contextOf(state, personId, chat, manner);
  const message = withSecret(await messageOf(state, id, content, mediaHost, context));
  return write(
    state,
    personId,
    chat,
    message,
    { type: content.type === "text" ? "text" : "media" },
    manner,
    id,
  );
}

export function deleteForEveryone(state: State, person: string, chat: string, id: string): Promise<string> {
  const type = proto.Message.ProtocolMessage.Type.REVOKE;
  const protocolMessage = { key: keyOf(state, person, chat, id), type };
  return write(state, person, chat, { protocolMessage }, { type: "text", edit: "7" });
}

/** Reacts to a message; an empty text takes the reaction back. */
export function react(state: State, person: string, chat: string, id: string, text: string): Promise<string> {
  const reactionMessage = { key: keyOf(state, person, chat, id), text, senderTimestampMs: Date.now() };
  return write(state, person, chat, { reactionMessage }, { type: "reaction" });
}

/** Sends a message of a person's, and shows it in the chat; returns its id. Throws where they can't write. */
export async function write(
  state: State,
  personId: string,
  chat: string,
  message: proto.IMessage,
  attrs: BinaryNode["attrs"],
  manner: Manner & OnTheWire = {},
  id = newId(),
): Promise<string> {
  const person = personOf(state, personId);
  const group = state.groups.get(chat);
  if (group !== undefined && !mayWrite(group, personId))
    throw new Error(`${person.name} can't write in ${chat}`);
  if (group === undefined && chat !== personId) throw new Error(`${chat} isn't ${person.name}'s chat`);
  const at = manner.at ?? state.now();
  const readers = [...(group?.members.keys() ?? [personId])].filter((member) => state.people.has(member));
  post(state, { id, chat, author: personId, at, message, readers, to: chat });
  const sentAttrs = { ...attrs, id, t: String(Math.floor(at / 1_000)) };
  const onTheWire = manner.sealed ?? message;
  const { withheld } = manner;
  const original: Original = {
    chat,
    person: personId,
    message: onTheWire,
    attrs: sentAttrs,
    stanza: null,
    ...(withheld && { withheld }),
  };
  state.originals.set(id, original);
  const clientReads = state.account.device !== null && (group?.members.has(state.account.id) ?? true);
  if (clientReads) await state.inOrder(() => sendToClient(state, original, null, manner.garbled ?? false));
  return id;
}

/** How a message is referred to by one who takes part in its chat. */
export function keyOf(state: State, personId: string, chat: string, id: string): proto.IMessageKey {
  const author = chatOf(state, chat).posts.get(id)?.author;
  if (author === undefined) throw new Error(`There is no message ${id} in ${chat}`);
  const fromMe = author === personId;
  if (state.groups.has(chat)) return { remoteJid: chat, fromMe, id, participant: author };
  return { remoteJid: state.account.id, fromMe, id };
}

function contextOf(state: State, person: string, chat: string, manner: Manner): proto.IContextInfo | null {
  const beside = { ...timerOf(state, chat), ...forwardedBy(manner) };
  if (manner.quote === undefined) return Object.keys(beside).length === 0 ? null : beside;
  const quoted = chatOf(state, chat).posts.get(manner.quote);
  if (quoted === undefined) throw new Error(`${person} can't quote ${manner.quote}: it isn't in ${chat}`);
  // A quote carries what was quoted, without what that quoted in turn.
  const { text } = read(quoted.message);
  const quotedMessage = text === "" ? quoted.message : { conversation: text };
  return { ...beside, stanzaId: quoted.id, participant: quoted.author, quotedMessage };
}

function forwardedBy({ forwarded }: Manner): proto.IContextInfo {
  return forwarded === undefined ? {} : { isForwarded: true, forwardingScore: forwarded };
}

function timerOf(state: State, chat: string): proto.IContextInfo {
  const { timer } = chatOf(state, chat);
  if (timer === null || timer.expiration === 0) return {};
  return { expiration: timer.expiration, ephemeralSettingTimestamp: timer.since };
}

/** The message with a secret, unless it has one. */
function withSecret(message: proto.IMessage): proto.IMessage {
  const { messageContextInfo } = message;
  const messageSecret = messageContextInfo?.messageSecret ?? newSecret();
  return { ...message, messageContextInfo: { ...messageContextInfo, messageSecret } };
}
