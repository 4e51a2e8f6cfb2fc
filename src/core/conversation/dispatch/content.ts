import { wordsOf } from "../../message/plain.ts";
import { greet } from "../about/greeting.ts";
import { offerReopening } from "../cases/add.ts";
import { askAbout, askWhich } from "../cases/ask.ts";
import { statusBeside } from "../cases/beside.ts";
import { interpret } from "../cases/interpret.ts";
import { keptFor } from "../cases/kept.ts";
import { waiting } from "../cases/mine.ts";
import { unanswered } from "../cases/officeAsks.ts";
import { mayReopen } from "../cases/refusal.ts";
import { collect } from "../draft/collect.ts";
import type { MyCase } from "../facts.ts";
import type { Reply } from "../reply.ts";
import type { Piece } from "../state/piece.ts";
import type { Turn } from "../turn.ts";
import { announcesReport, beginsReport, isOfOtherCategory, looksNew } from "../understand/category.ts";
import {
  announcesMore,
  corrects,
  goesOnToAnother,
  namesAnotherDeed,
  namesAnotherThing,
  saysAlso,
  takesPartBack,
  tellingWords,
  tellsNews,
} from "../understand/filed/news.ts";
import { firstKindOf } from "../understand/kinds/first.ts";
import { isQuestion } from "../understand/kinds/question.ts";
import { asksHowItStands } from "../understand/kinds/standing.ts";
import { placeIn } from "../understand/place.ts";
import { verdictIn } from "../understand/verdict.ts";
import { hasNo } from "../understand/words/no.ts";
import { isBareAnswer } from "../understand/yesNo.ts";
import { beginWith } from "./beginWith.ts";
import { toOwnDanger } from "./ownDanger.ts";
import { recentCase } from "./recent.ts";

type Place = (turn: Turn, piece: Piece) => Reply | null;

/**
 * Where a message goes that answers no question: to the first of these that accepts it, else to a new draft.
 * Never silently to a new report while an answer or a question waits.
 */
const places: readonly Place[] = [
  (turn, piece) => (turn.state.draft === null ? toOwnDanger(turn, [piece]) : null),
  toWaitingCase,
  toAnnouncement,
  toRecentCase,
  toOpenDraft,
  toOpenCase,
  toGreeting,
  toRecentCaseOrNew,
  toClosedCase,
];

export function toCaseOrDraft(turn: Turn, piece: Piece): Reply {
  for (const place of places) {
    const taken = place(turn, piece);
    if (taken !== null) return taken;
  }
  return beginWith(turn, piece);
}

function toWaitingCase(turn: Turn, piece: Piece): Reply | null {
  const wait = waiting(turn);
  const [only] = wait;
  if (only === undefined) return null;
  if (wait.length === 1) {
    return isUnread(turn, only) ? askWhether(turn, [only], piece) : interpret(turn, only, piece);
  }
  const verdict = piece.text === "" ? null : verdictIn(piece.text);
  const judged = verdict === null ? wait : wait.filter(({ case: { stage } }) => stage === "answered");
  const [judgedOnly] = judged;
  if (judged.length === 1 && judgedOnly !== undefined) return interpret(turn, judgedOnly, piece);
  return askWhich(turn, judged.length > 0 ? judged : wait, piece);
}

/** Whether it is a confidential case's question that nobody has read yet, which these words hardly answer. */
function isUnread(turn: Turn, my: MyCase): boolean {
  return my.case.stage === "incomplete" && !unanswered(turn).includes(my);
}

/** An announcement, a question or a wish, which no case on file is about. */
function toAnnouncement(turn: Turn, piece: Piece): Reply | null {
  if (turn.state.draft !== null || piece.file !== null || piece.place !== null) return null;
  const kind = firstKindOf(piece.text)?.type;
  return kind === "invite" || kind === "information" ? beginWith(turn, piece) : null;
}

/** The case of the last exchange takes what plainly tells more of it. */
function toRecentCase(turn: Turn, piece: Piece): Reply | null {
  const recent = recentCase(turn);
  if (recent === null || isOfAnother(turn, piece, recent)) return null;
  const goesOn = tells(turn, piece) || (turn.state.recent?.told === true && saysAnything(piece.text));
  if (piece.file === null && takesPartBack(piece.text)) return null;
  const takes = recent.case.stage === "closed" || (goesOn && !asksSomething(piece.text));
  return takes ? interpret(turn, recent, piece) : null;
}

