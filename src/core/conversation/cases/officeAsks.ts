import { wordsOf } from "../../message/plain.ts";
import type { CaseId } from "../../procedure/case.ts";
import type { Facts, MyCase } from "../facts.ts";
import type { Piece } from "../state/draft.ts";
import { fingerprint } from "../state/fingerprint.ts";
import { asksForDraft, type State } from "../state/state.ts";
import type { Reply, Turn } from "../turn.ts";
import { asksAfterReport, commandIn, isCommandLike } from "../understand/command.ts";
import { noiseIn } from "../understand/noise.ts";
import { isYesNoQuestion } from "../understand/yesNo.ts";
import { askWhich } from "./ask.ts";
import { giveWords } from "./interpret.ts";
import { mineNamedIn, waiting } from "./mine.ts";

/**
 * Cases of this person about which the office has asked and nothing with a choice was said since: what comes next is
 * the answer, whatever it looks like. A draft that is being asked about keeps the chat. The question of a confidential
 * case counts from when it was read, because its notice says no more than that there is news.
 */
export function askingCases(turn: Turn): readonly MyCase[] {
  return asksForDraft(turn.state) ? [] : unanswered(turn).filter((my) => isLatest(turn, my));
}

/** All that the office has asked this person and they know of, whatever was said since. */
export function unanswered(turn: Turn): readonly MyCase[] {
  return waiting(turn).filter(
    (my) =>
      my.case.stage === "incomplete" && (my.case.privacy !== "confidential" || isOpened(turn.state, my)),
  );
}

function isLatest({ state, facts }: Turn, my: MyCase): boolean {
  return my.case.privacy === "confidential"
    ? state.opened?.over === menuPrint(facts)
    : facts.askedSince.includes(my.case.id);
}

function isOpened({ opened }: State, { case: { id, asked } }: MyCase): boolean {
  return opened?.case === id && opened.asked === asked;
}

/** Remembers that a confidential case's question was read, and over which menu. */
export function opened({ facts }: Turn, { case: current }: MyCase): State["opened"] {
  return current.stage === "incomplete" && current.privacy === "confidential"
    ? { case: current.id, asked: current.asked, over: menuPrint(facts) }
    : null;
}

function menuPrint({ menu }: Pick<Facts, "menu">): string {
  return menu === null ? "" : fingerprint(JSON.stringify(menu.choices.map(({ id, arg }) => [id, arg])));
}

/** Gives words to the question that the office has open; null if they plainly are for something else. */
export function answerOffice(turn: Turn, asking: readonly MyCase[], piece: Piece): Reply | null {
  const [only] = asking;
  if (only === undefined) return null;
  const bare = piece.file === null && piece.place === null;
  if (bare && isElsewhere(turn, asking, piece.text)) return null;
  const others = bare && isVerdictWord(piece.text) ? judging(turn, asking) : [];
  return asking.length === 1 && others.length === 0
    ? giveWords(turn, only, piece)
    : askWhich(turn, [...asking, ...others], piece);
}

/** A command word, another case's number, a greeting or thanks alone, or the question how a report stands. */
function isElsewhere(turn: Turn, asking: readonly MyCase[], text: string): boolean {
  if (isCommandLike(text)) return true;
  const spoken = commandIn(text);
  if (spoken !== null && !isVerdictWord(text)) {
    if (spoken.rest === "" || mineNamedIn(turn, spoken.rest) !== null) return true;
  }
  const named = mineNamedIn(turn, text) ?? (spoken === null ? null : mineNamedIn(turn, spoken.rest));
  if (named !== null && !asking.includes(named.my)) return true;
  return noiseIn(text) === null ? asksAfterReport(text) : !isYes(turn, asking, text);
}

/** A thumb up says yes where yes or no was asked. */
function isYes({ facts }: Turn, asking: readonly MyCase[], text: string): boolean {
  if (wordsOf(text).length > 0 || noiseIn(text)?.type !== "thanks") return false;
  return asking.some(({ case: { id } }) => isYesNoQuestion(questionOf(facts, id)));
}

function questionOf({ stories }: Facts, id: CaseId): string {
  const story = stories.find((one) => one.case === id);
  return story?.events.findLast(({ happening }) => happening.type === "asked")?.text ?? "";
}

const verdictWords: ReadonlySet<string> = new Set(["settled", "unsettled", "agree", "disagree"]);

/** "Sudah" answers the office's question as well as the one whether it is settled. */
function isVerdictWord(text: string): boolean {
  const spoken = commandIn(text);
  return spoken !== null && !spoken.slash && verdictWords.has(spoken.name) && spoken.rest === "";
}

function judging(turn: Turn, asking: readonly MyCase[]): readonly MyCase[] {
  return waiting(turn).filter((my) => my.case.stage !== "incomplete" && !asking.includes(my));
}
