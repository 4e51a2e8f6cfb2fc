import type { Words } from "../words.ts";
import { draw } from "./dom.ts";

/** A made-up town on a field of 320 by 220, laid over a real corner of Central Java. */
export const mapSize = { width: 320, height: 220 } as const;
const west = 110.812;
const north = -7.5605;
const degreesPerUnit = 0.000125;

export type Point = { readonly latitude: number; readonly longitude: number };

export function pointAt(x: number, y: number): Point {
  const round = (degrees: number) => Math.round(degrees * 1e6) / 1e6;
  return { longitude: round(west + x * degreesPerUnit), latitude: round(north - y * degreesPerUnit) };
}

export function positionOf({ latitude, longitude }: Point): { x: number; y: number } {
  return { x: (longitude - west) / degreesPerUnit, y: (north - latitude) / degreesPerUnit };
}

export const spots: readonly {
  readonly word: Extract<keyof Words, `spot${string}`>;
  readonly x: number;
  readonly y: number;
}[] = [
  { word: "spotMarket", x: 214, y: 118 },
  { word: "spotSquare", x: 142, y: 78 },
  { word: "spotSchool", x: 78, y: 128 },
  { word: "spotClinic", x: 246, y: 52 },
  { word: "spotBridge", x: 52, y: 62 },
  { word: "spotTerminal", x: 276, y: 176 },
];

const land = [
  ["rect", { width: 320, height: 220, class: "map-land" }],
  ["path", { d: "M0 0h96v30l-30 22-66-6z", class: "map-green" }],
  ["path", { d: "M112 58h60v40h-60z", class: "map-green" }],
  ["path", { d: "M232 196h88v24h-88z", class: "map-green" }],
  ["path", { d: "M20 220C36 160 8 120 44 70S70 20 60 0", class: "map-river" }],
] as const;

const streets = [
  "M0 62h110l30 44h180",
  "M0 150h320",
  "M196 0v106l-16 44v70",
  "M110 62V0",
  "M92 220V62",
  "M262 0v220",
  "M140 106v44",
  "M196 30h124",
  "M110 30h86",
  "M180 186h140",
  "M228 106v44",
] as const;

const houses = [
  "M8 76h22v14H8zM104 112h24v26h-24zM150 114h20v24h-20zM204 108h18v20h-18zM234 40h22v20h-22zM270 64h34v24h-34z",
  "M270 112h36v26h-36zM104 160h30v18h-30zM146 160h24v44h-24zM100 190h30v20h-30zM188 160h26v18h-26zM226 160h26v16h-26z",
  "M268 166h24v20h-24zM206 40h20v22h-20zM206 74h44v20h-44zM66 116h20v22H66zM120 8h30v14h-30zM160 8h26v14h-26z",
] as const;

/** The town, with a pin where one is wanted; `around` cuts out what lies about the pin. */
export function drawMap(pin: Point | null, around: boolean): SVGElement {
  const at = pin === null ? null : positionOf(pin);
  const { width, height } = mapSize;
  const clamp = (value: number, most: number) => Math.max(0, Math.min(value, most));
  const box =
    around && at !== null
      ? `${clamp(at.x - 75, width - 150)} ${clamp(at.y - 45, height - 80)} 150 80`
      : `0 0 ${width} ${height}`;
  const map = draw(
    "svg",
    { viewBox: box, class: "map", "aria-hidden": "true", preserveAspectRatio: "xMidYMid slice" },
    ...land.map(([tag, attributes]) => draw(tag, attributes)),
    ...streets.map((d) => draw("path", { d, class: "map-kerb" })),
    ...streets.map((d) => draw("path", { d, class: "map-street" })),
    ...houses.map((d) => draw("path", { d, class: "map-house" })),
    draw("path", { d: "M36 58h34", class: "map-bridge" }),
  );
  if (at !== null) map.append(drawPin(at.x, at.y));
  return map;
}

export function drawPin(x: number, y: number): SVGElement {
  return draw(
    "g",
    { class: "map-pin", transform: `translate(${x} ${y})` },
    draw("ellipse", { cx: 0, cy: 1, rx: 5, ry: 2, class: "map-shadow" }),
    draw("path", { d: "M0 0c-2-8-9-11-9-18a9 9 0 0 1 18 0c0 7-7 10-9 18z" }),
    draw("circle", { cx: 0, cy: -18, r: 3.4, class: "map-hole" }),
  );
}
