import { mentionOf } from "../../../../core/message/mention.ts";
import type { RawInput } from "../../../../ports/inbound.ts";
import { isGroup, isMine, type Jid, type Me, personOf } from "../../jid.ts";
import type { Surroundings } from "../wire.ts";

/** How the people in a message are called. */
export type Naming = {
  readonly me: Me;
  /** The service's name, for us. */
  readonly service: string;
  /** What somebody is called whose name isn't both sides' to know. */
  readonly someone: string;
  /** The name under which a person wrote in this chat; null if they haven't. */
  readonly nameOf: (person: Jid) => string | null;
};

/** What stands for a person or a group in a text: "@6281234567890", "@103018200000001", "@120363018200000003@g.us". */
const tokens = /@(\d{5,30})(@g\.us|@lid|@s\.whatsapp\.net)?/g;

/**
 * The text with names where it mentions people, whom phones write as numbers: the name under which somebody is known in
 * this very chat, marked off as a mention, our service's for ourselves, the group's as the message gives it, and for all others a word that
 * tells nothing. A mention of us before a command only addresses it. Texts that mention nobody stay as they are, except
 * that in an edit what may be an address is no name.
 */
export function withNames(text: string, around: Surroundings | null, naming: Naming, isEdit = false): string {
  const people = (around?.mentionedJid ?? []).map(personOf);
  const groups = around?.groupMentions ?? [];
  // An edit may bring its words without the list.
  if (people.length === 0 && groups.length === 0 && !isEdit) return text;
  const written = text.replace(tokens, (token: string, digits: string, server: string | undefined) => {
    const group = groups.find(({ groupJid }) => userOf(groupJid ?? "") === digits);
    if (group !== undefined || server === "@g.us") return `@${safe(group?.groupSubject) ?? naming.someone}`;
    const person = people.find((jid) => userOf(jid) === digits && !isGroup(jid));
    // A number that the message doesn't list may still be a person's, by their other address; a short one is a price.
    if (person === undefined) return isAddress(digits) ? `@${naming.someone}` : token;
    return isMine(person, naming.me) ? ours(naming) : named(naming.nameOf(person), naming);
  });
  return addressed(written, naming);
}

/** What somebody said, with names for the people whom it mentions. */
export function called(input: RawInput, around: Surroundings | null, naming: Naming): RawInput {
  switch (input.type) {
    case "text":
      return { ...input, text: withNames(input.text, around, naming) };
    case "media":
      return { ...input, caption: withNames(input.caption, around, naming) };
    default:
      return input;
  }
}

function named(name: string | null | undefined, { someone }: Naming): string {
  const known = safe(name);
  return known === null ? `@${someone}` : mentionOf(known);
}

function ours({ service }: Naming): string {
  return `@${service}`;
}

/** A command after a mention of us is the command. */
function addressed(text: string, naming: Naming): string {
  const rest = text.startsWith(ours(naming)) ? text.slice(ours(naming).length).trimStart() : "";
  return rest.startsWith("/") ? rest : text;
}

/**
 * Whether it may be a phone number or a LID, as WhatsApp writes them: with the country's digits, and so without a
 * leading 0.
 */
const isAddress = (digits: string): boolean => digits.length >= 8 && !digits.startsWith("0");

const userOf = (jid: Jid): string => jid.replace(/@.*$/, "");

/** The name on one line, unless it is one that gives a number away. */
function safe(name: string | null | undefined): string | null {
  const line = (name ?? "").replace(/\s+/g, " ").trim();
  return line === "" || line.replace(/\D/g, "").length >= 6 ? null : line;
}
