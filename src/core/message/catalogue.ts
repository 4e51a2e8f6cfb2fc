import { common } from "./catalogue/common.ts";
import { conversation } from "./catalogue/conversation.ts";
import { letters } from "./catalogue/letters.ts";
import { operators } from "./catalogue/operators.ts";
import type { Format, Value } from "./format.ts";

/**
 * Every sentence the bot can say, with the parameters it takes and how each is shown. The texts are in
 * `locales/<language>/<same name>.json`, with parameters as `{{name, format}}`; a test holds them to this list.
 */
export const catalogue = { ...common, ...conversation, ...letters, ...operators } as const;

export type Key = keyof typeof catalogue;

/** Parameters of a key. */
export type Params<K extends Key> = {
  readonly [P in keyof (typeof catalogue)[K]]: (typeof catalogue)[K][P] extends Format
    ? Value<(typeof catalogue)[K][P]>
    : never;
};

/** What a part of the catalogue is held to. */
export type Part = Readonly<Record<string, Readonly<Record<string, Format>>>>;
