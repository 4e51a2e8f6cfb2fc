import type { BotCommand, BotCommandScope } from "@grammyjs/types";
import type { Bot, Room } from "../state.ts";
import { isAdministrator, membershipOf } from "./rooms.ts";

/** Where a bot's commands for a scope and a language are kept; "" is the language for everyone else. */
export function commandKey(scope: BotCommandScope | undefined, language: string | undefined): string {
  const { type, ...where } = scope ?? { type: "default" };
  const place =
    "user_id" in where ? `${where.chat_id} ${where.user_id}` : "chat_id" in where ? where.chat_id : "";
  return [type, place, language ?? ""].join("|");
}

/** The scopes that apply to a person in a chat, the narrowest first, in the order that Telegram documents. */
function scopesFor(room: Room, userId: number): BotCommandScope[] {
  const chat_id = room.chat.id;
  const everywhere: BotCommandScope = { type: "default" };
  if (room.chat.type === "private")
    return [{ type: "chat", chat_id }, { type: "all_private_chats" }, everywhere];
  const administrates = isAdministrator(membershipOf(room, userId));
  const narrow: BotCommandScope[] = [{ type: "chat_member", chat_id, user_id: userId }];
  if (administrates) narrow.push({ type: "chat_administrators", chat_id });
  narrow.push({ type: "chat", chat_id });
  if (administrates) narrow.push({ type: "all_chat_administrators" });
  return [...narrow, { type: "all_group_chats" }, everywhere];
}

/** The commands that Telegram offers a person in a chat: the first scope that has any, own language first. */
export function commandMenu(bot: Bot, room: Room, userId: number, language: string): readonly BotCommand[] {
  for (const scope of scopesFor(room, userId)) {
    const commands = bot.commands.get(commandKey(scope, language)) ?? bot.commands.get(commandKey(scope, ""));
    if (commands !== undefined && commands.length > 0) return commands;
  }
  return [];
}
