import type { catalogue } from "./catalogue.generated.ts";
import type { Format, Value } from "./format.ts";

type Catalogue = typeof catalogue;

/** Key of a sentence in `locales/<language>/*.json`. */
export type Key = keyof Catalogue;

/** The parameters of a sentence, with the types that their formats need. */
export type Params<K extends Key> = {
  readonly [P in keyof Catalogue[K]]: Catalogue[K][P] extends Format ? Value<Catalogue[K][P]> : never;
};
