import { parseNumber } from "../../ids/number.ts";
import { type AnswerAct, answerActs } from "../../letters/rooms/answerChoices.ts";
import { pattern } from "../../lexicon/entry.ts";
import { answerWords } from "../../lexicon/operators.ts";
import { menuNumber } from "../../message/menuNumber.ts";
import type { Choice } from "../../message/message.ts";
import { numberOf } from "../../message/render.ts";
import type { AttachmentId } from "../../procedure/case.ts";
import { type CommandRow, wordsFor } from "../commands/row.ts";
import { answerCase } from "../commands/steps/answer.ts";
import { giveBack } from "../commands/steps/giveBack.ts";
import { progress } from "../commands/steps/progress.ts";
import { leadingNumber } from "../leadingNumber.ts";
import type { RoomState } from "../state.ts";
import { choicesOf } from "./question.ts";
import type { Reply } from "./reply.ts";
import { placesOf } from "./unplaced.ts";

/** What was written, without being a command. */
type Written = {
  readonly words: string;
  readonly file: AttachmentId | null;
  readonly on: string | null;
  readonly album: string | null;
  readonly sentAt: Date;
};

/** A number that chose from the only open question. */
export type ByNumber = { readonly type: "choice"; readonly id: string; readonly arg: string };

/**
 * Words or a file in reply to some message; without one, a number of the only open question, what begins with a case's
 * number or is a command but for its slash, or what comes from somebody of whom words are waited for. Null: talk.
 */
export function readReply(written: Written, { kept, unplaced }: RoomState): Reply | ByNumber | null {
  const { words, file, on, album, sentAt } = written;
  if (words.trim() === "" && file === null) return null;
  const slashless = withoutSlash(words, on);
  const reply: Reply = { type: "reply", words, file, ...slashless };
  const albums = [...kept.map((one) => one.album), unplaced?.album ?? null];
  if (on !== null || (album !== null && albums.includes(album))) return reply;
  const questions = [
    ...kept.filter(({ as }) => as === null).map((one) => ({ ...one, choices: choicesOf(one) })),
    ...(unplaced === null ? [] : [{ ...unplaced, number: null, choices: placesOf(unplaced) }]),
  ];
  const now = questions.filter(({ until }) => sentAt < new Date(until));
  const fits = (now.length > 0 ? now : questions).filter((one) => picked(words, one.choices) !== null);
  const [only] = fits;
  if (fits.length > 1) return { ...reply, several: true };
  const choice = only === undefined ? null : picked(words, only.choices);
  if (only !== undefined && choice !== null) {
    // A number that comes much later may be talk: whoever wrote is asked again instead.
    return now.includes(only)
      ? { type: "choice", id: choice.id, arg: choice.arg }
      : { ...reply, again: only.number };
  }
  const [asked] = now;
  // A number that the only question doesn't have: it is told which it has.
  if (asked !== undefined && now.length === 1 && asked.number !== null && menuNumber(words) !== null)
    return { ...reply, again: asked.number };
  if (slashless.slashless !== undefined || namesCase(words)) return reply;
  return kept.some(({ as }) => as !== null) ? reply : null;
}

/** Whether talk in a group is meant for us though it replies to nothing: it begins as a command, or with a case's number. */
export function isMeant(words: string): boolean {
  return namesCase(words) || withoutSlash(words, null).slashless !== undefined;
}

/** The choice whose number the text is. */
export function picked(text: string, choices: readonly Choice[]): Choice | null {
  const number = menuNumber(text);
  return choices.find((choice, index) => number !== null && numberOf(choice, index) === number) ?? null;
}

/** A whole number, even with a slip. */
const twoGroups = /^[\dA-Z]{4}-[\dA-Z]{3}$/;

/** Whether it begins with the number of a case and says something of it. */
function namesCase(words: string): boolean {
  const typed = leadingNumber(words);
  if (typed === null || typed.rest === "") return false;
  return parseNumber(typed.text) !== null || twoGroups.test(typed.text);
}

const slashlessCommands: readonly (readonly [CommandRow, AnswerAct | null])[] = [
  [answerCase, null],
  [progress, "progress"],
  [giveBack, "return"],
];

const kindOrPlace = new RegExp(
  `^(?:\\d{1,2}|${pattern(...Object.values(answerWords))})(?![\\p{L}\\p{N}])`,
  "iu",
);

/**
 * "jawab K7M4 sudah ditambal", "jawab 3 sudah": a command but for its slash, whose name then isn't said to anybody.
 * In a reply only "jawab", since notes may begin with the others' names as words.
 */
function withoutSlash(typed: string, on: string | null): Partial<Pick<Reply, "words" | "slashless">> {
  for (const [command, act] of slashlessCommands) {
    const name = new RegExp(`^\\s*(?:${wordsFor(command).join("|")})\\s*[:,]?\\s+(?=\\S)`, "iu");
    if (!name.test(typed)) continue;
    const words = typed.replace(name, "");
    const plainly = namesCase(words) || (command === answerCase && (on !== null || kindOrPlace.test(words)));
    if (plainly) return { words, slashless: { act: answerActs.find((one) => one === act) ?? null } };
  }
  return {};
}
