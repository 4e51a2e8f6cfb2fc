import type { Effect } from "../effect.ts";
import type { Message, Said } from "../message/message.ts";
import type { CaseId } from "../procedure/case.ts";
import type { State } from "./state/state.ts";

/** What a handler makes of a message. It never presents a question itself: `converse` does, once, at the end. */
export type Reply = {
  readonly state: State;
  readonly says: Says;
  /** The case that is spoken of. */
  readonly about: CaseId | null;
  readonly effects: readonly Effect[];
};

type Says =
  /** What is being asked now, after these lines. */
  | { readonly type: "question"; readonly first: readonly Said[] }
  /** This alone; a question that is open waits. */
  | { readonly type: "message"; readonly message: Message }
  | { readonly type: "nothing" }
  /** The open question couldn't use what came, which the state keeps. */
  | { readonly type: "missed" };

type More = { readonly about?: CaseId | null; readonly effects?: readonly Effect[] };

/** Says this, or nothing. */
export function reply(state: State, message: Message | null, more: More = {}): Reply {
  return made(state, message === null ? { type: "nothing" } : { type: "message", message }, more);
}

/** Says what the state asks, after some lines; those alone if it asks nothing. */
export function ask(state: State, first: readonly Said[] = [], more: More = {}): Reply {
  return made(state, { type: "question", first }, more);
}

/** Decides nothing: the open question is asked again, or let go. */
export function missed(state: State): Reply {
  return made(state, { type: "missed" });
}

/** A silent receipt. */
export function thumbsUp(state: State): Reply {
  return reply(state, null, { effects: [{ type: "react", emoji: "👍" }] });
}

export function withEffects(given: Reply, effects: readonly Effect[]): Reply {
  return { ...given, effects: [...effects, ...given.effects] };
}

function made(state: State, says: Says, { about = null, effects = [] }: More = {}): Reply {
  return { state, says, about, effects };
}
