const vowels = /[aeiou]/gu;
const fewestConsonants = 3;

/** Whether a word was typed in short for another, without some or all of its vowels: "jln", "rusk", "prah". */
export function isShortFor(typed: string, word: string): boolean {
  if (typed.length >= word.length || typed[0] !== word[0]) return false;
  const bones = word.replace(vowels, "");
  return bones.length >= fewestConsonants && typed.replace(vowels, "") === bones && isWithin(typed, word);
}

/** Whether all letters of the one stand in the other in the same order. */
function isWithin(typed: string, word: string): boolean {
  let at = 0;
  for (const letter of word) if (letter === typed[at]) at += 1;
  return at === typed.length;
}
