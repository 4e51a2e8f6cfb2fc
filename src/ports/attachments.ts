import type { FileLeft } from "../core/conversation/facts.ts";
import type { AttachmentId, ContactId } from "../core/procedure/case.ts";
import type { ChannelId, MediaRef } from "./inbound.ts";

/** A file that came with a message. */
export type NewFile = {
  readonly id: AttachmentId;
  readonly contact: ContactId;
  readonly channel: ChannelId;
  readonly ref: MediaRef;
  /** The platform's id of the person's message with it, by which a better copy finds it; left out if it has none. */
  readonly message?: string;
  /** It is a better copy of the file of this message, by its id there. */
  readonly twinOf?: string;
  /** Where it came for a room's case; left out for a citizen's. */
  readonly sentIn?: SentIn;
};

/** A chat in which an operator sent a file, a group or their own, with the topic and the message in it. */
export type SentIn = {
  readonly chat: ContactId;
  readonly topic: string | null;
  readonly message: string | null;
};

/** A better copy that came: of the file of the message `of`, whose key in the inbox is `parent`. */
export type Twin = {
  readonly contact: ContactId;
  readonly channel: ChannelId;
  readonly of: string;
  readonly parent: string;
};

/**
 * there: the file is on file, or its message waits to be handled. gone: nobody wants it any more. never_came: its
 * message isn't on file.
 */
export type TwinParent = "there" | "gone" | "never_came";

export type WantedFile = {
  readonly id: AttachmentId;
  readonly contact: ContactId;
  readonly channel: ChannelId;
  readonly ref: MediaRef;
  readonly attempts: number;
  /** Where it came for a room's case; null for a citizen's. */
  readonly sentIn: SentIn | null;
};

/** What a process is ready to fetch now. */
export type FetchWish = {
  readonly limit: number;
  /** Of these, how many may be files that failed before. */
  readonly again: number;
  /** Files of one person that may be under way at once, those of `underWay` among them. */
  readonly perPerson: number;
  readonly underWay: readonly Pick<WantedFile, "id" | "contact">[];
  /** Seconds for which nobody else may claim them. */
  readonly seconds: number;
};

export type AttachmentStore = {
  /** Puts a file of the program's own on file, which is on disk already. */
  keep(id: AttachmentId, file: { path: string; mime: string }): Promise<void>;
  want(files: readonly NewFile[]): Promise<void>;
  /** The kinds of those that are there or still to come. */
  kinds(ids: readonly AttachmentId[]): Promise<ReadonlyMap<AttachmentId, MediaRef["kind"]>>;
  /** Claims attachments that are due, for `seconds`. */
  claim(channel: ChannelId, wish: FetchWish): Promise<readonly WantedFile[]>;
  /** Releases claims other than those under way: their process has ended, or lost track of them. */
  unclaim(channel: ChannelId, underWay: readonly AttachmentId[]): Promise<void>;
  /**
   * False if it was forgotten meanwhile, or a better copy is in its place: then its bytes aren't needed. True also if
   * another process has stored the same file first. A better copy takes its place now, under the id of the file that it is a copy of, unless a case has had that for a while: what
   * people have looked at stays as it was.
   */
  stored(
    id: AttachmentId,
    file: {
      path: string;
      mime: string;
      bytes: number;
      hashOriginal: string;
      hashStripped: string;
      metadata: "stripped" | "kept";
    },
  ): Promise<boolean>;
  /** What is on file of the files of these copies, in their order. */
  parents(twins: readonly Twin[]): Promise<readonly TwinParent[]>;
  /** Has copies removed whose file never came; returns how many. */
  dropOrphans(limit: number): Promise<number>;
  /** What is left in these of who made them; those that aren't on file are left out. */
  left(ids: readonly AttachmentId[]): Promise<readonly FileLeft[]>;
  /**
   * False if nobody needs to be told: it was forgotten meanwhile, is a better copy, or has one in its place or on the
   * way.
   */
  refused(id: AttachmentId, state: "refused" | "lost", why: string): Promise<boolean>;
  later(id: AttachmentId, seconds: number, why: string): Promise<void>;
  /**
   * No draft or case has these any more: `forgotten` gives their files to be removed, and then their rows.
   */
  forget(ids: readonly AttachmentId[]): Promise<void>;
  forgotten(
    channel: ChannelId,
    limit: number,
  ): Promise<readonly { readonly id: AttachmentId; readonly path: string | null }[]>;
  removed(ids: readonly AttachmentId[]): Promise<void>;
};
