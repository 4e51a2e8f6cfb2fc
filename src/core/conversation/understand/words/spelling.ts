import { isKnownWord } from "./knownWords.ts";

/*
 * How a word is told that was typed in haste. Only for what does no harm if it was read wrongly: a slip never sends,
 * settles, withdraws or makes less private, and a number is never guessed.
 */

/**
 * Whether a word was probably meant: stretched, without its vowels, with a particle at its end, or with a slip. A word
 * that is known as it stands is no slip for another.
 */
export function isSpelled(typed: string, word: string): boolean {
  if (typed === word) return true;
  if (typed.length < shortest || word.length < shortest) return false;
  if (Math.abs(typed.length - word.length) > mostApart || /\d/u.test(typed)) return false;
  return forms(typed).some((form) => {
    const folded = fold(word);
    if (form === folded) return true;
    return !isKnownWord(typed) && (dropsVowels(form, folded) || isSlip(form, folded));
  });
}

/** The word without a stretched end, which isn't a slip: "kirimmm", "iyaaa". */
export function unstretched(word: string): string {
  return word.replace(/(\p{L})\1+$/u, "$1");
}

/** Shorter words are too similar to guess at: "ga" isn't a misspelt "ya". */
const shortest = 3;

/** In letters, with a particle and stretched letters. */
const mostApart = 6;

/** Particles that are written onto a word: "sudahmi", "kirimlah", "fotonya", "lokasix". */
const endings = /(?:lah|kah|nya|ny|na|mi|ji|pi|ki|ku|mu|pun|x)$/u;

function forms(typed: string): readonly string[] {
  const bare = typed.replace(endings, "");
  return bare === typed || bare.length < shortest ? [fold(typed)] : [fold(typed), fold(bare)];
}

/** Doubled letters once, and "ai" and "au" at the end as they are spoken: "sampe", "kalo". */
function fold(word: string): string {
  return word
    .replace(/(\p{L})\1+/gu, "$1")
    .replace(/ai$/u, "e")
    .replace(/au$/u, "o");
}

const vowels = /[aeiou]/gu;
const fewestConsonants = 3;

/** "bntr", "krim": all consonants are there, in their order, and only vowels are missing. */
function dropsVowels(typed: string, word: string): boolean {
  const bones = word.replace(vowels, "");
  if (bones.length < fewestConsonants || typed[0] !== word[0]) return false;
  return typed.replace(vowels, "") === bones && isWithin(typed, word);
}

/** Whether all letters stand in the other word in the same order. */
function isWithin(typed: string, word: string): boolean {
  let at = 0;
  for (const letter of word) if (letter === typed[at]) at += 1;
  return at === typed.length;
}

/** Within one edit from 5 letters on, within two from 8 on. */
function isSlip(typed: string, word: string): boolean {
  if (typed.length < 4 || word.length < 5) return false;
  const allowed = word.length < 8 ? 1 : 2;
  if (Math.abs(typed.length - word.length) > allowed) return false;
  return editDistance(typed, word) <= allowed;
}

/** Single-letter changes (insert, delete, replace, swap of neighbours) from one word to another. */
export function editDistance(from: string, to: string): number {
  const a = Array.from(from);
  const b = Array.from(to);
  let before: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let row = 1; row <= a.length; row += 1) {
    const line = [row];
    for (let column = 1; column <= b.length; column += 1) {
      const same = a[row - 1] === b[column - 1];
      let least = Math.min(
        (last[column] ?? 0) + 1,
        (line[column - 1] ?? 0) + 1,
        (last[column - 1] ?? 0) + (same ? 0 : 1),
      );
      if (a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1]) {
        least = Math.min(least, (before[column - 2] ?? least) + 1);
      }
      line.push(least);
    }
    before = last;
    last = line;
  }
  return last[b.length] ?? a.length;
}
