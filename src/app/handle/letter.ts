import type { NewLetter } from "../../ports/letter.ts";

/** The defaults of a letter: an answer that leaves at once. */
export function plainLetter(chat: number, key: string): Omit<NewLetter, "body"> {
  return {
    chat,
    class: "answer",
    key,
    about: null,
    eventId: null,
    replyTo: null,
    coalesce: null,
    delaySeconds: 0,
    heldUntil: null,
    deleteAfterSeconds: null,
    onlyIfLeft: null,
  };
}
