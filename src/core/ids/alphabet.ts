/** What ids are made of: no 0 O 1 I L, so that none is misread or misheard. */
export const digits = "23456789";
export const letters = "ABCDEFGHJKMNPQRSTUVWXYZ";
/** 31 characters, a prime: any weighted sum over them catches every single error and every swap of two. */
export const alphabet = digits + letters;

/** Random bytes that one character takes: two, so that none is noticeably likelier. */
export const bytesPerCharacter = 2;

/** The n-th character of the set that the random bytes draw. Throws a RangeError if the bytes don't reach. */
export function draw(bytes: Uint8Array, n: number, set: string): string {
  return set.charAt(number(bytes, n) % set.length);
}

/** A random number below 65,536 from the n-th pair of bytes. */
export function number(bytes: Uint8Array, n: number): number {
  const [high, low] = bytes.subarray(n * bytesPerCharacter, (n + 1) * bytesPerCharacter);
  if (high === undefined || low === undefined) throw new RangeError(`too few random bytes: ${bytes.length}`);
  return high * 256 + low;
}

/** Reads what a person typed: upper case, without blanks, dots and hyphens of any kind. */
export function normalize(text: string): string {
  return text.toUpperCase().replace(/[\s._‐-―-]/g, "");
}

export function isSpelled(characters: string): boolean {
  return [...characters].every((character) => alphabet.includes(character));
}
