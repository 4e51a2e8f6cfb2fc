import type { CaseId, ContactId } from "../../procedure/case.ts";
import type { Signs } from "../../procedure/time/silence.ts";
import type { Holder, Mine } from "./holder.ts";
import type { Post, Tenure } from "./post.ts";

/** Queries of the commands by which colleagues share their work; see `RoomQueries`. */
export type StaffQueries = {
  /** The open cases that lie with the sender in this room, by due time. */
  readonly mine: { readonly asks: Nothing; readonly gets: readonly Mine[] };
  /** With whom these cases lie. */
  readonly holding: {
    readonly asks: { readonly cases: readonly CaseId[] };
    readonly gets: readonly Holder[];
  };
  /** The room's posts, and who has held them, latest first. */
  readonly posts: { readonly asks: Nothing; readonly gets: readonly Post[] };
  readonly tenures: { readonly asks: Nothing; readonly gets: readonly Tenure[] };
  /** By what the agencies with which reports wait are known to be at work. */
  readonly signs: { readonly asks: Nothing; readonly gets: readonly Signs[] };
  /** Who has left this room, latest first. */
  readonly gone: { readonly asks: Nothing; readonly gets: readonly Gone[] };
};

type Nothing = Readonly<Record<never, never>>;

export type Gone = { readonly contact: ContactId; readonly name: string };

export type StaffFacts = {
  /** With whom the found cases lie. Absent: nobody looked. */
  readonly holders?: readonly Holder[];
};
