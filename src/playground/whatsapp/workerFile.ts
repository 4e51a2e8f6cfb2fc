import { bundledWorker } from "../../bundledWorker.ts";

/** Where the code of the server and its phones lies, which run in a thread of their own. */
export function workerFile(): Promise<URL> {
  return bundledWorker("playground/whatsapp/worker");
}
