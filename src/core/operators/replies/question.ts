import { named } from "../../letters/case/naming.ts";
import { type AnswerAct, answerActsFor, answerChoice } from "../../letters/rooms/answerChoices.ts";
import { type Choice, message, type Said, say, withMenu } from "../../message/message.ts";
import type { Case } from "../../procedure/case.ts";
import type { Result, Turn } from "../turn.ts";
import { keeping, unsent } from "./keeping.ts";
import { type Kept, untilFrom } from "./kept.ts";

/** What the question offers, in its order. */
export function choicesOf({ offered, number }: Kept): readonly Choice[] {
  const none: Choice = { id: "reply.none", arg: number, label: say("operators.button.none") };
  return [...offered.map((act) => answerChoice("reply", act, number)), none];
}

/** Asks what the kept words are, once for an album, whose photos come one by one. `above`: said before it. */
export function askWhich(turn: Turn, current: Case, kept: Kept, above: readonly Said[] = []): Result {
  const { state, said, kept: now } = keeping(turn, current, kept);
  const body = withMenu(message([...said, ...above, asking(current, now)]), choicesOf(now));
  const coalesce = kept.album === null ? null : `reply:${kept.number}`;
  return {
    state,
    effects: [{ type: "answer", message: body, about: current.id, coalesce }],
  };
}

/** Shows the words that wait and asks about them again, with this act first. `above`: said before it. */
export function askAgain(
  turn: Turn,
  current: Case,
  kept: Kept,
  act: AnswerAct | null,
  above: readonly Said[] = [],
): Result {
  const offered = likeliestFirst(answerActsFor(current), act);
  const again = { ...kept, as: null, offered, album: null, until: untilFrom(turn.now) };
  return askWhich(turn, current, again, [...above, ...unsent(kept)]);
}

function asking(current: Case, { parts: { length: count } }: Kept): Said {
  const called = named(current, current.number);
  if (count === 0) return say("operators.reply.kind", { case: called });
  return count === 1
    ? say("operators.reply.ask", { case: called })
    : say("operators.reply.ask_all", { case: called, count });
}

/** The acts with the likeliest first; what words hint at is offered though it isn't otherwise. */
export function likeliestFirst(acts: readonly AnswerAct[], hint: AnswerAct | null): readonly AnswerAct[] {
  const offered = acts.filter((act) => act !== "return" || hint === "return");
  return hint === null || !acts.includes(hint) ? offered : [hint, ...offered.filter((act) => act !== hint)];
}
