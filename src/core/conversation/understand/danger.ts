import { pattern } from "../../lexicon/entry.ts";
import { crisis, emergency } from "../../lexicon/report.ts";
import { plain } from "../../message/plain.ts";

/** emergency: life or property in danger now. crisis: the person speaks of harming themselves. */
export type Danger = "emergency" | "crisis";

const asCrisis = new RegExp(`\\b(?:${pattern(crisis)})\\b`, "u");
const asEmergency = new RegExp(`\\b(?:${pattern(emergency)})\\b`, "u");

/** The danger that a text speaks of, for which help lines are shown; the report goes on. */
export function dangerIn(text: string): Danger | null {
  const bare = plain(text);
  if (asCrisis.test(bare)) return "crisis";
  return asEmergency.test(bare) ? "emergency" : null;
}
