import { Worker } from "node:worker_threads";
import { bundledWorker } from "../../bundledWorker.ts";
import type { Done, Work } from "./work.ts";

/** What a thread may take. */
export type Bounds = {
  /** Milliseconds from its start. */
  readonly threadMs: number;
  /** Megabytes of objects and texts. Files and pictures as they are unpacked don't count. */
  readonly threadMb: number;
};

/**
 * Does a lengthy piece of work in a thread of its own, so that the program goes on meanwhile; the thread's end gives
 * all memory back. Null if it fails in whatever way: it throws, takes too long or too much memory, or dies.
 */
export async function inThread<W extends Work>(
  work: W,
  { threadMs, threadMb }: Bounds,
): Promise<Done[W["type"]] | null> {
  const worker = new Worker(await bundledWorker("media/thread/worker"), {
    workerData: work,
    stdout: true,
    stderr: true,
    resourceLimits: { maxOldGenerationSizeMb: threadMb },
  });
  const late = setTimeout(() => void worker.terminate(), threadMs);
  try {
    return await new Promise((done) => {
      worker.once("message", (result: Done[W["type"]]) => done(result));
      worker.once("error", () => done(null));
      worker.once("exit", () => done(null));
    });
  } finally {
    clearTimeout(late);
    await worker.terminate();
  }
}
