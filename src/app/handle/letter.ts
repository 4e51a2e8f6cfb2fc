import type { NewLetter } from "../../ports/letter.ts";

/** A letter with nothing out of the ordinary: an answer, to leave at once. */
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
