import { mayHave, setApart } from "../draft/apart.ts";
import { savePieces } from "../draft/shelf.ts";
import { paused } from "../draft/steps.ts";
import type { MyCase } from "../facts.ts";
import { ask, type Reply, withEffects } from "../reply.ts";
import type { Piece } from "../state/piece.ts";
import type { Question } from "../state/state.ts";
import type { Turn } from "../turn.ts";

/**
 * Asks about a case, or which case is meant. Words that none of these cases may get are asked about
 * separately. What the previous question kept goes into a draft first, so that no word is lost.
 */
export function askAbout(turn: Turn, question: Question): Reply {
  const apart = apartFrom(turn, question);
  if (apart !== null) return apart;
  const { state, effects } = savePieces(turn);
  const asked = question.type === "about" ? { ...question, at: turn.now.toISOString() } : question;
  return withEffects(ask({ ...paused(state), question: asked, misses: 0 }), effects);
}

const casesAsked = 4;

/** Asks for which of these cases a message is, and keeps it. */
export function askWhich(turn: Turn, cases: readonly MyCase[], piece: Piece): Reply {
  const ids = cases.slice(0, casesAsked).map((my) => my.case.id);
  return askAbout(turn, { type: "which", purpose: "message", cases: ids, pieces: [piece] });
}

/** If a question would keep words for a case that mustn't get them, sets them apart; else null. */
export function apartFrom(turn: Turn, question: Question): Reply | null {
  if (question.type !== "about" && question.type !== "which") return null;
  if (question.type === "which" && question.purpose !== "message") return null;
  const ids = question.type === "about" ? [question.case] : question.cases;
  const cases = turn.facts.mine.filter((my) => ids.includes(my.case.id));
  const fits = cases.every((my) => mayHave(my, question.pieces));
  return fits ? null : setApart(turn, cases, question.pieces);
}
