import * as doubts from "../../lexicon/danger/doubts.ts";
import { crime, crisis, somebodyElse, theWriter, violence } from "../../lexicon/danger/harm.ts";
import { earth, falling, fire, injury, water } from "../../lexicon/danger/hazards.ts";
import { type Entry, pattern } from "../../lexicon/entry.ts";
import { plain } from "../../message/plain.ts";

/**
 * crisis: somebody may harm themselves. violence: somebody weak is being hurt by somebody near to them. crime: weapons,
 * robbery, fights. injury: somebody is hurt, ill or gives birth. disaster: fire, water, current, gas, something falling.
 */
export const dangers = ["crisis", "violence", "crime", "injury", "disaster"] as const;
export type Danger = (typeof dangers)[number];

/** Most characters that are examined, to bound the time. */
const looked = 4_000;

/**
 * The danger to life of which a text speaks as of now; null if of none, or only of what was, might come, comes often or is
 * a name. Rather too often than too rarely: a false alarm costs a line.
 */
export function dangerIn(text: string): Danger | null {
  const said = sentences(text.slice(0, looked));
  const found = signs.find((sign) => said.some((sentence) => speaksOf(sign, sentence)));
  return found?.danger ?? null;
}

/** Whether it is somebody else who may harm themselves: "ada orang gantung diri", "temen saya mau loncat". */
export function isOthersCrisis(text: string): boolean {
  const said = sentences(text.slice(0, looked));
  const told = said.flatMap((sentence) =>
    [...sentence.matchAll(despair)].map(({ index, 0: found }) => sentence.slice(0, index + found.length)),
  );
  return (
    told.length > 0 &&
    told.every(
      (before) =>
        lastAt(before, others) >
        lastAt(
          before.replace(others, (one) => "-".repeat(one.length)),
          own,
        ),
    )
  );
}

const despair = new RegExp(`\\b(?:${pattern(crisis)})\\b`, "gu");
const others = new RegExp(`\\b(?:${pattern(somebodyElse)})(?: (?:${pattern(theWriter)}))?\\b`, "gu");
const own = new RegExp(`\\b(?:${pattern(theWriter)})\\b`, "gu");

function lastAt(text: string, words: RegExp): number {
  return [...text.matchAll(words)].at(-1)?.index ?? -1;
}

type Doubt = (sentence: string, at: number, end: number) => boolean;

type Sign = { readonly danger: Danger; readonly words: RegExp; readonly doubts: readonly Doubt[] };

const whole = (entry: Entry) => new RegExp(`\\b(?:${pattern(entry)})\\b`, "u");

/** Words that hold anywhere in the sentence, unless it says that it is now. */
const unlessNow = (entry: Entry): Doubt => {
  const words = whole(entry);
  return (sentence) => words.test(sentence) && !now.test(sentence);
};
const now = whole(doubts.now);

/** Words that end where the danger's word begins. */
const rightBefore = (words: string): Doubt => {
  const ending = new RegExp(`(?:^|[ ,])(?:${words}) $`, "u");
  return (sentence, at) => ending.test(sentence.slice(0, at));
};

const named = rightBefore(pattern(doubts.naming));
const place = rightBefore(pattern(doubts.placeNaming));
const denied = rightBefore(`(?:${pattern(doubts.denying)})(?: (?:${pattern(doubts.suchAs)})){0,2}`);
const almost = rightBefore(pattern(doubts.nearly));

/** Up to five words before, in the same part of the sentence. */
const feared = rightBefore(`(?:${pattern(doubts.fearing)})(?: [\\p{L}\\p{N}]+){0,5}`);
const habitual = unlessNow(doubts.habit);
const gone = unlessNow(doubts.past);
const old = unlessNow(doubts.longSince);
const aided = unlessNow(doubts.aid);

const ended: Doubt = (sentence, at) => over.test(sentence.slice(at)) && !now.test(sentence);
const over = whole(doubts.over);

const sign = (danger: Danger, entry: Entry, ...given: readonly Doubt[]): Sign => ({
  danger,
  words: new RegExp(`\\b(?:${pattern(entry)})\\b`, "gu"),
  doubts: given,
});

/** The gravest first. Nobody's wish to die is doubted, and who is beaten at home is so again and again. */
const signs: readonly Sign[] = [
  sign("crisis", crisis, named),
  sign("violence", violence, named, denied, almost, gone, ended),
  sign("crime", crime, named, denied, almost, feared, habitual, gone, old, ended),
  sign("injury", injury, named, denied, almost, feared, habitual, gone, old, aided, ended),
  sign("disaster", water, named, place, denied, almost, feared, habitual, gone, old, aided, ended),
  sign("disaster", fire, named, place, denied, almost, feared, habitual, gone, old, aided, ended),
  sign("disaster", earth, named, place, denied, almost, feared, habitual, gone, old, aided, ended),
  sign("disaster", falling, named, denied, feared, gone, aided, ended),
];

function speaksOf({ words, doubts: all }: Sign, sentence: string): boolean {
  return [...sentence.matchAll(words)].some(
    ({ index, 0: found }) => !all.some((doubt) => doubt(sentence, index, index + found.length)),
  );
}

/** A full stop ends no sentence after these. */
const sentenceEnd = /[!?;\n…]+|(?<!\b(?:jl|jln|gg|no|rt|rw|kel|kec|ds|dr|yth|km))\.+(?=\s|$)/iu;
const lone = whole(doubts.past);

/**
 * The sentences in plain text with their commas as words of their own, stretched letters shortened ("tolooong") and
 * misspelt key words mended. "Bulan lalu." alone belongs to the sentence before it.
 */
function sentences(text: string): readonly string[] {
  const said: string[] = [];
  for (const raw of text.split(sentenceEnd)) {
    const parts = raw
      .replace(/(\p{L})\1{2,}/gu, "$1")
      .split(",")
      .map(plain)
      .filter((part) => part !== "");
    const sentence = mended(parts.join(" , "));
    if (sentence === "") continue;
    const before = said.at(-1);
    if (before !== undefined && sentence.split(" ").length <= 3 && lone.test(sentence))
      said[said.length - 1] = `${before} , ${sentence}`;
    else said.push(sentence);
  }
  return said;
}

/** Words recognized by their consonants alone: "kbakaran", "kclakaan". */
const keyWords = new Map(
  [
    "kebakaran",
    "kecelakaan",
    "tenggelam",
    "melahirkan",
    "kesetrum",
    "dirampok",
    "terjebak",
    "keracunan",
    "meledak",
  ].map((word) => [consonants(word), word]),
);

function mended(sentence: string): string {
  return sentence
    .split(" ")
    .map((word) => (word.length > 4 ? (keyWords.get(consonants(word)) ?? word) : word))
    .join(" ");
}

function consonants(word: string): string {
  return word.replace(/[aiueo]/gu, "");
}
