import { latin1, viewOf } from "./stripped.ts";

/** Rounds of taking tags off; a file has two or three. */
const mostTags = 16;

/**
 * An MP3 or AAC recording without the tags around its sound: ID3v2 before it; ID3v1, its extension, Lyrics3 and APE
 * behind it. They hold title, artist, place, pictures and the program's name.
 */
export function withoutTags(content: Uint8Array): Uint8Array {
  let sound = content;
  for (let round = 0; round < mostTags; round += 1) {
    const less = withoutLast(withoutFirst(sound));
    if (less.length === sound.length) return less;
    sound = less;
  }
  return sound;
}

/** ID3v2, whose size stands in four bytes of seven bits; with a footer it is ten bytes longer. */
function withoutFirst(sound: Uint8Array): Uint8Array {
  if (sound.length < 10 || latin1(sound, 0, 3) !== "ID3") return sound;
  const size = sound.subarray(6, 10).reduce((sum, byte) => sum * 128 + (byte & 127), 0);
  const footer = ((sound[5] ?? 0) & 0x10) === 0 ? 0 : 10;
  return sound.subarray(Math.min(sound.length, 10 + size + footer));
}

function withoutLast(sound: Uint8Array): Uint8Array {
  const { length } = sound;
  const ends = (back: number, text: string) =>
    latin1(sound, length - back, length - back + text.length) === text;
  if (length >= 128 && ends(128, "TAG")) return sound.subarray(0, length - 128);
  if (length >= 227 && ends(227, "TAG+")) return sound.subarray(0, length - 227);
  if (length >= 32 && ends(32, "APETAGEX")) return withoutApe(sound);
  if (length >= 15 && ends(9, "LYRICS200")) {
    const size = Number.parseInt(latin1(sound, length - 15, length - 9), 10);
    return Number.isNaN(size) || size + 15 > length ? sound : sound.subarray(0, length - 15 - size);
  }
  return sound;
}

/** APE: the footer gives the size of itself and the items; a header before them has 32 bytes more. */
function withoutApe(sound: Uint8Array): Uint8Array {
  const { length } = sound;
  const view = viewOf(sound);
  const size = view.getUint32(length - 20, true);
  if (size < 32 || size > length) return sound;
  const header = (view.getUint32(length - 12, true) & 0x80000000) !== 0 && size + 32 <= length ? 32 : 0;
  return sound.subarray(0, length - size - header);
}
