import type { Effect } from "../../effect.ts";
import { type Choice, message, say, withMenu } from "../../message/message.ts";
import { answering, type Result, type Turn } from "../turn.ts";
import { areParts, filesOf, type Part } from "./kept.ts";

/** What somebody wrote in reply to a list of several cases, without saying of which. */
export type Unplaced = {
  /** Numbers of the cases that were listed. */
  readonly among: readonly string[];
  readonly parts: readonly Part[];
  /** The album of which the last part was one. */
  readonly album: string | null;
  /** ISO, business time: until then a bare number chooses. */
  readonly until: string;
};

/** Most cases that are offered. */
const mostPlaces = 5;

/** The cases it may be about, in the list's order. */
export function placesOf({ among }: Unplaced): readonly Choice[] {
  const places = among
    .slice(0, mostPlaces)
    .map((number): Choice => ({ id: "reply.at", arg: number, label: say("plain", { text: number }) }));
  const [first = ""] = among;
  return [...places, { id: "reply.nowhere", arg: first, label: say("operators.button.none") }];
}

/** Asks which case the words are about, and keeps them. */
export function askWhere(turn: Turn, unplaced: Unplaced): Result {
  const body = withMenu(message(say("operators.reply.where")), placesOf(unplaced));
  const coalesce = unplaced.album === null ? null : "reply:where";
  return {
    state: { ...turn.state, unplaced },
    effects: [{ type: "answer", message: body, about: null, coalesce }],
  };
}

/** Forgets them, as no answer. */
export function forgetUnplaced(turn: Turn, { parts }: Unplaced): Result {
  const files = filesOf(parts);
  const forget: readonly Effect[] = files.length === 0 ? [] : [{ type: "forget_files", files }];
  return {
    state: { ...turn.state, unplaced: null },
    effects: [...forget, answering(message(say("operators.reply.dropped_unplaced")))],
  };
}

/** Reads it from a state; null if it can't be read. */
export function unplacedIn(stored: unknown): Unplaced | null {
  if (!isObject(stored)) return null;
  const { among, parts, album, until } = stored;
  const reads =
    Array.isArray(among) &&
    among.every((number) => typeof number === "string") &&
    areParts(parts) &&
    (album === null || typeof album === "string") &&
    typeof until === "string" &&
    !Number.isNaN(Date.parse(until));
  return reads ? { among, parts, album, until } : null;
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null;
}
