import { hoursAsked, opensElse } from "../../../lexicon/asking.ts";
import { pattern } from "../../../lexicon/entry.ts";
import { plain } from "../../../message/plain.ts";

const asked = new RegExp(`(?<!\\p{L})(?:${pattern(hoursAsked)})(?!\\p{L})`, "u");
const otherwise = new RegExp(`(?<!\\p{L})(?:${pattern(opensElse)})(?!\\p{L})`, "u");

/** Whether a question is about when an office is open: "hari sabtu buka ga". */
export function asksForHours(text: string): boolean {
  const bare = plain(text);
  return asked.test(bare) && !otherwise.test(bare);
}
