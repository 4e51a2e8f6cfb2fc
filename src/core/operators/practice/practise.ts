import type { Effect } from "../../effect.ts";
import { forRoom } from "../../letters/rooms/forRoom.ts";
import { type Message, message, say } from "../../message/message.ts";
import { endsPractice } from "../commands/rooms/practice.ts";
import type { RoomHeard } from "../facts.ts";
import { parseCommand } from "../parse.ts";
import type { RoomState } from "../state.ts";
import { answering, type Result } from "../turn.ts";
import { coached } from "./coach.ts";
import { isFinished, summary } from "./ending.ts";
import { isOpen, longestPractice, type Practice, type Rehearsed } from "./practice.ts";
import { type Operate, scenesOf } from "./rehearse.ts";
import type { Backdrop } from "./world.ts";

/**
 * One message of a practice. All that ever comes of it is an answer to the learner: the steps stay in the state of their
 * dialogue.
 */
export function practise(state: RoomState, heard: RoomHeard, around: Backdrop, operate: Operate): Result {
  const { practice } = state;
  const unused: readonly Effect[] =
    heard.input.type === "media" ? [{ type: "forget_files", files: [heard.input.file] }] : [];
  const told = (body: Message, now: Practice | null): Result => ({
    state: { ...state, practice: now },
    effects: [...unused, answering(forRoom(body, around.office))],
  });
  if (!isOpen(practice, heard.sentAt)) return told(message(say("operators.practice.over")), practice);
  const one = rehearsed(heard);
  if (one === null) return told(message(say("operators.practice.words")), practice);
  if (isEnd(one) || practice.heard.length >= longestPractice)
    return told(summary(scenesOf(practice, around, operate)), { ...practice, over: true });
  const next = { ...practice, heard: [...practice.heard, one] };
  const scenes = scenesOf(next, around, operate);
  const scene = scenes.at(-1);
  if (scene === undefined || scene.said.paragraphs.length === 0)
    return told(message(say("operators.practice.words")), practice);
  const over = isFinished(scene);
  const body = coached(scene, around);
  if (!over) return told(body, next);
  const paragraphs = [...body.paragraphs, ...summary(scenes).paragraphs];
  return told({ ...body, paragraphs, menu: null }, { ...next, over });
}

/** Null for what can be no part of a practice. */
function rehearsed({ input, on, sentAt }: RoomHeard): Rehearsed | null {
  const at = sentAt.toISOString();
  switch (input.type) {
    case "choice":
      return { at, id: input.id, arg: input.arg };
    case "text":
      return { at, text: input.text, awaited: on !== null || isWords(input.text) };
    case "media":
      return { at, text: input.caption, awaited: false };
    case "amended":
    case "unusable":
    case "deleted":
    case "added":
    case "unread_edit":
    case "file_refused":
      return null;
  }
}

/** In a chat of two, words are for the desk that asked for them also without a reply to it. */
function isWords(text: string): boolean {
  return parseCommand(text).type === "none";
}

function isEnd(one: Rehearsed): boolean {
  const parsed = "text" in one ? parseCommand(one.text) : null;
  return parsed?.type === "command" && parsed.command.name.id === "latihan" && endsPractice(parsed.words);
}
