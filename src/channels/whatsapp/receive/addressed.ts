import type { Inbound } from "../../../ports/inbound.ts";
import { isMine, type Jid, type Me, personOf } from "../jid.ts";
import { albumOf, wordsOf } from "./content.ts";
import type { Known } from "./parsed.ts";
import type { Content } from "./wire.ts";

/** Commands, the bare numbers that menus ask for, and replies to a message of ours. */
export function forUs(content: Content, quotes: Jid | null, { me, albums }: Known): boolean {
  const words = wordsOf(content)?.trim() ?? "";
  if (/^\/[A-Za-z]/.test(words) || /^\d{1,2}[.)]?$/.test(words)) return true;
  if (quotes !== null && isMine(quotes, me)) return true;
  const album = albumOf(content);
  return album !== null && albums.has(album);
}

/** The author of the message replied to; the name isn't known from it. */
export function repliedPerson(author: Jid | null | undefined, me: Me): Pick<Inbound, "repliedTo"> {
  if (!author || isMine(author, me)) return {};
  return { repliedTo: { id: personOf(author), name: "" } };
}
