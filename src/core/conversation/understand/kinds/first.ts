import {
  announcing,
  announcingQuestion,
  announcingWish,
  aroundAnnouncing,
  askingFor,
  buildingAnew,
  ifOneWants,
  praisedFor,
  praising,
  proposing,
  wishing,
} from "../../../lexicon/announcing.ts";
import {
  askedAbout,
  askedAtEnd,
  askedAtStart,
  askedInside,
  askingFirst,
  interrogatives,
  noInCase,
  ofProcedure,
  ofReport,
  plainAsking,
  refusingWords,
  repairing,
  reproaching,
  rhetorical,
  troubles,
} from "../../../lexicon/asking.ts";
import { courtesies, greetings, openings } from "../../../lexicon/courtesy.ts";
import { type Entry, pattern, wordSet } from "../../../lexicon/entry.ts";
import { addresses, particles, thanksAnywhere } from "../../../lexicon/plainWords.ts";
import { wordsOf } from "../../../message/plain.ts";
import { isAboutConduct } from "../conduct.ts";
import { dangerIn } from "../danger.ts";

/**
 * invite: announces a report, a question or a wish without telling it. praise: thanks for something done.
 * aspiration: a wish or proposal. information: a question that complains of nothing.
 */
export type FirstKind =
  | { readonly type: "invite"; readonly to: "tell" | "ask" | "wish" }
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
  const words = wordsOf(text).map(calm);
  if (words.length === 0) return null;
  const invite = inviteIn(words);
  if (invite !== null) return invite;
  if (dangerIn(text) !== null || isAboutConduct(text)) return null;
  const bare = words.join(" ");
  if (proposal.test(bare)) return { type: "aspiration" };
  if (words.length > longest) return null;
  if (isPraise(text, bare)) return { type: "praise" };
  if (isQuestion(text, bare)) return { type: "information" };
  return isWish(bare) ? { type: "aspiration" } : null;
}

/** Whether a text asks for information and complains of nothing. */
export function asksForInformation(text: string): boolean {
  return firstKindOf(text)?.type === "information";
}

/** Whether it is asked how something is got or done, other than the report itself. */
export function asksForProcedure(text: string): boolean {
  const bare = wordsOf(text).map(calm).join(" ");
  return procedure.test(bare) && !report.test(bare);
}

/** "haloo", "yaaa": a word without stretched letters. */
function calm(word: string): string {
  return word.replace(/(\p{L})\1{2,}/gu, "$1");
}

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

/** All its words announce something, or are courtesy around that. */
function inviteIn(words: readonly string[]): FirstKind | null {
  if (ifWanted.test(words.join(" ")) && words.length < 10) return { type: "invite", to: "tell" };
  const has = (set: ReadonlySet<string>) => words.some((word) => set.has(word));
  const isAll = words.every(
    (word) => told.has(word) || asked.has(word) || wished.has(word) || around.has(word),
  );
  if (!isAll || !(has(told) || has(asked) || has(wished))) return null;
  if (has(wished)) return { type: "invite", to: "wish" };
  return { type: "invite", to: has(asked) && !has(told) ? "ask" : "tell" };
}

const anywhere = (...entries: readonly Entry[]) =>
  new RegExp(`(?<![\\p{L}\\p{N}])(?:${pattern(...entries)})(?![\\p{L}\\p{N}])`, "u");

const proposal = anywhere(proposing);
const trouble = anywhere(troubles);
const repair = anywhere(repairing);
const no = anywhere(refusingWords);

const praise = anywhere(praising);
const forWhat = anywhere(praisedFor);
const butAsks = anywhere(askingFor);
const interrogative = anywhere(interrogatives);

function isPraise(text: string, bare: string): boolean {
  const asksToo = butAsks.test(bare) || text.includes("?") || no.test(bare) || reproach.test(bare);
  return praise.test(bare) && forWhat.test(bare) && !asksToo && !trouble.test(bare);
}

const reproach = anywhere(reproaching, rhetorical);
const procedure = anywhere(ofProcedure);
const report = anywhere(ofReport);
const subject = anywhere(askedAbout);
const plainQuestion = anywhere(plainAsking);
const opener = new RegExp(
  `^(?:(?:${pattern(courtesies, openings, greetings)}) )*(?:${pattern(askingFirst)})\\b`,
  "u",
);
const start = new RegExp(
  `^(?:(?:${pattern(courtesies, openings, greetings)}) )*(?:${pattern(askedAtStart)})\\b`,
  "u",
);
const ending = new RegExp(` (?:${pattern(askedAtEnd)})$`, "u");
const inside = new RegExp(`(?<!\\p{L})(?:${pattern(askedInside, noInCase)})(?!\\p{L})`, "gu");

function isQuestion(text: string, bare: string): boolean {
  if (reproach.test(bare)) return false;
  // "buka ga" asks, "ga buka" complains.
  const rest = bare.replace(inside, " ").replace(ending, "");
  if (no.test(rest)) return false;
  if (procedure.test(bare)) return true;
  if (trouble.test(bare) || repair.test(bare)) return false;
  if (opener.test(bare) || plainQuestion.test(bare)) return true;
  const asks =
    interrogative.test(bare) || ending.test(bare) || rest !== bare || start.test(bare) || text.includes("?");
  return asks && subject.test(bare);
}

const wish = anywhere(wishing, buildingAnew);

function isWish(bare: string): boolean {
  return wish.test(bare) && !trouble.test(bare) && !repair.test(bare) && !no.test(bare);
}
