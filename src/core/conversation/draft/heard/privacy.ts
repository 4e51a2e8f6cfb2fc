import { say } from "../../../message/message.ts";
import { missed, type Reply } from "../../reply.ts";
import type { Draft } from "../../state/draft.ts";
import type { Piece } from "../../state/piece.ts";
import type { Turn } from "../../turn.ts";
import { isUnknown } from "../../understand/kinds/dontKnow.ts";
import { sizeOf } from "../../understand/kinds/placeAnswer.ts";
import { putsOff } from "../../understand/kinds/putOff.ts";
import { isQuestion } from "../../understand/kinds/question.ts";
import { asksForSecrecy } from "../../understand/report.ts";
import { addPieces, edit } from "../edit.ts";
import { proceed } from "../steps.ts";
import { aside, stays, waits } from "./aside.ts";

const shortSecrecy = 12;

/**
 * Words instead of a choice of privacy. Only the stricter choice is understood from a sentence; whatever else is told is
 * kept and the question stays.
 */
export function atPrivacy(turn: Turn, draft: Draft, piece: Piece): Reply {
  const { text } = piece;
  const said = aside(turn, text);
  if (said !== null) return said;
  if (isQuestion(text) || isUnknown(text)) return stays(turn, say("help.privacy"));
  if (asksForSecrecy(text)) {
    const kept = sizeOf(text) > shortSecrecy ? addPieces(draft, [piece], turn.now) : draft;
    return proceed(turn, edit(kept, { privacy: "confidential" }, turn.now), [say("privacy.secret_set")]);
  }
  if (putsOff(text)) return waits(turn);
  return missed({ ...turn.state, draft: addPieces(draft, [piece], turn.now) });
}
