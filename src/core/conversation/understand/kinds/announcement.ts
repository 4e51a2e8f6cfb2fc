import {
  announcing,
  announcingLast,
  announcingQuestion,
  announcingWish,
  aroundAnnouncing,
  ifOneWants,
} from "../../../lexicon/announcing.ts";
import { courtesies, greetings, openings } from "../../../lexicon/courtesy.ts";
import { pattern, wordSet } from "../../../lexicon/entry.ts";
import { addresses, particles, thanksAnywhere } from "../../../lexicon/plainWords.ts";
import { hasNo } from "../words/no.ts";
import { hasTrouble } from "./complaining.ts";

/** What an announcement is of: a report, a question, a wish. */
export type Announced = "tell" | "ask" | "wish";

const told = wordSet(announcing);
const asked = wordSet(announcingQuestion);
const wished = wordSet(announcingWish);
const around = wordSet(
  aroundAnnouncing,
  addresses,
  particles,
  thanksAnywhere,
  courtesies,
  greetings,
  openings,
);
const ifWanted = new RegExp(`^(?:\\p{L}+ ){0,2}?(?:${pattern(ifOneWants)})\\b`, "u");
const longestIf = 9;

/** What words only announce ("mau lapor", "ada yang mau saya tanyakan"); null if they tell something. */
export function announcedIn(words: readonly string[]): Announced | null {
  if (ifWanted.test(words.join(" ")) && words.length <= longestIf) return "tell";
  const has = (set: ReadonlySet<string>) => words.some((word) => set.has(word));
  const isAll = words.every(
    (word) => told.has(word) || asked.has(word) || wished.has(word) || around.has(word),
  );
  if (!isAll) return endsAnnouncing(words) ? "tell" : null;
  if (has(wished)) return "wish";
  if (has(told)) return "tell";
  return has(asked) ? "ask" : null;
}

const atEnd = new RegExp(`(?<!\\p{L})(?:${pattern(announcingLast)})$`, "u");
const longestHead = 9;

/** "Saya warga desa sukamaju mau lapor": who writes, and then an announcement; nothing is wrong yet. */
function endsAnnouncing(words: readonly string[]): boolean {
  const last = words.findLastIndex((word) => !around.has(word));
  const head = words.slice(0, last + 1).join(" ");
  return last >= 0 && last < longestHead && atEnd.test(head) && !hasTrouble(head) && !hasNo(head);
}
