import { message, type Said, say } from "../../../message/message.ts";
import { ask, type Reply, reply } from "../../reply.ts";
import type { Draft } from "../../state/draft.ts";
import type { Piece } from "../../state/piece.ts";
import type { Turn } from "../../turn.ts";
import { asksFurther } from "../../understand/asksFurther.ts";
import { wantsToStayUnnamed } from "../../understand/filed/unnamed.ts";
import { dropsPhotos, withoutDenial } from "../../understand/kinds/change.ts";
import { declines } from "../../understand/kinds/declines.ts";
import { namesMatter } from "../../understand/kinds/facts.ts";
import { givesUp } from "../../understand/kinds/givesUp.ts";
import { opensWithPlace, placeSignsIn, sizeOf } from "../../understand/kinds/placeAnswer.ts";
import { putsOff } from "../../understand/kinds/putOff.ts";
import { closesAsking, isQuestion } from "../../understand/kinds/question.ts";
import { mentionsSending, saysNotToSend, saysToSend } from "../../understand/kinds/sending.ts";
import { isSlip } from "../../understand/kinds/slip.ts";
import { asksHowItStands } from "../../understand/kinds/standing.ts";
import { believesDone, onlyAcknowledges } from "../../understand/kinds/thanksDone.ts";
import { wantsPerson } from "../../understand/kinds/wantsPerson.ts";
import { asksWhoReads } from "../../understand/kinds/whoReads.ts";
import { wantsContact } from "../../understand/privacy.ts";
import { asksForSecrecy } from "../../understand/report.ts";
import { clausesOf } from "../../understand/words/clauses.ts";
import { collect } from "../collect.ts";
import { send } from "../file.ts";
import { cancel } from "../shelf.ts";
import { whoIsHere } from "./aside.ts";
import { askWhatFor, changesSomething, namesNothing, openPart, opensAdding, toChange } from "./change.ts";
import { pleads, tells, tellsFact } from "./facts.ts";
import { asksMore, deniesBeside, hasOwnNo, saysMore, saysMoreBeside } from "./unheard.ts";

/**
 * Words under the summary. Only a plain yes or "kirim" with courtesy sends. What plainly is a change, an addition or a
 * place is asked about, with the words kept whole; everything else is answered with what matters: it isn't sent yet.
 */
export function atSummary(turn: Turn, draft: Draft, piece: Piece): Reply {
  const { text } = piece;
  if (saysToSend(text) || saysYesAgain(turn, text)) return send(turn, draft);
  const heard = heardAs(turn, draft, piece);
  return heard ?? askWhatFor(turn, piece);
}

/** The answer to what a text plainly is; null if that would let words of it vanish. */
function heardAs(turn: Turn, draft: Draft, piece: Piece): Reply | null {
  const { text } = piece;
  const unlessMore = (says: () => Reply) => (saysMoreBeside(text) ? null : says());
  const unchanged = withoutDenial(text);
  if (unchanged !== null && !refusesNow(unchanged)) return asItIs(turn, draft, unchanged, text);
  if (givesUp(unchanged ?? text)) return cancel(turn);
  if (isSlip(text)) return askToSend(turn);
  const asksOnly = text.includes("?") || closesAsking(text) || !(namesMatter(text) || placeSignsIn(text) > 0);
  if (wantsContact(text)) return unlessMore(() => toContact(turn, draft));
  if (wantsPerson(text) && asksOnly) return unlessMore(() => askToSend(turn, ...whoIsHere(turn)));
  if (asksWhoReads(text)) return unlessMore(() => askToSend(turn, whoReads(draft)));
  if (draft.classification === "information" && asksFurther(text))
    return collect(turn, [piece], say("draft.added"));
  if (draft.files.length > 0 && dropsPhotos(text) && sizeOf(text) <= fewestWords)
    return openPart(turn, "photo");
  const secret = asksForSecrecy(text) || wantsToStayUnnamed(text);
  if (secret && !isQuestion(text) && sizeOf(text) <= longestSecrecy) return toSecrecy(turn, draft);
  const changes = unchanged === null && changesSomething(text);
  const correctsPlace = changes && !text.includes("?") && placeSignsIn(text) > 0;
  const asksOfIt = asksHowItStands(text) && !namesMatter(text) && !tellsFact(text) && !saysNotToSend(text);
  if (isQuestion(text) && asksOnly && !correctsPlace)
    return deniesBeside(text) ? null : unlessMore(() => askToSend(turn));
  if (asksOfIt) return asksMore(text) ? null : unlessMore(() => askToSend(turn));
  if (putsOff(text) && (!changes || namesNothing(text))) return unlessMore(() => notYet(turn, draft));
  if ((saysNotToSend(text) || saysNoAgain(turn, text)) && !changes) {
    return givesBeside(text) ? null : notYet(turn, { ...draft, declined: true });
  }
  if (opensAdding(text) && tells(text)) return collect(turn, [piece]);
  if (changes) return toChange(turn, text, piece);
  if (believesDone(text) && !opensWithPlace(text))
    return hasOwnNo(text) && sizeOf(text) <= longThanks ? null : unlessMore(() => thanked(turn, piece));
  const besidePlea = pleads(text) || mentionsSending(text) || asksHowItStands(text);
  if (besidePlea ? tellsFact(text) : tells(text)) {
    if (draft.needsHelp) return collect(turn, [piece], say("miss.unsent_more"));
    return askWhatFor(turn, piece);
  }
  return saysMore(text) ? null : askToSend(turn);
}

