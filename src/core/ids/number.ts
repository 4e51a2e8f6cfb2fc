import {
  alphabet,
  bytesPerCharacter,
  digits,
  draw,
  isSpelled,
  letters,
  normalize,
  number,
} from "./alphabet.ts";

/** How the numbers of practice begin, and no report's. */
export const practicePrefix = "TES";

/** Random bytes that `newNumber` needs. */
export const numberBytes = 8 * bytesPerCharacter;

/**
 * A tracking id in its written form, "K7M4-2QX": six random characters and one that checks them, in two groups. The
 * first group always has a digit and a letter, so that neither a word nor a plain number is taken for one. Two may be
 * alike: the caller draws again. Throws a RangeError on too few bytes.
 */
export function newNumber(bytes: Uint8Array): string {
  const free = [0, 1, 2, 3].map((n) => draw(bytes, n, alphabet));
  const first = free.slice(0, 2);
  first.splice(number(bytes, 4) % 3, 0, draw(bytes, 5, digits));
  first.splice(number(bytes, 6) % 4, 0, draw(bytes, 7, letters));
  const drawn = [...first, ...free.slice(2)].join("");
  const body = drawn.startsWith(practicePrefix) ? `Z${drawn.slice(1)}` : drawn;
  return formatNumber(body + checkOf(body));
}

/** Seven characters in two groups, to be read aloud. */
export function formatNumber(characters: string): string {
  return `${characters.slice(0, groupLength)}-${characters.slice(groupLength)}`;
}

export type ParsedNumber =
  /** A whole id that checks out, in its written form. */
  | { readonly type: "whole"; readonly number: string }
  /** Its first four characters: enough if only one of a person's cases begins so. */
  | { readonly type: "start"; readonly start: string };

/**
 * Reads a tracking id however it is typed: lower case, with blanks, dots, hyphens or nothing between the characters.
 * Null if it can't be one: of another length, with a character that no id has, or with a wrong check character.
 */
export function parseNumber(text: string): ParsedNumber | null {
  const characters = normalize(text);
  if (!isSpelled(characters) || !isMixed(characters.slice(0, groupLength))) return null;
  if (characters.length === groupLength) return { type: "start", start: characters };
  if (characters.length !== bodyLength + 1 || !checksOut(characters)) return null;
  return { type: "whole", number: formatNumber(characters) };
}

/**
 * The only candidate that the text names, whole or by its first four characters; null if none or several fit.
 */
export function findNumber(text: string, candidates: readonly string[]): string | null {
  const parsed = parseNumber(text);
  if (parsed === null) return null;
  const meant = new Set(
    candidates.filter((candidate) =>
      parsed.type === "whole" ? candidate === parsed.number : candidate.startsWith(parsed.start),
    ),
  );
  const [only] = meant;
  return meant.size === 1 && only !== undefined ? only : null;
}

/** The tracking ids inside free text, whole and checked, in their written form, each once. */
export function looksLikeNumber(text: string): readonly string[] {
  const found = new Set<string>();
  for (const [match] of text.matchAll(inText)) {
    const parsed = parseNumber(match);
    if (parsed?.type === "whole") found.add(parsed.number);
  }
  return [...found];
}

const bodyLength = 6;
const groupLength = 4;

/** Two groups that stand by themselves, with at most a hyphen and blanks between. */
const inText = /(?<![\p{L}\p{N}])[\dA-Za-z]{4}[ .]?[‐-―-]?[ ]?[\dA-Za-z]{3}(?![\p{L}\p{N}])/gu;

/**
 * Check character: each place has another weight modulo 31, so a wrong character or two swapped ones always
 * change the sum.
 */
function checkOf(body: string): string {
  const sum = [...body].reduce(
    (total, character, place) => total + (place + 1) * alphabet.indexOf(character),
    0,
  );
  return alphabet.charAt(sum % alphabet.length);
}

function checksOut(characters: string): boolean {
  return checkOf(characters.slice(0, bodyLength)) === characters.slice(bodyLength);
}

function isMixed(group: string): boolean {
  return (
    [...digits].some((digit) => group.includes(digit)) &&
    [...letters].some((letter) => group.includes(letter))
  );
}
