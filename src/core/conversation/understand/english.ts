import { wordsOf } from "../../message/plain.ts";

const english = new Set(
  (
    "the is are was were has have had been this that there here my our your their and but for from with not no in on at " +
    "of to it i we you they please help broken road street water garbage trash light lights flood since weeks days months " +
    "very near need want report because nobody full out a an he she his her they does did doing can would should " +
    "school hospital office officer asked money hole big dark working dirty smells every day night year children"
  ).split(" "),
);

/** Whether a text is plainly English: four words or more, half of them common English ones. */
export function isPlainlyEnglish(text: string): boolean {
  const words = wordsOf(text);
  if (words.length < 4) return false;
  const known = words.filter((word) => english.has(word)).length;
  return known >= 3 && known / words.length >= 0.4;
}
