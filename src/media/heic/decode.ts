import type { Limits } from "../limits.ts";
import { inThread } from "../thread/inThread.ts";

export type Pixels = {
  readonly data: Uint8Array;
  readonly width: number;
  readonly height: number;
};

export type Decoded =
  | ({ readonly ok: true } & Pixels)
  | { readonly ok: false; readonly why: "too_big" | "unreadable" };

/**
 * The main picture of a HEIC file as red, green, blue and opacity, upright, by libheif in a thread of its own: it takes
 * two or three seconds on a slow machine.
 */
export async function decodeHeic(content: Uint8Array, limits: Limits): Promise<Decoded> {
  const decoded = await inThread({ type: "heic", content, pixels: limits.pixels }, limits);
  return decoded ?? { ok: false, why: "unreadable" };
}
