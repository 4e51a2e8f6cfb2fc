import type { Address, Inbound, RawInput } from "../../../ports/inbound.ts";
import { sound, unreadable } from "../../shared/sound.ts";
import { bestOf, isBroadcast, isGroup, isMine, type Jid, type Me, personOf } from "../jid.ts";
import {
  albumOf,
  contentOf,
  forwardedOften,
  isForwarded,
  surroundings,
  together,
  wordsNow,
  wordsOf,
} from "./content.ts";
import { type Departed, departures } from "./departures.ts";
import { groupChange } from "./groupChange.ts";
import { type Content, numberOf, protocolKind, stubKind, unwrap, type WAMessage } from "./wire.ts";

export type Parsed =
  | { readonly type: "inbound"; readonly inbound: Inbound }
  /** People who are out of a group. */
  | { readonly type: "departures"; readonly departed: readonly Departed[] }
  /** Not for us; `why`: the kind of message, never its content. */
  | { readonly type: "skipped"; readonly why: string }
  /** Malformed, without anybody to answer; `why` as above. */
  | { readonly type: "unreadable"; readonly why: string };

/**
 * Parses a message; never throws. A person's message that can't be read becomes an unknown input. In groups
 * only commands, bare numbers, replies to us and memberships count; everything else is skipped unread.
 * `receivedAt` is used if the server gives no time. `albums`: albums of which a part has counted already.
 */
export function parse(
  message: WAMessage,
  me: Me,
  receivedAt: Date,
  albums: ReadonlySet<string> = new Set(),
): Parsed {
  try {
    return soundly(read(message, me, receivedAt, albums), receivedAt);
  } catch (error) {
    // A malformed message must not block those behind it.
    return unread(message, receivedAt) ?? { type: "unreadable", why: whyOf(error) };
  }
}

function soundly(parsed: Parsed, receivedAt: Date): Parsed {
  switch (parsed.type) {
    case "inbound":
      return { type: "inbound", inbound: sound(parsed.inbound, receivedAt) };
    case "departures": {
      const departed = parsed.departed.map((one) => ({ ...one, inbound: sound(one.inbound, receivedAt) }));
      return { type: "departures", departed };
    }
    case "skipped":
    case "unreadable":
      return parsed;
  }
}

/** A private message that can't be read, as an unknown input; null if it isn't private or has no address. */
function unread(message: WAMessage, receivedAt: Date): Parsed | null {
  try {
    const envelope = envelopeOf(message, receivedAt);
    const isTheirs = message.key.fromMe !== true && !isBroadcast(message.key.remoteJid ?? "");
    if (envelope === null || envelope.from.kind === "group" || !isTheirs) return null;
    const { from, externalId } = sound({ ...envelope, ...bare }, receivedAt);
    return { type: "inbound", inbound: unreadable(from, externalId, receivedAt) };
  } catch {
    return null;
  }
}

const bare = { on: null, forwardedOften: false, input: { type: "noise" } } as const;

function whyOf(error: unknown): string {
  return error instanceof Error ? error.name : "thrown";
}

function read(message: WAMessage, me: Me, receivedAt: Date, albums: ReadonlySet<string>): Parsed {
  const { key } = message;
  const chat = key.remoteJid ?? "";
  const id = key.id ?? "";
  if (chat === "" || id === "") return skipped("no chat or no id");
  if (isBroadcast(chat)) return skipped("a status or channel");
  if (chat.endsWith("@bot") || chat === "0@s.whatsapp.net" || chat === "0@c.us")
    return skipped("WhatsApp's own word");
  const envelope = envelopeOf(message, receivedAt);
  if (envelope === null) return skipped("no sender");
  const change = isGroup(chat) ? groupChange(message, me) : null;
  if (change !== null) return inbound(envelope, { type: "group", change }, { ref: null });
  const departed = isGroup(chat) ? departures(message, envelope) : null;
  if (departed !== null) return { type: "departures", departed };
  if (key.fromMe === true) return skipped("our own echo");
  if (message.messageStubType === stubKind.ciphertext) return skipped("not decrypted");
  if (message.messageStubType) return skipped("chat news");
  if (!message.message) {
    return key.isViewOnce === true
      ? inbound(envelope, { type: "unknown", what: "viewOnce", kind: "once" })
      : skipped("empty");
  }
  return readContent(unwrap(message.message), message, envelope, { me, albums });
}

