import type { Effect } from "../../../effect.ts";
import { message, type Said, say } from "../../../message/message.ts";
import type { OfficeChange, RoomState } from "../../state.ts";
import { answering, has, type Result, type Turn, tell } from "../../turn.ts";
import type { CommandRow } from "../row.ts";
import { daysOf, keptOf, savingHours } from "./hoursKept.ts";

/** Saves what administrators keep, and remembers its earlier state for `/urungkan`. */
export function officeChanged(turn: Turn, change: OfficeChange, ...said: readonly Said[]): Result {
  return {
    state: { ...turn.state, changed: change },
    effects: [saving(change), answering(message(said, [say("operators.office.undo")]))],
  };
}

/**
 * `/urungkan` right after a change of what the office keeps: restores it, and deactivates a new
 * one. Refused if somebody has changed it since; null if there is nothing of this kind to undo.
 */
export function officeUndone(turn: Turn): Result | null {
  const { changed } = turn.state;
  if (changed === null || !has(turn, "administrator")) return null;
  const state = { ...turn.state, changed: null };
  const { code } = changed.after;
  const now = listOf(changed, turn).find((one) => one.code === code);
  if (!isSame(now, changed.after)) return { ...tell(turn, say("operators.office.changed", { code })), state };
  return {
    state,
    effects: [saving(takenBack(changed)), answering(message([say("operators.office.undone", { code })]))],
  };
}

function listOf(changed: OfficeChange, { facts }: Turn): readonly { readonly code: string }[] {
  const { agencies, categories, standingAnswers, bodies, templates } = facts.office;
  switch (changed.type) {
    case "agency":
      return agencies;
    case "category":
      return categories;
    case "answer":
      return standingAnswers;
    case "hours":
      return [keptOf(daysOf(changed.after), facts.office.calendar)];
    case "body":
      return bodies;
    case "template":
      return templates;
  }
}

/** The reverse change. */
function takenBack(change: OfficeChange): OfficeChange {
  switch (change.type) {
    case "agency":
      return {
        type: "agency",
        before: change.after,
        after: change.before ?? { ...change.after, active: false },
      };
    case "category":
      return {
        type: "category",
        before: change.after,
        after: change.before ?? { ...change.after, active: false },
      };
    case "answer":
      return {
        type: "answer",
        before: change.after,
        after: change.before ?? { ...change.after, active: false },
      };
    case "hours":
      return { type: "hours", before: change.after, after: change.before };
    case "template":
      return {
        type: "template",
        before: change.after,
        after: change.before ?? { ...change.after, active: false },
      };
    case "body":
      return {
        type: "body",
        before: change.after,
        after: change.before ?? { ...change.after, active: false },
      };
  }
}

function saving(change: OfficeChange): Effect {
  switch (change.type) {
    case "agency":
      return { type: "save_agency", agency: change.after };
    case "category":
      return { type: "save_category", category: change.after };
    case "answer":
      return { type: "save_standing_answer", answer: change.after };
    case "hours":
      return savingHours(change.after);
    case "template":
      return { type: "save_template", template: change.after };
    case "body":
      return { type: "save_body", body: change.after };
  }
}

function isSame(one: object | undefined, other: object): boolean {
  const sorted = (value: object) =>
    JSON.stringify(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));
  return one !== undefined && sorted(one) === sorted(other);
}

/** Forgets the change to undo once the person does anything else, which `/urungkan` would then mean. */
export function forgetChange(state: RoomState, { keepsChange }: CommandRow): RoomState {
  const nothing = state.changed === null && state.handed === null;
  return keepsChange === true || nothing ? state : { ...state, changed: null, handed: null };
}
