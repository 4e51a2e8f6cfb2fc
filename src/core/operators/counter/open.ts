import type { Choice } from "../../message/message.ts";
import type { RoomHeard } from "../facts.ts";
import { parseCommand } from "../parse.ts";
import { picked } from "../replies/readReply.ts";
import type { RoomState } from "../state.ts";
import { choicesOf } from "./ask.ts";
import { type Counter, isOpen } from "./draft.ts";
import type { Dictated } from "./hear.ts";

/** What can be chosen by number now. */
export function openChoices(counter: Counter, sentAt: Date): readonly Choice[] {
  return isOpen(counter, sentAt) ? choicesOf(counter) : [];
}

const prefix = "counter.";

/**
 * What is meant for a report that is being taken down: its buttons, and for some minutes the words and files of whoever
 * takes it down. Talk isn't, where a choice is asked for; nor is a command.
 */
export function isDictated(
  { input, on, sentAt }: Pick<RoomHeard, "input" | "on" | "sentAt">,
  { counter, awaiting, kept, checking }: RoomState,
): Dictated | null {
  if (input.type === "choice")
    return input.id.startsWith(prefix)
      ? { type: "counter", how: "choice", id: input.id.slice(prefix.length), arg: input.arg }
      : null;
  if (counter === null || !isOpen(counter, sentAt)) return null;
  // A reply may be what the desk or a card has asked for since.
  const elsewhere =
    kept.length > 0 || checking !== null || (awaiting !== null && sentAt < new Date(awaiting.until));
  if (on !== null && elsewhere) return null;
  if (input.type === "media")
    return parseCommand(input.caption).type !== "none"
      ? null
      : {
          type: "counter",
          how: "words",
          words: input.caption,
          file: { id: input.file, kind: input.kind },
          album: input.album ?? null,
        };
  if (input.type !== "text" || parseCommand(input.text).type !== "none") return null;
  const choice = picked(input.text, choicesOf(counter));
  if (choice !== null)
    return { type: "counter", how: "choice", id: choice.id.slice(prefix.length), arg: choice.arg };
  const asksWords = ["name", "words", "place"].includes(counter.step);
  return asksWords || on !== null || isShort(input.text)
    ? { type: "counter", how: "words", words: input.text, file: null, album: null }
    : null;
}

/** "Loket", "kirim saja": may be a choice in words; longer is talk. */
function isShort(text: string): boolean {
  return text.trim().split(/\s+/u).length === 1;
}
