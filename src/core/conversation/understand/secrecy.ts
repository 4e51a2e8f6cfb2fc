import { pattern } from "../../lexicon/entry.ts";
import { notSecret, secrecy } from "../../lexicon/report.ts";
import { plain } from "../../message/plain.ts";

const secret = new RegExp(`\\b(?:${pattern(secrecy)})\\b`, "u");
const perhapsNot = new RegExp(`\\b(?:${pattern(notSecret)})\\b`, "u");

/** The stricter setting may be understood from a sentence, the looser one only from its own word. */
export function asksForSecrecy(text: string): boolean {
  const bare = plain(text);
  return secret.test(bare) && !perhapsNot.test(bare);
}
