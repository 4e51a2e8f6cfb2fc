import { categoryOf } from "../../message/category.ts";
import { say } from "../../message/message.ts";
import { ask, missed, type Reply } from "../reply.ts";
import { type Draft, draftWords, type Field, type Step } from "../state/draft.ts";
import type { Piece } from "../state/piece.ts";
import { pieceOf, type Turn } from "../turn.ts";
import { looksNew } from "../understand/category.ts";
import { isAboutConduct } from "../understand/conduct.ts";
import { dangerIn } from "../understand/danger.ts";
import { tellsOwnDanger } from "../understand/filed/ownDanger.ts";
import { partIn, partWrongIn, wantsChange } from "../understand/kinds/change.ts";
import { refuses } from "../understand/kinds/declines.ts";
import { isUnknown } from "../understand/kinds/dontKnow.ts";
import { namesMatter } from "../understand/kinds/facts.ts";
import { givesUp } from "../understand/kinds/givesUp.ts";
import { placeSignsIn } from "../understand/kinds/placeAnswer.ts";
import { putsOff } from "../understand/kinds/putOff.ts";
import { isQuestion } from "../understand/kinds/question.ts";
import { saysNotToSend, saysToSend } from "../understand/kinds/sending.ts";
import { isSlip } from "../understand/kinds/slip.ts";
import { wantsPerson } from "../understand/kinds/wantsPerson.ts";
import { privacyNamed } from "../understand/privacy.ts";
import { collect, collectApart } from "./collect.ts";
import { addPieces, edit, reword, typed } from "./edit.ts";
import { aside, asideAmidWords, asideAtWords, isDelay, stays, waits, wantsItSent } from "./heard/aside.ts";
import { askWhatFor } from "./heard/change.ts";
import { atPhoto } from "./heard/photo.ts";
import { atPlace } from "./heard/place.ts";
import { atPrivacy } from "./heard/privacy.ts";
import { atSummary } from "./heard/summary.ts";
import { sendTooEarly } from "./heard/tooEarly.ts";
import { atWhen, happenedIn } from "./heard/when.ts";
import { goOn, paused, proceed } from "./steps.ts";

/** Handles words that came while a draft's question is open and that are none of its choices. */
export function textForDraft(turn: Turn, draft: Draft, text: string): Reply {
  const { question } = turn.state;
  const piece = pieceOf(turn, text);
  switch (question?.type) {
    case "draft":
      return textForStep(turn, draft, question.step, piece);
    case "change":
      if (question.field === null) return whichField(turn, draft, piece);
      if (wantsItSent(text)) return stays(turn, say("draft.unsent"));
      return isNoAnswer(text, question.field)
        ? goOn(turn, draft)
        : changeField(turn, draft, question.field, text);
    case "replace":
    case "second": {
      const more = { ...question, pieces: [...question.pieces, piece] };
      return asideAmidWords(turn, text) ?? missed({ ...turn.state, question: more });
    }
    case "which":
    case "about":
    case "accuses":
    case "add":
    case "disagree":
    case "reopen":
    case "rate":
    case "withdraw":
    case "erase":
    case "language":
    case "inquiry":
    case undefined:
      return collect(turn, [piece]);
  }
}

function textForStep(turn: Turn, draft: Draft, step: Step, piece: Piece): Reply {
  const { facts, now, state } = turn;
  const { text } = piece;
  const { categories } = facts.office;
  const about = categoryOf(draftWords(draft), categories)?.code ?? null;
  if (isOtherDanger(draft, step, text)) {
    // Nobody in a fire answers what it belongs to.
    if (tellsOwnDanger(text, draftWords(draft)))
      return collectApart(turn, [piece], say("draft.danger_apart"));
    return ask({ ...paused(state), question: { type: "second", pieces: [piece] }, misses: 0 });
  }
  if (
    accusesAnew(draft, step, text) ||
    (step !== "words" && !isAboutThis(text) && looksNew(text, about, categories))
  ) {
    return ask({ ...paused(state), question: { type: "second", pieces: [piece] }, misses: 0 });
  }
  switch (step) {
    case "words":
      return asideAtWords(turn, text) ?? collect(turn, [piece]);
    case "photo":
      return atPhoto(turn, draft, piece);
    case "place":
      return atPlace(turn, draft, piece);
    case "when":
      return atWhen(turn, draft, piece);
    case "privacy":
      return atPrivacy(turn, draft, piece);
    case "witness":
      return (
        aside(turn, text) ??
        (wantsItSent(text) ? stays(turn, say("draft.unsent")) : null) ??
        (isDelay(text) ? waits(turn) : missed({ ...state, draft: addPieces(draft, [piece], now) }))
      );
    case "summary":
      return atSummary(turn, draft, piece);
  }
}

