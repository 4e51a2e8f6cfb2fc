import { commandWords } from "../lexicon/commands.ts";
import { firstIn } from "../lexicon/entry.ts";
import { type Said, say } from "../message/message.ts";
import type { Language } from "../office.ts";

/** The commands that the platform offers a citizen; each is also understood as a plain word. */
const offered = [
  { words: commandWords.new, description: say("menu.report") },
  { words: commandWords.status, description: say("menu.status") },
  { words: commandWords.list, description: say("menu.reports") },
  { words: commandWords.help, description: say("menu.help") },
  { words: commandWords.privacy, description: say("menu.privacy") },
  { words: commandWords.language, description: say("menu.language") },
] as const;

export function citizenMenu(
  language: Language,
): readonly { readonly command: string; readonly description: Said }[] {
  return offered.map(({ words, description }) => ({ command: firstIn(language, words), description }));
}
