import { pattern } from "../../lexicon/entry.ts";
import { corrected, correcting, sorry, sorryFirst, thenSaid } from "../../lexicon/report.ts";

const openings = new RegExp(
  `^\\s*(?:${pattern(sorry)})?[\\s,]*(?:${pattern(correcting)})[\\s,.:;]+(?:${pattern(corrected)})?[\\s,.:;]*`,
  "iu",
);

const openingsInTwo = new RegExp(
  `^\\s*(?:${pattern(sorryFirst)})[\\s,]+(?:${pattern(thenSaid)})[\\s,:]+`,
  "iu",
);

/** What a person says instead ("eh salah, pasar legi" → "pasar legi"), or null if it is no correction. */
export function correctionIn(text: string): string | null {
  const match = openings.exec(text) ?? openingsInTwo.exec(text);
  if (match === null) return null;
  const rest = text.slice(match[0].length).trim();
  return rest === "" ? null : rest;
}
