import { courtesies } from "../../../lexicon/courtesy.ts";
import { denials } from "../../../lexicon/plainWords.ts";
import * as words from "../../../lexicon/rating.ts";
import { spelled } from "../../../message/menuNumber.ts";
import { wordsOf } from "../../../message/plain.ts";
import { clausesOf } from "../words/clauses.ts";
import { soft, thanks } from "../words/courtesy.ts";
import { exactly, lengthAt, says, type Wording, wordsBeside } from "../words/wording.ts";
import { saysItIsBack } from "./comesBack.ts";

const named: readonly (readonly [Wording, number])[] = [
  [exactly(words.excellent), 5],
  [exactly(words.good), 4],
  [exactly(words.fair), 3],
  [exactly(words.poor), 2],
  [exactly(words.bad), 1],
];
const much = exactly(words.extremely);
const no = exactly(denials);
const beside = exactly(words.rated, courtesies);

const longest = 8;
/** Any other sign may mean the opposite of the words. */
const unfriendly = /(?![👍👌🙏😊🙂😁👏💯✅])\p{Extended_Pictographic}/u;

/**
 * The score that words of praise or blame name, with only courtesy around them: "bagus pak" 4, "jelek banget" 1,
 * "kurang puas" 2; with what is said of it in further clauses. Null if they name none for certain.
 */
export function wordedRating(text: string): { readonly score: number; readonly comment: string } | null {
  if (text.includes("?") || unfriendly.test(text)) return null;
  const [first = "", ...more] = clausesOf(text);
  const score = scoreOf(first);
  if (score === null) return null;
  const told = more.filter((clause) => wordsBeside(clause, beside, soft, thanks).length > 0);
  if (told.length === 0) return { score, comment: "" };
  const unsure = saysItIsBack(told.join(", ")) || told.some((clause) => scoresIn(wordsOf(clause)).length > 0);
  return unsure ? null : { score, comment: text.trim() };
}

/** The scores that are named, the best first. */
function scoresIn(all: readonly string[]): readonly number[] {
  const found = new Set<number>();
  for (let at = 0; at < all.length; ) {
    const [best] = named
      .map(([of, score]) => ({ score, length: lengthAt(all, at, of) }))
      .toSorted((a, b) => b.length - a.length);
    if (best !== undefined && best.length > 0) found.add(best.score);
    at += Math.max(1, best?.length ?? 0);
  }
  return [...found].toSorted((a, b) => b - a);
}

function scoreOf(clause: string): number | null {
  const all = wordsOf(clause);
  if (
    all.length > longest ||
    wordsBeside(clause, beside, soft, thanks, no, much, ...named.map(([of]) => of)).length > 0
  )
    return null;
  const found = scoresIn(all);
  const [most, other] = found;
  const least = found.at(-1);
  if (most === undefined || least === undefined) return null;
  const denied = says(clause, no);
  const strongly = says(wordsBeside(clause, ...named.map(([of]) => of)).join(" "), much);
  // "Kurang bagus", "cukup puas": the weaker word says how good.
  if (other !== undefined)
    return !denied && found.length === 2 && (least === 2 || least === 3) ? least : null;
  if (denied) return most === 4 ? 2 : most === 1 ? 3 : null;
  if (!strongly) return most;
  return most >= 4 ? 5 : most <= 2 ? 1 : most;
}

const corrects = exactly(words.misrated);

/** "Salah maksudnya 5", "eh harusnya bagus": only that another score was meant. */
export function correctsRating(text: string): boolean {
  if (!says(text, corrects) || wordsOf(text).length > longest) return false;
  const rest = wordsBeside(text, corrects, beside, soft, thanks);
  const isScore = (word: string) => /^[1-5]$/u.test(word) || between(spelled.get(word));
  return rest.length > 0 && (rest.every(isScore) || scoreOf(rest.join(" ")) !== null);
}

function between(value: number | undefined): boolean {
  return value !== undefined && value >= 1 && value <= 5;
}
