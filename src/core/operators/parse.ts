import { parseNumber } from "../ids/number.ts";
import { type CommandName, type CommandRow, commandNamed, commandNames, rowOf } from "./commands/table.ts";
import { nearest } from "./find/nearest.ts";

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
  | {
      readonly type: "command";
      readonly name: CommandName;
      readonly number: TypedNumber | null;
      /** What follows the command and the number; line breaks kept. */
      readonly words: string;
      readonly fault: Fault | null;
    };

/** missing: something that must follow doesn't. leftover: words that this command can't use, such as a wrong number. */
export type Fault = "missing" | "leftover";

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
  return { type: "command", name, number, words: kept, fault: faultOf(row, kept) };
}

function faultOf({ words }: CommandRow, kept: string): Fault | null {
  if (words === "required" && kept === "") return "missing";
  return words === "none" && kept !== "" ? "leftover" : null;
}

/**
 * The number at the start of a command's words: whole, in two parts, or its first four characters. One with a slip is
 * taken as it stands, so that the nearest can be named and no other case is acted on in its place.
 */
export function leadingNumber(words: string): TypedNumber | null {
  return (
    numberAtStart(words) ?? numberAtStart(words.replace(/^(?:#|(?:nomor|nomer|no|number)\b[.:]?)\s*/iu, ""))
  );
}

function numberAtStart(words: string): TypedNumber | null {
  const [, first = "", second = ""] = /^(\S+)(?:\s+(\S+))?/.exec(words) ?? [];
  const parted = first.length === 4 && second.length === 3 ? parseNumber(`${first}${second}`) : null;
  if (parted?.type === "whole") return { text: parted.number, rest: after(words, 2) };
  const bare = first.replace(/[,;:!?)\]]+$/u, "");
  const single = parseNumber(bare);
  if (single !== null) {
    return { text: single.type === "whole" ? single.number : single.start, rest: after(words, 1) };
  }
  return isSlip(bare) ? { text: asWritten(bare), rest: after(words, 1) } : null;
}

/** In capitals and two groups, as numbers are written. */
function asWritten(slip: string): string {
  const plain = slip.replace(/[‐-―]/gu, "-").toUpperCase();
  return plain.includes("-") || plain.length <= 4 ? plain : `${plain.slice(0, 4)}-${plain.slice(4)}`;
}

/**
 * Whether something that no number can be was meant as one: a character too many or too few, one that no number has,
 * a wrong check. In one piece it has letters between digits or digits between letters, as "RT05" and "300rb" haven't.
 */
function isSlip(typed: string): boolean {
  const mixed = (part: string) => /\d/.test(part) && /[A-Za-z]/.test(part);
  const [whole, head = "", tail = ""] = /^([\dA-Za-z]{3,5})[‐-―-]([\dA-Za-z]{1,5})$/u.exec(typed) ?? [];
  if (whole !== undefined) return mixed(head) || (tail.length > 1 && mixed(tail));
  return (
    /^[\dA-Za-z]{4,9}$/.test(typed) && (/\d[A-Za-z]+\d/.test(typed) || /[A-Za-z]\d+[A-Za-z]/.test(typed))
  );
}

/** What is left after the first words. */
function after(words: string, count: number): string {
  return words.replace(new RegExp(`^(?:\\S+\\s*){${count}}`), "").trim();
}

function nearCommand(word: string): CommandName | null {
  const [near] = nearest(word, commandNames, (name) => [name, ...rowOf(name).aliases], 1);
  return near ?? null;
}
