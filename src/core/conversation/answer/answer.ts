import type { Effect } from "../../effect.ts";
import { type Message, message, type Said, say } from "../../message/message.ts";
import type { Facts } from "../facts.ts";
import { present } from "../questions/present.ts";
import type { Reply } from "../reply.ts";
import { fingerprint } from "../state/fingerprint.ts";
import type { State } from "../state/state.ts";
import type { Turn } from "../turn.ts";
import { settleKeyboard } from "./keyboard.ts";
import { owed } from "./owed.ts";
import { asKind, before } from "./unsent.ts";

/**
 * Turns a handler's reply into the one answer: with the open question, with what every answer has to include,
 * and with the keyboard settled.
 */
export function answer(
  turn: Turn,
  reply: Reply,
): { readonly state: State; readonly effects: readonly Effect[] } {
  const said = ofItsKind(reply.state, saidBy(turn, reply));
  const whole = owed(turn, reply.state, said);
  if (whole === null) return { state: reply.state, effects: reply.effects };
  const varied = vary(whole.state, whole.message);
  const settled = settleKeyboard(varied.state, varied.message, turn);
  const { input } = turn.heard;
  const coalesce = input.type === "media" ? input.album : null;
  const effect: Effect = { type: "answer", message: settled.message, about: reply.about, coalesce };
  return { state: settled.state, effects: [...reply.effects, effect] };
}

/** What the handler says, followed by the open question if it asks for that; null for silence. */
function saidBy({ facts }: Turn, { says, state, effects }: Reply): Message | null {
  switch (says.type) {
    case "nothing":
      return null;
    case "message":
      return says.message;
    case "question":
      return after(says.first, present({ state, facts: afterSteps(facts, effects) }));
    case "missed":
      return present({ state, facts });
  }
}

function ofItsKind(state: State, said: Message | null): Message | null {
  return said === null ? null : { ...said, paragraphs: said.paragraphs.map((lines) => asKind(state, lines)) };
}

/** The facts with the cases as these steps leave them, so that a question is about the new state. */
function afterSteps(facts: Facts, effects: readonly Effect[]): Facts {
  const steps = effects.flatMap((effect) => (effect.type === "steps" ? effect.steps : []));
  const now = new Map(steps.map(({ after: changed }) => [changed.id, changed]));
  return { ...facts, mine: facts.mine.map((my) => ({ ...my, case: now.get(my.case.id) ?? my.case })) };
}

/**
 * The question with these lines before it. Whom the staff wait for is left out then, since the message would be too
 * long.
 */
function after(first: readonly Said[], question: Message | null): Message | null {
  if (question === null) return first.length === 0 ? null : message(first);
  const [lines = [], ...rest] = question.paragraphs;
  const told = before(lines, first);
  const asked = told.length === 0 ? lines : lines.filter(({ key }) => key !== "apart.asked");
  return { ...question, paragraphs: [[...told, ...asked], ...rest] };
}

/** Marks the third of three identical messages in a row as a repetition. */
function vary(state: State, said: Message): { readonly state: State; readonly message: Message } {
  const print = fingerprint(JSON.stringify(said.paragraphs));
  const times = state.said?.print === print ? state.said.times + 1 : 1;
  const next: State = { ...state, said: { print, times } };
  if (times % 3 !== 0) return { state: next, message: said };
  return { state: next, message: { ...said, paragraphs: [[say("again.same")], ...said.paragraphs] } };
}
