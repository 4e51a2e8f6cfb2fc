import { Readable } from "node:stream";
import sharp from "sharp";

/** Small files as phones and programs write them. */

const plain = (width: number, height: number) =>
  sharp({ create: { width, height, channels: 3, background: { r: 200, g: 30, b: 30 } } });

/** A photo that says where and with what it was taken, and that lies on its side (EXIF orientation 6). */
export function photoWithPlace(format: "jpeg" | "png" | "webp"): Promise<Buffer> {
  return plain(40, 20)
    .withExif({
      IFD0: { Make: "MERK", Model: "HP-RAHASIA", Artist: "Budi" },
      IFD3: {
        GPSLatitudeRef: "S",
        GPSLatitude: "6/1 53/1 0/1",
        GPSLongitudeRef: "E",
        GPSLongitude: "110/1 50/1 0/1",
      },
    })
    .withXmp('<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF>Budi</rdf:RDF></x:xmpmeta>')
    .withMetadata({ orientation: 6 })
    .toFormat(format)
    .toBuffer();
}

/** Noise doesn't compress, so that a cut takes part of the picture away. */
export function noisyPhoto(format: "jpeg" | "png", side: number): Promise<Buffer> {
  return sharp({
    create: {
      width: side,
      height: side,
      channels: 3,
      background: "black",
      noise: { type: "gaussian", mean: 128, sigma: 60 },
    },
  })
    .toFormat(format)
    .toBuffer();
}

/** Of one colour: a few kilobytes that unpack to width × height × 3 bytes. */
export function vastPicture(width: number, height: number): Promise<Buffer> {
  return plain(width, height).png({ compressionLevel: 9 }).toBuffer();
}

export function box(type: string, ...content: readonly Uint8Array[]): Buffer {
  const body = Buffer.concat(content);
  const head = Buffer.alloc(8);
  head.writeUInt32BE(body.length + 8);
  head.write(type, 4, "latin1");
  return Buffer.concat([head, body]);
}

export const recordedAt = Buffer.from("e3c1a5d0", "hex");

/** The boxes of a phone's recording: times, place and device in user data and metadata, then what was recorded. */
export function recording(brand: "isom" | "M4A " | "qt  "): Buffer {
  const times = (type: string) => box(type, Buffer.alloc(4), recordedAt, recordedAt, Buffer.alloc(80));
  const place = box("\u00a9xyz", Buffer.from("\0\x12\x15\xc7-06.8833+110.8333/", "latin1"));
  const keys = box("meta", Buffer.from("com.apple.quicktime.location.ISO6709 -06.8833+110.8333/ iPhone"));
  return Buffer.concat([
    box("ftyp", Buffer.from(brand), Buffer.alloc(4), Buffer.from("isommp42")),
    box(
      "moov",
      times("mvhd"),
      box(
        "trak",
        times("tkhd"),
        box("mdia", times("mdhd")),
        box("udta", box("name", Buffer.from("HP-RAHASIA"))),
      ),
      box("udta", place, Buffer.alloc(4)),
      keys,
    ),
    box("mdat", Buffer.from("what was seen and heard")),
    box("uuid", Buffer.from("<x:xmpmeta>Budi</x:xmpmeta>")),
  ]);
}

export function pdf(): Buffer {
  return Buffer.from(
    "%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R/Info<</Author(Budi)>>>>\n%%EOF\n",
  );
}

/** A ZIP with one uncompressed file in it; the check sum is left out, as nobody here unpacks it. */
function zip(name: string, content: string): Buffer {
  const local = Buffer.alloc(30);
  local.writeUInt32LE(0x04034b50);
  local.writeUInt16LE(20, 4);
  local.writeUInt32LE(content.length, 18);
  local.writeUInt32LE(content.length, 22);
  local.writeUInt16LE(name.length, 26);
  return Buffer.concat([
    local,
    Buffer.from(name),
    Buffer.from(content),
    Buffer.from("PK\x05\x06"),
    Buffer.alloc(18),
  ]);
}

export const archive = () => zip("secret.txt", "a file in an archive");

export const html = () => Buffer.from("<!DOCTYPE html><script>alert(1)</script>");
export const svg = () => Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>');
export const program = () => Buffer.concat([Buffer.from("MZ\x90\0"), Buffer.alloc(200)]);

/** In pieces, as from a network. */
export function streamOf(content: Uint8Array): Readable {
  const pieces: Uint8Array[] = [];
  for (let at = 0; at < content.length; at += 1000) pieces.push(content.subarray(at, at + 1000));
  return Readable.from(pieces);
}

/** A source without an end, in pieces of 64 kB, that counts what was taken from it. */
export function endless(): { readonly source: Readable; readonly taken: () => number } {
  const piece = Buffer.alloc(64 * 1024);
  let taken = 0;
  const source = new Readable({
    read() {
      taken += piece.length;
      this.push(piece);
    },
  });
  return { source, taken: () => taken };
}

/** Gives a few bytes and then nothing. */
export function stalled(): Readable {
  const source = new Readable({ read: () => undefined });
  source.push(Buffer.alloc(10));
  return source;
}
