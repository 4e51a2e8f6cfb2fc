import type { Entry } from "../entry.ts";

/** What a template is for: "/balasan tambah TIANG tanya | …". */
export const templateKindWords = {
  ask: { id: "tanya, pertanyaan", en: "ask, question" },
  answer: { id: "jawab, jawaban", en: "answer" },
} as const satisfies Readonly<Record<string, Entry>>;

/** That a template is for reports of any category. */
export const ofAnyCategory: Entry = { id: "semua", en: "all, any" };
