import type { Sharp } from "sharp";
import type { Pixels } from "./heic/decode.ts";
import type { FileType } from "./types.ts";

/** Longest side in pixels: enough to read a number plate, and accepted by the channels as a photo. */
const longestSide = 4096;

/**
 * A PNG of more bytes is a photo rather than a screenshot, and becomes a JPEG, which the channels accept as a
 * photo.
 */
const largestPng = 4 * 1024 * 1024;

export type Redrawn =
  | { readonly ok: true; readonly content: Uint8Array; readonly mime: string; readonly extension: string }
  | { readonly ok: false; readonly why: "too_big" | "type" };

/**
 * Decodes a picture and encodes it anew, upright and at most 4096 pixels long, so that only pixels are left:
 * no place, no camera, no thumbnail of a cropped part, nothing appended. Of an animation the first frame is
 * kept. A picture that can't be fully decoded is refused. `pixels`: most that are decoded.
 */
export async function redraw(source: Uint8Array, type: FileType, pixels: number): Promise<Redrawn> {
  const sharp = await loadSharp();
  const size = await sharp(source, { limitInputPixels: false })
    .metadata()
    .catch(() => null);
  if (size === null) return { ok: false, why: "type" };
  if (size.width * size.height > pixels) return { ok: false, why: "too_big" };
  const upright = sharp(source, { limitInputPixels: pixels, failOn: "error" }).autoOrient();
  return await encode(upright, type.extension, source.length);
}

/** The same of pixels that another decoder has set upright; they become a JPEG. */
export async function draw({ data, width, height }: Pixels): Promise<Redrawn> {
  const sharp = await loadSharp();
  return await encode(sharp(data, { raw: { width, height, channels: 4 } }), "jpg", 0);
}

async function encode(upright: Sharp, extension: string, bytes: number): Promise<Redrawn> {
  const small = upright
    .resize({ width: longestSide, height: longestSide, fit: "inside", withoutEnlargement: true })
    .timeout({ seconds: 60 });
  const format = extension === "webp" || (extension === "png" && bytes <= largestPng) ? extension : "jpg";
  const encoded =
    format === "png"
      ? small.png()
      : format === "webp"
        ? small.webp({ quality: 85 })
        : small.flatten({ background: "white" }).jpeg({ quality: 85 });
  const content = await encoded.toBuffer().catch(() => null);
  if (content === null) return { ok: false, why: "type" };
  return { ok: true, content, extension: format, mime: format === "jpg" ? "image/jpeg" : `image/${format}` };
}

/** Loaded with the first picture: it takes a third of a second. */
async function loadSharp() {
  const { default: sharp } = await import("sharp");
  // Pictures are decoded one at a time and only once: a cache and more threads would only take memory.
  sharp.cache(false);
  sharp.concurrency(1);
  return sharp;
}
