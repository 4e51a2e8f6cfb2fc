import type { MessageEntity } from "grammy/types";
import type { Mentions } from "../../../ports/channel.ts";

/**
 * The text with a last line of names and what there is to say of others, and what links each name to its person. Works
 * without usernames, for people who have written where the bot is. Offsets count UTF-16 units, as strings do.
 */
export function withMentions(
  text: string,
  { people, others }: Mentions = { people: [], others: "" },
): { readonly text: string; readonly entities: MessageEntity[] } {
  if (people.length === 0) return { text, entities: [] };
  const entities: MessageEntity[] = [];
  let whole = `${text}\n\n`;
  for (const [index, { chat, name }] of people.entries()) {
    if (index > 0) whole += ", ";
    const user = { id: Number(chat), is_bot: false, first_name: name };
    entities.push({ type: "text_mention", offset: whole.length, length: name.length, user });
    whole += name;
  }
  return { text: others === "" ? whole : `${whole} ${others}`, entities };
}
