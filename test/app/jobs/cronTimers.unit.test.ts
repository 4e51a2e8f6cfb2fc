import { pino } from "pino";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import type { CronRow } from "../../../src/app/jobs/cron.ts";
import { startCronTimers } from "../../../src/app/jobs/cronTimers.ts";
import { calendar } from "../../core/procedure/world.ts";

const daily: CronRow = {
  name: "daily",
  when: () => ["0 8 * * *"],
  isWanted: () => true,
  run: async () => 0,
};

/** 07.59.30 in Jakarta, which is no hour of interest to a machine in UTC. */
const before = new Date("2026-12-01T00:59:30Z");

describe("the timers of the cron table", () => {
  let woken: string[];
  let logged: string[];
  const start = () => {
    const logger = pino({ level: "trace" }, { write: (line: string) => void logged.push(line) });
    const wake = (): void => void woken.push(new Date().toISOString());
    return startCronTimers({ rows: [daily], calendar, logger, wake });
  };

  beforeEach(() => {
    woken = [];
    logged = [];
    vi.useFakeTimers({ now: before });
  });
  afterEach(() => {
    vi.useRealTimers();
    vi.restoreAllMocks();
  });

  test("wake the sweep when the office's clock says so, whatever the machine's zone is", async () => {
    const timers = start();
    await vi.advanceTimersByTimeAsync(12 * 3_600_000);
    expect(woken).toEqual(["2026-12-01T01:00:00.000Z"]);
    await timers.stop();
  });

  test("wake nobody once they are stopped", async () => {
    await start().stop();
    await vi.advanceTimersByTimeAsync(86_400_000);
    expect(woken).toEqual([]);
  });

  test("say what they have to say in the log, and not on the console", async () => {
    const printed = (["log", "info", "warn", "error", "debug"] as const).map((name) =>
      vi.spyOn(console, name).mockImplementation(() => undefined),
    );
    const timers = start();
    // The machine slept over it.
    vi.setSystemTime(new Date("2026-12-01T03:00:00Z"));
    await vi.advanceTimersByTimeAsync(60_000);
    await timers.stop();
    expect(logged.join()).toContain("missed execution");
    expect(logged.join()).toContain('"row":"daily"');
    expect(printed.flatMap((spy) => spy.mock.calls)).toEqual([]);
  });
});
