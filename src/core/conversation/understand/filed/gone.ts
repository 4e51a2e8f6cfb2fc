import { denials } from "../../../lexicon/plainWords.ts";
import * as words from "../../../lexicon/takingBack.ts";
import { wordsOf } from "../../../message/plain.ts";
import { verdictIn } from "../verdict.ts";
import { soft, thanks } from "../words/courtesy.ts";
import { hasNo } from "../words/no.ts";
import { exactly, lengthAt, says, wordsBeside } from "../words/wording.ts";

const gone = exactly(words.goneWords);
const already = exactly(words.byNow);
const ourselves = exactly(words.doneByUs);
const beside = exactly(words.besideGone);
const not = exactly(denials);
const bad = exactly(words.badNoMore);
const more = exactly(words.noMore);
const atAll = exactly(words.ever);
const against = exactly(words.notGone);

const longest = 16;
/** What else may be told of it: by whom, with what. */
const spare = 5;

/**
 * Whether a text says that the problem is gone, although the office hasn't answered yet: "sdh beres skrg makasih",
 * "sudah ditambal warga", "kami nambal sendiri", "udh ga rusak lagi". Only asked about.
 */
export function saysGone(text: string): boolean {
  const all = withoutBadNoMore(wordsOf(text));
  if (all.length < 2 || all.length > longest || text.includes("?")) return false;
  const rest = all.join(" ");
  if (says(rest, against) || hasNo(wordsBeside(rest, beside, ourselves).join(" "))) return false;
  const others = wordsBeside(rest, gone, already, ourselves, beside, soft, thanks);
  if (others.length > spare) return false;
  const done = says(rest, already) || says(rest, ourselves) || says(rest, thanks);
  return (says(rest, gone) && done) || (all.includes(noMore) && done) || verdictIn(rest)?.type === "settled";
}

/** Stands for "ga rusak lagi". */
const noMore = "beres";

function withoutBadNoMore(all: readonly string[]): readonly string[] {
  const at = all.findIndex((_, index) => lengthOfNoMore(all, index) > 0);
  return at < 0 ? all : [...all.slice(0, at), noMore, ...all.slice(at + lengthOfNoMore(all, at))];
}

/** "Ga rusak lagi", "ga pernah banjir lagi". */
export function saysNoMore(text: string): boolean {
  const all = wordsOf(text);
  return all.some((_, at) => lengthOfNoMore(all, at) > 0);
}

/** How many words "ga rusak lagi" takes at this point; 0 if it doesn't stand there. */
function lengthOfNoMore(all: readonly string[], at: number): number {
  const no = lengthAt(all, at, not);
  const ever = no === 0 ? 0 : no + lengthAt(all, at + no, atAll);
  const what = ever === 0 ? 0 : lengthAt(all, at + ever, bad);
  const again = what === 0 ? 0 : lengthAt(all, at + ever + what, more);
  return again === 0 ? 0 : ever + what + again;
}
