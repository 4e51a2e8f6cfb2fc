import fc from "fast-check";

/** What a field may hold that isn't as its platform says it is, or that a database, a calendar or a map can't take. */
const oddValues: readonly unknown[] = [
  "a\u0000b",
  "\u0000",
  "\ud800",
  "jalan \udfff rusak",
  "",
  " ",
  "z".repeat(50_000),
  "1795695120",
  "-5",
  "not a number",
  0,
  -1,
  0.5,
  -62_167_219_201,
  253_402_300_800,
  8_640_000_000_001,
  Number.MAX_SAFE_INTEGER,
  1e300,
  -1e300,
  Number.NaN,
  Number.POSITIVE_INFINITY,
  Number.NEGATIVE_INFINITY,
  { low: -1, high: 2_147_483_647, unsigned: true },
  true,
  false,
  null,
  undefined,
  [],
  {},
  [null],
  ["a\u0000b"],
  { toString: null },
  { length: 3 },
  { id: { id: {} } },
];

const anyValue = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...oddValues) },
  { weight: 1, arbitrary: fc.jsonValue({ maxDepth: 2 }) },
);

type Change = { readonly at: number; readonly value: unknown };

/** One to three fields, at any depth, and what is put in their place. */
export const changes: fc.Arbitrary<readonly Change[]> = fc.array(
  fc.record({ at: fc.nat({ max: 200 }), value: anyValue }),
  { minLength: 1, maxLength: 3 },
);

/** A copy with these fields replaced; `at` counts the fields and branches in their order. */
export function changed(original: object, wanted: readonly Change[]): object {
  const copy = structuredClone(original);
  for (const { at, value } of wanted) {
    const places: [object, string][] = [];
    const walk = (node: object): void => {
      for (const [key, child] of Object.entries(node)) {
        places.push([node, key]);
        if (typeof child === "object" && child !== null) walk(child);
      }
    };
    walk(copy);
    const place = places[at % places.length];
    if (place !== undefined) Object.assign(place[0], { [place[1]]: structuredClone(value) });
  }
  return copy;
}