/** "Ga tau nomornya" right after an answer goes on with it; "kok lama" asks how it stands. */
function saysAnything(text: string): boolean {
  return (tellingWords(text).length > 0 || hasNo(text)) && !asksHowItStands(text);
}

function asksSomething(text: string): boolean {
  return isQuestion(text) && !corrects(text);
}

/** Whether it tells something of a report on file. A file, a place or an edited message always does. */
function tells({ heard }: Turn, { text, file, place }: Piece): boolean {
  return file !== null || place !== null || heard.input.type === "amended" || tellsNews(text);
}

/** Whether it seems to be about another matter than this case. */
function isOfAnother({ facts }: Turn, { text }: Piece, my: MyCase): boolean {
  if (goesOnToAnother(text)) return true;
  if (asksHowItStands(text) && !tellsNews(text)) return false;
  const more = announcesMore(text) && !saysAlso(text);
  if (!more && namesAnotherDeed(text, my.case.title)) return true;
  const apart = placeIn(text) !== null || saysAlso(text);
  if (!more && apart && namesAnotherThing(text, my.case.title)) return true;
  return !more && looksNew(text, my.case.category, facts.office.categories);
}

/** Whether it is a report of its own: announced outright, or of another category and with a place. */
function isReport(turn: Turn, piece: Piece, my: MyCase): boolean {
  const { text } = piece;
  if (!isOfAnother(turn, piece, my)) return false;
  const { categories } = turn.facts.office;
  const differs = isOfOtherCategory(text, my.case.category, categories);
  return beginsReport(text) || (differs && (announcesReport(text) || placeIn(text) !== null));
}

function toOpenDraft(turn: Turn, piece: Piece): Reply | null {
  return turn.state.draft === null ? null : collect(turn, [piece]);
}

/** A bare "ya" or "3" with nothing to answer is greeted; "belum" after a closing may be a reply that came too late. */
function toGreeting(turn: Turn, piece: Piece): Reply | null {
  if (!saysNothing(piece)) return null;
  const disputes = verdictIn(piece.text)?.type === "unsettled";
  return (disputes ? toClosedCase(turn, piece) : null) ?? greet(turn);
}

/** A bare "ya" or "5", which is no reason and no addition. */
export function saysNothing({ text, file, place }: Piece): boolean {
  const words = wordsOf(text);
  return file === null && place === null && words.length === 1 && isBareAnswer(words[0] ?? "");
}

/**
 * An open case that this may be an addition to: asked about if it tells something, else shown how it stands. What is of
 * another category than every one of them is a report of its own.
 */
function toOpenCase(turn: Turn, piece: Piece): Reply | null {
  const open = turn.facts.mine.filter(({ case: { stage } }) => stage !== "closed");
  const [only] = open;
  if (only === undefined || open.every((my) => isReport(turn, piece, my))) return null;
  if (open.length > 1) return saysNothing(piece) ? null : askWhich(turn, open, piece);
  if (!tells(turn, piece)) return statusBeside(turn, only, piece);
  const pieces = [...keptFor(turn, only), piece];
  return askAbout(turn, { type: "about", case: only.case.id, pieces });
}

function toRecentCaseOrNew(turn: Turn, piece: Piece): Reply | null {
  const recent = recentCase(turn);
  return recent === null ? null : askWhether(turn, [recent], piece);
}

/** A report closed not long ago leads back to itself: never silently a new one of the same kind. */
function toClosedCase(turn: Turn, piece: Piece): Reply | null {
  const closed = turn.facts.mine.filter((my) => my.case.stage === "closed" && mayReopen(turn, my));
  const near = closed.filter((my) => my.case.outcome !== "duplicate" && !isReport(turn, piece, my));
  const [latest] = near;
  return latest === undefined ? null : offerReopening(turn, latest, [piece]);
}

/** Asks whether it is an addition or a new report. */
function askWhether(turn: Turn, open: readonly MyCase[], piece: Piece): Reply {
  const [only] = open;
  return open.length === 1 && only !== undefined
    ? askAbout(turn, { type: "about", case: only.case.id, pieces: [piece] })
    : askWhich(turn, open, piece);
}
