import { adding } from "../../../lexicon/draft/sending.ts";
import { type Said, say } from "../../../message/message.ts";
import { wordsOf } from "../../../message/plain.ts";
import { ask, type Reply } from "../../reply.ts";
import type { Piece } from "../../state/piece.ts";
import type { Turn } from "../../turn.ts";
import {
  type Part,
  partIn,
  partWrongIn,
  replaces,
  saysOnlyWrong,
  wantsChange,
} from "../../understand/kinds/change.ts";
import { declines } from "../../understand/kinds/declines.ts";
import { isUnknown } from "../../understand/kinds/dontKnow.ts";
import { namesMatter } from "../../understand/kinds/facts.ts";
import { placeSignsIn, sizeOf } from "../../understand/kinds/placeAnswer.ts";
import { putsOff } from "../../understand/kinds/putOff.ts";
import { isQuestion } from "../../understand/kinds/question.ts";
import { saysNotToSend } from "../../understand/kinds/sending.ts";
import { correctionIn } from "../../understand/report.ts";
import { clausesOf } from "../../understand/words/clauses.ts";
import { exactly, lengthAt, says } from "../../understand/words/wording.ts";

/*
 * Words under the summary that change something of it.
 */

const more = exactly(adding);
const fewWords = 6;

/** Whether a text says that something is to be changed, added or put right. */
export function changesSomething(text: string): boolean {
  return (
    partWrongIn(text) !== null ||
    wantsChange(text) ||
    addsPart(text) ||
    correctionIn(text) !== null ||
    replaces(text)
  );
}

/** "Eh bentar, ada lagi": sounds like a correction, and gives nothing. */
export function namesNothing(text: string): boolean {
  return !namesMatter(text) && !wantsChange(text) && placeSignsIn(text) === 0 && partIn(text) === null;
}

/** "Tambahin: bau sekali": says itself what the words are for. */
export function opensAdding(text: string): boolean {
  const words = wordsOf(text);
  return lengthAt(words, 0, more) > 0 && partIn(text) === null && !isQuestion(text);
}

/** "Mau nambah lokasi": wants to add to a part. */
function addsPart(text: string): boolean {
  return partIn(text) !== null && says(text, more) && sizeOf(text) <= fewWords;
}

/** Opens the part that is named, the menu of changes, or asks what the right words replace. */
export function toChange(turn: Turn, text: string, piece: Piece): Reply {
  const wrong = partWrongIn(text);
  if (wrong !== null) return openPart(turn, wrong);
  const part = partIn(text);
  const right = saysOnlyWrong(text) ? null : correctionIn(text);
  const given = placeSignsIn(right ?? text) > 0 || replaces(text) || right !== null || givesInstead(text);
  if (!given || (part !== null && placeSignsIn(text) === 0 && !replaces(text) && !givesInstead(text)))
    return openPart(turn, part, ...(clausesOf(text).some(isRefusal) ? [say("draft.unsent")] : []));
  return askWhatFor(turn, piece);
}

/** "Alamatnya salah, mawar 5": a clause beside what is wrong, of words that may be the right ones. */
function givesInstead(text: string): boolean {
  return clausesOf(text).some(
    (clause) =>
      sizeOf(clause) > 1 &&
      !wantsChange(clause) &&
      partIn(clause) === null &&
      !isRefusal(clause) &&
      !isQuestion(clause) &&
      !isUnknown(clause),
  );
}

/** "Jangan dulu", "belum": beside what is wrong it only says to wait. */
function isRefusal(clause: string): boolean {
  return saysNotToSend(clause) || declines(clause) || putsOff(clause);
}

export function openPart({ state }: Turn, field: Part | null, ...first: readonly Said[]): Reply {
  return ask({ ...state, question: { type: "change", field }, misses: 0 }, first);
}

/** Asks what the words are for; they are kept whole. */
export function askWhatFor({ state }: Turn, piece: Piece, ...first: readonly Said[]): Reply {
  return ask({ ...state, question: { type: "replace", pieces: [piece] }, misses: 0 }, first);
}
