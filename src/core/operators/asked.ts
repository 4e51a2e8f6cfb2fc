import { answerActs } from "../letters/rooms/answerChoices.ts";
import { checkActs } from "../letters/rooms/check.ts";
import { menuNumber } from "../message/menuNumber.ts";
import type { Choice } from "../message/message.ts";
import { cut } from "../message/shorten.ts";
import type { AttachmentId } from "../procedure/case.ts";
import type { AskedCommand, Command } from "./commands/command.ts";
import { check } from "./commands/steps/check.ts";
import { commandNamed, commands } from "./commands/table.ts";
import type { Dictated } from "./counter/hear.ts";
import { isDictated, openChoices } from "./counter/open.ts";
import { type DeskTurn, deskTurns } from "./desk/deskTurns.ts";
import type { Deletion } from "./edits/deleted.ts";
import type { Edit } from "./edits/edit.ts";
import type { Further } from "./edits/further.ts";
import type { RoomHeard } from "./facts.ts";
import { type LinkAnswer, linkAnswers } from "./linking/linkAnswer.ts";
import { parseCommand } from "./parse.ts";
import type { Press } from "./replies/press.ts";
import { type ByNumber, picked, readReply } from "./replies/readReply.ts";
import type { Reply } from "./replies/reply.ts";
import type { RoomState } from "./state.ts";

/** What a person in a room wants. */
export type Asked =
  | AskedCommand
  /**
   * A press on the desk that changes no case: to a list of agencies, questions, reasons or similar cases,
   * back, or to the next case.
   */
  | { readonly type: "desk"; readonly turn: DeskTurn; readonly number: string; readonly page: number }
  /** The answer to a group that asks to become an operators' room. */
  | { readonly type: "link"; readonly answer: LinkAnswer; readonly id: string }
  | Press
  | Dictated
  | Reply
  | Edit
  | Further
  | Deletion
  | {
      readonly type: "unknown";
      readonly word: string;
      readonly near: Command | null;
      /** What was typed after it. */
      readonly words: string;
    };

/** What was asked for; null for talk among people, or a button that isn't one of ours. */
export function askedOf({ input, on, sentAt }: RoomHeard, state: RoomState): Asked | null {
  const dictated = isDictated({ input, on, sentAt }, state);
  if (dictated !== null) return dictated;
  const replied = (words: string, file: AttachmentId | null, album: string | null): Asked | null =>
    chosen(readReply({ words, file, on, album, sentAt }, state));
  switch (input.type) {
    case "text":
      return inText(input.text, [], on, state) ?? replied(input.text, null, null);
    case "media": {
      const asked = inText(input.caption, [input.file], on, state);
      if (asked !== null) return asked;
      const { album } = state;
      const { file, caption: words } = input;
      if (album === null || input.album !== album.id) return replied(words, file, input.album ?? null);
      const { number, command = "jawab" } = album;
      return number === null ? null : { type: "further", number, command, words, file };
    }
    case "choice":
      return inChoice(input.id, input.arg);
    case "amended":
      return { type: "edit", of: input.message, words: input.text, file: input.file };
    case "unusable":
      return on === null ? null : { type: "reply", words: "", file: null, unusable: input.what };
    case "deleted":
      return { type: "deletion", of: input.message };
    case "added":
    case "unread_edit":
    case "file_refused":
      return null;
  }
}

function chosen(read: Reply | ByNumber | null): Asked | null {
  return read?.type === "choice" ? inChoice(read.id, read.arg) : read;
}

function inText(
  text: string,
  files: readonly AttachmentId[],
  on: string | null,
  state: RoomState,
): Asked | null {
  const parsed = parseCommand(text);
  switch (parsed.type) {
    case "command":
      return { ...parsed, files, how: "typed" };
    case "unknown":
      return parsed;
    case "none": {
      const { awaiting } = state;
      const command = awaiting === null ? null : commandNamed(awaiting.command);
      if (awaiting === null || command === null || on === null || text.trim() === "") return null;
      const words = text.trim();
      const number = { text: awaiting.number, rest: words };
      return { type: "command", command, number, words, files, fault: null, how: "awaited" };
    }
  }
}

function inChoice(id: string, arg: string): Asked | null {
  const answer = linkAnswers.find((one) => id === `link.${one}`);
  if (answer !== undefined) return { type: "link", answer, id: arg };
  const [number = "", ...rest] = arg.split(".");
  if (!/^[2-9A-HJKMNP-Z]{4}-[2-9A-HJKMNP-Z]{3}$/.test(number)) return null;
  const press = pressIn(id);
  if (press !== null) return { type: "press", ...press, number };
  const turn = deskTurns.find((one) => id === `desk.${one}`);
  if (turn !== undefined) return { type: "desk", turn, number, page: pageIn(rest) };
  const act = checkActs.find((one) => id === `check.${one}`);
  const command = act === undefined ? commands.find(({ button }) => button === id) : check;
  if (command === undefined) return null;
  const words = [...(act === undefined ? [] : [act]), ...rest].join(".");
  return {
    type: "command",
    command,
    number: { text: number, rest: words },
    words,
    files: [],
    fault: null,
    how: "pressed",
  };
}

/** The page of a list on the desk, from 0. */
function pageIn([typed = ""]: readonly string[]): number {
  return /^\d{1,2}$/.test(typed) ? Number(typed) : 0;
}

function pressIn(id: string): Pick<Press, "of" | "act"> | null {
  const [of, name] = id.split(".");
  if (of !== "answer" && of !== "reply") return null;
  const act =
    name === "none" || name === "at" || name === "nowhere" ? name : answerActs.find((one) => one === name);
  return act === undefined ? null : { of, act };
}

/** The name under which a refused request is recorded. */
export function nameOf(asked: Asked): string {
  switch (asked.type) {
    case "command":
      return asked.command.name.id;
    case "desk":
      return `desk.${asked.turn}`;
    case "link":
      return "link";
    case "counter":
      return "baru";
    case "press":
      return `${asked.of}.${asked.act}`;
    case "reply":
    case "edit":
    case "further":
    case "deletion":
      return asked.type;
    case "unknown":
      return cut(asked.word, 32);
  }
}

/**
 * Whether a message may be a choice from a menu by number, as in rooms without buttons. While a question about a reply
 * is open, a number that replies to nothing isn't the desk's.
 */
export function mayChoose(
  { input, on, secondHand, sentAt }: RoomHeard,
  { kept, unplaced, counter }: RoomState,
): boolean {
  const questions = [...kept.filter(({ as }) => as === null), ...(unplaced === null ? [] : [unplaced])];
  if (on === null && counter !== null && openChoices(counter, sentAt).length > 0) return false;
  const unclear = on === null && questions.some(({ until }) => sentAt < new Date(until));
  return secondHand !== true && !unclear && input.type === "text" && menuNumber(input.text) !== null;
}

/**
 * Turns a number into the choice that it stands for; anything else, and a number not in the menu, stays as it
 * is.
 */
export function pressedBy(heard: RoomHeard, choices: readonly Choice[]): RoomHeard {
  if (heard.input.type !== "text") return heard;
  const chosen = picked(heard.input.text, choices);
  return chosen === null ? heard : { ...heard, input: { type: "choice", id: chosen.id, arg: chosen.arg } };
}
