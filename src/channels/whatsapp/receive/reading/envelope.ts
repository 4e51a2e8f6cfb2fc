import type { Address } from "../../../../ports/inbound.ts";
import { bestOf, isGroup, personOf } from "../../jid.ts";
import { numberOf, type WAMessage } from "../wire.ts";
import type { Envelope } from "./parsed.ts";

/** Who wrote where and when; null if the message doesn't say who. `receivedAt` stands for a missing time. */
export function envelopeOf(message: WAMessage, receivedAt: Date): Envelope | null {
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
