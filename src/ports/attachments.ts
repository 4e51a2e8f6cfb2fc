import type { AttachmentId, ContactId } from "../core/procedure/case.ts";
import type { ChannelId, MediaRef } from "./inbound.ts";

export type WantedFile = {
  readonly id: AttachmentId;
  readonly contact: ContactId;
  readonly channel: ChannelId;
  readonly ref: MediaRef;
  readonly attempts: number;
};

/** How much may be fetched now. */
export type FetchWish = {
  readonly limit: number;
  /** Of these, how many at most that were tried before. */
  readonly again: number;
  /** Files of one person that may be under way at once, those of `underWay` among them. */
  readonly perPerson: number;
  readonly underWay: readonly Pick<WantedFile, "id" | "contact">[];
  /** For how long nobody else takes them. */
  readonly seconds: number;
};

export type AttachmentStore = {
  /** A file of the program's own, on disk already. */
  keep(id: AttachmentId, file: { path: string; mime: string }): Promise<void>;
  want(
    files: readonly { id: AttachmentId; contact: ContactId; channel: ChannelId; ref: MediaRef }[],
  ): Promise<void>;
  /** Attachments to fetch now, put off so that nobody else takes them meanwhile. */
  claim(channel: ChannelId, wish: FetchWish): Promise<readonly WantedFile[]>;
  /** Lets go of what was claimed and isn't among those under way: whoever claimed it has ended, or lost sight of it. */
  unclaim(channel: ChannelId, underWay: readonly AttachmentId[]): Promise<void>;
  /** False if nobody wants it any more; true also if another has stored it meanwhile, under the same name. */
  stored(
    id: AttachmentId,
    file: { path: string; mime: string; bytes: number; hashOriginal: string; hashStripped: string },
  ): Promise<boolean>;
  /** False if it was forgotten meanwhile. */
  refused(id: AttachmentId, state: "refused" | "lost", why: string): Promise<boolean>;
  later(id: AttachmentId, seconds: number, why: string): Promise<void>;
  /** No draft or case carries these any more: their files are to be removed, and then their rows. */
  forget(ids: readonly AttachmentId[]): Promise<void>;
  forgotten(
    channel: ChannelId,
    limit: number,
  ): Promise<readonly { readonly id: AttachmentId; readonly path: string | null }[]>;
  removed(ids: readonly AttachmentId[]): Promise<void>;
};
