import type { MessageEntity } from "grammy/types";
import type { Mention } from "../../../ports/channel.ts";

/**
 * The text with a last line of names, and what links each to its person. Works without usernames, for people who have
 * written where the bot is. Offsets count UTF-16 units, as strings do.
 */
export function withMentions(
  text: string,
  mentions: readonly Mention[],
): { readonly text: string; readonly entities: MessageEntity[] } {
  const known = mentions.filter(({ name }) => name !== "");
  if (known.length === 0) return { text, entities: [] };
  const entities: MessageEntity[] = [];
  let whole = `${text}\n\n`;
  for (const [index, { chat, name }] of known.entries()) {
    if (index > 0) whole += ", ";
    const user = { id: Number(chat), is_bot: false, first_name: name };
    entities.push({ type: "text_mention", offset: whole.length, length: name.length, user });
    whole += name;
  }
  return { text: whole, entities };
}
