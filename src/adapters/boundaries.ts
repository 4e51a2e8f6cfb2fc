import { readFile } from "node:fs/promises";
import { z } from "zod";

/** The district's name for a place in degrees (WGS 84), or empty outside of all of them. */
export type DistrictOf = (latitude: number, longitude: number) => string;

/** GeoJSON writes longitude first. */
type Point = readonly [longitude: number, latitude: number];
type Ring = readonly Point[];
/** The outline, then its holes. */
type Polygon = readonly Ring[];
type District = { readonly name: string; readonly polygon: Polygon; readonly box: Box };
type Box = { readonly west: number; readonly south: number; readonly east: number; readonly north: number };

const position = z
  .tuple([z.number().min(-180).max(180), z.number().min(-90).max(90)], {
    error: "isn't [longitude, latitude]",
  })
  .rest(z.number());
const ring = z
  .array(position)
  .min(4, { error: "has fewer than four positions" })
  .refine((points) => points[0]?.[0] === points.at(-1)?.[0] && points[0]?.[1] === points.at(-1)?.[1], {
    error: "doesn't end where it begins",
  });
const polygon = z.array(ring).min(1, { error: "has no outline" });

const collection = z.object({
  type: z.literal("FeatureCollection", { error: 'isn\'t "FeatureCollection"' }),
  features: z
    .array(
      z.object({
        properties: z.object(
          {
            name: z
              .string({ error: "isn't a text; give each district its name" })
              .trim()
              .min(1, { error: "is empty" }),
          },
          { error: 'are missing; give each district a "name"' },
        ),
        geometry: z.discriminatedUnion(
          "type",
          [
            z.object({ type: z.literal("Polygon"), coordinates: polygon }),
            z.object({ type: z.literal("MultiPolygon"), coordinates: z.array(polygon) }),
          ],
          { error: "isn't a Polygon or a MultiPolygon" },
        ),
      }),
    )
    .min(1, { error: "has no district" }),
});

/**
 * Reads districts from a GeoJSON FeatureCollection of Polygons and MultiPolygons, each with a property
 * `name`. Rejects with a BoundariesError that names the first faults.
 */
export async function readBoundaries(path: string): Promise<DistrictOf> {
  return districtsOf(await readJson(path), path);
}

/** The same from a file's content; `path` is for the error's message. */
export function districtsOf(content: unknown, path: string): DistrictOf {
  const parsed = collection.safeParse(content);
  if (!parsed.success) {
    // A file in another projection has a fault for every position.
    const faults = parsed.error.issues
      .slice(0, 10)
      .map((issue) => `  ${issue.path.join(".")}: ${issue.message}`);
    throw new BoundariesError([`${path} can't be used:`, ...faults].join("\n"));
  }
  const districts = parsed.data.features.flatMap(({ properties, geometry }): readonly District[] => {
    const polygons = geometry.type === "Polygon" ? [geometry.coordinates] : geometry.coordinates;
    return polygons.map((rings) => {
      const points = rings.map((each) => each.map(([longitude, latitude]): Point => [longitude, latitude]));
      return { name: properties.name, polygon: points, box: boxOf(points) };
    });
  });
  return (latitude, longitude) =>
    districts.find(
      ({ polygon, box }) => isInBox(latitude, longitude, box) && isInPolygon(latitude, longitude, polygon),
    )?.name ?? "";
}

/** Without a file no place has a district. */
export const noDistricts: DistrictOf = () => "";

export class BoundariesError extends Error {
  constructor(message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = "BoundariesError";
  }
}

function boxOf(polygon: Polygon): Box {
  const outline = polygon[0] ?? [];
  let box = { west: 180, south: 90, east: -180, north: -90 };
  for (const [longitude, latitude] of outline) {
    box = {
      west: Math.min(box.west, longitude),
      south: Math.min(box.south, latitude),
      east: Math.max(box.east, longitude),
      north: Math.max(box.north, latitude),
    };
  }
  return box;
}

function isInBox(latitude: number, longitude: number, { west, south, east, north }: Box): boolean {
  return longitude >= west && longitude <= east && latitude >= south && latitude <= north;
}

/** Even-odd rule over all rings: a point in a hole is in two of them. */
function isInPolygon(latitude: number, longitude: number, polygon: Polygon): boolean {
  return polygon.filter((ring) => isInRing(latitude, longitude, ring)).length % 2 === 1;
}

/** Counts the edges that a line from the point to the east crosses. */
function isInRing(latitude: number, longitude: number, ring: Ring): boolean {
  let inside = false;
  let before = ring.at(-1);
  for (const point of ring) {
    if (before !== undefined) {
      const [x1, y1] = before;
      const [x2, y2] = point;
      const crosses = y1 > latitude !== y2 > latitude;
      if (crosses && longitude < ((x2 - x1) * (latitude - y1)) / (y2 - y1) + x1) inside = !inside;
    }
    before = point;
  }
  return inside;
}

async function readJson(path: string): Promise<unknown> {
  try {
    return JSON.parse(await readFile(path, "utf8"));
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new BoundariesError(`${path} can't be read as JSON: ${reason}`, { cause: error });
  }
}