/** "Jangan dikirim dulu, nomor rumahnya 12": a clause beside the refusal that gives something. */
function givesBeside(text: string): boolean {
  if (saysMoreBeside(text)) return true;
  const others = clausesOf(text).filter((clause) => !saysNotToSend(clause) && !putsOff(clause));
  return others.some((clause) => namesMatter(clause) || placeSignsIn(clause) > 0 || /\d/u.test(clause));
}

/** "Jangan diubah, jangan dikirim dulu". */
function refusesNow(text: string): boolean {
  return saysNotToSend(text) || givesUp(text) || putsOff(text);
}

/** Nothing is to be changed. Sends only if a plain "kirim" stands in a clause of its own: "gak salah kirim" sends nothing. */
function asItIs(turn: Turn, draft: Draft, rest: string, text: string): Reply | null {
  const sends = clausesOf(text).some((clause) => mentionsSending(clause) && saysToSend(clause));
  if (sends && !text.includes("?") && saysToSend(rest)) return send(turn, draft);
  return saysMore(rest) ? null : askToSend(turn);
}

/** Asks briefly whether to send now; the summary stands above. */
function askToSend({ state }: Turn, ...first: readonly Said[]): Reply {
  return ask({ ...state, question: { type: "draft", step: "summary", brief: true }, misses: 0 }, first);
}

/** "Nggih", "baik": no yes to a summary, but one to "Kirim sekarang?". Thanks alone never are. */
function saysYesAgain({ state: { question } }: Turn, text: string): boolean {
  return (
    question?.type === "draft" && question.brief === true && onlyAcknowledges(text) && !believesDone(text)
  );
}

/** "Tidak", "ga usah" to "Kirim sekarang?". */
function saysNoAgain({ state: { question } }: Turn, text: string): boolean {
  return question?.type === "draft" && question.brief === true && declines(text);
}

function whoReads({ privacy }: Draft): Said {
  switch (privacy) {
    case "ordinary":
      return say("summary.ordinary");
    case "contactable":
      return say("summary.contactable");
    case "confidential":
      return say("change.privacy_secret");
  }
}

const longestSecrecy = 8;

/** "Rahasiakan dong", "jangan sampai petugasnya tau": offers the choices of privacy; a confidential one says that it is. */
function toSecrecy(turn: Turn, draft: Draft): Reply {
  return draft.privacy === "confidential" ? askToSend(turn, whoReads(draft)) : openPart(turn, "privacy");
}

/** "Hubungi saya ya pak": offers the choices of privacy, unless a name or number is passed on already. */
function toContact(turn: Turn, draft: Draft): Reply {
  return draft.privacy === "contactable" ? askToSend(turn, whoReads(draft)) : openPart(turn, "privacy");
}

/** Not now: stays unsent, and says how it is sent. */
function notYet({ state }: Turn, draft: Draft): Reply {
  return reply({ ...state, draft }, message([say("draft.not_sent")]));
}

const fewestWords = 6;
const longThanks = 12;

/** Thanks that believe it is done. What is told at length beside them is kept. */
function thanked(turn: Turn, piece: Piece): Reply {
  return sizeOf(piece.text) > longThanks ? collect(turn, [piece], say("miss.unsent_more")) : askToSend(turn);
}
