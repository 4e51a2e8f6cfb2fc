import { setTimeout as pause } from "node:timers/promises";
import { afterEach, describe, expect, test } from "vitest";
import { until } from "../../until.ts";
import { type Bench, letter, openBench, privately } from "./bench.ts";

let bench: Bench;
afterEach(() => bench.close());

const connections = () => bench.alerts.filter(({ type }) => type === "connected").length;

describe("a connection that ends", () => {
  test("by 408, 428, 500, 503 or 515 is made again, and goes on receiving", async () => {
    bench = await openBench();
    const budi = await bench.person("Budi", 1);
    await bench.ready();
    for (const status of [408, 428, 500, 503, 515] as const) {
      const before = connections();
      await bench.web.kick(status);
      await until(() => connections() > before, `the connection after ${status}`);
      await bench.web.say(budi, budi, { type: "text", text: `setelah ${status}` });
      await until(() => bench.texts().includes(`setelah ${status}`), `the text after ${status}`);
      expect(bench.whatsapp.health()).toEqual({ state: "ready" });
    }
  });

  test("without a word is made again", async () => {
    bench = await openBench();
    await bench.ready();
    await bench.web.drop();
    await until(() => connections() === 2, "the second connection");
  });

  test("without a closing, in silence, is given up by the watchdog", async () => {
    bench = await openBench({ channel: { times: { ...quickSilence } } });
    await bench.ready();
    await bench.web.setSilent(true);
    await until(() => bench.whatsapp.health().state === "waiting", "the watchdog");
    await bench.web.setSilent(false);
    await until(() => connections() === 2, "the second connection");
  });

  test("in silence is given up although the machine's clock was set back meanwhile", async () => {
    const { now } = Date;
    let aheadMs = 6 * 3_600_000;
    Date.now = () => now() + aheadMs;
    try {
      bench = await openBench({ channel: { times: { ...quickSilence } } });
      await bench.ready();
      aheadMs = 0;
      // What was heard before isn't heard in six hours.
      expect(bench.whatsapp.heardAgo()).toBeGreaterThanOrEqual(0);
      await bench.web.setSilent(true);
      const end = performance.now() + 15_000;
      while (bench.whatsapp.health().state !== "waiting" && performance.now() < end) await pause(50);
      expect(bench.whatsapp.health().state).toBe("waiting");
    } finally {
      Date.now = now;
    }
    await bench.web.setSilent(false);
    await until(() => connections() === 2, "the second connection");
  });

  test.each([
    [440, "rival"],
    [403, "banned"],
    [411, "unlinked"],
  ] as const)("by %i isn't made again, and an administrator hears of it", async (status, alert) => {
    bench = await openBench();
    await bench.ready();
    await bench.web.kick(status);
    await until(() => bench.whatsapp.health().state === "stopped", "the stop");
    await until(() => bench.alerts.length === 2, "the alert");
    // Nothing more comes of it.
    await pause(500);
    expect(bench.alerts.map(({ type }) => type)).toEqual(["connected", alert]);
    expect(await bench.web.isOnline()).toBe(false);
    expect(bench.secrets.kept.has("creds current")).toBe(alert !== "unlinked");
  });

  test("by 405 is made again with a newer version, slowly", async () => {
    bench = await openBench();
    await bench.web.refuseLogins(405, 405);
    await bench.whatsapp.start(bench.accept);
    await until(() => bench.whatsapp.health().state === "ready", "the connection", 30_000);
    expect(bench.alerts.map(({ type }) => type)).toEqual(["outdated", "outdated", "connected"]);
  });

  test("a server that is down is waited for", async () => {
    bench = await openBench();
    await bench.ready();
    await bench.web.down();
    await until(() => bench.whatsapp.health().state === "waiting", "the trouble");
    expect(bench.whatsapp.wait(privately("1@lid"))).toBeGreaterThan(0);
    await expect(bench.whatsapp.send(privately("1@lid"), letter("halo"), "k")).rejects.toMatchObject({
      failure: "retry",
      retryAfterMs: expect.any(Number),
    });
    await bench.web.up();
    await until(() => bench.whatsapp.health().state === "ready", "the connection", 30_000);
  });
});

const quickSilence = {
  backoffFirst: 50,
  backoffMost: 200,
  steady: 1_000,
  outdated: 100,
  connect: 20_000,
  silence: 1_500,
  check: 100,
  handOver: 5_000,
  ack: 1_000,
  ping: 500,
};
