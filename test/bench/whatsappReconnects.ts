import { openBench } from "../channels/whatsapp/bench.ts";
import { until } from "../until.ts";
import type { Bench } from "./bench.ts";

export const whatsappReconnects: Bench = {
  name: "whatsapp-reconnects",
  about:
    "What the heap has grown by after the WhatsApp connection was dropped and made again 200 times, garbage collected.",
  async run({ quick }, report) {
    const count = quick ? 10 : 200;
    const bench = await openBench();
    await bench.ready();
    const reconnect = async (): Promise<void> => {
      await bench.web.drop();
      await until(() => bench.whatsapp.health().state !== "ready", "the drop");
      await until(() => bench.whatsapp.health().state === "ready", "the connection", 20_000);
    };
    // The first ones load what is loaded once.
    for (let n = 0; n < Math.ceil(count / 10); n += 1) await reconnect();
    const before = heap();
    const began = performance.now();
    for (let n = 0; n < count; n += 1) await reconnect();
    const ms = (performance.now() - began) / count;
    const grown = (heap() - before) / 2 ** 20;
    await bench.close();
    const subject = `${count} reconnects`;
    report.figure({ subject, db: "none", measure: "heap growth", value: grown, unit: "MB" });
    report.figure({ subject, db: "none", measure: "drop to ready", value: ms, unit: "ms" });
    report.note("The secrets are in memory; the waits between tries are the tests' short ones.");
  },
};

function heap(): number {
  globalThis.gc?.();
  return process.memoryUsage().heapUsed;
}
