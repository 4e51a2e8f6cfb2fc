import { randomUUID } from "node:crypto";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Readable } from "node:stream";
import { setTimeout as pause } from "node:timers/promises";
import { takeUp } from "../../src/media/takeUp.ts";
import { bigDocx, bigPdf } from "../media/big.ts";
import { type Bench, spreadOf } from "./bench.ts";

const megabyte = 1024 * 1024;

export const files: Bench = {
  name: "files",
  about:
    "Large documents are taken up, from the first byte to the stored file without its author: how long one takes, and the longest time for which nothing else could run meanwhile.",
  async run({ quick }, report) {
    const [scale, count] = quick ? [0.1, 1] : [1, 5];
    const subjects = [
      ["a PDF of 19 MB", bigPdf(19 * megabyte * scale)],
      ["a DOCX with 28 MB of text", await bigDocx(28 * megabyte * scale)],
      ["a PDF of 300 kB", bigPdf(300_000)],
    ] as const;
    const dir = await mkdtemp(join(tmpdir(), "aduan-bench-"));
    try {
      for (const [subject, content] of subjects) {
        await takenUp(content, dir);
        const taken = [];
        for (let n = 0; n < count; n += 1) taken.push(await takenUp(content, dir));
        const figure = (measure: string, values: readonly number[]): void =>
          report.figure({ subject, db: "none", measure, ...spreadOf(values), unit: "ms" });
        figure(
          "until it is stored",
          taken.map(({ whole }) => whole),
        );
        figure(
          "longest block",
          taken.map(({ block }) => block),
        );
      }
    } finally {
      await rm(dir, { recursive: true, force: true });
    }
  },
};

/** Both in milliseconds. */
async function takenUp(content: Uint8Array, dir: string) {
  await pause(50);
  const blocks = watchTurns();
  const began = performance.now();
  const source = Readable.from(piecesOf(content));
  const taken = await takeUp({ source, kind: "document", dir, id: randomUUID() });
  const whole = performance.now() - began;
  if (taken.state !== "stored" || taken.metadata !== "stripped") throw new Error("it wasn't stripped");
  return { whole, block: await blocks.stop() };
}

/** In pieces, as from a network. */
function* piecesOf(content: Uint8Array): Iterable<Uint8Array> {
  for (let at = 0; at < content.length; at += 65_536) yield content.subarray(at, at + 65_536);
}

/** Measures the longest time between two turns of the event loop, in milliseconds. */
function watchTurns() {
  let [longest, last] = [0, performance.now()];
  let on = true;
  const turn = (): void => {
    const now = performance.now();
    longest = Math.max(longest, now - last);
    last = now;
    if (on) setImmediate(turn);
  };
  setImmediate(turn);
  return {
    async stop(): Promise<number> {
      // A block at the very end is seen by the next turn.
      await pause(1);
      on = false;
      return longest;
    },
  };
}
