import type { AttachmentId, ContactId } from "../core/procedure/case.ts";
import type { ChannelId, MediaRef } from "./inbound.ts";

export type WantedFile = {
  readonly id: AttachmentId;
  readonly contact: ContactId;
  readonly channel: ChannelId;
  readonly ref: MediaRef;
  readonly attempts: number;
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
  want(
    files: readonly { id: AttachmentId; contact: ContactId; channel: ChannelId; ref: MediaRef }[],
  ): Promise<void>;
  /** Claims attachments that are due, for `seconds`. */
  claim(channel: ChannelId, wish: FetchWish): Promise<readonly WantedFile[]>;
  /** Releases claims other than those under way: their process has ended, or lost track of them. */
  unclaim(channel: ChannelId, underWay: readonly AttachmentId[]): Promise<void>;
  /** False if it was forgotten meanwhile; true also if another process has stored the same file first. */
  stored(
    id: AttachmentId,
    file: { path: string; mime: string; bytes: number; hashOriginal: string; hashStripped: string },
  ): Promise<boolean>;
  /** False if it was forgotten meanwhile. */
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
