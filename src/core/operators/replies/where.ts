import { looksLikeNumber } from "../../ids/number.ts";
import { message, say } from "../../message/message.ts";
import type { Case } from "../../procedure/case.ts";
import { leadingNumber } from "../leadingNumber.ts";
import { foundBy, otherCase } from "../target.ts";
import { answering, type Result, type Turn, tell } from "../turn.ts";
import { albumOf } from "./askBack.ts";
import { type Part, untilFrom } from "./kept.ts";
import { isNodding } from "./meaning.ts";
import type { Reply } from "./reply.ts";
import type { Pressing } from "./short.ts";
import { toList } from "./toList.ts";
import { askWhere, goesWith, showing } from "./unplaced.ts";

/**
 * The case whose number the reply begins with, or of the message replied to, or the one of a list whose number stands
 * somewhere in the words, or for which words are waited.
 */
export function caseOf(turn: Turn, reply: Reply): Case | null {
  const { state, room, heard } = turn;
  const { words, again } = reply;
  const number = leadingNumber(words);
  const found = number === null ? null : otherCase(turn, number);
  // Among verifiers, who have many, a number is often only spoken of.
  const talk = heard.on === null && room.type === "operators" && state.kept.length === 0;
  const spoken = talk && !namesItsCase(reply);
  if (found !== null) return spoken ? null : found.case;
  const [on] = foundBy(turn, "on");
  if (on !== undefined) return on;
  const listed = foundBy(turn, "listed").filter(
    ({ number: own }) => words.toUpperCase().includes(own) || looksLikeNumber(words).includes(own),
  );
  const secret = listed.find(({ privacy }) => privacy === "confidential");
  if (secret !== undefined) return secret;
  if (listed.length === 1) return listed[0] ?? null;
  const album = albumOf(turn);
  const kept =
    again === undefined
      ? state.kept.findLast((one) => (album === null ? one.as !== null : one.album === album))
      : state.kept.find((one) => one.number === again);
  return foundBy(turn, "number").find(({ number: own }) => own === kept?.number) ?? null;
}

/** Whether it is `/jawab` with a case's number but for its slash: meant for us in every room. */
export function namesItsCase({ words, slashless }: Reply): boolean {
  return slashless?.act === null && leadingNumber(words) !== null;
}

/**
 * What the same person wrote to a list before they said, in another reply to it, that it is about this case. Of long ago
 * or to another list only if that reply does nothing but name the case.
 */
export function placedBefore(turn: Turn, { number }: Case, words: string): readonly Part[] {
  const { unplaced } = turn.state;
  const listed = foundBy(turn, "listed").filter(({ privacy }) => privacy !== "confidential");
  if (unplaced === null || listed.length === 0 || !unplaced.among.includes(number)) return [];
  const same = goesWith(
    unplaced,
    listed.map((one) => one.number),
    turn.now,
  );
  return same || words === "" ? unplaced.parts : [];
}

/**
 * Answers what says of no case which it is about: to a list it is kept, and they are asked which; of a case that the
 * agency doesn't have any more they are told. Null for talk.
 */
export function withoutCase(turn: Turn, reply: Reply): Result | Pressing | null {
  const { state, room, now, facts } = turn;
  const { unplaced } = state;
  const listed = toList(turn, reply);
  if (listed !== null) return listed;
  if (reply.again === null && unplaced !== null)
    return askWhere(turn, { ...unplaced, until: untilFrom(now) }, { above: showing(unplaced) });
  if (room.type !== "agency" || isNodding(reply) || foundBy(turn, "listed").length > 0) return null;
  if (facts.found.some(({ by }) => by === "on")) return tell(turn, say("operators.reply.elsewhere"));
  if (reply.slashless === undefined) return null;
  return { state, effects: [answering(message(say("operators.reply.slashless")))] };
}
