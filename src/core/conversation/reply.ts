import type { Effect } from "../effect.ts";
import type { Message, Said } from "../message/message.ts";
import type { CaseId } from "../procedure/case.ts";
import type { State } from "./state/state.ts";

/** A handler's result. It doesn't present the open question: `answer` does, once, at the end. */
export type Reply = {
  readonly state: State;
  readonly says: Says;
  /** The case that the answer is about. */
  readonly about: CaseId | null;
  readonly effects: readonly Effect[];
};

type Says =
  /** These lines, then the open question. */
  | { readonly type: "question"; readonly first: readonly Said[] }
  /** Only this; an open question stays open. */
  | { readonly type: "message"; readonly message: Message }
  | { readonly type: "nothing" }
  /** The open question can't use the message, which the state keeps. */
  | { readonly type: "missed" };

type More = { readonly about?: CaseId | null; readonly effects?: readonly Effect[] };

/** Says this, or nothing. */
export function reply(state: State, message: Message | null, more: More = {}): Reply {
  return made(state, message === null ? { type: "nothing" } : { type: "message", message }, more);
}

/** Asks the state's open question, after some lines; only these if there is none. */
export function ask(state: State, first: readonly Said[] = [], more: More = {}): Reply {
  return made(state, { type: "question", first }, more);
}

/** The open question can't use the message: it is asked again, or closed after too many misses. */
export function missed(state: State): Reply {
  return made(state, { type: "missed" });
}

/** Reacts with a thumb up and says nothing. */
export function thumbsUp(state: State): Reply {
  return reply(state, null, { effects: [{ type: "react", emoji: "👍" }] });
}

export function withEffects(given: Reply, effects: readonly Effect[]): Reply {
  return { ...given, effects: [...effects, ...given.effects] };
}

function made(state: State, says: Says, { about = null, effects = [] }: More = {}): Reply {
  return { state, says, about, effects };
}
