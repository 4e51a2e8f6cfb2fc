import { alphabet, bytesPerCharacter, draw, isSpelled, normalize } from "./alphabet.ts";

const length = 8;
const groupLength = 4;

/** Random bytes that `newWatchCode` needs; they must come from a source fit for secrets. */
export const watchCodeBytes = length * bytesPerCharacter;

/**
 * A watch code (kode pantau), "7HXM-PQ4V": the secret by which others can watch a case. Only its hash is
 * stored. Throws a RangeError on too few bytes.
 */
export function newWatchCode(bytes: Uint8Array): string {
  return written(Array.from({ length }, (_, n) => draw(bytes, n, alphabet)).join(""));
}

/** Reads a watch code however it is typed, into its written form; null if it can't be one. */
export function parseWatchCode(text: string): string | null {
  const characters = normalize(text);
  return characters.length === length && isSpelled(characters) ? written(characters) : null;
}

function written(characters: string): string {
  return `${characters.slice(0, groupLength)}-${characters.slice(groupLength)}`;
}
