import type { Said } from "../core/message/message.ts";
import type { Language } from "../core/office.ts";
import type { Capabilities } from "./channel.ts";

/** Business time. Only `main` makes one. */
export type Clock = { readonly now: () => Date };

/** How a person gives an answer that we wait for: typed where there are buttons beside it, else as a reply. */
export type Way = "type" | "reply";

/**
 * Says a sentence of the catalogue in a language. `today` decides whether a year is shown, `way` ("type" if left out)
 * how a word is asked for.
 */
export type Translate = (said: Said, language: Language, way?: Way) => string;

/** How a word is asked for on a channel that shows so. */
export function wayOf({ buttons }: Pick<Capabilities, "buttons">): Way {
  return buttons ? "type" : "reply";
}
