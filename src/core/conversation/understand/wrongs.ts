import { pattern } from "../../lexicon/entry.ts";
import * as people from "../../lexicon/inOffice.ts";
import * as words from "../../lexicon/wrongs.ts";

/*
 * How words of the lexicon go together when somebody in office is accused; to be matched against plain text (lower
 * case, no punctuation).
 */

const corrupt = pattern(words.corrupt);
const officials = pattern(people.officials);
const notTheirs = pattern(people.notTheirs);
const money = pattern(words.money);
const costs = pattern(words.money, words.costs);

/** Up to four words between, none of which begins another statement. */
export const between = `(?:(?!(?:${notTheirs})\\b)[\\p{L}\\p{N}]+ ){0,4}`;

/** One or two names after "pak". */
export const names = `(?:(?!(?:${notTheirs}|${pattern(people.notNames)})\\b)\\p{L}+ ){1,2}`;

export const corruption = new RegExp(`\\b(?:${corrupt}|${pattern(words.corruptDeeds)})\\b`, "u");

/** "Kami minta uang ganti rugi" asks for one's own; "ke saya minta uang" doesn't. */
const notMine = `(?<!(?<!\\b(?:${pattern(words.towards)}) )\\b(?:${pattern(words.oneself)}) )`;
const asking = pattern(words.asking);

/** "Preman minta jatah" accuses nobody in office. */
const notOutsiders = `(?<!\\b(?:${pattern(people.outsiders)}) (?:[\\p{L}\\p{N}]+ ){0,3})`;

export const paying = new RegExp(
  [
    // "minta uang", with whoever is meant left out, as people do
    `${notMine}${notOutsiders}\\b(?:${asking}) (?:\\p{L}+ ){0,1}(?:${money})\\b(?! (?:${pattern(words.owed)}))`,
    // "polisi minta 100rb": what else may be asked for needs one who asks
    `\\b(?:${officials}) ${between}(?:${asking}) (?:\\p{L}+ ){0,1}(?:${costs})\\b`,
    `\\b(?:${pattern(words.offices)}) ${between}(?:${asking}) (?:\\p{L}+ ){0,1}(?:${costs})\\b`,
    `\\b(?:${pattern(words.askingOf)})(?: \\w+){0,3} (?:${pattern(words.askedFor)})\\b`,
  ].join("|"),
  "u",
);

export const forced = new RegExp(
  [
    `\\b(?:${pattern(words.askedToPay)})\\b(?! (?:${pattern(words.harmless)}))`,
    `\\b(?:${pattern(words.askedFrom)})(?: (?:${pattern(words.by)}) \\p{L}+)? (?:${costs}|${pattern(words.unlawful)})\\b(?! (?:${pattern(words.owed)}))(?!(?: \\p{L}+)? (?:${pattern(words.regularly)})\\b)`,
    `\\b(?:${pattern(words.made)}) (?:${pattern(words.toPay)})\\b(?! (?:${pattern(words.dues)})\\b)`,
  ].join("|"),
  "u",
);

/** Aid of which a part is kept back: "bansos dipotong 50rb sama pak rt". */
export const cut = new RegExp(
  `\\b(?:${pattern(words.help)})\\b(?: [\\p{L}\\p{N}]+){0,4} (?:${pattern(words.cutOff)})\\b|` +
    `\\b(?:${pattern(words.help)})\\b(?: [\\p{L}\\p{N}]+){0,4} (?:${pattern(words.kept)}) (?:${officials})\\b|` +
    `\\b(?:${officials}) ${between}(?:${pattern(words.cutting)}) (?:\\p{L}+ )?(?:${pattern(words.help)})\\b`,
  "u",
);

/**
 * Denials ("Tidak ada pungli", "bukan korupsi", "petugasnya tidak minta uang") are removed before the search.
 * "Apa ini bukan korupsi?" and "bukan cuma korupsi" aren't denials.
 */
export const denials = new RegExp(
  `(?<!\\b(?:${pattern(words.wondering)})(?: (?:${pattern(words.wonderingOf)}))? )\\b(?:${pattern(words.denying)})` +
    `(?: (?:${pattern(words.anySuch)}))? (?:${corrupt}|${pattern(words.denied)}|` +
    `(?:${pattern(words.deniedAsking)}) (?:${pattern(words.deniedMoney)}))\\b`,
  "gu",
);
