import type { AskedCommand, Command, Fault } from "./commands/command.ts";
import { type CommandRow, wordsFor } from "./commands/row.ts";
import { commandNamed, commands } from "./commands/table.ts";
import { nearest } from "./find/nearest.ts";
import { leadingNumber } from "./leadingNumber.ts";

export type Parsed =
  /** No command, or one for another bot. */
  | { readonly type: "none" }
  | {
      readonly type: "unknown";
      readonly word: string;
      readonly near: Command | null;
      /** What was typed after it. */
      readonly words: string;
    }
  | Pick<AskedCommand, "type" | "command" | "number" | "words" | "fault">;

/** Reads a command, also with a slip beside its name: "/teruskan K7M4 PUPR", "/forward@bot pupr", "/ jawab: …". `botName` is ours, without "@". */
export function parseCommand(text: string, botName?: string): Parsed {
  const match = /^\s*\/ ?([\p{L}\p{N}_]+)(?:@([\p{L}\p{N}_]+))?[.,:;!]*(?:\s+([\s\S]*))?$/u.exec(text);
  if (match === null) return { type: "none" };
  const [, word = "", bot, after = ""] = match;
  if (bot !== undefined && botName !== undefined && bot.toLowerCase() !== botName.toLowerCase()) {
    return { type: "none" };
  }
  const command = commandNamed(word);
  const words = after.trim();
  if (command === null) return { type: "unknown", word, near: nearCommand(word), words };
  const number = command.onCase === true ? leadingNumber(words) : null;
  const kept = number === null ? words : number.rest;
  return { type: "command", command, number, words: kept, fault: faultOf(command, kept) };
}

function faultOf({ words }: CommandRow, kept: string): Fault | null {
  if (words === "required" && kept === "") return "missing";
  return words === "none" && kept !== "" ? "leftover" : null;
}

function nearCommand(word: string): Command | null {
  const [near] = nearest(word, commands, wordsFor, 1);
  return near ?? null;
}
