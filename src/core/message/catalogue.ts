import type { catalogue } from "./catalogue.generated.ts";
import type { Format, Value } from "./format.ts";

type Catalogue = typeof catalogue;

/** Names a sentence of `locales/<language>/*.json`. */
export type Key = keyof Catalogue;

/** What a sentence is filled with, each parameter as its format wants it. */
export type Params<K extends Key> = {
  readonly [P in keyof Catalogue[K]]: Catalogue[K][P] extends Format ? Value<Catalogue[K][P]> : never;
};
