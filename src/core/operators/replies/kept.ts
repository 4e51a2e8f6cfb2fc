import { type AnswerAct, answerActs } from "../../letters/rooms/answerChoices.ts";
import { type AttachmentId, type Case, type Stage, stages } from "../../procedure/case.ts";
import { isObject } from "../stored.ts";

/** One message of what somebody wrote for a case; `ref`: its id in the chat. */
export type Part = { readonly ref: string; readonly words: string; readonly file: AttachmentId | null };

/** How a case stood when words were written for it. */
export type Stand = { readonly stage: Stage; readonly round: number; readonly version: number };

/** What a person in a room has written for a case, and what they were asked about it. */
export type Kept = {
  /** The case's. */
  readonly number: string;
  /** What it is, where they have said that; null while they are asked. */
  readonly as: AnswerAct | null;
  /** What was offered, in its order, so that a number can choose. */
  readonly offered: readonly AnswerAct[];
  readonly parts: readonly Part[];
  /** The album of which the last part was one: its other photos come one by one. */
  readonly album: string | null;
  /** ISO, business time: until then a reply counts as what was asked for, and after it is asked about. */
  readonly until: string;
  /** How the case stood then; null for what an older version has kept. */
  readonly stand: Stand | null;
};

/** Minutes that words are waited for once it is said what they are. */
const patience = 60;

/** Most cases, and most messages of one, that are kept. */
export const mostCases = 5;
export const mostParts = 40;

export function untilFrom(now: Date): string {
  return new Date(now.getTime() + patience * 60_000).toISOString();
}

export function standOf({ stage, round, version }: Stand): Stand {
  return { stage, round, version };
}

/** Whether the words that come for it now are what was asked for. */
export function isWaitedFor(kept: Kept, current: Case, now: Date): boolean {
  return kept.as !== null && now < new Date(kept.until) && !hasMoved(kept, current);
}

/** Whether the case is in another round or stage than when this was kept: it was written for something else. */
export function hasMoved({ stand }: Kept, { stage, round }: Case): boolean {
  return stand === null || stand.stage !== stage || stand.round !== round;
}

/** Whether anything at all became of the case since, so that whoever presses a card may not have these words in mind. */
export function isOvertaken({ stand }: Kept, { version }: Case): boolean {
  return stand === null || stand.version !== version;
}

/** Whether words lie here that nobody has asked or been asked about for so long. */
export function isLongAgo({ parts, until }: Pick<Kept, "parts" | "until">, now: Date): boolean {
  return parts.length > 0 && now >= new Date(until);
}

export function keptFor(kept: readonly Kept[], number: string): Kept | null {
  return kept.find((one) => one.number === number) ?? null;
}

/** With this in place of what was kept for its case; the latest last. */
export function keep(kept: readonly Kept[], one: Kept): readonly Kept[] {
  const parts = one.parts.slice(-mostParts);
  return [...without(kept, one.number), { ...one, parts }].slice(-mostCases);
}

/** What `keep` has no room for any more. */
export function crowdedOut(kept: readonly Kept[], { number }: Kept): readonly Kept[] {
  return without(kept, number)
    .slice(0, 1 - mostCases)
    .filter(({ parts }) => parts.length > 0);
}

export function without(kept: readonly Kept[], number: string): readonly Kept[] {
  return kept.filter((one) => one.number !== number);
}

/** The words of all messages, in their order. */
export function wordsOf(parts: readonly Part[]): string {
  return parts
    .map(({ words }) => words.trim())
    .filter((words) => words !== "")
    .join("\n");
}

export function filesOf(parts: readonly Part[]): readonly AttachmentId[] {
  return parts.flatMap(({ file }) => (file === null ? [] : [file]));
}

/** Reads what a state has kept; what can't be read is left out. */
export function keptIn(stored: unknown): readonly Kept[] {
  if (!Array.isArray(stored)) return [];
  return stored.filter(isKept).map((one) => ({ ...one, stand: isStand(one.stand) ? one.stand : null }));
}

function isStand(value: unknown): value is Stand {
  return (
    isObject(value) &&
    stages.some((stage) => stage === value["stage"]) &&
    typeof value["round"] === "number" &&
    typeof value["version"] === "number"
  );
}

/** All but how the case stood, which older versions don't say. */
function isKept(value: unknown): value is Omit<Kept, "stand"> & { readonly stand?: unknown } {
  if (!isObject(value)) return false;
  const { number, as, offered, parts, album, until } = value;
  return (
    typeof number === "string" &&
    (as === null || isAct(as)) &&
    Array.isArray(offered) &&
    offered.every(isAct) &&
    areParts(parts) &&
    isTextOrNull(album) &&
    typeof until === "string" &&
    !Number.isNaN(Date.parse(until))
  );
}

export function areParts(value: unknown): value is readonly Part[] {
  return (
    Array.isArray(value) &&
    value.every(
      (part) =>
        isObject(part) &&
        typeof part["ref"] === "string" &&
        typeof part["words"] === "string" &&
        isTextOrNull(part["file"]),
    )
  );
}

export function isAct(value: unknown): value is AnswerAct {
  return answerActs.some((act) => act === value);
}

function isTextOrNull(value: unknown): value is string | null {
  return value === null || typeof value === "string";
}
