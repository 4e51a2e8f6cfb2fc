import { parseNumber } from "../../ids/number.ts";

/**
 * A tracking id that words begin with, as it is written; null if they begin otherwise. `alone`: nothing but a number can
 * be meant, so that one word with a digit counts as one, whatever is wrong with it.
 */
export function strangeNumberIn(words: string, alone: boolean): string | null {
  const [, first = "", second = ""] = /^\s*(\S+)(?:\s+(\S+))?/u.exec(words) ?? [];
  for (const typed of [`${first}${second}`, first]) {
    const parsed = parseNumber(typed.replace(/[.,;:!?]+$/u, ""));
    if (parsed?.type === "whole") return parsed.number;
  }
  const single = second === "" && /^[#\p{L}\p{N}.‐-―-]{2,12}[?!]*$/u.test(first) && /\d/u.test(first);
  return alone && single ? first.replace(/^#|[?!.]+$/gu, "").toUpperCase() : null;
}

/** A message that is a whole tracking id and nothing else. */
export function bareNumberIn(text: string): string | null {
  const parsed = parseNumber(text.replace(/^\s*#|[.,;:!?\s]+$/gu, ""));
  return parsed?.type === "whole" ? parsed.number : null;
}
