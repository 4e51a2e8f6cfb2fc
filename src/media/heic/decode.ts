import { Worker } from "node:worker_threads";
import { bundledWorker } from "../../bundledWorker.ts";

export type Pixels = {
  readonly data: Uint8Array;
  readonly width: number;
  readonly height: number;
};

/** What the worker is given, and what it answers. */
export type Wanted = { readonly content: Uint8Array; readonly pixels: number };
export type Decoded =
  | ({ readonly ok: true } & Pixels)
  | { readonly ok: false; readonly why: "too_big" | "unreadable" };

/** Milliseconds for one photo; a phone's takes two or three seconds on a slow machine. */
const patience = 60_000;

/**
 * The main picture of a HEIC file as red, green, blue and opacity, upright, by libheif in a thread of its own: it takes
 * seconds, and the thread's end gives all memory back.
 */
export async function decodeHeic(content: Uint8Array, pixels: number): Promise<Decoded> {
  const workerData: Wanted = { content, pixels };
  const worker = new Worker(await bundledWorker("media/heic/worker"), {
    workerData,
    stdout: true,
    stderr: true,
  });
  const late = setTimeout(() => void worker.terminate(), patience);
  try {
    return await new Promise<Decoded>((done) => {
      const broken = () => done({ ok: false, why: "unreadable" });
      worker.once("message", (decoded: Decoded) => done(decoded));
      worker.once("error", broken);
      worker.once("exit", broken);
    });
  } finally {
    clearTimeout(late);
    await worker.terminate();
  }
}
