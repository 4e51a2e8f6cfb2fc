import type { Effect } from "../effect.ts";
import { greet, welcome } from "./about/greeting.ts";
import { finish } from "./answer/answer.ts";
import { isRobot, remember } from "./autoReplies.ts";
import { giveWords } from "./cases/interpret.ts";
import { mineById } from "./cases/mine.ts";
import { answerOffice, askingCases } from "./cases/officeAsks.ts";
import { hearAmended, hearDeleted, hearRefused } from "./dispatch/amended.ts";
import { choose } from "./dispatch/choice.ts";
import { toQuestion } from "./dispatch/content.ts";
import { hearText } from "./dispatch/text.ts";
import type { Chance, Facts, Heard, MyCase } from "./facts.ts";
import type { Piece } from "./state/draft.ts";
import type { State } from "./state/state.ts";
import { pieceOf, type Reply, reply, type Turn } from "./turn.ts";
import { noiseIn } from "./understand/noise.ts";

/**
 * One message of a citizen's private chat: what the chat remembers afterwards, and what is to be done. At most one
 * answer. Never throws, whatever is heard. Times, ids and numbers come in as arguments.
 */
export function converse(
  state: State,
  heard: Heard,
  { facts, now, chance }: { readonly facts: Facts; readonly now: Date; readonly chance: Chance },
): { readonly state: State; readonly effects: readonly Effect[] } {
  if (isRobot(state, heard, now)) return { state: remember(state, heard, now, false), effects: [] };
  const turn: Turn = { state, heard, facts: { ...facts, mine: withoutMerged(facts.mine) }, now, chance };
  const done = finish(turn, hear(turn));
  const answered = done.effects.some(({ type }) => type === "answer");
  // What was kept for "BARU" is meant only as long as nothing else has been said.
  const kept = done.state.kept === state.kept ? [] : done.state.kept;
  return { state: remember({ ...done.state, kept }, heard, now, answered), effects: done.effects };
}

/** A report that went along with another is followed there, under its own number; by itself it is no more. */
function withoutMerged(mine: readonly MyCase[]): readonly MyCase[] {
  return mine.filter(({ case: { mergedInto } }) => mine.every((other) => other.case.id !== mergedInto?.id));
}

function hear(turn: Turn): Reply {
  const { heard, state } = turn;
  const { input } = heard;
  switch (input.type) {
    case "text":
      return hearText(turn, input.text);
    case "media":
      return hearPiece(turn, pieceOf(turn, noiseIn(input.caption) === null ? input.caption : ""));
    case "place":
      return hearPiece(turn, pieceOf(turn, ""));
    case "choice":
      return choose(turn, input.id, input.arg);
    case "amended":
      return hearAmended(turn, input.message, input.text);
    case "deleted":
      return hearDeleted(turn, input.message);
    case "start":
      return welcome(turn);
    case "file_refused":
      return hearRefused(turn, input.file, input.why);
    case "noise":
    case "unknown":
      return greet(turn);
    case "reacted":
    case "reachable":
    case "group":
    case "left":
      return reply(state, null);
  }
}

/** A photo, recording, document or place: for the case that is quoted, else for what is open. */
function hearPiece(turn: Turn, piece: Piece): Reply {
  const { quoted } = turn.facts;
  const my = quoted?.about == null ? null : mineById(turn, quoted.about);
  if (my !== null) return giveWords(turn, my, piece);
  return answerOffice(turn, askingCases(turn), piece) ?? toQuestion(turn, piece);
}
