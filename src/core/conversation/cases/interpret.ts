import { lookedAtByThem } from "../../lexicon/verdict.ts";
import type { MyCase } from "../facts.ts";
import type { Reply } from "../reply.ts";
import { type Piece, textOf } from "../state/piece.ts";
import type { Turn } from "../turn.ts";
import { looksNew } from "../understand/category.ts";
import { saysGone } from "../understand/filed/gone.ts";
import { disagreementIn, isAgreement, isEnough, verdictIn } from "../understand/verdict.ts";
import { exactly, says } from "../understand/words/wording.ts";
import { addTo } from "./add.ts";
import { agree, disagree } from "./agree.ts";
import { askAbout } from "./ask.ts";
import { askedOf, takesUp } from "./asked.ts";
import { handOver, isHandedOver } from "./handOver.ts";
import { planOf } from "./mine.ts";
import { accept, dispute, postpone } from "./verdict.ts";

/**
 * Interprets a message for this case: a verdict on its answer, a reaction to its plan, the reply to a
 * question, or an addition. If it may mean several things the person is asked, and the words are kept.
 */
export function interpret(turn: Turn, my: MyCase, piece: Piece): Reply {
  switch (my.case.stage) {
    case "answered":
      return judge(turn, my, [], piece) ?? askMeaning(turn, my, piece);
    case "scheduled":
      return speakToPlan(turn, my, piece);
    case "incomplete": {
      const other = looksNew(piece.text, my.case.category, turn.facts.office.categories);
      const gone = saysGone(piece.text) && !takesUp(piece.text, askedOf(turn.facts, my.case.id));
      return other || gone ? askMeaning(turn, my, piece) : addTo(turn, my, [piece]);
    }
    case "received":
    case "forwarded":
    case "closed":
      return addTo(turn, my, [piece]);
  }
}

const byThem = exactly(lookedAtByThem);

/** The verdict of these words on an answer, together with words written before; null if it isn't certain. */
export function judge(turn: Turn, my: MyCase, before: readonly Piece[], piece: Piece): Reply | null {
  const verdict = piece.place === null ? verdictIn(piece.text) : null;
  const { answer } = my.case;
  const rests = answer?.kind === "cannot" || answer?.kind === "information";
  const whole = piece.file === null ? before : [...before, piece];
  if (rests && piece.place === null && isEnough(piece.text)) return accept(turn, my, whole);
  switch (verdict?.type) {
    case "settled":
      return accept(turn, my, whole);
    case "unsettled":
      return dispute(turn, my, [...before, ...withText(piece, verdict.reason)]);
    case "later":
      // Of a "we can't" that reproaches whoever gave it: they haven't looked.
      return answer?.kind === "cannot" && says(piece.text, byThem) ? null : postpone(turn, my, whole);
    case undefined:
      return null;
  }
}

function speakToPlan(turn: Turn, my: MyCase, piece: Piece): Reply {
  if (turn.state.agreed.includes(planOf(my.case))) return addTo(turn, my, [piece]);
  if (my.leads && isAgreement(piece.text)) return agree(turn, my);
  const reason = disagreementIn(piece.text);
  if (reason !== null) return disagree(turn, my, withText(piece, reason));
  return askMeaning(turn, my, piece);
}

/** Asks what the words mean; but not if a person has been called, who will read these too. */
function askMeaning(turn: Turn, my: MyCase, piece: Piece): Reply {
  return isHandedOver(my)
    ? handOver(turn, my, [piece])
    : askAbout(turn, { type: "about", case: my.case.id, pieces: [piece] });
}

/** The piece with the remaining words; nothing if none remain. */
function withText(piece: Piece, text: string): readonly Piece[] {
  const rest = { ...piece, text };
  return textOf([rest]) === "" && piece.file === null ? [] : [rest];
}
