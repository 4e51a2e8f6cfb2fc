import type { AnswerAct } from "../../letters/rooms/answerChoices.ts";
import { areParts, isAct, type Part } from "../replies/kept.ts";
import { isObject } from "../stored.ts";

/** What a person last asked for by writing it. */
export type Last = {
  /** The messages that said it, as they stand. */
  readonly parts: readonly Part[];
  /** When it was written, ISO; the desk may show another case since. */
  readonly at: string;
  /** What the message replied to. */
  readonly on: string | null;
  /** For words that were asked for: of which command and case, and what kind of answer; null for a typed command. */
  readonly given: { readonly command: string; readonly number: string; readonly as: AnswerAct | null } | null;
  /** Number of the case that it changed; null if none. */
  readonly changed: string | null;
  /** Events that `/urungkan` would take back. */
  readonly events: readonly string[];
  /** Nothing came of it but an answer. */
  readonly idle: boolean;
};

/** Reads it from a state; null if it can't be read. */
export function lastIn(stored: unknown): Last | null {
  if (!isObject(stored)) return null;
  const { parts, at, on, given, changed, events, idle } = stored;
  const reads =
    areParts(parts) &&
    typeof at === "string" &&
    !Number.isNaN(Date.parse(at)) &&
    (on === null || typeof on === "string") &&
    (given === null || isGiven(given)) &&
    (changed === null || typeof changed === "string") &&
    Array.isArray(events) &&
    events.every((id) => typeof id === "string") &&
    typeof idle === "boolean";
  return reads ? { parts, at, on, given, changed, events, idle } : null;
}

function isGiven(value: unknown): value is NonNullable<Last["given"]> {
  return (
    isObject(value) &&
    typeof value["command"] === "string" &&
    typeof value["number"] === "string" &&
    (value["as"] === null || isAct(value["as"]))
  );
}
