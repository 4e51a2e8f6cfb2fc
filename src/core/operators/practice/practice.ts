import { practicePrefix } from "../../ids/number.ts";
import { isObject } from "../stored.ts";

/** What a learner wrote or pressed in their practice. */
export type Rehearsed =
  /** `awaited`: in answer to what the desk asked for. */
  | { readonly at: string; readonly text: string; readonly awaited: boolean }
  | { readonly at: string; readonly id: string; readonly arg: string };

/**
 * Somebody's practice in their private chat: only what they did there. The three false cases are made anew from it with
 * each message, by the code of the real desk, so that nothing of them is ever in a table of cases.
 */
export type Practice = {
  /** ISO, business time. */
  readonly startedAt: string;
  readonly heard: readonly Rehearsed[];
  /** It has ended; kept so that its last buttons are known for what they are. */
  readonly over: boolean;
};

/** The numbers of the false cases, which the parser reads as any other. */
export const practiceNumbers = { clear: "TES2-TEZ", vague: "TES3-TE5", twin: "TES4-TE9" } as const;
export type PracticeCase = keyof typeof practiceNumbers;

/** Hours without a word after which a practice is over. */
const patience = 24;

/** Most steps of a practice; each is played again with the next. */
export const longestPractice = 80;

export function isOpen(practice: Practice | null, at: Date): practice is Practice {
  if (practice === null || practice.over) return false;
  const last = new Date(practice.heard.at(-1)?.at ?? practice.startedAt);
  return at.getTime() - last.getTime() < patience * 3_600_000;
}

/** Whether a number as it is typed, or what a button carries, is of a false case. */
export function isPractised(number: string): boolean {
  return number.startsWith(practicePrefix);
}

export function practiceIn(stored: unknown): Practice | null {
  if (!isObject(stored)) return null;
  const { startedAt, heard, over } = stored;
  if (!isTime(startedAt) || !Array.isArray(heard) || !heard.every(isRehearsed)) return null;
  return { startedAt, heard, over: over === true };
}

function isRehearsed(value: unknown): value is Rehearsed {
  if (!isObject(value) || !isTime(value["at"])) return false;
  const { text, awaited, id, arg } = value;
  return typeof text === "string"
    ? typeof awaited === "boolean"
    : typeof id === "string" && typeof arg === "string";
}

function isTime(value: unknown): value is string {
  return typeof value === "string" && !Number.isNaN(Date.parse(value));
}
