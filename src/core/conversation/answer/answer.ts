import type { Effect } from "../../effect.ts";
import { type Message, message, type Said, say } from "../../message/message.ts";
import type { Facts } from "../facts.ts";
import { present } from "../questions/present.ts";
import type { Reply } from "../reply.ts";
import { fingerprint } from "../state/fingerprint.ts";
import type { State } from "../state/state.ts";
import type { Turn } from "../turn.ts";
import { owed } from "./owed.ts";

/** Turns a reply into the one answer: presents what is asked, adds what every answer owes, and settles the keyboard. */
export function answer(
  turn: Turn,
  reply: Reply,
): { readonly state: State; readonly effects: readonly Effect[] } {
  const said = saidBy(turn, reply);
  const whole = owed(turn, reply.state, said);
  if (whole === null) return { state: reply.state, effects: reply.effects };
  const varied = vary(whole.state, whole.message);
  const settled = settleKeyboard(varied.state, varied.message, turn);
  const { input } = turn.heard;
  const coalesce = input.type === "media" ? input.album : null;
  const effect: Effect = { type: "answer", message: settled.message, about: reply.about, coalesce };
  return { state: settled.state, effects: [...reply.effects, effect] };
}

/** What the handler says, with the question that is open where it is to follow; null for silence. */
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

/** What is asked about a case is asked of it as it is after what was done. */
function afterSteps(facts: Facts, effects: readonly Effect[]): Facts {
  const steps = effects.flatMap((effect) => (effect.type === "steps" ? effect.steps : []));
  const now = new Map(steps.map(({ after: changed }) => [changed.id, changed]));
  return { ...facts, mine: facts.mine.map((my) => ({ ...my, case: now.get(my.case.id) ?? my.case })) };
}

/** The question with lines before its first. */
function after(first: readonly Said[], question: Message | null): Message | null {
  if (question === null) return first.length === 0 ? null : message(first);
  const [lines = [], ...rest] = question.paragraphs;
  return { ...question, paragraphs: [[...first, ...lines], ...rest] };
}

/** The same message isn't said three times running: the third time it says that it is the same. */
function vary(state: State, said: Message): { readonly state: State; readonly message: Message } {
  const print = fingerprint(JSON.stringify(said.paragraphs));
  const times = state.said?.print === print ? state.said.times + 1 : 1;
  const next: State = { ...state, said: { print, times } };
  if (times % 3 !== 0) return { state: next, message: said };
  return { state: next, message: { ...said, paragraphs: [[say("again.same")], ...said.paragraphs] } };
}

/**
 * One message can't both take a keyboard away and bring buttons: while a keyboard stands, menus stay keyboards, and
 * the first message without a menu takes it away.
 */
function settleKeyboard(
  state: State,
  said: Message,
  { facts }: Turn,
): { readonly state: State; readonly message: Message } {
  if (!facts.channel.buttons) return { state, message: inline(said) };
  if (said.menu === null) {
    return { state: { ...state, keyboard: false }, message: { ...said, clearsKeyboard: state.keyboard } };
  }
  const asKeyboard = facts.channel.askPlace && (state.keyboard || said.menu.style === "keyboard");
  if (!asKeyboard) return { state, message: inline(said) };
  return {
    state: { ...state, keyboard: true },
    message: { ...said, menu: { ...said.menu, style: "keyboard" } },
  };
}

function inline(said: Message): Message {
  return said.menu === null ? said : { ...said, menu: { ...said.menu, style: "inline" } };
}
