import { wordSet } from "../../lexicon/entry.ts";
import { englishWords } from "../../lexicon/report.ts";
import { wordsOf } from "../../message/plain.ts";

const english = wordSet(englishWords);

/** Whether a text is plainly English: four words or more, half of them common English ones. */
export function isPlainlyEnglish(text: string): boolean {
  const words = wordsOf(text);
  if (words.length < 4) return false;
  const known = words.filter((word) => english.has(word)).length;
  return known >= 3 && known / words.length >= 0.4;
}
