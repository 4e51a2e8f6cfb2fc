import type { Address } from "../../../ports/inbound.ts";
import { sound, unreadable } from "../../shared/sound.ts";
import { bestOf, isBroadcast, isGroup, type Me, personOf } from "../jid.ts";
import { forUs, repliedPerson } from "./addressed.ts";
import { afterwards, sealed } from "./afterwards.ts";
import { contentOf, forwardedOften, isForwarded, surroundings, together } from "./content.ts";
import { departures } from "./departures.ts";
import { groupChange } from "./groupChange.ts";
import { type Before, type Envelope, inbound, type Known, type Parsed, skipped } from "./parsed.ts";
import { type Content, numberOf, stubKind, unwrap, type WAMessage } from "./wire.ts";

/**
 * Parses a message; never throws. A person's message that can't be read becomes an unknown input. In groups
 * only commands, bare numbers, replies to us, edits of these, and memberships count; everything else is skipped
 * unread. `receivedAt` is used if the server gives no time.
 */
export function parse(
  message: WAMessage,
  me: Me,
  receivedAt: Date,
  before: Before = { albums: new Set(), editsOurs: false },
): Parsed {
  try {
    return soundly(read(message, me, receivedAt, before), receivedAt);
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

function read(message: WAMessage, me: Me, receivedAt: Date, before: Before): Parsed {
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
  return readContent(unwrap(message.message), message, envelope, { me, ...before });
}

function readContent(content: Content, message: WAMessage, envelope: Envelope, known: Known): Parsed {
  const inGroup = envelope.from.kind === "group";
  const { protocolMessage, reactionMessage, secretEncryptedMessage } = content;
  if (protocolMessage) return afterwards(protocolMessage, envelope, known);
  if (secretEncryptedMessage) return sealed(secretEncryptedMessage, envelope, known);
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
