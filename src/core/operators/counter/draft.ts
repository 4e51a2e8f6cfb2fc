import type { File } from "../../procedure/content.ts";
import { type Source, sources } from "../../procedure/source.ts";
import { isObject } from "../stored.ts";

/** What is asked of whoever takes a report down for somebody. */
export const steps = ["source", "name", "words", "place", "secrecy", "check", "change"] as const;
export type Step = (typeof steps)[number];

/** A report that a clerk is taking down; plain JSON, in the state of their dialogue. */
export type Counter = {
  /** The open question. */
  readonly step: Step;
  readonly source: Source["type"] | null;
  /** Of another platform. */
  readonly name: string;
  readonly words: string;
  /** null: not asked yet; empty: nobody knows. */
  readonly place: string | null;
  /** What its reporter chose, where that was said; null while it wasn't. */
  readonly privacy: "ordinary" | "confidential" | null;
  readonly files: readonly File[];
  /** The album of the last photo: its others come one by one. */
  readonly album: string | null;
  /** When it was last asked or answered, ISO, business time. */
  readonly at: string;
};

/** Minutes after a question in which words that reply to nothing are taken for its answer. */
const patience = 10;

/** Days after which what was left lying is begun anew. */
const kept = 7;

export function newCounter(now: Date): Counter {
  return {
    step: "source",
    source: null,
    name: "",
    words: "",
    place: null,
    privacy: null,
    files: [],
    album: null,
    at: now.toISOString(),
  };
}

/** Whether what is written now may be the answer to its question. */
export function isOpen({ at }: Counter, sentAt: Date): boolean {
  return sentAt.getTime() < Date.parse(at) + patience * 60_000;
}

/** Whether it lay for so long that nobody means it any more. */
export function isForgotten({ at }: Counter, now: Date): boolean {
  return now.getTime() > Date.parse(at) + kept * 86_400_000;
}

/** Whether it holds anything that somebody has told. */
export function isBegun({ source, words, files }: Counter): boolean {
  return source !== null || words !== "" || files.length > 0;
}

/** Reads it from a state; null if it can't be read. */
export function counterIn(stored: unknown): Counter | null {
  if (!isObject(stored)) return null;
  const { step, source, name, words, place, privacy, files, album, at } = stored;
  const stepNow = steps.find((one) => one === step);
  if (stepNow === undefined || typeof words !== "string" || typeof at !== "string") return null;
  if (Number.isNaN(Date.parse(at))) return null;
  return {
    step: stepNow,
    source: sources.find((one) => one === source) ?? null,
    name: typeof name === "string" ? name : "",
    words,
    place: typeof place === "string" ? place : null,
    privacy: privacy === "ordinary" || privacy === "confidential" ? privacy : null,
    files: Array.isArray(files) ? files.filter(isFile) : [],
    album: typeof album === "string" ? album : null,
    at,
  };
}

const kinds: ReadonlySet<unknown> = new Set(["photo", "voice", "video", "audio", "document"]);

function isFile(value: unknown): value is File {
  return isObject(value) && typeof value["id"] === "string" && kinds.has(value["kind"]);
}
