import { parseNumber } from "../../ids/number.ts";

/**
 * The tracking id at the start of the words, in its written form; null if there is none. `alone`: only a
 * number can be meant, so a single word with a digit counts, even if it isn't valid.
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

/** The tracking id, if the message is nothing else. */
export function bareNumberIn(text: string): string | null {
  const parsed = parseNumber(text.replace(/^\s*#|[.,;:!?\s]+$/gu, ""));
  return parsed?.type === "whole" ? parsed.number : null;
}
