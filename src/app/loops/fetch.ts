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

/** Downloads under way at once; of these, one person's, and those of files that were tried in vain before. */
const atOnce = 16;
const perPerson = 4;
const again = 12;
/** Longer than the longest download, and the drawing of as many pictures as may wait for each other after it. */
const claimSeconds = 900;
/** Files that are removed at once. */
const removedAtOnce = 50;

type UnderWay = {
  readonly file: WantedFile;
  readonly giveUp: AbortController;
  readonly taking: Promise<void>;
};

/**
 * Fetches the attachments of drafts and cases, each beside the others, so that one that hangs holds up nobody. One that
 * can't be used is told to the person by the dialogue.
 */
export function createFetch(options: FetchOptions) {
  const { store, channel, logger, pathOf } = options;
  const download = createDownload(options);
  const busy = new Map<string, UnderWay>();
  /** The epoch under which what others had claimed was let go; null where that has to be done anew. */
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

  /** The file first: a crash between the two leaves a row, by which the file is removed next time. */
  const removeForgotten = async (): Promise<number | null> => {
    const gone = await store.transaction((tx) => tx.attachments.forgotten(channel.id, removedAtOnce));
    if (gone.length === 0) return null;
    for (const { path } of gone) if (path !== null) await rm(pathOf(path), { force: true });
    await store.transaction((tx) => tx.attachments.removed(gone.map(({ id }) => id)));
    return 0;
  };

  /** Breaks off what is under way; the next start fetches it anew. */
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
