import { askedWhen } from "../../lexicon/followUp.ts";
import { wordsOf } from "../../message/plain.ts";
import type { CaseId } from "../../procedure/case.ts";
import { askWhich } from "../cases/ask.ts";
import { interpret } from "../cases/interpret.ts";
import { mineNamedIn, waiting } from "../cases/mine.ts";
import type { Facts, MyCase } from "../facts.ts";
import type { Reply } from "../reply.ts";
import type { Piece } from "../state/piece.ts";
import type { Turn } from "../turn.ts";
import { commandIn, isCommandLike } from "../understand/command.ts";
import { comesLater } from "../understand/filed/later.ts";
import { asksForPerson } from "../understand/filed/reaching.ts";
import { asksOnlyHowItStands } from "../understand/filed/standing.ts";
import { wantsToStayUnnamed } from "../understand/filed/unnamed.ts";
import { asksWhatWasAsked } from "../understand/filed/whatAsked.ts";
import { takesBack } from "../understand/filed/withdrawal.ts";
import { opensWithPlace } from "../understand/kinds/placeAnswer.ts";
import { noiseIn } from "../understand/noise.ts";
import { exactly, says } from "../understand/words/wording.ts";
import { isYesNoQuestion } from "../understand/yesNo.ts";

/** Takes words as the reply to the office's open question; null if they clearly are something else. */
export function answerOffice(turn: Turn, asking: readonly MyCase[], piece: Piece): Reply | null {
  const [only] = asking;
  if (only === undefined) return null;
  const bare = piece.file === null && piece.place === null;
  if (bare && isElsewhere(turn, asking, piece.text)) return null;
  const others = bare && isVerdictWord(piece.text) ? judging(turn, asking) : [];
  return asking.length === 1 && others.length === 0
    ? interpret(turn, only, piece)
    : askWhich(turn, [...asking, ...others], piece);
}

/**
 * Whether the text is a command, another case's number, a greeting or thanks alone, comes later, gives up, wants a
 * person or to stay unnamed, or asks for a report's status or for the question itself.
 */
function isElsewhere(turn: Turn, asking: readonly MyCase[], text: string): boolean {
  if (isCommandLike(text)) return true;
  const spoken = commandIn(text);
  if (spoken !== null && !isVerdictWord(text)) {
    if (spoken.rest === "" || mineNamedIn(turn, spoken.rest) !== null) return true;
  }
  const named = mineNamedIn(turn, text) ?? (spoken === null ? null : mineNamedIn(turn, spoken.rest));
  if (named !== null && !asking.includes(named.my)) return true;
  if (noiseIn(text) !== null) return !isYes(turn, asking, text);
  return (
    asksOnlyHowItStands(text) ||
    asksWhatWasAsked(text) ||
    (comesLater(text) && !asking.some(({ case: { id } }) => asksWhen(questionOf(turn.facts, id)))) ||
    takesBack(text) ||
    (asksForPerson(text) && !opensWithPlace(text)) ||
    wantsToStayUnnamed(text)
  );
}

/** Whether it is a thumb up to a yes-or-no question. */
function isYes({ facts }: Turn, asking: readonly MyCase[], text: string): boolean {
  if (wordsOf(text).length > 0 || noiseIn(text)?.type !== "thanks") return false;
  return asking.some(({ case: { id } }) => isYesNoQuestion(questionOf(facts, id)));
}

function questionOf({ stories }: Facts, id: CaseId): string {
  const story = stories.find((one) => one.case === id);
  return story?.events.findLast(({ happening }) => happening.type === "asked")?.text ?? "";
}

/** "Kapan Anda bisa ditemui?": a time to come is its answer. */
function asksWhen(question: string): boolean {
  return says(question, timeAsked);
}

const timeAsked = exactly(askedWhen);

const verdictWords: ReadonlySet<string> = new Set(["settled", "unsettled", "agree", "disagree"]);

/**
 * Whether it is a verdict such as "sudah", which may reply to the office's question or say that the case is
 * settled.
 */
function isVerdictWord(text: string): boolean {
  const spoken = commandIn(text);
  return spoken !== null && !spoken.slash && verdictWords.has(spoken.name) && spoken.rest === "";
}

function judging(turn: Turn, asking: readonly MyCase[]): readonly MyCase[] {
  return waiting(turn).filter((my) => my.case.stage !== "incomplete" && !asking.includes(my));
}
