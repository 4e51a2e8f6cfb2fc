import { menuNumber } from "../../message/menuNumber.ts";
import { type Choice, message, say } from "../../message/message.ts";
import { wordsOf } from "../../message/plain.ts";
import { giveWords } from "../cases/interpret.ts";
import { mineById, mineNamedIn } from "../cases/mine.ts";
import { answerOffice, askingCases } from "../cases/officeAsks.ts";
import { ask } from "../draft/file.ts";
import { present } from "../questions/draft.ts";
import { pieceOf, type Reply, reply, type Turn } from "../turn.ts";
import { asksAfterReport, commandIn, isCommandLike } from "../understand/command.ts";
import { noiseIn } from "../understand/noise.ts";
import { pickByNumber, pickBySlip, pickByWords } from "../understand/pick.ts";
import { bareNumberIn } from "../understand/strange.ts";
import { notYours } from "./caseCommand.ts";
import { choose, listOrStatus, stale } from "./choice.ts";
import { command } from "./command.ts";
import { toQuestion } from "./content.ts";
import { hearNoise } from "./noise.ts";

/**
 * Written words: a quoted letter's menu or case, then what the office asked last, then a number or a word of a menu, then a command, then noise, then
 * what a slip of the finger meant, and else content for whatever is open.
 */
export function hearText(turn: Turn, text: string): Reply {
  const { facts, state } = turn;
  const quoted = facts.quoted === null ? null : fromQuoted(turn, text);
  if (quoted !== null) return quoted;
  const asking = facts.quoted === null ? askingCases(turn) : [];
  const answer = answerOffice(turn, asking, pieceOf(turn, text));
  if (answer !== null) return answer;
  const offered = shown(turn, present(turn)?.menu?.choices ?? []);
  const latest = shown(turn, facts.menu?.choices ?? []);
  const numbered = pickNumbered(turn, text, facts.menu === null ? offered : latest, offered);
  if (numbered !== null) return numbered;
  const worded = pickByWords(text, offered);
  if (worded !== null) return choose(turn, worded.id, worded.arg);
  const spoken = commandIn(text);
  const commanded = spoken === null ? null : command(turn, spoken);
  if (commanded !== null) return commanded;
  if (spoken === null && isCommandLike(text)) return unknownCommand(turn);
  const noise = isTimeOfDay(turn, text) ? null : noiseIn(text);
  if (noise !== null) return hearNoise(turn, noise, text);
  const earlier = pickByWords(text, latest);
  if (earlier !== null && wordsOf(text).length > 0) return choose(turn, earlier.id, earlier.arg);
  const slip = pickBySlip(text, offered);
  if (slip !== null) return choose(turn, slip.id, slip.arg);
  const strange = state.question === null ? bareNumberIn(text) : null;
  if (strange !== null && mineNamedIn(turn, text) === null) return notYours(turn, strange);
  if (asksAfterReport(text) && (facts.mine.length > 0 || state.question === null)) return listOrStatus(turn);
  return toQuestion(turn, pieceOf(turn, text));
}

/** What the channel of this chat could show of a menu: numbers count along that. */
function shown({ facts }: Turn, choices: readonly Choice[]): readonly Choice[] {
  return choices.filter((choice) => facts.channel.askPlace || choice.sharesPlace !== true);
}

/**
 * A number is read against the latest menu that had been sent when it was written. If that menu is past, its choice
 * says so; a number that no menu has may be the answer itself ("12").
 */
function pickNumbered(
  turn: Turn,
  text: string,
  menu: readonly Choice[],
  offered: readonly Choice[],
): Reply | null {
  const number = menuNumber(text);
  if (number === null) return null;
  const picked = pickByNumber(text, menu);
  if (picked !== null) return choose(turn, picked.id, picked.arg);
  const takesWords = offered.length === 0 || turn.state.question?.type === "draft";
  return takesWords || turn.state.question?.type === "rate" ? null : stale(turn);
}

function unknownCommand(turn: Turn): Reply {
  return turn.state.question === null ? reply(turn.state, message(say("help.short"))) : ask(turn.state, turn);
}

/** "pagi" greets, except where the time was asked for. */
function isTimeOfDay({ state }: Turn, text: string): boolean {
  const { question } = state;
  const asked =
    (question?.type === "draft" && question.step === "when") ||
    (question?.type === "change" && question.field === "when");
  return asked && /\b(pagi|siang|sore|malam|morning|afternoon|evening)\b/iu.test(text);
}

/** A reply to one of our letters names its menu and its case exactly. */
function fromQuoted(turn: Turn, text: string): Reply | null {
  const { quoted } = turn.facts;
  if (quoted === null) return null;
  const choices = shown(turn, quoted.choices);
  const picked = pickByNumber(text, choices) ?? pickByWords(text, choices) ?? pickBySlip(text, choices);
  if (picked !== null) return choose(turn, picked.id, picked.arg);
  const my = quoted.about === null ? null : mineById(turn, quoted.about);
  if (my === null || commandIn(text)?.rest === "") return null;
  const noise = noiseIn(text);
  const asked = my.case.stage === "incomplete" ? [my] : [];
  if (noise !== null) {
    const nod = answerOffice(turn, asked, pieceOf(turn, text));
    return nod ?? (noise.type === "thanks" ? hearNoise(turn, noise, text) : null);
  }
  return giveWords(turn, my, pieceOf(turn, text));
}
