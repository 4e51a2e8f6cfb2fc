import { colleague } from "../lexicon/operators.ts";
import { namesTyped, withoutNames } from "../message/mention.ts";
import type { RoomHeard } from "./facts.ts";
import { parseCommand } from "./parse.ts";

/**
 * What was said, with a plain word in place of whom it mentions by name: the words of a step may reach the citizen, who
 * isn't to know how colleagues are called. Commands about the office and its people keep the names. On Telegram a mention is
 * what was typed, and stays.
 */
export function unnamed(heard: RoomHeard): RoomHeard {
  const { input } = heard;
  switch (input.type) {
    case "text":
    case "amended":
      return { ...heard, input: { ...input, text: outside(input.text) } };
    case "media":
      return { ...heard, input: { ...input, caption: outside(input.caption) } };
    case "choice":
    case "unusable":
    case "deleted":
    case "added":
    case "unread_edit":
    case "file_refused":
      return heard;
  }
}

function outside(text: string): string {
  const parsed = parseCommand(text);
  const aboutCase =
    parsed.type !== "command" || (parsed.command.onCase === true && parsed.command.keepsNames !== true);
  return aboutCase ? withoutNames(text, colleague.id) : namesTyped(text);
}
