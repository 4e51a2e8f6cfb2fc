import { type Said, say } from "../message/message.ts";
import type { Language } from "../office.ts";

/** The commands that the platform offers a citizen; each is also understood as a plain word. */
const offered = [
  { id: "lapor", en: "report", description: say("menu.report") },
  { id: "status", en: "status", description: say("menu.status") },
  { id: "laporan", en: "reports", description: say("menu.reports") },
  { id: "bantuan", en: "help", description: say("menu.help") },
  { id: "privasi", en: "privacy", description: say("menu.privacy") },
  { id: "bahasa", en: "language", description: say("menu.language") },
] as const;

/** The menu in a language. */
export function citizenMenu(
  language: Language,
): readonly { readonly command: string; readonly description: Said }[] {
  return offered.map((one) => ({ command: one[language], description: one.description }));
}
