import { askingHow } from "../../../lexicon/draft/whereabouts.ts";
import { say } from "../../../message/message.ts";
import type { Reply } from "../../reply.ts";
import { type Draft, hintOf } from "../../state/draft.ts";
import type { Piece } from "../../state/piece.ts";
import type { Turn } from "../../turn.ts";
import { announcedIn } from "../../understand/kinds/announcement.ts";
import { refersBack } from "../../understand/kinds/asSaid.ts";
import { partIn, wantsChange } from "../../understand/kinds/change.ts";
import { calmWords, pleads } from "../../understand/kinds/complaining.ts";
import { confirms } from "../../understand/kinds/confirms.ts";
import { declines, isAfraid, refuses } from "../../understand/kinds/declines.ts";
import { isUnknown } from "../../understand/kinds/dontKnow.ts";
import { namesMatter } from "../../understand/kinds/facts.ts";
import { saysToGoOn } from "../../understand/kinds/photoAnswer.ts";
import {
  isThere,
  opensWithPlace,
  placeSignsIn,
  saysAllAlike,
  sizeOf,
} from "../../understand/kinds/placeAnswer.ts";
import { putsOff } from "../../understand/kinds/putOff.ts";
import { isQuestion } from "../../understand/kinds/question.ts";
import { mentionsSending } from "../../understand/kinds/sending.ts";
import { asksHowItStands } from "../../understand/kinds/standing.ts";
import { clausesOf } from "../../understand/words/clauses.ts";
import { exactly, says } from "../../understand/words/wording.ts";
import { addPieces, edit, typed, unask } from "../edit.ts";
import { nextStep, proceed } from "../steps.ts";
import { aside, stays, waits } from "./aside.ts";

const how = exactly(askingHow);

/**
 * Words where a place was asked for. "Tidak tahu" and "yang tadi" are no place: the one that the report names already
 * is taken, else it goes on without. A place is kept as it was written, whole.
 */
export function atPlace(turn: Turn, draft: Draft, piece: Piece): Reply {
  const { text } = piece;
  const said = aside(turn, text);
  if (said !== null) return said;
  const signs = placeSignsIn(text);
  if (saysAllAlike(text)) return kept(turn, draft, piece);
  if (refuses(text) && signs < 2) return asNamed(turn, draft, piece);
  if (opensWithPlace(text) && !/\?\s*$/u.test(text) && !isThere(text)) return placed(turn, draft, piece);
  if (isThere(text)) return stays(turn, say("place.how"));
  if (announcedIn(calmWords(text)) !== null && signs === 0) return stays(turn, say("help.place"));
  if (pleads(text) && signs === 0 && !saysToGoOn(text)) return kept(turn, draft, piece);
  if (putsOff(text) && (sizeOf(text) <= shortPutOff || signs < 2)) return waits(turn);
  if (isUnknown(text) || refersBack(text) || confirms(text)) {
    return namesPlaceBeside(text) ? placed(turn, draft, piece) : asNamed(turn, draft, piece);
  }
  if (isQuestion(text) && (signs < 2 || /\?\s*$/u.test(text))) return explained(turn, draft, text);
  if (signs > 1 || (signs === 1 && !namesMatter(text))) return placed(turn, draft, piece);
  if (declines(text) || saysToGoOn(text) || isAfraid(text)) return asNamed(turn, draft, piece);
  if (mentionsSending(text)) return asNamed(turn, draft, piece);
  if (wantsChange(text)) return stays(turn, say("place.how"));
  if (namesMatter(text)) return kept(turn, draft, piece);
  return placed(turn, draft, piece);
}

/** About the matter: adds it to the words, and asks again. */
function kept(turn: Turn, draft: Draft, piece: Piece): Reply {
  const added = unask(addPieces(draft, [piece], turn.now), "place");
  return proceed(turn, added, [say("draft.added")]);
}

const shortPutOff = 6;

/** Sets the place as it was written. */
export function placed(turn: Turn, draft: Draft, { ref, text }: Piece): Reply {
  const next = edit(draft, { place: { ref, place: typed(text) } }, turn.now);
  return proceed(turn, next, nextStep(next) === "summary" ? [] : [say("draft.place_in")]);
}

/** "Lupa namanya, pokoknya sebelah masjid": a clause that names a place after all. */
function namesPlaceBeside(text: string): boolean {
  return clausesOf(text).some(
    (clause) =>
      !isUnknown(clause) &&
      !refersBack(clause) &&
      !confirms(clause) &&
      placeSignsIn(clause) > 0 &&
      sizeOf(clause) > 1,
  );
}

/** Takes the place that the report's words name; without one it goes on. */
function asNamed(turn: Turn, draft: Draft, { ref, text }: Piece): Reply {
  const hint = hintOf(draft);
  const next = hint === null ? draft : edit(draft, { place: { ref, place: typed(hint) } }, turn.now);
  return proceed(
    turn,
    next,
    mentionsSending(text) && nextStep(next) !== "summary" ? [say("draft.unsent")] : [],
  );
}

function explained(turn: Turn, draft: Draft, text: string): Reply {
  if (asksHowItStands(text)) return stays(turn, say("draft.unsent"));
  if (partIn(text) === "place" && says(text, how)) return stays(turn, say("place.how"));
  return draft.conduct ? stays(turn, say("help.office")) : stays(turn, say("help.place"));
}
