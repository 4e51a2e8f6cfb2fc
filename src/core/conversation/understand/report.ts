import { pattern } from "../../lexicon/entry.ts";
import {
  corrected,
  correcting,
  crisis,
  emergency,
  notSecret,
  secrecy,
  sorry,
  sorryFirst,
  thenSaid,
} from "../../lexicon/report.ts";
import { plain } from "../../message/plain.ts";

const secret = new RegExp(`\\b(?:${pattern(secrecy)})\\b`, "u");
const perhapsNot = new RegExp(`\\b(?:${pattern(notSecret)})\\b`, "u");

/**
 * Whether a sentence asks for confidentiality. Only this stricter choice is understood from a sentence; the
 * other needs its own word.
 */
export function asksForSecrecy(text: string): boolean {
  const bare = plain(text);
  return secret.test(bare) && !perhapsNot.test(bare);
}

const openings = new RegExp(
  `^\\s*(?:${pattern(sorry)})?[\\s,]*(?:${pattern(correcting)})[\\s,.:;]+(?:${pattern(corrected)})?[\\s,.:;]*`,
  "iu",
);

const openingsInTwo = new RegExp(
  `^\\s*(?:${pattern(sorryFirst)})[\\s,]+(?:${pattern(thenSaid)})[\\s,:]+`,
  "iu",
);

/** The correction in a text ("eh salah, pasar legi" → "pasar legi"); null if there is none. */
export function correctionIn(text: string): string | null {
  const match = openings.exec(text) ?? openingsInTwo.exec(text);
  if (match === null) return null;
  const rest = text.slice(match[0].length).trim();
  return rest === "" ? null : rest;
}

/** emergency: life or property in danger now. crisis: the person speaks of harming themselves. */
type Danger = "emergency" | "crisis";

const asCrisis = new RegExp(`\\b(?:${pattern(crisis)})\\b`, "u");
const asEmergency = new RegExp(`\\b(?:${pattern(emergency)})\\b`, "u");

/** The danger that a text speaks of, for which help lines are shown; the report goes on. */
export function dangerIn(text: string): Danger | null {
  const bare = plain(text);
  if (asCrisis.test(bare)) return "crisis";
  return asEmergency.test(bare) ? "emergency" : null;
}
