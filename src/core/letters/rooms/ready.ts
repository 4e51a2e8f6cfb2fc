import { phrases } from "../../lexicon/entry.ts";
import { readyQuestionWords as asked, readyReasonWords as reasons } from "../../lexicon/operators.ts";
import type { Key } from "../../message/catalogue.ts";
import { type Said, say } from "../../message/message.ts";
import type { Office } from "../../office.ts";
import type { Words } from "../../procedure/command.ts";

/** A ready-made sentence for the citizen, which a verifier chooses by one of its words. */
export type Ready = { readonly words: readonly string[]; readonly key: ReadyKey };

type ReadyKey = Exclude<Extract<Key, `letters.ready.${string}`>, `${string}.call` | `${string}.to`>;

/** Ready-made questions: `/tanya alamat`. Usage and buttons show the first word. */
export const readyQuestions: readonly Ready[] = [
  { words: phrases(asked.address), key: "letters.ready.ask.address" },
  { words: phrases(asked.photo), key: "letters.ready.ask.photo" },
  { words: phrases(asked.time), key: "letters.ready.ask.time" },
  { words: phrases(asked.who), key: "letters.ready.ask.who" },
  { words: phrases(asked.detail), key: "letters.ready.ask.detail" },
];

/** Ready-made reasons: `/tolak bukan`. Most say who is competent instead: then the report is referred. */
export const readyReasons: readonly Ready[] = [
  { words: phrases(reasons.province), key: "letters.ready.reject.province" },
  { words: phrases(reasons.national), key: "letters.ready.reject.national" },
  { words: phrases(reasons.private), key: "letters.ready.reject.private" },
  { words: phrases(reasons.police), key: "letters.ready.reject.police" },
  { words: phrases(reasons.general), key: "letters.ready.reject.general" },
  { words: phrases(reasons.other), key: "letters.ready.reject.other" },
];

/**
 * Reads "provinsi: Dinas Bina Marga, (024) 555-0101": a reason of these and whom to turn to, "" if nobody is named.
 * Null for other words.
 */
export function readyReasonTo(text: string): { readonly ready: Ready; readonly to: string } | null {
  const [, word = "", to = ""] = /^\s*(\p{L}+)\s*:([\s\S]*)$/u.exec(text) ?? [];
  const ready = readyFor(word, readyReasons);
  return ready === null ? null : { ready, to: to.trim().replace(/[\s.,;]+$/u, "") };
}

/**
 * Reads "provinsi" or "bukan: Dinas Bina Marga": a reason that sends the reporter to somebody else, who may be named.
 * Null for other words, and for "bukan" alone, which names nobody.
 */
export function elsewhereIn(text: string): { readonly ready: Ready; readonly to: string } | null {
  const alone = readyFor(text, readyReasons);
  const read = alone === null ? readyReasonTo(text) : { ready: alone, to: "" };
  if (read === null || !isElsewhere(read.ready.key)) return null;
  return read.to === "" && read.ready.key === "letters.ready.reject.other" ? null : read;
}

/** Whether the reason is that the report says too little. */
export function isTooGeneral({ key }: Ready): boolean {
  return key === "letters.ready.reject.general";
}

/** The ready-made sentence that one word stands for. */
export function readyFor(text: string, list: readonly Ready[]): Ready | null {
  const word = text.trim().toLowerCase();
  return list.find(({ words }) => words.includes(word)) ?? null;
}

/**
 * Words to the citizen as a sentence: a ready-made one in the reader's language, with whom to turn to
 * if the verifier named them, or else the number to call if the office has configured it; typed ones as they are.
 */
export function saidWords(words: Words, text: string, { hotlines, phone }: Office): Said {
  if (words.type === "written") return say("letters.written", { words: text === "" ? words.text : text });
  const ready = [...readyQuestions, ...readyReasons].find(({ key }) => key === words.key);
  if (ready === undefined) return say("letters.written", { words: words.key });
  if (text !== "" && isElsewhere(ready.key)) return say(`${ready.key}.to`, { body: text });
  if (ready.key === "letters.ready.reject.police" && hotlines.police !== null)
    return say("letters.ready.reject.police.call", { police: hotlines.police });
  if (ready.key === "letters.ready.reject.other" && phone !== null)
    return say("letters.ready.reject.other.call", { phone });
  return say(ready.key);
}

/** The reasons that send somebody elsewhere: whoever refers may name the body and how to reach it. */
const elsewhere = [
  "letters.ready.reject.province",
  "letters.ready.reject.national",
  "letters.ready.reject.private",
  "letters.ready.reject.police",
  "letters.ready.reject.other",
] as const satisfies readonly ReadyKey[];

function isElsewhere(key: ReadyKey): key is (typeof elsewhere)[number] {
  return elsewhere.some((one) => one === key);
}
