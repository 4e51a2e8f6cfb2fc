import { type Message, say } from "../../message/message.ts";

/**
 * The message with what its reporter is called, in the place of the line that they may be contacted. Where nobody knows,
 * as after an erasure, that line stays.
 */
export function callByName(message: Message, name: string | null): Message {
  if (name === null || name === "") return message;
  const paragraphs = message.paragraphs.map((lines) =>
    lines.map((line) => (line.key === "card.contactable" ? say("card.contact", { who: name }) : line)),
  );
  return { ...message, paragraphs };
}
