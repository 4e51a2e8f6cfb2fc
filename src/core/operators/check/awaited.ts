import type { CheckAct } from "../../letters/rooms/check.ts";
import { isObject } from "../stored.ts";

/** A supervisor was asked for corrected words, or for a reason; no words are kept. */
export type CheckAwaited = {
  readonly act: Exclude<CheckAct, "approve">;
  /** The case's. */
  readonly number: string;
  /** Of the waiting answer. */
  readonly version: number;
  /** ISO, business time. */
  readonly until: string;
};

/** Reads it from a state; null if it can't be read. */
export function checkAwaitedIn(stored: unknown): CheckAwaited | null {
  if (!isObject(stored)) return null;
  const { act, number, version, until } = stored;
  const reads =
    (act === "improve" || act === "back") &&
    typeof number === "string" &&
    typeof version === "number" &&
    typeof until === "string" &&
    !Number.isNaN(Date.parse(until));
  return reads ? { act, number, version, until } : null;
}
