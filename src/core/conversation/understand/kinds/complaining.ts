import { repairing, troubles } from "../../../lexicon/asking.ts";
import { besidePleading, besideWeary, pleading, weary } from "../../../lexicon/draft/pleading.ts";
import { type Entry, pattern } from "../../../lexicon/entry.ts";
import { wordsOf } from "../../../message/plain.ts";
import { soft, thanks } from "../words/courtesy.ts";
import { exactly, saysOnly } from "../words/wording.ts";

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

const wish = exactly(pleading);
const aroundWish = exactly(besidePleading);
const tired = exactly(weary);
const aroundTired = exactly(besideWeary);

/**
 * Whether a text only wants something done, or is weary: "tolong ditindaklanjuti", "ga ada yang peduli". A *no* or what
 * has been done already ("jangan diproses", "sudah ditangani") is neither.
 */
export function pleads(text: string): boolean {
  return saysOnly(text, wish, aroundWish, soft, thanks) || saysOnly(text, tired, aroundTired, soft, thanks);
}