/** Whether words that tell of danger came amid a report of something else: no place and no photo's answer. */
function isOtherDanger(draft: Draft, step: Step, text: string): boolean {
  if (draft.conduct || draft.danger !== null || step === "words") return false;
  return dangerIn(text) !== null;
}

/** Whether an accusation came where a photo was asked for: it would make the report confidential unasked. */
function accusesAnew(draft: Draft, step: Step, text: string): boolean {
  return step === "photo" && !draft.conduct && isAboutConduct(text);
}

/** Plainly about what is asked or about this report, whatever thing it names beside that. */
function isAboutThis(text: string): boolean {
  const kinds = [isQuestion, putsOff, givesUp, wantsPerson, saysNotToSend, wantsChange];
  return kinds.some((is) => is(text));
}

/** Words under the menu of changes: the name of a part, or what is to be changed. */
function whichField(turn: Turn, draft: Draft, piece: Piece): Reply {
  const { text } = piece;
  const wrong = partWrongIn(text);
  const field = wrong ?? partIn(text);
  if (field !== null && (wrong !== null || placeSignsIn(text) === 0)) {
    return ask({ ...turn.state, question: { type: "change", field }, misses: 0 });
  }
  if (saysToSend(text)) return sendTooEarly(turn, draft);
  return asideAmidWords(turn, text) ?? askWhatFor(turn, piece);
}

/** "Gak jadi", "tidak tahu": the part stays as it is. */
function isNoAnswer(text: string, field: Field): boolean {
  if (givesUp(text) || isSlip(text)) return true;
  // "Lampu mati sebentar lalu nyala lagi", "lupa nomornya, depan masjid" tell something after all.
  if (namesMatter(text) || (field === "place" && placeSignsIn(text) > 0)) return false;
  return isUnknown(text) || putsOff(text) || refuses(text);
}

/** Sets the field that is being changed. */
function changeField(turn: Turn, draft: Draft, field: Field, text: string): Reply {
  const { heard, now, state } = turn;
  const line = { ref: heard.ref, text: text.trim() };
  const changed = [say("draft.changed")];
  switch (field) {
    case "words":
      return proceed(turn, reword(draft, line.ref, line.text, now), changed);
    case "place":
      return proceed(turn, edit(draft, { place: { ref: line.ref, place: typed(line.text) } }, now), changed);
    case "when":
      return proceed(turn, edit(draft, { happened: happenedIn(turn, line) }, now), changed);
    // These fields aren't words: asks what they are for, so that none is lost.
    case "photo":
    case "privacy": {
      const privacy = field === "privacy" ? privacyNamed(text) : null;
      if (privacy !== null) return proceed(turn, edit(draft, { privacy }, now), changed);
      const pieces = [{ ...line, file: null, place: null, forwardedOften: false }];
      return ask({ ...state, question: { type: "replace", pieces } });
    }
  }
}

/** A photo, recording, document or place while a draft is open: always part of it. */
export function pieceForDraft(turn: Turn, piece: Piece): Reply {
  const { question, draft } = turn.state;
  if (draft !== null && (question?.type === "replace" || question?.type === "second")) {
    const pieces = [...question.pieces, piece];
    return ask({ ...turn.state, question: { ...question, pieces } });
  }
  const changed = question?.type === "change" && question.field !== null;
  return collect(turn, [piece], changed ? say("draft.changed") : null);
}
