import { looksLikeNumber } from "../../ids/number.ts";
import { message, say } from "../../message/message.ts";
import type { Case } from "../../procedure/case.ts";
import { leadingNumber } from "../leadingNumber.ts";
import { foundBy, otherCase } from "../target.ts";
import { answering, type Result, type Turn, tell } from "../turn.ts";
import { albumOf } from "./askBack.ts";
import { type Part, untilFrom } from "./kept.ts";
import { isCalledOff, isNodding } from "./meaning.ts";
import type { Reply } from "./reply.ts";
import { askWhere, forgetUnplaced } from "./unplaced.ts";

/**
 * The case whose number the reply begins with, or of the message replied to, or the one of a list whose number stands
 * somewhere in the words, or for which words are waited.
 */
export function caseOf(turn: Turn, { words, again }: Reply): Case | null {
  const { state, room, heard } = turn;
  const number = leadingNumber(words);
  const found = number === null ? null : otherCase(turn, number);
  // Among verifiers, who have many, a number is often only spoken of.
  const spoken = heard.on === null && room.type === "operators" && state.kept.length === 0;
  if (found !== null) return spoken ? null : found.case;
  const [on] = foundBy(turn, "on");
  if (on !== undefined) return on;
  const listed = foundBy(turn, "listed").filter(
    ({ number: own }) => words.toUpperCase().includes(own) || looksLikeNumber(words).includes(own),
  );
  if (listed.length === 1) return listed[0] ?? null;
  const album = albumOf(turn);
  const kept =
    again === undefined
      ? state.kept.findLast((one) => (album === null ? one.as !== null : one.album === album))
      : state.kept.find((one) => one.number === again);
  return foundBy(turn, "number").find(({ number: own }) => own === kept?.number) ?? null;
}

/** What the same person wrote to a list before they said, in another reply to it, that it is about this case. */
export function placedBefore(turn: Turn, { number }: Case): readonly Part[] {
  const { unplaced } = turn.state;
  const toList = turn.facts.found.some(({ by }) => by === "listed");
  return unplaced !== null && toList && unplaced.among.includes(number) ? unplaced.parts : [];
}

/**
 * Answers what says of no case which it is about: to a list it is kept, and they are asked which; of a case that the
 * agency doesn't have any more they are told. Null for talk.
 */
export function withoutCase(turn: Turn, reply: Reply): Result | null {
  const { state, room, heard, facts } = turn;
  const { words, file } = reply;
  const nod = isNodding(reply);
  const { unplaced } = state;
  const listed = foundBy(turn, "listed").filter(({ privacy }) => privacy !== "confidential");
  const album = albumOf(turn);
  const follows = unplaced !== null && album !== null && unplaced.album === album;
  if (listed.length > 0 || follows) {
    if (nod) return { state, effects: [{ type: "react", emoji: "👍" }] };
    if (reply.unusable !== undefined) return tell(turn, say("operators.reply.unusable"));
    if (unplaced !== null && isCalledOff(words)) return forgetUnplaced(turn, unplaced);
    const among = follows ? unplaced.among : listed.map(({ number }) => number);
    const part: Part = { ref: heard.ref, words: words.trim(), file };
    const parts = [...(unplaced?.parts ?? []), part];
    return askWhere(turn, { among, parts, album, until: untilFrom(turn.now) });
  }
  if (reply.again === null && unplaced !== null)
    return askWhere(turn, { ...unplaced, until: untilFrom(turn.now) });
  if (room.type !== "agency" || nod) return null;
  if (facts.found.some(({ by }) => by === "on")) return tell(turn, say("operators.reply.elsewhere"));
  if (reply.slashless === undefined) return null;
  return { state, effects: [answering(message(say("operators.reply.slashless")))] };
}
