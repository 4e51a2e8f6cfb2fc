import { isMeant } from "../../../../core/operators/replies/readReply.ts";
import type { Inbound } from "../../../../ports/inbound.ts";
import { isMine, type Jid, type Me, personOf } from "../../jid.ts";
import { albumOf } from "../kinds/association.ts";
import type { Content, Surroundings } from "../wire.ts";
import { wordsOf } from "./content.ts";
import { withNames } from "./mentions.ts";
import type { Known } from "./parsed.ts";

/**
 * In a group: commands, also without their slash, the bare numbers that menus ask for, what begins with a case's number,
 * replies to us, and what belongs to such a message.
 */
export function forUs(content: Content, around: Surroundings | null, { naming, counted }: Known): boolean {
  const words = withNames(wordsOf(content)?.trim() ?? "", around, naming);
  if (/^\/[A-Za-z]/.test(words) || /^\d{1,2}[.)]?$/.test(words)) return true;
  if (isMeant(words)) return true;
  const quotes = around?.stanzaId ? around.participant : null;
  if (quotes && isMine(quotes, naming.me)) return true;
  const album = albumOf(content);
  return album !== null && counted.has(album);
}

/** The author of the message replied to; the name isn't known from it. */
export function repliedPerson(author: Jid | null | undefined, me: Me): Pick<Inbound, "repliedTo"> {
  if (!author || isMine(author, me)) return {};
  return { repliedTo: { id: personOf(author), name: "" } };
}
