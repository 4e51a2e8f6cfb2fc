import { commandIn } from "../../../core/conversation/understand/command.ts";
import { queue } from "../../../core/operators/commands/queue/queue.ts";
import { help } from "../../../core/operators/commands/rooms/help.ts";
import { endsPractice, practice } from "../../../core/operators/commands/rooms/practice.ts";
import { isDictated } from "../../../core/operators/counter/open.ts";
import { type Parsed, parseCommand } from "../../../core/operators/parse.ts";
import { isOpen, isPractised } from "../../../core/operators/practice/practice.ts";
import { firstState, migrateRoom, type RoomState } from "../../../core/operators/state.ts";
import type { InboxMessage } from "../../../ports/inbox.ts";

/** What is kept of commands in private: the album of the last, a practice, and a report that is being taken down. */
export function stateAside({ aside }: InboxMessage): RoomState {
  const { album, counter, practice } = migrateRoom(aside);
  return { ...firstState, album, counter, practice };
}

/** Whether it goes on with a report that a clerk takes down in private. */
function isForCounter(message: InboxMessage): boolean {
  const { payload, sentAt } = message;
  const { input, on } = payload;
  const state = stateAside(message);
  switch (input.type) {
    case "text":
    case "choice":
      return isDictated({ input, on, sentAt }, state) !== null;
    case "media":
      return isDictated({ input: { ...input, file: "" }, on, sentAt }, state) !== null;
    default:
      return false;
  }
}

/**
 * Whether it is a room's command in a private chat, a further photo of its album, or news of its file: people with a role may give them
 * there too, also with words that the group may not see.
 */
export function isForRoom(message: InboxMessage): boolean {
  if (message.memberOf === null) return false;
  const { input } = message.payload;
  return (
    (input.type === "file_refused" && input.forRoom === true) ||
    privateCommand(message) !== null ||
    isOfPractice(message) ||
    (message.chatKind === "person" && isForCounter(message)) ||
    (isOfPrivateAlbum(message) && stateAside(message).album?.number !== null)
  );
}

/** Whether it is a photo of the album with which a room's command came, whatever became of that. */
export function isOfPrivateAlbum(message: InboxMessage): boolean {
  const album = albumOf(message);
  return message.colleague && album !== null && stateAside(message).album?.id === album;
}

/** The album of which a private message is a part; null if of none. */
export function albumOf({ chatKind, payload: { input } }: InboxMessage): string | null {
  return chatKind === "person" && input.type === "media" ? input.album : null;
}

/** Whether a colleague gives a room's command in private, with or without the right to it. */
export function isColleaguesCommand(message: InboxMessage): boolean {
  return message.memberOf === null ? isFormerMembersCommand(message) : privateCommand(message) !== null;
}

/**
 * The same from somebody who has lost their role or never had one: they are told so, and it isn't taken as
 * words of a report. Commands that citizens have too aren't meant.
 */
export function isFormerMembersCommand(message: InboxMessage): boolean {
  if (!message.colleague || message.memberOf !== null) return false;
  const command = privateCommand(message);
  return command !== null && (command.number !== null || commandIn(textOf(message)) === null);
}

/**
 * Whether it belongs to the practice that the sender has here, or had: its buttons and numbers, and while it is open
 * commands without a number, and words that were written at it. What names a real report never does.
 */
export function isOfPractice(message: InboxMessage): boolean {
  const { memberOf, chatKind, payload, sentAt, atPractice } = message;
  if (memberOf?.type !== "operators" || chatKind !== "person") return false;
  if (payload.input.type === "choice") return isPractised(payload.input.arg);
  const text = textOf(message);
  const open = isOpen(stateAside(message).practice, sentAt);
  // Replying to something else, it is meant for that.
  const here = open && (payload.on === null || atPractice === true);
  const parsed = parseCommand(text);
  switch (parsed.type) {
    case "none":
      // Once it is over its last menu is still the latest: words are the sender's own again, unless they reply to it.
      return payload.input.type === "text" && atPractice === true && (open || payload.on !== null);
    case "unknown":
      return here && parsed.near !== null && commandIn(text) === null;
    case "command":
      if (parsed.command === practice) return open && endsPractice(parsed.words);
      if (parsed.number !== null) return isPractised(parsed.number.text);
      return here && (parsed.command.onCase === true || parsed.command === queue || parsed.command === help);
  }
}

function privateCommand(message: InboxMessage): Extract<Parsed, { type: "command" }> | null {
  if (message.chatKind !== "person") return null;
  const parsed = parseCommand(textOf(message));
  return parsed.type === "command" && parsed.command !== help ? parsed : null;
}

function textOf({ payload: { input } }: InboxMessage): string {
  return input.type === "text" ? input.text : input.type === "media" ? input.caption : "";
}
