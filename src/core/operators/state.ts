import type { Agency, Body, Category, StandingAnswer, Template } from "../office.ts";
import type { CaseId } from "../procedure/case.ts";
import { type CheckAwaited, checkAwaitedIn } from "./check/awaited.ts";
import { type HoursKept, isHoursKept } from "./commands/office/hoursKept.ts";
import { isBody, isTemplate } from "./commands/office/storedLists.ts";
import type { CommandName } from "./commands/row.ts";
import { type Counter, counterIn } from "./counter/draft.ts";
import { type Done, isDone } from "./edits/done.ts";
import { type Last, lastIn } from "./edits/last.ts";
import { type Practice, practiceIn } from "./practice/practice.ts";
import { type Kept, keptIn } from "./replies/kept.ts";
import { type Unplaced, unplacedIn } from "./replies/unplaced.ts";
import { type Handed, handedIn } from "./staff/handed.ts";
import { isObject, type Stored } from "./stored.ts";
import { type Bare, bareIn } from "./substance/bare.ts";

/** State of a person's dialogue in a room; plain JSON. */
export type RoomState = {
  readonly version: 2;
  /** Cases that the person has skipped since they last opened the desk. */
  readonly skipped: readonly CaseId[];
  /**
   * The desk has asked for words: until `until` (ISO, business time) a reply to it counts as this command.
   */
  readonly awaiting: {
    readonly command: Awaited;
    readonly number: string;
    readonly until: string;
  } | null;
  /**
   * Album of the last command with a photo: its further photos, which come one by one, belong to the same
   * case. In private `number` is null if nothing came of the command: its photos aren't words of a report either.
   * States of before may not have `command`: it was an answer, as far as is known.
   */
  readonly album: {
    readonly id: string;
    readonly number: string | null;
    readonly command?: CommandName;
  } | null;
  /** This person's last change of what the office keeps, if they have done nothing else since. */
  readonly changed: OfficeChange | null;
  /** What they handed to a colleague, if they have done nothing else since. */
  readonly handed: Handed | null;
  /** What they wrote for cases without saying what it is, or are asked for; one for each case, the latest last. */
  readonly kept: readonly Kept[];
  /** What they wrote to a list of cases without saying of which. */
  readonly unplaced: Unplaced | null;
  /** What a supervisor was asked for who corrects or gives back an answer. */
  readonly checking: CheckAwaited | null;
  /** Cases of which they were asked whether an answer without substance is to be sent as it is. */
  readonly bare: readonly Bare[];
  /** A report that they are taking down for somebody at the counter. */
  readonly counter: Counter | null;
  /** The last thing that they asked for, so that an edit of it can be followed. */
  readonly last: Last | null;
  /** Their latest messages that something was done by, and for which case: of an edit that can't be followed they are told. */
  readonly done: readonly Done[];
  /** In private: the person's practice, which holds nothing of a real case. States of before don't have it. */
  readonly practice: Practice | null;
};

/** Commands for whose words a desk asks. */
const awaited = ["tanya", "tolak", "arahkan"] as const satisfies readonly CommandName[];
export type Awaited = (typeof awaited)[number];

/** What administrators keep before and after, null before for a new one; or some days' hours. */
export type OfficeChange =
  | { readonly type: "agency"; readonly before: Agency | null; readonly after: Agency }
  | { readonly type: "category"; readonly before: Category | null; readonly after: Category }
  | { readonly type: "answer"; readonly before: StandingAnswer | null; readonly after: StandingAnswer }
  | { readonly type: "body"; readonly before: Body | null; readonly after: Body }
  | { readonly type: "template"; readonly before: Template | null; readonly after: Template }
  | { readonly type: "hours"; readonly before: HoursKept; readonly after: HoursKept };

export const firstState: RoomState = {
  version: 2,
  skipped: [],
  awaiting: null,
  album: null,
  changed: null,
  handed: null,
  kept: [],
  unplaced: null,
  checking: null,
  bare: [],
  counter: null,
  last: null,
  done: [],
  practice: null,
};

/** Most skipped cases that are remembered; older ones are shown again. */
const longestSkip = 100;

/**
 * Converts a stored state of any version to today's. One that can't be read is started anew; it holds nothing
 * of a case.
 */
export function migrateRoom(stored: unknown): RoomState {
  if (!isObject(stored) || (stored["version"] !== 1 && stored["version"] !== 2)) return firstState;
  const { skipped, awaiting, album, changed, handed, kept, unplaced, checking, bare, last, done, practice } =
    stored;
  return {
    version: 2,
    skipped: Array.isArray(skipped) ? skipped.filter((id) => typeof id === "string") : [],
    // Version 1 had no `until`: the desk has to ask again.
    awaiting: stored["version"] === 2 && isAwaiting(awaiting) ? awaiting : null,
    album: isAlbum(album) ? album : null,
    changed: isChange(changed) ? changed : null,
    handed: handedIn(handed),
    kept: keptIn(kept),
    unplaced: unplacedIn(unplaced),
    checking: checkAwaitedIn(checking),
    bare: bareIn(bare),
    counter: counterIn(stored["counter"]),
    last: lastIn(last),
    done: Array.isArray(done) ? done.filter(isDone) : [],
    practice: practiceIn(practice),
  };
}

function isAwaiting(value: unknown): value is NonNullable<RoomState["awaiting"]> {
  return (
    isObject(value) &&
    awaited.some((command) => command === value["command"]) &&
    hasTexts(value, "number", "until") &&
    !Number.isNaN(Date.parse(String(value["until"])))
  );
}

function isAlbum(value: unknown): value is NonNullable<RoomState["album"]> {
  if (!isObject(value) || !hasTexts(value, "id")) return false;
  const { number, command } = value;
  return (
    (number === null || typeof number === "string") && (command === undefined || typeof command === "string")
  );
}

function isChange(value: unknown): value is OfficeChange {
  if (!isObject(value)) return false;
  const { type, before, after } = value;
  const is = readers.get(type);
  return is?.(after) === true && (before === null || is(before));
}

const readers: ReadonlyMap<unknown, (value: unknown) => boolean> = new Map<
  unknown,
  (value: unknown) => boolean
>([
  ["agency", isAgency],
  ["category", isCategory],
  ["answer", isStandingAnswer],
  ["body", isBody],
  ["template", isTemplate],
  ["hours", isHoursKept],
]);

function isAgency(value: unknown): value is Agency {
  return isObject(value) && hasTexts(value, "code", "name") && typeof value["active"] === "boolean";
}

function isCategory(value: unknown): value is Category {
  if (!isObject(value)) return false;
  const { agency } = value;
  return (
    isAgency(value) &&
    hasTexts(value, "topic") &&
    (agency === null || typeof agency === "string") &&
    hasHints(value)
  );
}

function isStandingAnswer(value: unknown): value is StandingAnswer {
  return isObject(value) && isAgency(value) && hasTexts(value, "text") && hasHints(value);
}

function hasHints({ hints }: Stored): boolean {
  return Array.isArray(hints) && hints.every((hint) => typeof hint === "string");
}

function hasTexts(value: Stored, ...names: readonly string[]): boolean {
  return names.every((name) => typeof value[name] === "string");
}

/** Skips the case until the person opens the desk anew. */
export function skip(state: RoomState, id: CaseId): RoomState {
  return { ...state, skipped: [...state.skipped.filter((one) => one !== id), id].slice(-longestSkip) };
}
