import { say } from "../../../message/message.ts";
import type { Reply } from "../../reply.ts";
import type { Draft } from "../../state/draft.ts";
import type { Piece } from "../../state/piece.ts";
import type { Turn } from "../../turn.ts";
import { namesMatter } from "../../understand/kinds/facts.ts";
import {
  asksLeave,
  factsBesidePhoto,
  hasPhotoToSend,
  opensWithExcuse,
  speaksOfPhotos,
} from "../../understand/kinds/photoAnswer.ts";
import { isThere, opensWithPlace, sizeOf } from "../../understand/kinds/placeAnswer.ts";
import { putsOff } from "../../understand/kinds/putOff.ts";
import { isQuestion } from "../../understand/kinds/question.ts";
import { mentionsSending } from "../../understand/kinds/sending.ts";
import { asksHowItStands } from "../../understand/kinds/standing.ts";
import { isOnlyPlace } from "../../understand/place.ts";
import { collect } from "../collect.ts";
import { addPieces, unask } from "../edit.ts";
import { proceed } from "../steps.ts";
import { aside, stays, waits, wantsItSent } from "./aside.ts";
import { placed } from "./place.ts";

/**
 * Words instead of a photo: none, a reason for none, or that it comes later, are no part of the report; a place is the
 * place; what else tells something is. Without more to tell it goes on.
 */
export function atPhoto(turn: Turn, draft: Draft, piece: Piece): Reply {
  const { text } = piece;
  const said = aside(turn, text);
  if (said !== null) return said;
  const facts = factsBesidePhoto(text);
  const tells = facts.some((clause) => sizeOf(clause) >= fewestToTell || namesMatter(clause));
  if (
    draft.place === null &&
    (isOnlyPlace(text) || (opensWithPlace(text) && !isThere(text) && !namesMatter(text)))
  ) {
    return placed(turn, draft, piece);
  }
  const [there] = facts;
  if (draft.place === null && facts.length === 1 && there !== undefined && givesPlace(there)) {
    return placed(turn, draft, { ...piece, text: there });
  }
  if (asksLeave(text)) return proceed(turn, draft);
  if (isQuestion(text) && !opensWithExcuse(text) && !tellsMuch(facts)) {
    return asksHowItStands(text) && !speaksOfPhotos(text)
      ? stays(turn, say("draft.unsent"))
      : stays(turn, say("help.photo"));
  }
  if (hasPhotoToSend(text) || (putsOff(text) && !tellsMuch(facts))) {
    return facts.some(isFact) ? toldBeforePhoto(turn, draft, piece) : waits(turn);
  }
  if (tells) return told(turn, draft, piece);
  return proceed(turn, draft, mentionsSending(text) || wantsItSent(text) ? [say("draft.unsent")] : []);
}

/** "Gak ada. Lokasinya depan smp 2 ya": beside having none, the place. */
function givesPlace(clause: string): boolean {
  return opensWithPlace(clause) && !isThere(clause) && !namesMatter(clause) && !isQuestion(clause);
}

const fewestToTell = 2;
const fewestToGoOn = 3;
const much = 6;

/** Words about the matter that are more than an excuse or a question. */
function tellsMuch(facts: readonly string[]): boolean {
  return facts.some((clause) => sizeOf(clause) >= much && namesMatter(clause));
}

/** "Fotonya nyusul, lampunya mati sejak lebaran": a clause that tells something while the photo is still to come. */
function isFact(clause: string): boolean {
  return namesMatter(clause) && sizeOf(clause) >= fewestToGoOn && !putsOff(clause);
}

function toldBeforePhoto(turn: Turn, draft: Draft, piece: Piece): Reply {
  return proceed(turn, unask(addPieces(draft, [piece], turn.now), "photo"), [say("draft.later")]);
}

/** Adds to the words; after a word or two the photo is asked for again, since people write a word a message. */
function told(turn: Turn, draft: Draft, piece: Piece): Reply {
  if (sizeOf(piece.text) >= fewestToGoOn) return collect(turn, [piece]);
  const added = unask(addPieces(draft, [piece], turn.now), "photo");
  return proceed(turn, added, [say("draft.added")]);
}
