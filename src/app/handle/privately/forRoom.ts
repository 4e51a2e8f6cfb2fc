import { commandIn } from "../../../core/conversation/understand/command.ts";
import { help } from "../../../core/operators/commands/rooms/help.ts";
import { type Parsed, parseCommand } from "../../../core/operators/parse.ts";
import { firstState, migrateRoom, type RoomState } from "../../../core/operators/state.ts";
import type { InboxMessage } from "../../../ports/inbox.ts";

/** What is kept of commands in private: the album of the last, and nothing of what was said. */
export function stateAside({ aside }: InboxMessage): RoomState {
  return { ...firstState, album: migrateRoom(aside).album };
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

function privateCommand(message: InboxMessage): Extract<Parsed, { type: "command" }> | null {
  if (message.chatKind !== "person") return null;
  const parsed = parseCommand(textOf(message));
  return parsed.type === "command" && parsed.command !== help ? parsed : null;
}

function textOf({ payload: { input } }: InboxMessage): string {
  return input.type === "text" ? input.text : input.type === "media" ? input.caption : "";
}
