import {
  askingFor,
  buildingAnew,
  praisedFor,
  praising,
  proposing,
  purposes,
  wishing,
} from "../../../lexicon/announcing.ts";
import { pattern } from "../../../lexicon/entry.ts";
import { isAboutConduct } from "../conduct.ts";
import { dangerIn } from "../danger.ts";
import { hasNo } from "../words/no.ts";
import { type Announced, announcedIn } from "./announcement.ts";
import { anywhere, asksRepair, calmWords, hasTrouble } from "./complaining.ts";
import { asksOutright, isInquiry, reproaches } from "./information.ts";

/**
 * invite: announces a report, a question or a wish without telling it. praise: thanks for something done.
 * aspiration: a wish or proposal. information: a question that complains of nothing.
 */
export type FirstKind =
  | { readonly type: "invite"; readonly to: Announced }
  | { readonly type: "praise" }
  | { readonly type: "aspiration" }
  | { readonly type: "information" };

/** Longer texts tell a story, which is a report unless it says outright what it is. */
const longest = 30;

/**
 * What kind of message a text is that begins a talk; null for a report, which is what all else is taken for.
 * Danger and accusations are always reports.
 */
export function firstKindOf(text: string): FirstKind | null {
  const words = calmWords(text);
  if (words.length === 0) return null;
  const to = announcedIn(words);
  if (to !== null) return { type: "invite", to };
  if (dangerIn(text) !== null || isAboutConduct(text)) return null;
  const bare = words.join(" ");
  if (proposal.test(bare)) return { type: "aspiration" };
  if (words.length > longest) return null;
  if (isPraise(text, bare)) return { type: "praise" };
  const wishes = isWish(bare);
  if (wishes && !asksOutright(bare)) return { type: "aspiration" };
  if (isInquiry(text, bare)) return { type: "information" };
  return wishes ? { type: "aspiration" } : null;
}

/** Whether a text asks for information and complains of nothing. */
export function asksForInformation(text: string): boolean {
  return firstKindOf(text)?.type === "information";
}

const proposal = anywhere(proposing);
const praise = anywhere(praising);
const forWhat = anywhere(praisedFor);
const butAsks = anywhere(askingFor);

function isPraise(text: string, bare: string): boolean {
  const asksToo = butAsks.test(bare) || text.includes("?") || hasNo(bare) || reproaches(bare);
  return praise.test(bare) && forWhat.test(bare) && !asksToo && !hasTrouble(bare);
}

const wish = anywhere(wishing, buildingAnew);
const purpose = new RegExp(`(?<!\\p{L})(?:${pattern(purposes)}) .*$`, "u");

/** Whether a text tells that something is wrong, be it announced as a wish or not. "Biar gak macet" is what for. */
export function reportsTrouble(text: string): boolean {
  if (dangerIn(text) !== null || isAboutConduct(text)) return true;
  return hasTrouble(calmWords(text).join(" ").replace(purpose, ""));
}

function isWish(bare: string): boolean {
  return wish.test(bare) && !hasTrouble(bare) && !asksRepair(bare) && !hasNo(bare.replace(purpose, ""));
}
