import { dayOf } from "../../calendar/day.ts";
import type { Effect } from "../../effect.ts";
import { message, type Said, say } from "../../message/message.ts";
import { type Reply, reply, withEffects } from "../reply.ts";
import { type Draft, isEmpty, newDraft, waitingAnew } from "../state/draft.ts";
import type { Piece } from "../state/piece.ts";
import { asksForDraft, keptPieces, type State } from "../state/state.ts";
import { type Turn, within } from "../turn.ts";
import { addPieces, unask } from "./edit.ts";
import { keptUntil } from "./reminderTimes.ts";
import { paused, proceed } from "./steps.ts";

type Shelved = { readonly state: State; readonly effects: readonly Effect[] };

/** Most drafts that are put aside; one that its person didn't want to send is dropped first, else the oldest. */
const shelfRoom = 8;

/** Puts the open draft aside; its question is asked again later. An empty draft is dropped. */
export function shelve(state: State): Shelved {
  const { question } = state;
  const draft =
    state.draft !== null && question?.type === "draft" ? unask(state.draft, question.step) : state.draft;
  const closed: State = { ...state, draft: null, question: null, misses: 0 };
  return draft === null || isEmpty(draft) ? { state: closed, effects: [] } : putAside(closed, draft);
}

/** Puts a draft aside without touching the open one. */
export function putAside(state: State, draft: Draft): Shelved {
  const shelf = [...state.shelf, draft];
  const oldest = shelf.find(({ declined }) => declined) ?? shelf[0];
  const dropped = shelf.length > shelfRoom && oldest !== undefined ? [oldest] : [];
  const kept = shelf.filter((one) => !dropped.includes(one));
  return { state: { ...state, shelf: kept }, effects: forgetFiles(dropped) };
}

/** Resumes a draft that was put aside, and puts the open one aside. */
function unshelve(state: State, draft: Draft): State {
  const others = state.shelf.filter(({ id }) => id !== draft.id);
  const open = state.draft === null || isEmpty(state.draft) ? [] : [state.draft];
  return { ...state, draft, shelf: [...open, ...others] };
}

/** Cancels: puts the draft aside, from where one word resumes it. What looked like another report is kept beside it. */
export function cancel(turn: Turn): Reply {
  const whole = gathered(within(turn, paused(turn.state)));
  const { draft } = whole.state;
  const declined = draft === null ? null : declinedBy(turn, draft);
  const { state, effects } = shelve({ ...whole.state, draft: declined });
  const apart = turn.state.question?.type === "second" ? [say("miss.unsent_both")] : [];
  const kept = declined === null || isEmpty(declined) ? [] : [keptLine(turn, declined)];
  return reply(state, message([cancelledLine(draft), ...apart, ...kept]), {
    effects: [...whole.effects, ...effects],
  });
}

/** The draft as one that its person doesn't want to send. If its last day is over by then, its time begins anew. */
function declinedBy({ now, facts }: Turn, draft: Draft): Draft {
  const { calendar } = facts.office;
  const declined = { ...draft, declined: true };
  const isOver = keptUntil(declined, now, calendar) < dayOf(now, calendar);
  return isOver ? { ...declined, ...waitingAnew(now), declined: true } : declined;
}

function cancelledLine(draft: Draft | null): Said {
  switch (draft?.classification) {
    case "aspiration":
      return say("wish.cancelled");
    case "information":
      return say("inquiry.cancelled");
    case "complaint":
    case undefined:
      return say("draft.cancelled");
  }
}

function keptLine({ now, facts }: Turn, draft: Draft): Said {
  return say("draft.cancelled_until", { until: keptUntil(draft, now, facts.office.calendar) });
}

/**
 * Resumes the draft with this id, which by default the latest menu offers; else goes on with the open one, or
 * resumes the one put aside last. Words that an open question keeps stay.
 */
export function resume(turn: Turn, id = offeredIn(turn)): Reply {
  const { shelf, draft: before } = turn.state;
  const named = shelf.find((one) => one.id === id);
  const taken = named ?? (before === null || isEmpty(before) ? shelf.at(-1) : undefined);
  const { state, effects } = savePieces({ ...turn, state: paused(turn.state) });
  const draft = taken ?? state.draft;
  if (draft === null) {
    const { erased } = turn.state;
    return reply(
      turn.state,
      message(erased === null ? say("draft.none") : say("unsent.erased", { day: erased })),
    );
  }
  const resumed = { ...draft, ...waitingAnew(turn.now) };
  const open = taken === undefined ? state : unshelve(state, draft);
  const first = [taken === undefined ? say("draft.unsent") : say("draft.resumed")];
  return withEffects(proceed(within(turn, open), resumed, first), effects);
}

function offeredIn({ facts }: Turn): string | undefined {
  return facts.menu?.choices.find((choice) => choice.id === "draft.resume")?.arg;
}

/**
 * The state with the words kept by an open question moved into its draft; those that looked like another report
 * become a draft of their own.
 */
export function gathered(turn: Turn): Shelved {
  const { state, now } = turn;
  const { draft, question } = state;
  const pieces = keptPieces(state);
  if (draft === null || pieces.length === 0 || !asksForDraft(state)) return { state, effects: [] };
  if (question?.type === "second") return putAside(state, draftOf(turn, pieces));
  return { state: { ...state, draft: addPieces(draft, pieces, now) }, effects: [] };
}

/** A draft of these pieces alone. */
export function draftOf({ chance, now }: Turn, pieces: readonly Piece[]): Draft {
  return addPieces(newDraft(chance.id(), now), pieces, now);
}

/** Moves what the open question keeps into the draft, or a new one, before another question replaces it. */
export function savePieces(turn: Turn): Shelved {
  const { state, now } = turn;
  const { question, draft } = state;
  const pieces = keptPieces(state);
  if (question === null || pieces.length === 0) return { state, effects: [] };
  if (question.type === "replace" && draft !== null) {
    return { state: { ...state, draft: addPieces(draft, pieces, now) }, effects: [] };
  }
  return putAside(state, draftOf(turn, pieces));
}

export function forgetFiles(drafts: readonly Draft[]): readonly Effect[] {
  const files = drafts.flatMap((draft) => draft.files.map(({ id }) => id));
  return files.length === 0 ? [] : [{ type: "forget_files", files }];
}

export function draftsOf(state: State): readonly Draft[] {
  return state.draft === null ? state.shelf : [...state.shelf, state.draft];
}

/** The files of all drafts. */
export function filesOfDrafts(state: State): readonly string[] {
  return draftsOf(state).flatMap((draft) => draft.files.map(({ id }) => id));
}

/** The drafts with something in them, the open one last: it is what a word takes up. */
export function unsentOf(state: State): readonly Draft[] {
  return draftsOf(state).filter((draft) => !isEmpty(draft));
}
