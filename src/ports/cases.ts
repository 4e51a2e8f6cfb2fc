import type { Day } from "../core/calendar/calendar.ts";
import type { Pressing } from "../core/letters/rooms/morning.ts";
import type { Counts } from "../core/letters/rooms/tally.ts";
import type { Case, CaseId, ContactId } from "../core/procedure/case.ts";
import type { Report } from "../core/procedure/content.ts";
import type { EventBody, Step } from "../core/procedure/event.ts";
import type { ChannelId } from "./inbound.ts";

export type CaseStore = {
  /** Locks these cases in the order of their ids and returns them as they are now. */
  lock(ids: readonly CaseId[]): Promise<readonly Case[]>;
  /** These cases as they are on file, without a lock. */
  read(ids: readonly CaseId[]): Promise<readonly Case[]>;
  /** Writes new and changed cases once each, with all their events; fails if a version isn't the expected one. */
  save(changes: readonly CaseChange[]): Promise<void>;
  /** Open cases whose clock is due, locked, with what the rules for silence need to know; at most `limit`. */
  due(now: Date, limit: number): Promise<readonly DueCase[]>;
  /** The cases filed last, newest first. */
  recent(limit: number): Promise<readonly Case[]>;
  /** Sets the next `wakeAt` of cases for which the clock had nothing to do. */
  reschedule(cases: readonly { id: CaseId; wakeAt: Date | null }[]): Promise<void>;
  /**
   * Counts the cases that wait to be checked, with when the first and the last of them was filed, those of them with a limit up to
   * `today`, and open ones past their limit.
   */
  counts(now: Date, today: Date): Promise<Counts & { readonly late: number }>;
  /** Cases of which an answer waits for a supervisor, the longest first. */
  toCheck(limit: number): Promise<readonly Case[]>;
  /**
   * Open cases that the office should see today: urgent ones, whoever has to act, those that wait to be checked with
   * a limit up to `near`, and those past one of the office's that was still to come at `since`, also where a changed
   * calendar has moved it to before then. Of each list the first `longest`.
   */
  pressing(
    now: Date,
    limits: { readonly near: Date; readonly since: Date; readonly longest: number },
  ): Promise<Pressing>;
  /** Cases past a limit of the office or an agency of which not everybody above has been told, longest first; locked. */
  late(now: Date): Promise<readonly Case[]>;
  /**
   * What time did between these instants, or since the first, to cases that their agency has to answer, in order; only
   * what their present clock brought.
   */
  timed(
    after: Date,
    until: Date | null,
  ): Promise<readonly { readonly case: Case; readonly happening: EventBody }[]>;
  /** The open cases after this one, by slices. */
  open(after: CaseId, limit: number): Promise<readonly Case[]>;
  /** Cases with a block whose last day was before this one, locked, at most `limit`. */
  blocksOver(today: Day, limit: number): Promise<readonly Case[]>;
  /** Makes the person a watcher of the case: they see it among their own, but aren't one of its reporters. */
  follow(id: CaseId, contact: ContactId): Promise<void>;
  /** Ends that, and the case's watch code. */
  unfollow(id: CaseId, contact: ContactId): Promise<void>;
  saveWatch(id: CaseId, hash: string): Promise<void>;
  /** The one-time code by which its reporter joins the case, in place of an earlier one. */
  saveJoinCode(id: CaseId, hash: string): Promise<void>;
  useJoinCode(hash: string): Promise<void>;
  /** Forgets the codes of cases that were closed before then. */
  pruneJoinCodes(before: Date): Promise<void>;
};

export type CaseChange = {
  readonly case: Case;
  /** Version on file; 0 for a new case. */
  readonly was: number;
  readonly report: Report | null;
  readonly steps: readonly (Step & { readonly room: ContactId | null; readonly undoGroup: string | null })[];
};

export type DueCase = {
  readonly case: Case;
  /** Whether a message of a reporter waits in the inbox. */
  readonly waiting: boolean;
  /** Whether a reporter was asked what their words for this case mean and hasn't answered yet. */
  readonly unclear: boolean;
  readonly reachable: boolean;
  readonly lastCallSentAt: Date | null;
  /** The channels of its reporters. */
  readonly channels: readonly ChannelId[];
};
