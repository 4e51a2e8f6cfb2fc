import sharp from "sharp";

/** A small picture; another one for each shade. */
export async function picture(shade = 0): Promise<Buffer> {
  const background = { r: 90 + shade, g: 100, b: 110 };
  return await sharp({ create: { width: 64, height: 48, channels: 3, background } })
    .jpeg()
    .toBuffer();
}

/** The first page of an Ogg Opus stream: enough for a file that is looked at and not played. */
export const voice = Buffer.concat([
  Buffer.from("OggS\0\x02", "latin1"),
  Buffer.alloc(20),
  Buffer.from([1, 19]),
  Buffer.from("OpusHead\x01\x01\x38\x01\x80\xbb\0\0\0\0\0", "latin1"),
]);
