import { say } from "../../../message/message.ts";
import { missed, type Reply } from "../../reply.ts";
import type { Draft } from "../../state/draft.ts";
import type { Piece } from "../../state/piece.ts";
import type { Turn } from "../../turn.ts";
import { declines } from "../../understand/kinds/declines.ts";
import { isUnknown } from "../../understand/kinds/dontKnow.ts";
import { sizeOf } from "../../understand/kinds/placeAnswer.ts";
import { putsOff } from "../../understand/kinds/putOff.ts";
import { isQuestion } from "../../understand/kinds/question.ts";
import { asksForSecrecy, forbidsToTell } from "../../understand/report.ts";
import { addPieces, edit } from "../edit.ts";
import { proceed } from "../steps.ts";
import { aside, stays, waits } from "./aside.ts";

const shortSecrecy = 12;
const fewWords = 4;
const bareNo = 2;

/**
 * Words instead of a choice of privacy. Only the stricter choice is understood from a sentence; whatever else is told is
 * kept and the question stays.
 */
export function atPrivacy(turn: Turn, draft: Draft, piece: Piece): Reply {
  const { text } = piece;
  const said = aside(turn, text);
  if (said !== null) return said;
  const asks = isQuestion(text) && !forbidsToTell(text);
  if (asksForSecrecy(text) && !asks) {
    const kept = sizeOf(text) > shortSecrecy ? addPieces(draft, [piece], turn.now) : draft;
    return proceed(turn, edit(kept, { privacy: "confidential" }, turn.now), [say("privacy.secret_set")]);
  }
  if (asks || (isUnknown(text) && sizeOf(text) <= fewWords) || isBareNo(text))
    return stays(turn, say("help.privacy"));
  if (putsOff(text)) return waits(turn);
  return missed({ ...turn.state, draft: addPieces(draft, [piece], turn.now) });
}

/** "Tidak", "gak usah": a no to what? It says nothing of the choice and isn't part of the report. */
function isBareNo(text: string): boolean {
  return declines(text) && sizeOf(text) <= bareNo;
}
