import { parentPort, workerData } from "node:worker_threads";
import type { FromWorker, ToWorker } from "./remote.ts";
import { type ServeOptions, serve } from "./serve.ts";

/** The thread of the server and its phones: runs functions by name, and reports changes. */
const port = parentPort;
if (port === null) throw new Error("This runs in a worker thread");
const post = (message: FromWorker) => port.postMessage(message);

// The starting thread has checked the type of this data.
const { world, ...ready } = await serve(workerData as ServeOptions, (change) => {
  post({ type: "change", change });
});
const methods = new Map<string, (...args: readonly never[]) => unknown>(Object.entries(world));

port.on("message", ({ id, method, args }: ToWorker) => {
  void (async () => {
    try {
      const result = await methods.get(method)?.(...(args as readonly never[]));
      post({ type: "done", id, result });
    } catch (error) {
      post({ type: "failed", id, message: error instanceof Error ? error.message : String(error) });
    }
  })();
});
post({ type: "ready", ...ready });
