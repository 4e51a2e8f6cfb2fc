import { mayBeGuessed, wordsFor } from "../../message/choices.ts";
import { menuNumber } from "../../message/menuNumber.ts";
import type { Choice } from "../../message/message.ts";
import { plain } from "../../message/plain.ts";
import { numberOf } from "../../message/render.ts";
import { isSlipOf } from "./distance.ts";

/** The choice whose number was typed. */
export function pickByNumber(text: string, offered: readonly Choice[]): Choice | null {
  const number = menuNumber(text);
  if (number === null) return null;
  return offered.find((choice, index) => numberOf(choice, index) === number) ?? null;
}

/** The choice whose words were typed, exactly. */
export function pickByWords(text: string, offered: readonly Choice[]): Choice | null {
  const bare = plain(text.replace(/^\s*\d{1,2}\s*[.)]\s+/u, ""));
  if (bare === "") return null;
  return offered.find((choice) => wordsFor(choice).includes(bare)) ?? null;
}

/** The one choice that a slip of the finger probably meant; none if it would send, end or show something. */
export function pickBySlip(text: string, offered: readonly Choice[]): Choice | null {
  const bare = plain(text);
  const near = offered.filter((choice) => wordsFor(choice).some((word) => isSlipOf(bare, word)));
  const only = near.length === 1 ? near[0] : undefined;
  return only !== undefined && mayBeGuessed(only.id) ? only : null;
}
