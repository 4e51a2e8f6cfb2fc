import type { Day } from "../core/calendar/calendar.ts";
import type { RoomKind } from "../core/effect.ts";
import type { Gone } from "../core/operators/staff/facts.ts";
import type { Holder, Mine } from "../core/operators/staff/holder.ts";
import type { Leave } from "../core/operators/staff/leave.ts";
import type { Post, Tenure } from "../core/operators/staff/post.ts";
import type { Case, CaseId, ContactId } from "../core/procedure/case.ts";
import type { Role } from "../core/procedure/command.ts";
import type { Signs } from "../core/procedure/time/silence.ts";

/** Somebody in a room. */
export type Placed = { readonly room: ContactId; readonly person: ContactId };

/** With whom cases lie among colleagues, and who is away. Times are of business. */
export type StaffStore = ClaimStore & LeaveStore & ActivityStore & SilenceStore & PostStore;

export type PostStore = {
  posts(room: ContactId): Promise<readonly Post[]>;
  /** Who has held the room's posts, latest first. */
  tenures(room: ContactId): Promise<readonly Tenure[]>;
  /** Keeps the post as it is now; it gives nobody a role by itself. */
  savePost(room: ContactId, post: NewPost, at: Date): Promise<void>;
  dropPost(room: ContactId, name: string, at: Date): Promise<void>;
  /** Leaves vacant those of somebody's posts whose roles they don't hold any more; returns their names. */
  vacate(room: ContactId, person: ContactId, kept: readonly Role[], at: Date): Promise<readonly string[]>;
  /**
   * What was handed to one lies with another from now on; confidential cases only if that one may open them, and else with
   * nobody. Returns those.
   */
  passOn(
    room: ContactId,
    from: ContactId,
    to: ContactId,
    mayOpen: boolean,
  ): Promise<readonly Pick<Case, "number">[]>;
};

type NewPost = Pick<Post, "name" | "roles"> & { readonly holder: ContactId | null };

/** By what an agency is known to be at work; see `core/procedure/time/silence.ts`. */
export type SilenceStore = {
  /** The agencies with which reports wait that nobody there has answered. */
  signs(): Promise<readonly Signs[]>;
  /** Groups that nobody has looked at since they were linked count as heard on this day. */
  meet(day: Day): Promise<void>;
};

export type ActivityStore = {
  /**
   * Whether anybody in the operators' rooms has opened the queue or taken a step since then, how many cases wait to be
   * checked, and the nearest limit among them.
   */
  activity(
    since: Date,
  ): Promise<{ readonly active: boolean; readonly waiting: number; readonly nearest: Date | null }>;
  /** The room's supervisors who aren't on leave that day, and whether they can be written to in private. */
  supervisors(
    room: ContactId,
    day: Day,
  ): Promise<readonly { readonly person: ContactId; readonly name: string; readonly hears: boolean }[]>;
};

export type ClaimStore = {
  /** With whom these cases lie in the rooms of this kind. */
  holders(cases: readonly CaseId[], room: RoomKind, now: Date): Promise<readonly Holder[]>;
  /** The open cases that lie with somebody in a room, by due time. */
  mine(who: Placed, now: Date): Promise<readonly Mine[]>;
  /** Who has left the room, latest first. */
  gone(room: ContactId): Promise<readonly Gone[]>;
  /** They opened the case's card: it lies with them until then, unless with somebody else already. */
  opened(id: CaseId, who: Placed, at: Date, until: Date): Promise<void>;
  /** The cases lie with these from now on, or with nobody; not with whom they did in rooms of this kind. */
  hand(
    cases: readonly { readonly case: CaseId; readonly to: Placed | null }[],
    room: RoomKind,
    at: Date,
  ): Promise<void>;
  /** Nothing lies with them any more, in this room or in any, nor on their desk there; returns what was handed to them. */
  release(person: ContactId, room: ContactId | null): Promise<readonly Mine[]>;
  /** Whether the person can be written to in private. */
  hears(person: ContactId): Promise<boolean>;
};

export type LeaveStore = {
  /** Null: none from now on. */
  setLeave(person: ContactId, leave: Leave | null, begun: boolean): Promise<void>;
  /** Leaves that have begun by this day and haven't been told of, or are over, at most `limit`. */
  leavesDue(today: Day, limit: number): Promise<readonly (Leave & { readonly person: ContactId })[]>;
  /** The rooms in which somebody has roles. */
  roomsOf(
    person: ContactId,
  ): Promise<readonly (RoomKind & { readonly contact: ContactId; readonly name: string })[]>;
};
