import { meaningOf, wordSet } from "../../../lexicon/entry.ts";
import { officeVerbs, sure } from "../../../lexicon/operators.ts";
import type { OpenCount } from "../../facts.ts";
import type { Turn } from "../../turn.ts";

export type Verb = keyof typeof officeVerbs;

export function instruction(words: string): readonly [Verb | null, string, string] {
  const [, first = "", code = "", rest = ""] =
    /^(\S+)(?:\s+(\S+))?(?:\s+([\s\S]+))?$/.exec(words.trim()) ?? [];
  return [meaningOf(officeVerbs, first), code.toUpperCase(), rest.trim()];
}

/** A code goes into buttons and commands: short, and without blanks. */
export function isCode(code: string): boolean {
  return /^[A-Z][A-Z0-9]{1,11}$/.test(code);
}

/** Said once more, knowing what hangs on it. */
export function isYes(words: string): boolean {
  return wordSet(sure).has(words.toLowerCase());
}

/** Whether a list that is asked for by these words has this one. */
export function fits(words: string, code: string, name: string): boolean {
  const typed = words.toLowerCase();
  return code.toLowerCase().startsWith(typed) || name.toLowerCase().includes(typed);
}

/** How many open cases are of such an agency or category. */
export function openIn({ facts }: Turn, which: (one: OpenCount) => boolean): number {
  return (facts.open ?? []).filter(which).reduce((sum, { count }) => sum + count, 0);
}

/** Lines of a list in one message. */
export const longestList = 30;