type Known = { readonly me: Me; readonly albums: ReadonlySet<string> };
type Envelope = Pick<Inbound, "from" | "sender" | "externalId" | "ref" | "sentAt">;

function readContent(content: Content, message: WAMessage, envelope: Envelope, known: Known): Parsed {
  const inGroup = envelope.from.kind === "group";
  const { protocolMessage, reactionMessage } = content;
  if (protocolMessage)
    return inGroup ? skipped("an afterthought in a group") : afterwards(protocolMessage, envelope);
  if (reactionMessage) {
    const { key, text } = reactionMessage;
    if (inGroup) return skipped("a reaction in a group");
    if (!text || !key?.id) return skipped("a reaction taken back");
    return inbound(envelope, { type: "reacted", emoji: text, message: key.id }, { ref: null, on: key.id });
  }
  const around = surroundings(content);
  const on = around?.stanzaId || null;
  if (inGroup && !forUs(content, on === null ? null : (around?.participant ?? null), known)) {
    return skipped("talk in a group");
  }
  const input = contentOf(content, message.key, on);
  if (input === null) return skipped("chat news");
  return inbound(envelope, inGroup ? input : together(input), {
    on,
    forwardedOften: forwardedOften(around),
    ...(isForwarded(around) && { secondHand: true }),
    ...(inGroup && on !== null && repliedPerson(around?.participant, known.me)),
  });
}

/** The author of the message replied to; the name isn't known from it. */
function repliedPerson(author: Jid | null | undefined, me: Me): Pick<Inbound, "repliedTo"> {
  if (!author || isMine(author, me)) return {};
  return { repliedTo: { id: personOf(author), name: "" } };
}

/** An edited message, or one deleted for everybody. */
function afterwards(protocol: NonNullable<Content["protocolMessage"]>, envelope: Envelope): Parsed {
  const message = protocol.key?.id;
  if (!message) return skipped("between devices");
  if (protocol.type === protocolKind.revoke)
    return inbound(envelope, { type: "deleted", message }, { ref: null });
  const text = protocol.editedMessage ? wordsNow(unwrap(protocol.editedMessage)) : null;
  if (protocol.type !== protocolKind.edit || text === null) return skipped("between devices");
  return inbound(envelope, { type: "amended", message, text });
}

/** Commands, the bare numbers that menus ask for, and replies to a message of ours. */
function forUs(content: Content, quotes: Jid | null, { me, albums }: Known): boolean {
  const words = wordsOf(content)?.trim() ?? "";
  if (/^\/[A-Za-z]/.test(words) || /^\d{1,2}[.)]?$/.test(words)) return true;
  if (quotes !== null && isMine(quotes, me)) return true;
  const album = albumOf(content);
  return album !== null && albums.has(album);
}

function envelopeOf(message: WAMessage, receivedAt: Date): Envelope | null {
  const { key } = message;
  const chat = key.remoteJid ?? "";
  const inGroup = isGroup(chat);
  const person = inGroup
    ? bestOf(key.participant ?? message.participant, key.participantAlt)
    : bestOf(chat, key.remoteJidAlt);
  if (person === null) return null;
  const from: Address = {
    channel: "whatsapp",
    chat: inGroup ? chat : person,
    kind: inGroup ? "group" : "private",
  };
  const seconds = numberOf(message.messageTimestamp);
  return {
    from,
    sender: { id: person, name: message.pushName ?? "", anonymous: false, language: null },
    // With the address that the server used, which a redelivery has too: the sender's phone makes the ids, so
    // they aren't unique.
    externalId: [key.id, personOf(chat), ...(inGroup ? [personOf(key.participant ?? person)] : [])].join(" "),
    ref: key.id ?? null,
    sentAt: seconds === null || seconds <= 0 ? receivedAt : new Date(seconds * 1_000),
  };
}

function inbound(
  envelope: Envelope,
  input: RawInput,
  more: { readonly ref?: null } & Partial<
    Pick<Inbound, "on" | "forwardedOften" | "secondHand" | "repliedTo">
  > = {},
): Parsed {
  return { type: "inbound", inbound: { on: null, forwardedOften: false, ...envelope, ...more, input } };
}

function skipped(why: string): Parsed {
  return { type: "skipped", why };
}
