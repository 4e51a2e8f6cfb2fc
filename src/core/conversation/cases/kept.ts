import type { MyCase } from "../facts.ts";
import type { Piece } from "../state/piece.ts";
import { justKept } from "../state/state.ts";
import type { Turn } from "../turn.ts";

/** Words written before a choice or command and kept for this case, which haven't been added yet. */
export function keptFor({ state, now }: Turn, my: MyCase): readonly Piece[] {
  const { question } = state;
  if (question?.type === "about" && question.case === my.case.id) return question.pieces;
  const kept = justKept(state, now);
  return kept !== null && !kept.added && kept.case === my.case.id ? kept.pieces : [];
}
