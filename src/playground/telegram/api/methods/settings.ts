import type { BotCommand, BotCommandScope, MenuButton } from "@grammyjs/types";
import { commandKey } from "../../chats/menu.ts";
import { refuse } from "../../refusal.ts";
import type { BotTexts } from "../../state.ts";
import { type Arguments, type Call, readableRoom } from "./call.ts";

const mostCommands = 100;

/** "" is everybody's language; the others are two letters. */
function checkLanguage(code: string | undefined): string {
  if (code !== undefined && !/^([a-z]{2})?$/.test(code)) refuse(400, "invalid language code specified");
  return code ?? "";
}

/** A scope with the chat's own id in it, so that "@name" and digits mean the same chat. */
function settled(call: Call, scope: BotCommandScope | undefined): BotCommandScope | undefined {
  if (scope === undefined || !("chat_id" in scope)) return scope;
  const { chat } = readableRoom(call, scope.chat_id);
  if (chat.type === "private" && scope.type !== "chat")
    refuse(400, "can't use specified scope in private chats");
  return { ...scope, chat_id: chat.id };
}

function checkCommand({ command, description }: BotCommand): BotCommand {
  const name = command.replace(/^\//, "");
  if (name === "") refuse(400, "command must be non-empty");
  if (name.length > 32) refuse(400, "command length must not exceed 32");
  if (!/^[a-z0-9_]+$/.test(name)) refuse(400, "BOT_COMMAND_INVALID");
  if (description.trim() === "") refuse(400, "command description must be non-empty");
  if (description.length > 256) refuse(400, "command description length must not exceed 256");
  return { command: name, description };
}

export function setMyCommands(call: Call, args: Arguments<"setMyCommands">): true {
  const key = commandKey(settled(call, args.scope), checkLanguage(args.language_code));
  if (args.commands.length > mostCommands) refuse(400, "BOT_COMMANDS_TOO_MUCH");
  call.bot.commands.set(key, args.commands.map(checkCommand));
  call.state.changed({ type: "menu", chatId: 0 });
  return true;
}

export function getMyCommands(call: Call, args: Arguments<"getMyCommands">): BotCommand[] {
  return (
    call.bot.commands.get(commandKey(settled(call, args.scope), checkLanguage(args.language_code))) ?? []
  );
}

export function deleteMyCommands(call: Call, args: Arguments<"deleteMyCommands">): true {
  call.bot.commands.delete(commandKey(settled(call, args.scope), checkLanguage(args.language_code)));
  call.state.changed({ type: "menu", chatId: 0 });
  return true;
}

const longest: Readonly<Record<keyof BotTexts, number>> = {
  name: 64,
  description: 512,
  shortDescription: 120,
};

function setText(
  call: Call,
  language: string | undefined,
  field: keyof BotTexts,
  value: string | undefined,
): true {
  const text = value ?? "";
  if (text.length > longest[field])
    refuse(400, `bot ${field === "name" ? "name" : "description"} is too long`);
  const key = checkLanguage(language);
  const texts = call.bot.texts.get(key) ?? {};
  call.bot.texts.set(key, { ...texts, [field]: text });
  call.state.changed({ type: "menu", chatId: 0 });
  return true;
}

/** A text in a language, or else the one for everybody. */
function textOf(call: Call, language: string | undefined, field: keyof BotTexts): string {
  return call.bot.texts.get(language ?? "")?.[field] || call.bot.texts.get("")?.[field] || "";
}

export function setMyName(call: Call, args: Arguments<"setMyName">): true {
  return setText(call, args.language_code, "name", args.name);
}

export function getMyName(call: Call, args: Arguments<"getMyName">): { name: string } {
  return { name: textOf(call, args.language_code, "name") || call.bot.user.first_name };
}

export function setMyDescription(call: Call, args: Arguments<"setMyDescription">): true {
  return setText(call, args.language_code, "description", args.description);
}

export function getMyDescription(call: Call, args: Arguments<"getMyDescription">): { description: string } {
  return { description: textOf(call, args.language_code, "description") };
}

export function setMyShortDescription(call: Call, args: Arguments<"setMyShortDescription">): true {
  return setText(call, args.language_code, "shortDescription", args.short_description);
}

export function getMyShortDescription(call: Call, args: Arguments<"getMyShortDescription">) {
  return { short_description: textOf(call, args.language_code, "shortDescription") };
}

export function setChatMenuButton(call: Call, args: Arguments<"setChatMenuButton">): true {
  if (args.chat_id !== undefined) readableRoom(call, args.chat_id);
  call.bot.menuButtons.set(args.chat_id ?? "default", args.menu_button ?? { type: "default" });
  return true;
}

export function getChatMenuButton(call: Call, args: Arguments<"getChatMenuButton">): MenuButton {
  const { menuButtons } = call.bot;
  return menuButtons.get(args.chat_id ?? "default") ?? menuButtons.get("default") ?? { type: "commands" };
}
