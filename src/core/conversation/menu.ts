import type { ChoiceId } from "../message/choices.ts";
import { type Choice, type Menu, type Message, message, type Said, withMenu } from "../message/message.ts";

export function choice(id: ChoiceId, arg: string, label: Said): Choice {
  return { id, arg, label };
}

/** A question with its choices; as a keyboard where it asks for a place. */
export function questionOf(
  lines: readonly Said[],
  choices: readonly Choice[],
  style: Menu["style"] = "inline",
): Message {
  return withMenu(message(lines), choices, style);
}
