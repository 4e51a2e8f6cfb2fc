import type { HeifImage } from "libheif-js/wasm-bundle.js";
import type { Decoded } from "./decode.ts";

/** Decodes the main picture on the spot, which takes seconds; see `decodeHeic`. */
export async function decodeHere(content: Uint8Array, pixels: number): Promise<Decoded> {
  // Loaded when needed: it takes most of a second.
  const { default: libheif } = await import("libheif-js/wasm-bundle.js");
  // All images at the file's top level; none is unpacked yet.
  const images = new libheif.HeifDecoder().decode(content);
  const image = images.find((one) => one.is_primary()) ?? images[0];
  if (image === undefined) return { ok: false, why: "unreadable" };
  const [width, height] = [image.get_width(), image.get_height()];
  if (width * height > pixels) return { ok: false, why: "too_big" };
  const data = await pixelsOf(image, width, height);
  return data === null ? { ok: false, why: "unreadable" } : { ok: true, data, width, height };
}

function pixelsOf(image: HeifImage, width: number, height: number): Promise<Uint8Array | null> {
  const data = new Uint8ClampedArray(width * height * 4);
  return new Promise((done) => {
    image.display({ data, width, height }, (shown) => {
      done(shown === null ? null : new Uint8Array(shown.data.buffer));
    });
  });
}
