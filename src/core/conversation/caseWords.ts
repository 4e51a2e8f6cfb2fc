import type { Piece } from "./draft.ts";
import type { MyCase } from "./facts.ts";
import { accept, addTo, agree, askFor, disagree, postpone, replyTo } from "./giving.ts";
import { planOf } from "./mine.ts";
import { type Reply, type Turn, textOf } from "./turn.ts";
import { looksNew } from "./understand/category.ts";
import { plain } from "./understand/plain.ts";
import { verdictIn } from "./understand/settling.ts";

/**
 * What was sent is for this case: a verdict on its answer, a word to its plan, what was asked for, or an addition. Where
 * it may mean more than one thing the person is asked, with the words kept.
 */
export function giveWords(turn: Turn, my: MyCase, piece: Piece): Reply {
  switch (my.case.stage) {
    case "answered":
      return judge(turn, my, piece);
    case "scheduled":
      return speakToPlan(turn, my, piece);
    case "incomplete": {
      const other = looksNew(piece.text, my.case.category, turn.facts.office.categories);
      return other ? askAbout(turn, my, piece) : addTo(turn, my, [piece]);
    }
    case "received":
    case "forwarded":
    case "closed":
      return addTo(turn, my, [piece]);
  }
}

function judge(turn: Turn, my: MyCase, piece: Piece): Reply {
  const verdict = verdictIn(piece.text);
  switch (verdict?.type) {
    case "settled":
      return accept(turn, my);
    case "unsettled":
      return replyTo(turn, my, withText(piece, verdict.reason));
    case "later":
      return postpone(turn, my);
    case undefined:
      return askAbout(turn, my, piece);
  }
}

const disagreement = /^\s*(tidak|tdk|gak|ga|g|nggak|ngga|ndak|kurang)\s+(setuju|stuju|stj)\b[\s,.!:;-]*/iu;

function speakToPlan(turn: Turn, my: MyCase, piece: Piece): Reply {
  const bare = plain(piece.text);
  if (turn.state.agreed.includes(planOf(my.case))) return addTo(turn, my, [piece]);
  if (my.leads && ["setuju", "agree", "ya setuju", "i agree"].includes(bare)) return agree(turn, my);
  if (disagreement.test(piece.text) || /^\s*disagree\b/iu.test(piece.text)) {
    const reason = piece.text
      .replace(disagreement, "")
      .replace(/^\s*disagree[\s,.!:;-]*/iu, "")
      .trim();
    return disagree(turn, my, withText(piece, reason));
  }
  return askAbout(turn, my, piece);
}

function askAbout(turn: Turn, my: MyCase, piece: Piece): Reply {
  return askFor(turn, { type: "about", case: my.case.id, pieces: [piece] });
}

/** The piece with the words that remain, or nothing if nothing does. */
function withText(piece: Piece, text: string): readonly Piece[] {
  const rest = { ...piece, text };
  return textOf([rest]) === "" && piece.file === null ? [] : [rest];
}
