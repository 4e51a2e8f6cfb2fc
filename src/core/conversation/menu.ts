import type { ChoiceId } from "../message/choices.ts";
import { type Choice, type Menu, type Message, message, type Said } from "../message/message.ts";

export function choice(id: ChoiceId, arg: string, label: Said): Choice {
  return { id, arg, label };
}

/** A question with its menu; `keyboard` where it asks for a place. */
export function menuOf(lines: readonly Said[], choices: readonly Choice[], keyboard = false): Message {
  const menu: Menu | null =
    choices.length === 0 ? null : { choices, style: keyboard ? "keyboard" : "inline" };
  return { ...message(lines), menu };
}

/** The message with lines before its first. */
export function after(lines: readonly Said[], given: Message): Message {
  const [first = [], ...rest] = given.paragraphs;
  return { ...given, paragraphs: [[...lines, ...first], ...rest] };
}
