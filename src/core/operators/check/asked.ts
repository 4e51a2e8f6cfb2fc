import { type CheckAct, checkActs } from "../../letters/rooms/check.ts";
import { meaningOf } from "../../lexicon/entry.ts";
import { checkWords } from "../../lexicon/rooms/check.ts";
import type { AskedCommand } from "../commands/command.ts";

/** What a supervisor decides about a waiting answer. */
export type Checking = {
  readonly act: CheckAct;
  /** Corrected words, or the reason; empty if they are still to be asked for. */
  readonly words: string;
  /** The waiting answer that was on the button or in the question; null if it was typed. */
  readonly version: number | null;
};

/** Reads "/periksa K7M4 setuju", "… perbaiki Lubang sudah ditambal", "… kembalikan Tulis tanggalnya", and buttons. */
export function checkingIn({ how, words }: Pick<AskedCommand, "how" | "words">): Checking | null {
  if (how === "pressed") {
    const [, name, version] = /^(\w+)(?:\.(\d{1,9}))?$/.exec(words) ?? [];
    const pressed = checkActs.find((act) => act === name);
    if (pressed === undefined) return null;
    return { act: pressed, words: "", version: version === undefined ? null : Number(version) };
  }
  const [, verb = "", rest = ""] = /^(\p{L}+)[\s:,.]*([\s\S]*)$/u.exec(words.trim()) ?? [];
  const act = meaningOf(checkWords, verb);
  return act === null ? null : { act, words: rest.trim(), version: null };
}
