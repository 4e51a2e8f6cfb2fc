import { categoryOf } from "../../message/category.ts";
import { wordsOf } from "../../message/plain.ts";
import { greet } from "../about/greeting.ts";
import { askAbout, askWhich } from "../cases/ask.ts";
import { interpret } from "../cases/interpret.ts";
import { mineById, waiting } from "../cases/mine.ts";
import { unanswered } from "../cases/officeAsks.ts";
import { collect } from "../draft/collect.ts";
import type { MyCase } from "../facts.ts";
import type { Reply } from "../reply.ts";
import type { Piece } from "../state/piece.ts";
import type { Turn } from "../turn.ts";
import { looksNew } from "../understand/category.ts";
import { placeIn } from "../understand/place.ts";
import { verdictIn } from "../understand/verdict.ts";
import { isBareAnswer } from "../understand/yesNo.ts";

type Place = (turn: Turn, piece: Piece) => Reply | null;

/**
 * Where a message goes that answers no question: to the first of these that accepts it, else to a new draft.
 * Never silently to a new report while an answer or a question waits.
 */
const places: readonly Place[] = [
  toWaitingCase,
  toRecentCase,
  toOpenDraft,
  toGreeting,
  toOpenCase,
  toRecentCaseOrNew,
];

export function toCaseOrDraft(turn: Turn, piece: Piece): Reply {
  for (const place of places) {
    const taken = place(turn, piece);
    if (taken !== null) return taken;
  }
  return collect(turn, [piece]);
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

/** The case of the last exchange, unless this is about something else. */
function toRecentCase(turn: Turn, piece: Piece): Reply | null {
  const recent = recentCase(turn);
  const { categories } = turn.facts.office;
  return recent === null || looksNew(piece.text, recent.case.category, categories)
    ? null
    : interpret(turn, recent, piece);
}

function recentCase(turn: Turn): MyCase | null {
  const { recent } = turn.state;
  return recent === null || Date.parse(recent.until) <= turn.now.getTime()
    ? null
    : mineById(turn, recent.case);
}

function toOpenDraft(turn: Turn, piece: Piece): Reply | null {
  return turn.state.draft === null ? null : collect(turn, [piece]);
}

/** A bare "ya" or "3" with nothing to answer is greeted. */
function toGreeting(turn: Turn, piece: Piece): Reply | null {
  if (piece.file !== null || piece.place !== null) return null;
  const words = wordsOf(piece.text);
  const saysNothing = words.length === 1 && isBareAnswer(words[0] ?? "");
  return saysNothing ? greet(turn) : null;
}

const additionWords = 15;

/** An open case that this may be an addition to. */
function toOpenCase(turn: Turn, piece: Piece): Reply | null {
  const { mine, office } = turn.facts;
  const open = mine.filter(({ case: { stage } }) => stage !== "closed");
  const complete = categoryOf(piece.text, office.categories) !== null || placeIn(piece.text) !== null;
  const mayAdd = open.length > 0 && !complete && wordsOf(piece.text).length <= additionWords;
  return mayAdd ? askWhether(turn, open, piece) : null;
}

function toRecentCaseOrNew(turn: Turn, piece: Piece): Reply | null {
  const recent = recentCase(turn);
  return recent === null ? null : askWhether(turn, [recent], piece);
}

/** Asks whether it is an addition or a new report. */
function askWhether(turn: Turn, open: readonly MyCase[], piece: Piece): Reply {
  const [only] = open;
  return open.length === 1 && only !== undefined
    ? askAbout(turn, { type: "about", case: only.case.id, pieces: [piece] })
    : askWhich(turn, open, piece);
}
