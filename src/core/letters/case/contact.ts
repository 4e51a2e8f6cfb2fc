import { type Message, type Said, say } from "../../message/message.ts";
import type { Case } from "../../procedure/case.ts";

/** Whether a reporter may be contacted, by name if that is known. */
export function contactable(current: Case, identity: string | null): readonly Said[] {
  if (current.privacy !== "contactable") return [];
  return identity === null ? [say("card.contactable")] : [say("card.contact", { who: identity })];
}

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
