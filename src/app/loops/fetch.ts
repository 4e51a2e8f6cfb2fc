import { rm } from "node:fs/promises";
import type { Readable } from "node:stream";
import type { Logger } from "pino";
import type { FileRefusal } from "../../core/message/input.ts";
import type { WantedFile } from "../../ports/attachments.ts";
import type { Channel } from "../../ports/channel.ts";
import { FetchError } from "../../ports/failure.ts";
import type { Store } from "../../ports/store.ts";
import { retryWrite } from "../handle/retryWrite.ts";
import { ended, finishMs } from "./finish.ts";

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
  /** Something was filed. */
  readonly wakePump: () => void;
  /** The epoch of this process's lease on the channel; null while another process has it. */
  readonly epoch: () => string | null;
  /** Absolute path of a stored attachment. */
  readonly pathOf: (path: string) => string;
  /** Wakes this loop when a download under way has ended. */
  readonly wake: () => void;
  readonly times?: FetchTimes;
};

/** All in milliseconds. */
export type FetchTimes = {
  /** Until a file has to be open for reading, and until it has to be there. */
  readonly open: number;
  readonly whole: number;
};

const usualTimes: FetchTimes = { open: 60_000, whole: 180_000 };

/** Downloads under way at once; of these, one person's, and those of files that were tried in vain before. */
const atOnce = 16;
const perPerson = 4;
const again = 12;
/** Longer than the longest download, and the drawing of as many pictures as may wait for each other after it. */
const claimSeconds = 900;
/** Tries after which a file counts as lost: they last about five hours, longer than a platform is away. */
const mostTries = 40;
/** Files that are removed at once. */
const removedAtOnce = 50;

type UnderWay = {
  readonly file: WantedFile;
  readonly given: AbortController;
  readonly taking: Promise<void>;
};

/**
 * Fetches the attachments of drafts and cases, each beside the others, so that one that hangs holds up nobody. One that
 * can't be used is told to the person by the dialogue.
 */
export function createFetch(options: FetchOptions) {
  const { store, channel, takeUp, logger, wakePump, pathOf, times = usualTimes } = options;
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
    const given = new AbortController();
    const taking = take(file, given)
      .catch((error: unknown) => {
        cleared = null;
        logger.error({ err: error, attachment: file.id }, "what became of an attachment wasn't recorded");
      })
      .finally(() => {
        busy.delete(file.id);
        options.wake();
      });
    busy.set(file.id, { file, given, taking });
  };

  const take = async (file: WantedFile, given: AbortController): Promise<void> => {
    const whole = setTimeout(() => given.abort(), times.whole);
    try {
      const source = await open(file, given);
      const taken = await takeUp({
        source,
        id: file.id,
        kind: file.ref.kind,
        name: file.ref.name,
        mime: file.ref.mime,
      });
      if (taken.state === "refused") return await refuse(file, taken.why);
      const kept = await retryWrite(store, (tx) => tx.attachments.stored(file.id, taken));
      if (!kept) await rm(pathOf(taken.path), { force: true });
    } catch (error) {
      await missed(file, error);
    } finally {
      clearTimeout(whole);
    }
  };

  /** The file's bytes, which break off when it is given up. */
  const open = async (file: WantedFile, given: AbortController): Promise<Readable> => {
    const late = setTimeout(() => given.abort(), times.open);
    try {
      const source = await channel.fetch(file.ref, given.signal);
      const giveUp = () => source.destroy(new FetchError(null, "it was given up"));
      given.signal.addEventListener("abort", giveUp);
      if (given.signal.aborted) giveUp();
      return source;
    } finally {
      clearTimeout(late);
    }
  };

  const missed = async (file: WantedFile, error: unknown): Promise<void> => {
    if (error instanceof FetchError && error.refusal !== null) return await refuse(file, error.refusal);
    if (ending) return await retryWrite(store, (tx) => tx.attachments.later(file.id, 0, "the program ended"));
    logger.warn(
      { err: error, attachment: file.id, tries: file.attempts },
      "an attachment can't be fetched yet",
    );
    if (file.attempts >= mostTries) return await refuse(file, "lost");
    const seconds = Math.min(2 ** file.attempts, 600);
    await retryWrite(store, (tx) => tx.attachments.later(file.id, seconds, String(error)));
  };

  const refuse = async (file: WantedFile, why: FileRefusal): Promise<void> => {
    await retryWrite(store, async (tx) => {
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
    wakePump();
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
    for (const { given } of busy.values()) given.abort();
    await ended(
      [...busy.values()].map(({ taking }) => taking),
      finishMs,
    );
  };

  return { turn, finish, busy: () => [...busy.keys()] };
}
