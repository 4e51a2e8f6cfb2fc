import { askedWhen } from "../../lexicon/followUp.ts";
import { wordsOf } from "../../message/plain.ts";
import { askWhich } from "../cases/ask.ts";
import { askedOf, takesUp } from "../cases/asked.ts";
import { interpret } from "../cases/interpret.ts";
import { mineNamedIn, waiting } from "../cases/mine.ts";
import type { MyCase } from "../facts.ts";
import type { Reply } from "../reply.ts";
import type { Piece } from "../state/piece.ts";
import type { Turn } from "../turn.ts";
import { commandIn, isCommandLike } from "../understand/command.ts";
import { comesLater } from "../understand/filed/later.ts";
import { wantsToStayUnnamed } from "../understand/filed/unnamed.ts";
import { asksWhatWasAsked } from "../understand/filed/whatAsked.ts";
import { namesReport, takesBackOutright } from "../understand/filed/withdrawal.ts";
import { opensWithPlace } from "../understand/kinds/placeAnswer.ts";
import { asksOnlyHowItStands } from "../understand/kinds/standing.ts";
import { wantsPerson } from "../understand/kinds/wantsPerson.ts";
import { noiseIn } from "../understand/noise.ts";
import { exactly, says } from "../understand/words/wording.ts";
import { isYesNoQuestion } from "../understand/yesNo.ts";
import { answersNothing } from "./noAnswer.ts";
import { toOwnDanger } from "./ownDanger.ts";

/** Takes words as the reply to the office's open question; null if they clearly are something else. */
export function answerOffice(turn: Turn, asking: readonly MyCase[], piece: Piece): Reply | null {
  const [only] = asking;
  if (only === undefined) return null;
  const danger = toOwnDanger(turn, [piece]);
  if (danger !== null) return danger;
  const bare = piece.file === null && piece.place === null;
  if (bare && isElsewhere(turn, asking, piece.text)) return null;
  const beside = bare ? answersNothing(turn, asking, piece.text) : null;
  if (beside !== null) return beside;
  const others = bare && isVerdictWord(piece.text) ? judging(turn, asking) : [];
  return asking.length === 1 && others.length === 0
    ? interpret(turn, only, piece)
    : askWhich(turn, [...asking, ...others], piece);
}

/**
 * Whether the text is a command, another case's number, a greeting or thanks alone, comes later, takes the report back
 * in so many words, wants a person or to stay unnamed, or asks for a report's status or for the question itself.
 */
function isElsewhere(turn: Turn, asking: readonly MyCase[], text: string): boolean {
  if (isCommandLike(text)) return true;
  const spoken = commandIn(text);
  const asked = asking.map(({ case: { id } }) => askedOf(turn.facts, id));
  // "Acaranya jadi atau batal?" is answered by "batal".
  if (!namesReport(text) && takesBackOutright(text) && asked.some((one) => takesUp(text, one))) return false;
  if (spoken !== null && !isVerdictWord(text)) {
    if (spoken.rest === "" || mineNamedIn(turn, spoken.rest) !== null) return true;
  }
  const named = mineNamedIn(turn, text) ?? (spoken === null ? null : mineNamedIn(turn, spoken.rest));
  if (named !== null && !asking.includes(named.my)) return true;
  if (noiseIn(text) !== null) return !isYes(asked, text);
  return (
    asksOnlyHowItStands(text) ||
    asksWhatWasAsked(text) ||
    (comesLater(text) && !asked.some(asksWhen)) ||
    takesBackOutright(text) ||
    (wantsPerson(text) && !opensWithPlace(text)) ||
    wantsToStayUnnamed(text)
  );
}

/** Whether it is a thumb up to a yes-or-no question. */
function isYes(asked: readonly string[], text: string): boolean {
  return wordsOf(text).length === 0 && noiseIn(text)?.type === "thanks" && asked.some(isYesNoQuestion);
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
