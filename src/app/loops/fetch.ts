import { rm } from "node:fs/promises";
import type { WantedFile } from "../../ports/attachments.ts";
import { createDownload, type DownloadOptions, programEnds } from "./download.ts";
import { ended, finishMs } from "./loop.ts";

export type FetchOptions = DownloadOptions & {
  /** The epoch of this process's lease on the channel; null while another process has it. */
  readonly epoch: () => string | null;
  /** Wakes this loop when a download under way has ended. */
  readonly wake: () => void;
};

/** Downloads at once: in all, for one person, and of files that failed before. */
const atOnce = 16;
const perPerson = 4;
const again = 12;
/** Longer than the slowest download and the processing of all pictures that may queue behind it. */
const claimSeconds = 900;
/** How many files are removed in one go. */
const removedAtOnce = 50;

type UnderWay = {
  readonly file: WantedFile;
  readonly giveUp: AbortController;
  readonly taking: Promise<void>;
};

/**
 * Fetches the attachments of drafts and cases in parallel, so that one that hangs holds up no other. The
 * dialogue tells the person of one that can't be used.
 */
export function createFetch(options: FetchOptions) {
  const { store, channel, logger, pathOf } = options;
  const download = createDownload(options);
  const busy = new Map<string, UnderWay>();
  /** Epoch in which other holders' claims have been released; null if that has to be done again. */
  let cleared: string | null = null;
  let ending = false;

  const turn = async (): Promise<number | null> => {
    const epoch = options.epoch();
    if (epoch === null || ending) return null;
    if (epoch !== cleared) {
      await store.transaction((tx) => tx.attachments.unclaim(channel.id, [...busy.keys()]));
      cleared = epoch;
    }
    const wanted = await claim();
    for (const file of wanted) begin(file);
    return wanted.length > 0 ? 0 : await removeForgotten();
  };

  const claim = async (): Promise<readonly WantedFile[]> => {
    const limit = atOnce - busy.size;
    if (limit <= 0) return [];
    const underWay = [...busy.values()].map(({ file }) => file);
    const repeats = underWay.filter(({ attempts }) => attempts > 1).length;
    const wish = { limit, again: Math.max(0, again - repeats), perPerson, underWay, seconds: claimSeconds };
    return await store.transaction((tx) => tx.attachments.claim(channel.id, wish));
  };

  const begin = (file: WantedFile): void => {
    const giveUp = new AbortController();
    const taking = download(file, giveUp)
      .catch((error: unknown) => {
        cleared = null;
        logger.error({ err: error, attachment: file.id }, "what became of an attachment wasn't recorded");
      })
      .finally(() => {
        busy.delete(file.id);
        options.wake();
      });
    busy.set(file.id, { file, giveUp, taking });
  };

  /** Removes the file before its row: after a crash between the two the row still leads to the file. */
  const removeForgotten = async (): Promise<number | null> => {
    const gone = await store.transaction((tx) => tx.attachments.forgotten(channel.id, removedAtOnce));
    if (gone.length === 0) return null;
    for (const { path } of gone) if (path !== null) await rm(pathOf(path), { force: true });
    await store.transaction((tx) => tx.attachments.removed(gone.map(({ id }) => id)));
    return 0;
  };

  /** Aborts running downloads; the next start fetches them anew. */
  const finish = async (): Promise<void> => {
    ending = true;
    for (const { giveUp } of busy.values()) giveUp.abort(programEnds);
    await ended(
      [...busy.values()].map(({ taking }) => taking),
      finishMs,
    );
  };

  return { turn, finish, busy: () => [...busy.keys()] };
}
