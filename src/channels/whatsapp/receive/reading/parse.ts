import type { RawInput } from "../../../../ports/inbound.ts";
import { sound, unreadable } from "../../../shared/sound.ts";
import { isBroadcast, isGroup, type Me } from "../../jid.ts";
import { comingsAndGoings } from "../groups/comingsAndGoings.ts";
import { groupChange } from "../groups/groupChange.ts";
import { partOf } from "../kinds/association.ts";
import { unread as unreadField } from "../kinds/fields.ts";
import { type Content, isFromBot, stubKind, unwrap, type WAMessage } from "../wire.ts";
import { forUs, repliedPerson } from "./addressed.ts";
import { afterwards, sealed } from "./afterwards.ts";
import { contentOf, forwardedOften, isForwarded, surroundings, together } from "./content.ts";
import { envelopeOf } from "./envelope.ts";
import { called } from "./mentions.ts";
import { type Before, type Envelope, inbound, type Known, type Parsed, skipped } from "./parsed.ts";

const nothingBefore: Before = {
  counted: new Set(),
  editsOurs: false,
  quote: null,
  naming: { service: "", someone: "…", nameOf: () => null },
};

/**
 * Parses a message; never throws. A person's message that can't be read becomes an unknown input. In groups
 * only commands, bare numbers, replies to us, edits of these, and memberships count; everything else is skipped
 * unread. `receivedAt` is used if the server gives no time.
 */
export function parse(message: WAMessage, me: Me, receivedAt: Date, before: Partial<Before> = {}): Parsed {
  try {
    const { naming, ...known } = { ...nothingBefore, ...before };
    return soundly(read(message, { ...known, naming: { ...naming, me } }, receivedAt), receivedAt);
  } catch (error) {
    // A malformed message must not block those behind it.
    return unread(message, receivedAt) ?? { type: "unreadable", why: whyOf(error) };
  }
}

function soundly(parsed: Parsed, receivedAt: Date): Parsed {
  switch (parsed.type) {
    case "inbound":
      return { type: "inbound", inbound: sound(parsed.inbound, receivedAt) };
    case "came_or_went": {
      const people = parsed.people.map((one) => ({ ...one, inbound: sound(one.inbound, receivedAt) }));
      return { type: "came_or_went", people };
    }
    case "early":
      return { ...parsed, inbound: sound(parsed.inbound, receivedAt) };
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

function read(message: WAMessage, known: Known, receivedAt: Date): Parsed {
  const { key } = message;
  const { me } = known.naming;
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
  const moving = isGroup(chat) ? comingsAndGoings(message, envelope) : null;
  if (moving !== null) return { type: "came_or_went", people: moving };
  if (key.fromMe === true) return skipped("our own echo");
  if (message.messageStubType === stubKind.ciphertext) return skipped("not decrypted");
  if (message.messageStubType) return skipped("chat news");
  if (!message.message) {
    return key.isViewOnce === true && !isGroup(chat)
      ? inbound(envelope, unreadField("viewOnceMessage"))
      : skipped("empty");
  }
  return readContent(unwrap(message.message), message, envelope, known);
}

/** Why talk among people isn't for us. */
export const talk = "talk in a group";

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
  const part = partOf(content);
  if (part?.as === "piece") return skipped("a piece of another message");
  const own = surroundings(content);
  const around = own?.stanzaId || known.quote === null ? own : { ...own, ...known.quote };
  const on = around?.stanzaId || null;
  const input = contentOf(content, message.key, on);
  const isTwin = part?.as === "twin" && input?.type === "media";
  const early = isTwin && inGroup && !known.counted.has(part.of);
  if (!isTwin && inGroup && !forUs(content, around, known)) return skipped(talk);
  if (input === null) return skipped("chat news");
  const meant = called(inGroup ? input : together(input), around, known.naming);
  const said = inbound(envelope, isTwin ? copy(meant, part.of, envelope) : meant, {
    on,
    forwardedOften: forwardedOften(around),
    ...((isForwarded(around) || isFromBot(message.message ?? {})) && { secondHand: true }),
    ...(inGroup && on !== null && repliedPerson(around?.participant, known.naming.me)),
  });
  return early && said.type === "inbound" ? { ...said, type: "early", of: part.of } : said;
}

/** A better copy of the photo of the message `of`, whose key in the inbox differs from its own by that id only. */
function copy(input: RawInput, of: string, { externalId, ref }: Envelope): RawInput {
  if (input.type !== "media") return input;
  return { ...input, type: "twin", of, parent: of + externalId.slice(ref?.length ?? 0) };
}
