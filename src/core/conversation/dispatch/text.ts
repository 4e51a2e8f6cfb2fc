import { mayBeGuessed } from "../../message/choices.ts";
import { menuNumber } from "../../message/menuNumber.ts";
import { type Choice, message, say } from "../../message/message.ts";
import { wordsOf } from "../../message/plain.ts";
import { inquireBeside } from "../about/inquiry.ts";
import { interpret } from "../cases/interpret.ts";
import { listOrStatus } from "../cases/list.ts";
import { mineById, mineNamedIn } from "../cases/mine.ts";
import { askingCases } from "../cases/officeAsks.ts";
import { isRating } from "../cases/rate.ts";
import { ask, type Reply, reply } from "../reply.ts";
import { asksToSend } from "../state/state.ts";
import { pieceOf, type Turn } from "../turn.ts";
import { asksAfterReport, commandIn, isCommandLike } from "../understand/command.ts";
import { firstKindOf } from "../understand/kinds/first.ts";
import { namesTime } from "../understand/kinds/timeAnswer.ts";
import { noiseIn } from "../understand/noise.ts";
import { pickByNumber, pickBySlip, pickByWords } from "../understand/pick.ts";
import { bareNumberIn } from "../understand/strange.ts";
import { namesPartOfDay } from "../understand/when.ts";
import { afterFiling } from "./afterFiling.ts";
import { beginWith } from "./beginWith.ts";
import { notYours } from "./caseCommand.ts";
import { choose, stale } from "./choice.ts";
import { command } from "./command.ts";
import { answerNoise } from "./noise.ts";
import { answerOffice } from "./officeAnswer.ts";
import { toQuestion } from "./openQuestion.ts";
import { toOwnDanger } from "./ownDanger.ts";

type Reading = (turn: Turn, text: string) => Reply | null;

/** What a text may be: the first of these that recognizes it handles it. */
const readings: readonly Reading[] = [
  asQuotedLetter,
  asOfficeAnswer,
  asMenuNumber,
  asTakingUp,
  asOfferedChoice,
  asCommand,
  asUnknownCommand,
  asNoise,
  asLatestChoice,
  asSlip,
  asStrangeNumber,
  (turn, text) => inquireBeside(turn, pieceOf(turn, text)),
  afterFiling,
  asAnnouncement,
  asAskingAfterReport,
];

/** If no reading fits, a text is content for the open question. */
export function understandText(turn: Turn, text: string): Reply {
  for (const reading of readings) {
    const read = reading(turn, text);
    if (read !== null) return read;
  }
  return toQuestion(turn, pieceOf(turn, text));
}

/** A reply to one of our letters names its menu and its case exactly. */
function asQuotedLetter(turn: Turn, text: string): Reply | null {
  const { quoted } = turn.facts;
  if (quoted === null) return null;
  const choices = shown(turn, quoted.choices);
  const picked = pickByNumber(text, choices) ?? pickByWords(text, choices) ?? pickBySlip(text, choices);
  if (picked !== null) return choose(turn, picked.id, picked.arg);
  const my = quoted.about === null ? null : mineById(turn, quoted.about);
  if (my === null || commandIn(text)?.rest === "") return null;
  const noise = noiseIn(text);
  const piece = pieceOf(turn, text);
  const asked = my.case.stage === "incomplete" ? [my] : [];
  if (noise !== null) {
    const nod = answerOffice(turn, asked, piece);
    return nod ?? (noise.type === "thanks" ? answerNoise(turn, noise, text) : null);
  }
  return toOwnDanger(turn, [piece]) ?? afterFiling(turn, text, [my]) ?? interpret(turn, my, piece);
}

function asOfficeAnswer(turn: Turn, text: string): Reply | null {
  const asking = turn.facts.quoted === null ? askingCases(turn) : [];
  return answerOffice(turn, asking, pieceOf(turn, text));
}

/**
 * A number chooses from the latest menu sent before it was written. If that menu is outdated, the choice says
 * so; a number not in it may itself be the answer ("12").
 */
function asMenuNumber(turn: Turn, text: string): Reply | null {
  if (menuNumber(text) === null) return null;
  const choices = offered(turn);
  const picked = pickByNumber(text, turn.facts.menu === null ? choices : latest(turn));
  if (picked !== null) return choose(turn, picked.id, picked.arg);
  const { question } = turn.state;
  const takesWords = choices.length === 0 || question?.type === "draft" || question?.type === "rate";
  return takesWords ? null : stale(turn);
}

