import { fieldWords, privacyWords, sourceWords } from "../../lexicon/counter/words.ts";
import { meaningOf, pattern } from "../../lexicon/entry.ts";
import type { Source } from "../../procedure/source.ts";
import type { Counter } from "./draft.ts";

/** What one message says of a report. */
type Told = Partial<Pick<Counter, "source" | "name" | "words" | "place" | "privacy">>;

const fields = Object.entries(fieldWords);
const all = pattern(...fields.map(([, entry]) => entry));

/** "… / tempat: …" on one line is read as two. */
const inLine = new RegExp(`\\s+[/|;]\\s+(?=(?:${all})\\s*:)`, "giu");
const beginning = new RegExp(`^\\s*(${all})\\s*:\\s*`, "iu");

/** Most characters of the name of another platform. */
const longestName = 30;

/** Reads "/baru loket Jalan rusak ⏎ tempat: …", in lines or with bars between, in any order. */
export function readCounter(typed: string): Told {
  const lines = typed.replace(inLine, "\n").split("\n");
  const words: string[] = [];
  let told: Told = {};
  let into: "words" | "place" = "words";
  lines.forEach((line, index) => {
    const field = fieldOf(line);
    const rest = line.replace(beginning, "").trim();
    if (field === "place") {
      told = { ...told, place: rest };
      into = "place";
    } else if (field === "privacy") {
      told = { ...told, ...(privacyIn(rest) !== null && { privacy: privacyIn(rest) }) };
      into = "words";
    } else if (field === "source") {
      told = { ...told, ...sourceIn(rest) };
      into = "words";
    } else if (field === "words") {
      words.push(rest);
      into = "words";
    } else if (index === 0) {
      const from = withSource(line.trim());
      told = { ...told, ...from.told };
      words.push(from.rest);
    } else if (into === "place" && line.trim() !== "" && !line.startsWith("\n")) {
      told = { ...told, place: `${told.place ?? ""} ${line.trim()}`.trim() };
    } else words.push(line.trim());
  });
  const text = words.join("\n").trim();
  return { ...told, ...(text !== "" && { words: text }) };
}

function fieldOf(line: string): keyof typeof fieldWords | null {
  const name = beginning.exec(line)?.[1]?.toLowerCase();
  return name === undefined ? null : meaningOf(fieldWords, name);
}

/** The source that a text begins with, and the rest. */
function withSource(text: string): { readonly told: Told; readonly rest: string } {
  const [, first = "", rest = ""] = /^([\p{L}-]+)[\s,:.]*([\s\S]*)$/u.exec(text) ?? [];
  const source = meaningOf(sourceWords, first);
  if (source === null) return { told: {}, rest: text };
  if (source !== "other") return { told: { source }, rest };
  const named = /^([^:\n]{2,30}):\s*([\s\S]*)$/u.exec(rest) ?? /^(\S{2,30})\s*([\s\S]*)$/u.exec(rest);
  return { told: { source, name: nameIn(named?.[1] ?? "") }, rest: named?.[2] ?? "" };
}

/** What somebody answers to how it came; another word than ours is the name of a platform. */
export function sourceIn(text: string): Told {
  const { told } = withSource(text);
  return told.source === undefined ? {} : told;
}

export function nameIn(text: string): string {
  return text.trim().slice(0, longestName);
}

export function privacyIn(text: string): Counter["privacy"] {
  return meaningOf(privacyWords, text.trim().replace(/[.!]+$/u, ""));
}

/** The source as the case keeps it. */
export function sourceOf({ source, name }: Counter): Source | null {
  if (source === null) return null;
  return source === "other" ? { type: source, name } : { type: source };
}
