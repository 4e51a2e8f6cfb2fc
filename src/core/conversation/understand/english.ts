import { greetings } from "../../lexicon/courtesy.ts";
import { wordSet } from "../../lexicon/entry.ts";
import { englishWords } from "../../lexicon/report.ts";
import { wordsOf } from "../../message/plain.ts";

const english = wordSet(englishWords);
const greeting = wordSet({ ...greetings, id: "" });

/** Whether a text is only a greeting in English: "Hello", "Good morning". */
export function isEnglishGreeting(text: string): boolean {
  const words = wordsOf(text);
  return (
    words.length > 0 &&
    words.every((word) => greeting.has(word)) &&
    !/^(?:test|testing|hi)$/u.test(words.join(" "))
  );
}

/** Whether a text is plainly English: four words or more, half of them common English ones, or three of them. */
export function isPlainlyEnglish(text: string): boolean {
  const words = wordsOf(text);
  if (words.length === 3) return words.every((word) => english.has(word));
  if (words.length < 4) return false;
  const known = words.filter((word) => english.has(word)).length;
  return known >= 3 && known / words.length >= 0.4;
}
