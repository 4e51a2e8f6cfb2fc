import type { Calendar } from "../../calendar/calendar.ts";
import type { AttachmentId } from "../../procedure/case.ts";
import { type Draft, isEmpty } from "../state/draft.ts";
import { asksForDraft, type State } from "../state/state.ts";
import { earliest, erasedAt, erasedUnreached, keptUntil, remindersAt } from "./reminderTimes.ts";
import { draftsOf } from "./shelf.ts";

/** What is kept beside a chat's state, to find it when time asks for its drafts. */
export type DraftTimes = {
  /** Business time at which the next draft may be erased. */
  readonly expiresAt: Date | null;
  /** Business time of the next reminder. */
  readonly remindAt: Date | null;
  /** How many drafts wait that their person may still want to send. */
  readonly unsent: number;
};

export function draftTimes(state: State, now: Date, calendar: Calendar): DraftTimes {
  const drafts = draftsOf(state);
  return {
    expiresAt: earliest(drafts.map((draft) => erasedAt(draft, now, calendar))),
    remindAt: remindersAt(drafts, now, calendar),
    unsent: drafts.filter((draft) => !draft.declined && !isEmpty(draft)).length,
  };
}

/** A chat's state without the drafts whose time is over; `erased` are those, `files` theirs. */
export type Expired = {
  readonly state: State;
  readonly erased: readonly Draft[];
  readonly files: readonly AttachmentId[];
};

export type Ending = {
  readonly now: Date;
  readonly calendar: Calendar;
  /** Whether the person can be reached by reminders. */
  readonly reachable: boolean;
};

export function expire(state: State, { now, calendar, reachable }: Ending): Expired {
  const end = (draft: Draft) =>
    reachable ? erasedAt(draft, now, calendar) : erasedUnreached(draft, calendar);
  const isOver = (draft: Draft) => end(draft) <= now;
  const erased = draftsOf(state).filter(isOver);
  const over = state.draft !== null && isOver(state.draft);
  const told = erased.find((draft) => !isEmpty(draft));
  const lastDay = told && keptUntil(told, now, calendar);
  const left: State = {
    ...state,
    draft: over ? null : state.draft,
    shelf: state.shelf.filter((draft) => !isOver(draft)),
    erased: lastDay === undefined ? state.erased : lastDay,
    ...(over && asksForDraft(state) ? { question: null, misses: 0 } : {}),
  };
  return { state: left, erased, files: erased.flatMap((draft) => draft.files.map(({ id }) => id)) };
}

/** The state with last reminders forgotten that never arrived: they are due again, with a later day. */
export function untold(state: State): State {
  const forget = (draft: Draft): Draft => ({
    ...draft,
    reminded: draft.reminded.filter(({ name }) => name !== "last"),
  });
  return {
    ...state,
    draft: state.draft === null ? null : forget(state.draft),
    shelf: state.shelf.map(forget),
  };
}