/** A word of a letter that offers a draft means that draft, even if the summary of another is open. */
function asTakingUp(turn: Turn, text: string): Reply | null {
  const choices = latest(turn);
  return choices.some(({ id }) => id === "draft.resume") ? chosen(turn, pickByWords(text, choices)) : null;
}

function asOfferedChoice(turn: Turn, text: string): Reply | null {
  return chosen(turn, pickByName(text, offered(turn)));
}

function asCommand(turn: Turn, text: string): Reply | null {
  const spoken = commandIn(text);
  // "Baru aja", "lewat magrib": a time where one was asked for.
  if (spoken !== null && spoken.rest !== "" && isTimeAsked(turn) && namesTime(text)) return null;
  if (spoken === null || (text.includes("?") && settles.has(spoken.name) && !spoken.slash)) return null;
  return command(turn, spoken);
}

/** Words that settle or agree, unless they are asked: "sudah?". */
const settles: ReadonlySet<string> = new Set(["settled", "agree"]);

/** An unknown command ("/teruskan"): the open question again, or help. */
function asUnknownCommand({ state }: Turn, text: string): Reply | null {
  if (commandIn(text) !== null || !isCommandLike(text)) return null;
  return state.question === null ? reply(state, message(say("help.short"))) : ask(state);
}

function asNoise(turn: Turn, text: string): Reply | null {
  const noise = isTimeOfDay(turn, text) ? null : noiseIn(text);
  // Under the summary "oke" may be a yes, and "makasih" of somebody who believes that all is done.
  if (noise === null || isRating(turn, text) || (noise.type === "thanks" && asksToSend(turn.state)))
    return null;
  return answerNoise(turn, noise, text);
}

/** "pagi" greets, except where the time was asked for. */
function isTimeOfDay(turn: Turn, text: string): boolean {
  return isTimeAsked(turn) && namesPartOfDay(text);
}

function isTimeAsked({ state: { question } }: Turn): boolean {
  return (
    (question?.type === "draft" && question.step === "when") ||
    (question?.type === "change" && question.field === "when")
  );
}

/** A word of the latest letter's menu, even if another question is open. */
function asLatestChoice(turn: Turn, text: string): Reply | null {
  return wordsOf(text).length === 0 ? null : chosen(turn, pickByName(text, latest(turn)));
}

function asSlip(turn: Turn, text: string): Reply | null {
  return chosen(turn, pickBySlip(text, offered(turn)));
}

/** Only a number, which is none of this person's reports. */
function asStrangeNumber(turn: Turn, text: string): Reply | null {
  const strange = turn.state.question === null ? bareNumberIn(text) : null;
  return strange !== null && mineNamedIn(turn, text) === null ? notYours(turn, strange) : null;
}

/** "Gimana cara lapor": nothing is on its way yet, so it doesn't ask after a report. */
function asAnnouncement(turn: Turn, text: string): Reply | null {
  const { state, facts } = turn;
  const idle = state.question === null && state.draft === null && facts.mine.length === 0;
  return idle && firstKindOf(text)?.type === "invite" ? beginWith(turn, pieceOf(turn, text)) : null;
}

function asAskingAfterReport(turn: Turn, text: string): Reply | null {
  const { facts, state } = turn;
  const asks = asksAfterReport(text) && (facts.mine.length > 0 || state.question === null);
  return asks ? listOrStatus(turn) : null;
}

function offered(turn: Turn): readonly Choice[] {
  return shown(turn, turn.open?.menu?.choices ?? []);
}

/** Of the latest letter with a menu that was sent before this was written. */
function latest(turn: Turn): readonly Choice[] {
  return shown(turn, turn.facts.menu?.choices ?? []);
}

/** The choices that the channel can show, by which they are numbered. */
function shown({ facts }: Turn, choices: readonly Choice[]): readonly Choice[] {
  return choices.filter((choice) => facts.channel.askPlace || choice.sharesPlace !== true);
}

/** "Kirim?", "sudah?" only ask. */
function pickByName(text: string, choices: readonly Choice[]): Choice | null {
  const picked = pickByWords(text, choices);
  return picked !== null && !mayBeGuessed(picked.id) && text.includes("?") ? null : picked;
}

function chosen(turn: Turn, picked: Choice | null): Reply | null {
  return picked === null ? null : choose(turn, picked.id, picked.arg);
}
