import { pattern } from "../../lexicon/entry.ts";
import { officials, outsiders, titles } from "../../lexicon/inOffice.ts";
import { being, doing, doneBy, doneTo } from "../../lexicon/wrongs.ts";
import { plain } from "../../message/plain.ts";
import { between, corruption, cut, denials, forced, names, paying } from "./wrongs.ts";

/** Most characters that are examined, to bound the time. */
const looked = 4_000;

/**
 * Whether the words are about somebody's behaviour in office: bribery, rudeness, threats, violence. An
 * official who is only addressed ("jalan rusak pak lurah") doesn't count. Rather too often than too rarely: a
 * false alarm costs a question, a missed one shows a name in a group.
 */
export function isAboutConduct(text: string): boolean {
  const bare = plain(text.slice(0, looked)).replace(denials, " ");
  return patterns.some((pattern) => pattern.test(bare));
}

const someone = pattern(officials);

const patterns: readonly RegExp[] = [
  corruption,
  paying,
  forced,
  cut,
  // "petugas loket membentak ibu saya"
  new RegExp(`\\b(?:${someone}) ${between}(?:${pattern(doing, being)})\\b`, "u"),
  // "pak budi mengancam saya"
  new RegExp(`\\b(?:${pattern(titles)}) ${names}(?:${pattern(doing)})\\b`, "u"),
  // "dipukuli aparat", "ditampar sama guru"
  new RegExp(`\\b(?:${pattern(doneBy)}) ${between}(?:${someone})\\b`, "u"),
  new RegExp(`\\b(?:${pattern(doneTo)})\\b(?! (?:sama |oleh |karo )?(?:${pattern(outsiders)}))`, "u"),
];
