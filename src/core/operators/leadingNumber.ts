import { parseNumber } from "../ids/number.ts";
import { pattern } from "../lexicon/entry.ts";
import { numberSigns } from "../lexicon/operators.ts";

/** A tracking id, or its first four characters, at the start of a command's words. */
export type TypedNumber = {
  readonly text: string;
  /** The words after it. */
  readonly rest: string;
};

const sign = new RegExp(`^(?:#|(?:${pattern(numberSigns)})\\b[.:]?)\\s*`, "iu");

/**
 * Reads the number at the start of a command's words: whole, in two parts, or its first four characters. A
 * misspelt one is returned as typed, so that similar numbers are named instead of acting on another case.
 */
export function leadingNumber(words: string): TypedNumber | null {
  return numberAtStart(words) ?? numberAtStart(words.replace(sign, ""));
}

function numberAtStart(words: string): TypedNumber | null {
  const [, first = "", second = ""] = /^(\S+)(?:\s+(\S+))?/.exec(words) ?? [];
  const parted = first.length === 4 && second.length === 3 ? parseNumber(`${first}${second}`) : null;
  if (parted?.type === "whole") return { text: parted.number, rest: after(words, 2) };
  const bare = first.replace(/[,;:!?)\]]+$/u, "");
  const single = parseNumber(bare);
  if (single !== null) {
    return { text: single.type === "whole" ? single.number : single.start, rest: after(words, 1) };
  }
  return isSlip(bare) ? { text: asWritten(bare), rest: after(words, 1) } : null;
}

/** In upper case and two groups, the written form of numbers. */
function asWritten(slip: string): string {
  const plain = slip.replace(/[‐-―]/gu, "-").toUpperCase();
  return plain.includes("-") || plain.length <= 4 ? plain : `${plain.slice(0, 4)}-${plain.slice(4)}`;
}

/**
 * Whether it was meant as a number but can't be one: a character too many or too few, a character that
 * numbers don't have, a wrong check digit. In one piece it must have letters between digits or digits between
 * letters, unlike "RT05" and "300rb".
 */
function isSlip(typed: string): boolean {
  const mixed = (part: string) => /\d/.test(part) && /[A-Za-z]/.test(part);
  const [whole, head = "", tail = ""] = /^([\dA-Za-z]{3,5})[‐-―-]([\dA-Za-z]{1,5})$/u.exec(typed) ?? [];
  if (whole !== undefined) return mixed(head) || (tail.length > 1 && mixed(tail));
  return (
    /^[\dA-Za-z]{4,9}$/.test(typed) && (/\d[A-Za-z]+\d/.test(typed) || /[A-Za-z]\d+[A-Za-z]/.test(typed))
  );
}

/** The rest after the first `count` words. */
function after(words: string, count: number): string {
  return words.replace(new RegExp(`^(?:\\S+\\s*){${count}}`), "").trim();
}
