import { crc32 } from "node:zlib";
import { latin1, viewOf } from "./stripped.ts";

/**
 * Blanks what a picture within a document says of camera, place and maker, in place, so that it can stay where it is.
 * Pictures sent as such are drawn anew instead. A way up that the camera noted stays. Other formats stay as they are;
 * false if one of them may say something.
 */
export function blankImage(content: Uint8Array): boolean {
  if (content[0] === 0xff && content[1] === 0xd8) blankJpeg(content);
  else if (latin1(content, 1, 4) === "PNG") blankPng(content);
  else return silent.some((start) => latin1(content, 0, start.length) === start);
  return true;
}

/** How GIF, BMP, WMF and EMF begin: drawings and emblems, mostly, in which no camera notes a place. */
const silent = ["GIF8", "BM", "\xd7\xcd\xc6\x9a", "\x01\0\x09\0", "\x01\0\0\0"] as const;

/** Segments that stay: JFIF, colour profiles, Adobe's note of the colours' order. */
const harmless: ReadonlySet<number> = new Set([0xe0, 0xe2, 0xee]);

function blankJpeg(content: Uint8Array): void {
  const view = viewOf(content);
  let at = 2;
  while (at + 4 <= content.length) {
    if (view.getUint8(at) !== 0xff) return;
    const marker = view.getUint8(at + 1);
    if (marker === 0xff) {
      at += 1;
      continue;
    }
    // From the scan on there are only pixels.
    if (marker === 0xda || marker === 0xd9) return;
    const length = view.getUint16(at + 2);
    const end = at + 2 + length;
    if (length < 2 || end > content.length) return;
    const telling = marker === 0xfe || (marker >= 0xe0 && marker <= 0xef && !harmless.has(marker));
    if (telling) blankSegment(content.subarray(at + 4, end), marker);
    at = end;
  }
}

function blankSegment(segment: Uint8Array, marker: number): void {
  const orientation = marker === 0xe1 ? orientationIn(segment) : 1;
  segment.fill(0);
  if (orientation === 1 || segment.length < 32) return;
  const view = viewOf(segment);
  Buffer.from(segment.buffer, segment.byteOffset).write("Exif\0\0MM\0*", 0, "latin1");
  view.setUint32(10, 8);
  view.setUint16(14, 1);
  writeOrientation(view, orientation);
}

const orientationTag = 0x0112;

function writeOrientation(view: DataView, orientation: number): void {
  view.setUint16(16, orientationTag);
  view.setUint16(18, 3);
  view.setUint32(20, 1);
  view.setUint16(24, orientation);
}

/** Which way up, as EXIF counts it; 1 if nothing is said. */
function orientationIn(segment: Uint8Array): number {
  if (segment.length < 16 || latin1(segment, 0, 4) !== "Exif") return 1;
  const tiff = viewOf(segment.subarray(6));
  const little = tiff.getUint16(0) === 0x4949;
  const from = tiff.getUint32(4, little);
  if (from + 2 > tiff.byteLength) return 1;
  const count = Math.min(tiff.getUint16(from, little), 200);
  for (let index = 0; index < count; index += 1) {
    const at = from + 2 + index * 12;
    if (at + 12 > tiff.byteLength) return 1;
    if (tiff.getUint16(at, little) !== orientationTag) continue;
    const found = tiff.getUint16(at + 8, little);
    return found >= 1 && found <= 8 ? found : 1;
  }
  return 1;
}

/** Texts, time and EXIF of a PNG become chunks of zeros that no reader knows. */
const tellingChunks: ReadonlySet<string> = new Set(["tEXt", "zTXt", "iTXt", "eXIf", "tIME"]);

function blankPng(content: Uint8Array): void {
  const view = viewOf(content);
  let at = 8;
  while (at + 12 <= content.length) {
    const end = at + 12 + view.getUint32(at);
    if (end > content.length) return;
    if (tellingChunks.has(latin1(content, at + 4, at + 8))) {
      content.fill(0, at + 8, end);
      // Small letters: may be left out, is nobody's standard, may be copied.
      content.set(Buffer.from("blNk", "latin1"), at + 4);
      view.setUint32(end - 4, crc32(content.subarray(at + 4, end - 4)));
    }
    at = end;
  }
}
