import { noInOne } from "../../../lexicon/draft/answers.ts";
import {
  behindDenied,
  besidePart,
  betweenDenied,
  changing,
  changingNothing,
  denyingOnly,
  denyingThis,
  insteadOf,
  partWords,
  removing,
  timeParts,
  wrong,
  wrongPart,
} from "../../../lexicon/draft/sending.ts";
import { denials, forbids, notYets, noWords, withoutWords } from "../../../lexicon/plainWords.ts";
import { wordsOf } from "../../../message/plain.ts";
import { clausesOf } from "../words/clauses.ts";
import { courtesy } from "../words/courtesy.ts";
import { hasNo } from "../words/no.ts";
import { exactly, lengthAt, roughly, says, saysOnly, wordsBeside } from "../words/wording.ts";
import { sizeOf } from "./placeAnswer.ts";
import { mentionsSending } from "./sending.ts";

/** The part of a summary that a text is about. */
export type Part = keyof typeof partWords;

const verbs = exactly(changing);
const faults = roughly(wrong);
const nothing = exactly(changingNothing);
const no = exactly(noWords, noInOne);
const not = exactly(notYets);
const notThat = exactly(denyingThis);
const onlyDenies = exactly(denyingOnly);
const instead = exactly(insteadOf);
const between = exactly(betweenDenied);
const behind = exactly(behindDenied);
const remove = exactly(removing);
const off = exactly(wrongPart);
const times = exactly(timeParts);
/** "Belum ada foto" wants none taken out. */
const without = exactly(denials, forbids, withoutWords);
const parts = (Object.keys(partWords) as Part[]).map((part) => [part, exactly(partWords[part])] as const);

const besideFault = [faults, off, times, courtesy, exactly(besidePart), ...parts.map(([, words]) => words)];

/** Whether a text wants something changed, or says that something is wrong. */
export function wantsChange(text: string): boolean {
  const rest = wordsBeside(text, nothing).join(" ");
  return says(rest, verbs) || says(rest, faults);
}

/** The part of which a text says that it is wrong, and nothing else: "waktunya salah", "salah jam", "titiknya meleset". */
export function partWrongIn(text: string): Part | null {
  if (!says(text, faults) && !says(text, off)) return null;
  if (wordsBeside(text, ...besideFault).length > 0) return null;
  return partIn(text) ?? (says(text, times) ? "when" : null);
}

/** "Bukan di situ pak": wrong, and nothing instead. */
export function saysOnlyWrong(text: string): boolean {
  return saysOnly(text, faults, courtesy);
}

/** "Bukan 3 bulan tapi 5 bulan", "4 bulan bukan 3 bulan", "bukan di depan pasar tapi di belakangnya". */
export function replaces(text: string): boolean {
  const words = wordsBeside(text, onlyDenies);
  const denies = says(words.join(" "), notThat) || putsElsewhere(words);
  return denies && sizeOf(text) > 1 && !mentionsSending(text);
}

/** "Kagak di depan tapi di belakang". */
function putsElsewhere(words: readonly string[]): boolean {
  const not = words.findIndex((word, at) => word === "di" && at > 0 && lengthAt(words, at - 1, no) > 0);
  const but = words.findIndex((_, at) => at > not && lengthAt(words, at, instead) > 0);
  return not >= 0 && but >= 0 && words[but + 1] === "di";
}

/** The part that a text names: "ubah lokasinya pak" → place; null for none or several. */
export function partIn(text: string): Part | null {
  const named = parts.filter(([, words]) => says(text, words)).map(([part]) => part);
  const [only] = named;
  return named.length === 1 && only !== undefined ? only : null;
}

/**
 * What is left of a text without what says that nothing is to be changed or nothing is wrong: "gak ada yg salah, kirim
 * aja" → "kirim aja"; null if it doesn't say so, or wants something else changed. A *no* denies only within its clause.
 */
export function withoutDenial(text: string): string | null {
  const clauses = clausesOf(text).map((clause) => ({ clause, left: undenied(wordsOf(clause)) }));
  if (clauses.every(({ left }) => left === null)) return null;
  const rest = clauses.map(({ clause, left }) => left ?? clause).join(", ");
  return wantsChange(rest) ? null : rest;
}

function undenied(words: readonly string[]): string | null {
  for (let at = 0; at < words.length; at += 1) {
    const denies = lengthAt(words, at, not) > 0 ? 0 : lengthAt(words, at, no);
    if (denies === 0) continue;
    let to = at + denies;
    let denied = deniedAt(words, to);
    for (let filler = 1; denied === 0 && filler > 0; denied = deniedAt(words, to)) {
      filler = lengthAt(words, to, between);
      to += filler;
    }
    if (denied === 0) continue;
    to += denied;
    for (let more = 1; more > 0; to += more) more = lengthAt(words, to, behind);
    return [...words.slice(0, at), ...words.slice(to)].join(" ");
  }
  return null;
}

function deniedAt(words: readonly string[], at: number): number {
  return Math.max(lengthAt(words, at, verbs), lengthAt(words, at, faults));
}

/** Whether a text wants no photo any more: "gak pake foto deh", "fotonya dihapus aja". */
export function dropsPhotos(text: string): boolean {
  return clausesOf(text).some(
    (clause) => partIn(clause) === "photo" && (says(clause, remove) ? !hasNo(clause) : says(clause, without)),
  );
}
