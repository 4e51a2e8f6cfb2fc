import type { Said } from "../core/message/message.ts";
import type { Language } from "../core/office.ts";
import type { Capabilities } from "./channel.ts";

/** Business time. */
export type Clock = { readonly now: () => Date };

/**
 * How a person is told to give an expected word: "type" it where the channel has buttons, else "reply" with
 * it.
 */
export type Way = "type" | "reply";

/**
 * Renders a sentence of the catalogue. `today` decides whether dates show a year; `way` (default "type")
 * chooses the wording that asks for a word.
 */
export type Translate = (said: Said, language: Language, way?: Way) => string;

/** The wording for a channel with or without buttons. */
export function wayOf({ buttons }: Pick<Capabilities, "buttons">): Way {
  return buttons ? "type" : "reply";
}
