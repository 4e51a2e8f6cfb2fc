import { type Message, say } from "../../message/message.ts";

/**
 * Replaces the line that the reporter may be contacted by one with their name. Without a name, as after an
 * erasure, that line stays.
 */
export function callByName(message: Message, name: string | null): Message {
  if (name === null || name === "") return message;
  const paragraphs = message.paragraphs.map((lines) =>
    lines.map((line) => (line.key === "card.contactable" ? say("card.contact", { who: name }) : line)),
  );
  return { ...message, paragraphs };
}
