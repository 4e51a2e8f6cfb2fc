import { askingAfter, commandWords, reportWords } from "../../lexicon/commands.ts";
import { type Entry, pattern, phrases } from "../../lexicon/entry.ts";
import { afterWords, plain, wordsOf } from "../../message/plain.ts";

export type CommandName = keyof typeof commandWords;

/** Commands that are about one case. */
const caseCommands = [
  "status",
  "answer",
  "read",
  "watch",
  "notify",
  "reopen",
  "withdraw",
  "add",
  "settled",
  "unsettled",
  "agree",
  "disagree",
] as const satisfies readonly CommandName[];

export type CaseCommand = (typeof caseCommands)[number];

export function isCaseCommand(name: string): name is CaseCommand {
  return caseCommands.some((one) => one === name);
}

export type Spoken = {
  readonly name: CommandName;
  /** The text after the command, unchanged. */
  readonly rest: string;
  readonly slash: boolean;
};

const byWords: ReadonlyMap<string, CommandName> = new Map(
  Object.entries<Entry>(commandWords).flatMap(([name, entry]) =>
    phrases(entry).map((word) => [word, name as CommandName] as const),
  ),
);

const longestCommand = 3;

/** The command that begins a text. The caller checks whether the rest fits it. */
export function commandIn(text: string): Spoken | null {
  const slash = /^\s*\//u.test(text);
  const clean = slash ? text.replace(/^(\s*\/\w+)@\w+/u, "$1").replaceAll("_", " ") : text;
  const words = wordsOf(clean);
  for (let count = Math.min(longestCommand, words.length); count >= 1; count -= 1) {
    const name = byWords.get(words.slice(0, count).join(" "));
    if (name !== undefined) return { name, rest: afterWords(clean, count), slash };
  }
  return null;
}

const asking = new RegExp(`\\b(?:${pattern(askingAfter)})\\b`, "u");
const ofReport = new RegExp(`\\b(?:${pattern(reportWords)})\\b`, "u");

/** "gmn laporan sy min": asks after a report without the word "status". */
export function asksAfterReport(text: string): boolean {
  const bare = plain(text);
  if (bare.split(" ").length > 9) return false;
  return asking.test(bare) && ofReport.test(bare);
}

/**
 * Whether a text looks like a command. One that citizens don't have isn't content; that it exists for others
 * isn't said.
 */
export function isCommandLike(text: string): boolean {
  return /^\s*\/\p{L}[\p{L}\p{N}_]*(@\w+)?(\s|$)/u.test(text);
}
