import { repairing, troubles } from "../../../lexicon/asking.ts";
import { type Entry, pattern } from "../../../lexicon/entry.ts";
import { wordsOf } from "../../../message/plain.ts";

/** The plain words of a text, without stretched letters: "haloo", "yaaa". */
export function calmWords(text: string): readonly string[] {
  return wordsOf(text).map((word) => word.replace(/(\p{L})\1{2,}/gu, "$1"));
}

/** Any of these as whole words. */
export function anywhere(...entries: readonly Entry[]): RegExp {
  return new RegExp(`(?<![\\p{L}\\p{N}])(?:${pattern(...entries)})(?![\\p{L}\\p{N}])`, "u");
}

const trouble = anywhere(troubles);
const repair = anywhere(repairing);

/** Whether something is wrong or lacks, by a text's calm words. */
export function hasTrouble(bare: string): boolean {
  return trouble.test(bare);
}

/** Whether a repair is asked for, so that something is broken. */
export function asksRepair(bare: string): boolean {
  return repair.test(bare);
}
