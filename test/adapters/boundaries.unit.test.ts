import { mkdtemp, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { expect, test } from "vitest";
import { BoundariesError, districtsOf, noDistricts, readBoundaries } from "../../src/adapters/boundaries.ts";

const square = (west: number, south: number, side: number) => [
  [west, south],
  [west + side, south],
  [west + side, south + side],
  [west, south + side],
  [west, south],
];
const feature = (name: unknown, type: string, coordinates: unknown) => ({
  type: "Feature",
  properties: { name },
  geometry: { type, coordinates },
});
const collection = (...features: unknown[]) => ({ type: "FeatureCollection", features });

/** A town with a lake in it, an island district in the lake and beyond, and a triangle beside it. */
const map = collection(
  feature("Kota", "Polygon", [square(110, -7, 1), square(110.4, -6.6, 0.2)]),
  feature("Pulau", "MultiPolygon", [[square(110.45, -6.55, 0.1)], [square(120, 1, 1)]]),
  feature("Segi", "Polygon", [
    [
      [111, -7, 5],
      [112, -7, 5],
      [111, -6, 5],
      [111, -7, 5],
    ],
  ]),
);
const districtOf = districtsOf(map, "map.json");

test.each([
  ["in the town", -6.9, 110.1, "Kota"],
  ["in the lake", -6.59, 110.41, ""],
  ["on the island in the lake", -6.5, 110.5, "Pulau"],
  ["in the second part of the same district", 1.5, 120.5, "Pulau"],
  ["in the triangle, whose positions have heights", -6.8, 111.1, "Segi"],
  ["in the triangle's box but outside of it", -6.1, 111.9, ""],
  ["with latitude and longitude exchanged", 110.1, -6.9, ""],
  ["far away", 52, 13, ""],
])("a place %s has its district", (_, latitude, longitude, district) => {
  expect(districtOf(latitude, longitude)).toBe(district);
});

test("a place on the border of two districts is in one at most, and none is lost between them", () => {
  const neighbours = districtsOf(
    collection(
      feature("Barat", "Polygon", [square(0, 0, 1)]),
      feature("Timur", "Polygon", [square(1, 0, 1)]),
    ),
    "map.json",
  );
  fc.assert(
    fc.property(
      fc.double({ min: 0.001, max: 1.999, noNaN: true }),
      fc.double({ min: 0.001, max: 0.999, noNaN: true }),
      (longitude, latitude) => {
        expect(neighbours(latitude, longitude)).toBe(longitude < 1 ? "Barat" : "Timur");
      },
    ),
  );
});

test("without a file no place has a district", () => {
  expect(noDistricts(-6.9, 110.1)).toBe("");
});

test.each([
  ["no collection", feature("Kota", "Polygon", [square(0, 0, 1)]), /type: isn't "FeatureCollection"/],
  ["no districts", collection(), /features: has no district/],
  [
    "a district without a name",
    collection(feature(undefined, "Polygon", [square(0, 0, 1)])),
    /features\.0\.properties\.name/,
  ],
  [
    "a line",
    collection(
      feature("Kali", "LineString", [
        [0, 0],
        [1, 1],
      ]),
    ),
    /geometry.*isn't a Polygon/,
  ],
  [
    "an open ring",
    collection(feature("Kota", "Polygon", [square(0, 0, 1).slice(0, 4)])),
    /doesn't end where it begins/,
  ],
  [
    "metres instead of degrees",
    collection(feature("Kota", "Polygon", [square(430_000, 9_240_000, 1000)])),
    /coordinates\.0\.0/,
  ],
])("a file with %s is refused, saying where", (_, content, message) => {
  expect(() => districtsOf(content, "map.json")).toThrow(BoundariesError);
  expect(() => districtsOf(content, "map.json")).toThrow(message);
});

test("a file is read, and one that can't be is named", async () => {
  const path = join(await mkdtemp(join(tmpdir(), "aduan-map-")), "map.json");
  await writeFile(path, JSON.stringify(map));
  expect((await readBoundaries(path))(-6.9, 110.1)).toBe("Kota");
  await writeFile(path, "not json");
  await expect(readBoundaries(path)).rejects.toThrow(/map\.json can't be read as JSON/);
});
