import type { Key } from "../../message/catalogue.ts";
import { type Said, say } from "../../message/message.ts";
import type { Words } from "../../procedure/command.ts";

/** A whole sentence for the citizen that a verifier picks by a word. */
export type Ready = { readonly words: readonly string[]; readonly key: ReadyKey };

type ReadyKey = Extract<Key, `letters.ready.${string}`>;

/** Ready-made questions: `/tanya alamat`. The first word is the one that usage and buttons show. */
export const readyQuestions = [
  { words: ["alamat", "address", "lokasi"], key: "letters.ready.ask.address" },
  { words: ["foto", "photo"], key: "letters.ready.ask.photo" },
  { words: ["waktu", "time", "kapan"], key: "letters.ready.ask.time" },
  { words: ["loket", "counter", "bagian"], key: "letters.ready.ask.who" },
  { words: ["rinci", "detail", "details"], key: "letters.ready.ask.detail" },
] as const satisfies readonly Ready[];

/** Ready-made reasons: `/tolak provinsi`. Each says who is competent instead. */
export const readyReasons = [
  { words: ["provinsi", "province"], key: "letters.ready.reject.province" },
  { words: ["pusat", "national"], key: "letters.ready.reject.national" },
  { words: ["swasta", "private"], key: "letters.ready.reject.private" },
  { words: ["pidana", "polisi", "police"], key: "letters.ready.reject.police" },
  { words: ["umum", "general"], key: "letters.ready.reject.general" },
  { words: ["bukan", "other"], key: "letters.ready.reject.other" },
] as const satisfies readonly Ready[];

/** The ready-made sentence that one word stands for. */
export function readyFor(text: string, list: readonly Ready[]): Ready | null {
  const word = text.trim().toLowerCase();
  return list.find(({ words }) => words.includes(word)) ?? null;
}

/** Words to the citizen as a sentence: a ready-made one in the reader's language, typed ones as they are. */
export function saidWords(words: Words, text: string): Said {
  if (words.type === "written") return say("letters.written", { words: text === "" ? words.text : text });
  const ready = [...readyQuestions, ...readyReasons].find(({ key }) => key === words.key);
  return ready === undefined ? say("letters.written", { words: words.key }) : say(ready.key);
}
