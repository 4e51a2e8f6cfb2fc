import { rm } from "node:fs/promises";
import type { Readable } from "node:stream";
import type { Logger } from "pino";
import type { FileRefusal } from "../core/conversation/input.ts";
import type { Store, WantedFile } from "../ports.store.ts";
import { type Channel, FetchError } from "../ports.ts";
import { persist } from "./persist.ts";

/** Takes media up from a stream: checked by content, stripped of metadata, on disk for good. See media/. */
export type TakeUp = (wanted: {
  readonly source: Readable;
  readonly id: string;
  readonly kind: WantedFile["ref"]["kind"];
  readonly name: string | null;
  readonly mime: string | null;
}) => Promise<
  | {
      readonly state: "stored";
      readonly path: string;
      readonly mime: string;
      readonly bytes: number;
      readonly hashOriginal: string;
      readonly hashStripped: string;
    }
  | { readonly state: "refused"; readonly why: FileRefusal }
>;

export type FetchOptions = {
  readonly store: Store;
  readonly channel: Channel;
  readonly takeUp: TakeUp;
  readonly logger: Logger;
  /** Tells the pump that something was filed. */
  readonly filed: () => void;
  /** Whether this process holds the channel's lease. */
  readonly owns: () => boolean;
  /** Absolute path of a stored attachment. */
  readonly pathOf: (path: string) => string;
};

const atOnce = 4;
/** A fetch takes no longer than this; another process may then try. */
const claimSeconds = 120;
/** Tries after which a file counts as lost: they last about five hours, longer than a platform is away. */
const mostTries = 40;
/** Files that are removed at once. */
const removedAtOnce = 50;

/** Fetches the attachments of drafts and cases. One that can't be used is told to the person by the dialogue. */
export function createFetch({ store, channel, takeUp, logger, filed, owns, pathOf }: FetchOptions) {
  const turn = async (): Promise<number | null> => {
    if (!owns()) return null;
    const wanted = await store.transaction((tx) => tx.attachments.claim(channel.id, atOnce, claimSeconds));
    if (wanted.length === 0) return await removeForgotten();
    await Promise.all(wanted.map(take));
    return 0;
  };

  const take = async (file: WantedFile): Promise<void> => {
    try {
      const source = await channel.fetch(file.ref);
      const taken = await takeUp({
        source,
        id: file.id,
        kind: file.ref.kind,
        name: file.ref.name,
        mime: file.ref.mime,
      });
      if (taken.state === "refused") return await refuse(file, taken.why);
      const kept = await persist(store, (tx) => tx.attachments.stored(file.id, taken));
      if (!kept) await rm(pathOf(taken.path), { force: true });
    } catch (error) {
      if (error instanceof FetchError && error.refusal !== null) return await refuse(file, error.refusal);
      logger.warn(
        { err: error, attachment: file.id, tries: file.attempts },
        "an attachment can't be fetched yet",
      );
      if (file.attempts >= mostTries) return await refuse(file, "lost");
      const seconds = Math.min(2 ** file.attempts, 600);
      await persist(store, (tx) => tx.attachments.later(file.id, seconds, String(error)));
    }
  };

  const refuse = async (file: WantedFile, why: FileRefusal): Promise<void> => {
    await persist(store, async (tx) => {
      if (!(await tx.attachments.refused(file.id, why === "lost" ? "lost" : "refused", why))) return;
      await tx.inbox.note({
        chat: file.contact,
        channel: file.channel,
        externalId: `attachment:${file.id}`,
        payload: {
          ref: null,
          on: null,
          repliedTo: null,
          forwardedOften: false,
          name: "",
          anonymous: false,
          input: { type: "file_refused", file: file.id, why },
        },
      });
    });
    filed();
  };

  /** The file first: a crash between the two leaves a row, by which the file is removed next time. */
  const removeForgotten = async (): Promise<number | null> => {
    const gone = await store.transaction((tx) => tx.attachments.forgotten(channel.id, removedAtOnce));
    if (gone.length === 0) return null;
    for (const { path } of gone) if (path !== null) await rm(pathOf(path), { force: true });
    await store.transaction((tx) => tx.attachments.removed(gone.map(({ id }) => id)));
    return 0;
  };

  return { turn };
}
