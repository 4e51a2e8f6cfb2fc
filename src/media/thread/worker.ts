import { parentPort, workerData } from "node:worker_threads";
import { decodeHere } from "../heic/unpack.ts";
import { stripHere } from "../strip/here.ts";
import type { Done, Work } from "./work.ts";

/** The thread that does one piece of work and ends. */
const port = parentPort;
if (port === null) throw new Error("This runs in a worker thread");

// The starting thread has checked the type of this data.
const done = await doWork(workerData as Work);
port.postMessage(done, ownMemory(done));

async function doWork(work: Work): Promise<Done[Work["type"]]> {
  switch (work.type) {
    case "heic":
      return await decodeHere(work.content, work.pixels);
    case "strip":
      return await stripHere(work.content, work.as);
  }
}

/** Memory that is handed over rather than copied: that of the result, unless something else lies in it too. */
function ownMemory(done: Done[Work["type"]]): ArrayBuffer[] {
  const bytes = "content" in done ? done.content : done.ok ? done.data : null;
  const memory = bytes?.buffer;
  return memory instanceof ArrayBuffer && memory.byteLength === bytes?.byteLength ? [memory] : [];
}
