import type { MyCase } from "../facts.ts";
import type { Piece } from "../state/draft.ts";
import type { Reply, Turn } from "../turn.ts";
import { askFor } from "./act.ts";

const casesAsked = 4;

/** For which of these cases it is, with what was sent kept. */
export function askWhich(turn: Turn, cases: readonly MyCase[], piece: Piece): Reply {
  const ids = cases.slice(0, casesAsked).map((my) => my.case.id);
  return askFor(turn, { type: "which", purpose: "message", cases: ids, pieces: [piece] });
}
