import { rm } from "node:fs/promises";
import type { Readable } from "node:stream";
import type { Logger } from "pino";
import type { FileRefusal } from "../../core/message/input.ts";
import type { WantedFile } from "../../ports/attachments.ts";
import type { Channel } from "../../ports/channel.ts";
import { FetchError } from "../../ports/failure.ts";
import type { Store } from "../../ports/store.ts";
import { backoff } from "../backoff.ts";
import { retryWrite } from "../handle/retryWrite.ts";
import { endingOf } from "../handle/route.ts";

/**
 * Stores media from a stream: checks its content, strips metadata, writes it to disk durably. See `media`.
 */
export type TakeUp = (wanted: {
  readonly source: Readable;
  readonly id: string;
  readonly kind: WantedFile["ref"]["kind"];
}) => Promise<
  | {
      readonly state: "stored";
      readonly path: string;
      readonly mime: string;
      readonly bytes: number;
      readonly hashOriginal: string;
      readonly hashStripped: string;
      readonly metadata: "stripped" | "kept";
    }
  | { readonly state: "refused"; readonly why: FileRefusal; readonly heic?: true }
>;

export type DownloadOptions = {
  readonly store: Store;
  readonly channel: Channel;
  readonly takeUp: TakeUp;
  readonly logger: Logger;
  /** To be called when a message was filed in the inbox. */
  readonly wakePump: () => void;
  /** Absolute path of a stored attachment. */
  readonly pathOf: (path: string) => string;
  readonly times?: FetchTimes;
};

/** All in milliseconds. */
export type FetchTimes = {
  /** Time limits until the file is open for reading, and until it is complete. */
  readonly open: number;
  readonly whole: number;
};

const usualTimes: FetchTimes = { open: 60_000, whole: 180_000 };

/** Tries after which a file counts as lost: about five hours, longer than platforms tend to be down. */
const mostTries = 40;
/** Seconds between them. */
const pauses = { first: 1, longest: 600 };

/** Aborts a download when the program stops. Doesn't count as a try; the next start fetches the file anew. */
export const programEnds = new FetchError(null, "the program ended");

/**
 * Makes the function that downloads one attachment and records the outcome: on file, to be tried again, or
 * refused, of which its person is told. `giveUp` aborts it. Throws only if the outcome can't be recorded.
 */
export function createDownload(options: DownloadOptions) {
  const { store, channel, takeUp, logger, wakePump, pathOf, times = usualTimes } = options;

  const download = async (file: WantedFile, giveUp: AbortController): Promise<void> => {
    const whole = setTimeout(() => giveUp.abort(), times.whole);
    try {
      const source = await open(file, giveUp);
      const taken = await takeUp({ source, id: file.id, kind: file.ref.kind });
      if (taken.state === "refused") return await refuse(file, taken.why, taken.heic);
      const kept = await retryWrite(store, (tx) => tx.attachments.stored(file.id, taken));
      if (!kept) await rm(pathOf(taken.path), { force: true });
    } catch (error) {
      await missed(file, giveUp, error);
    } finally {
      clearTimeout(whole);
    }
  };

  /** The file's bytes; the stream fails when the download is given up. */
  const open = async (file: WantedFile, giveUp: AbortController): Promise<Readable> => {
    const late = setTimeout(() => giveUp.abort(), times.open);
    try {
      const source = await channel.fetch(file.ref, giveUp.signal);
      const breakOff = () => source.destroy(new FetchError(null, "it was given up"));
      giveUp.signal.addEventListener("abort", breakOff);
      if (giveUp.signal.aborted) breakOff();
      return source;
    } finally {
      clearTimeout(late);
    }
  };

  const missed = async (file: WantedFile, giveUp: AbortController, error: unknown): Promise<void> => {
    if (error instanceof FetchError && error.refusal !== null) return await refuse(file, error.refusal);
    if (giveUp.signal.reason === programEnds)
      return await retryWrite(store, (tx) => tx.attachments.later(file.id, 0, programEnds.message));
    logger.warn(
      { err: error, attachment: file.id, tries: file.attempts },
      "an attachment can't be fetched yet",
    );
    if (file.attempts >= mostTries) return await refuse(file, "lost");
    const seconds = backoff(file.attempts, pauses);
    await retryWrite(store, (tx) => tx.attachments.later(file.id, seconds, String(error)));
  };

  const refuse = async (file: WantedFile, why: FileRefusal, heic?: true): Promise<void> => {
    await retryWrite(store, async (tx) => {
      if (!(await tx.attachments.refused(file.id, why === "lost" ? "lost" : "refused", why))) return;
      await tx.inbox.note({
        chat: file.sentIn?.chat ?? file.contact,
        sender: file.contact,
        channel: file.channel,
        externalId: `attachment:${file.id}`,
        payload: {
          ref: file.sentIn?.message ?? null,
          ...(file.sentIn?.topic != null && { topic: file.sentIn.topic }),
          on: null,
          repliedTo: null,
          forwardedOften: false,
          name: "",
          anonymous: false,
          input: {
            type: "file_refused",
            file: file.id,
            why,
            ...endingOf(file.ref),
            ...(heic === true && { heic }),
            ...(file.sentIn !== null && { forRoom: true as const }),
          },
        },
      });
    });
    wakePump();
  };

  return download;
}
