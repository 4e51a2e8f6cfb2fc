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

/** Whether it can be a code, which is part of buttons and commands: short, without blanks. */
export function isCode(code: string): boolean {
  return /^[A-Z][A-Z0-9]{1,11}$/.test(code);
}

/** Whether the words confirm the change after its consequences were shown. */
export function isYes(words: string): boolean {
  return wordSet(sure).has(words.toLowerCase());
}

/** Whether the words filter for this entry: the beginning of its code, or a part of its name. */
export function fits(words: string, code: string, name: string): boolean {
  const typed = words.toLowerCase();
  return code.toLowerCase().startsWith(typed) || name.toLowerCase().includes(typed);
}

/** Number of open cases that meet the condition. */
export function openIn({ facts }: Turn, which: (one: OpenCount) => boolean): number {
  return (facts.open ?? []).filter(which).reduce((sum, { count }) => sum + count, 0);
}

/** Most lines of a list in one message. */
export const longestList = 30;
