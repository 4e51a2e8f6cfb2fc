import { parseNumber } from "../ids/number.ts";
import { type CommandName, commandNamed, commandNames, rowOf } from "./commands.ts";
import { nearest } from "./nearest.ts";

/** A tracking id, or its first four characters, as it may stand before a command's words. */
export type TypedNumber = {
  readonly text: string;
  /** The words after it. */
  readonly rest: string;
};

export type Parsed =
  /** No command, or one for another bot. */
  | { readonly type: "none" }
  | { readonly type: "unknown"; readonly word: string; readonly near: CommandName | null }
  /** Something that must follow is missing. */
  | { readonly type: "usage"; readonly name: CommandName }
  | {
      readonly type: "command";
      readonly name: CommandName;
      readonly number: TypedNumber | null;
      /** What follows the command and the number; line breaks kept. */
      readonly words: string;
    };

/** Reads a command: "/teruskan K7M4 PUPR", "/forward@bot pupr". `botName` is ours, without "@". */
export function parseCommand(text: string, botName?: string): Parsed {
  const match = /^\s*\/([\p{L}\p{N}_]+)(?:@([\p{L}\p{N}_]+))?(?:\s+([\s\S]*))?$/u.exec(text);
  if (match === null) return { type: "none" };
  const [, word = "", bot, after = ""] = match;
  if (bot !== undefined && botName !== undefined && bot.toLowerCase() !== botName.toLowerCase()) {
    return { type: "none" };
  }
  const name = commandNamed(word);
  if (name === null) return { type: "unknown", word, near: nearCommand(word) };
  const words = after.trim();
  const row = rowOf(name);
  const number = row.group === "step" || row.group === "look" ? leadingNumber(words) : null;
  const kept = number === null ? words : number.rest;
  return row.words === "required" && kept === ""
    ? { type: "usage", name }
    : { type: "command", name, number, words: kept };
}

/**
 * The number at the start of a command's words: whole, in two parts, or its first four characters. One with a slip in
 * its last group is taken as it stands, so that the nearest can be named.
 */
export function leadingNumber(words: string): TypedNumber | null {
  const [, first = "", second = ""] = /^(\S+)(?:\s+(\S+))?/.exec(words) ?? [];
  const parted = first.length === 4 && second.length === 3 ? parseNumber(`${first}${second}`) : null;
  if (parted?.type === "whole") return { text: parted.number, rest: after(words, 2) };
  const single = parseNumber(first);
  if (single !== null) {
    return { text: single.type === "whole" ? single.number : single.start, rest: after(words, 1) };
  }
  const slip = /^([\dA-Za-z]{4})[‐-―-]([\dA-Za-z]{3})$/.exec(first);
  return slip?.[1] === undefined || parseNumber(slip[1]) === null
    ? null
    : { text: `${slip[1]}-${slip[2]}`.toUpperCase(), rest: after(words, 1) };
}

/** What is left after the first words. */
function after(words: string, count: number): string {
  return words.replace(new RegExp(`^(?:\\S+\\s*){${count}}`), "").trim();
}

function nearCommand(word: string): CommandName | null {
  const [near] = nearest(word, commandNames, (name) => [name, ...rowOf(name).aliases], 1);
  return near ?? null;
}
