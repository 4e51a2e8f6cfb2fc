import type { Effect } from "../../effect.ts";
import { type Choice, message, type Said, say, withMenu } from "../../message/message.ts";
import { isObject } from "../stored.ts";
import { answering, type Result, type Turn } from "../turn.ts";
import { areParts, filesOf, type Part, wordsOf } from "./kept.ts";

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

/** Whether words to a list of these cases go with what waits: it is the same list, or the question, and not long ago. */
export function goesWith({ among, until }: Unplaced, listed: readonly string[], now: Date): boolean {
  return listed.length > 0 && now < new Date(until) && listed.every((number) => among.includes(number));
}

/** The words that wait, for whoever may have forgotten them. */
export function showing({ parts }: Pick<Unplaced, "parts">): readonly Said[] {
  const words = wordsOf(parts);
  return [words === "" ? say("operators.reply.waits_files") : say("operators.reply.waits", { words })];
}

/** That they aren't kept any longer, and what they were. */
export function lostOf({ parts }: Pick<Unplaced, "parts">): readonly Said[] {
  const words = wordsOf(parts);
  return [
    words === ""
      ? say("operators.reply.unplaced_lost_files")
      : say("operators.reply.unplaced_lost", { words }),
  ];
}

type Around = { readonly above?: readonly Said[]; readonly below?: readonly Said[] };

/** Asks which case the words are about, and keeps them. `above` and `below`: said before and after it. */
export function askWhere(turn: Turn, unplaced: Unplaced, { above = [], below = [] }: Around = {}): Result {
  const more = unplaced.among.length > mostPlaces ? [say("operators.reply.where_more")] : [];
  const lines = [...above, say("operators.reply.where"), ...more, ...below];
  const body = withMenu(message(lines), placesOf(unplaced));
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
