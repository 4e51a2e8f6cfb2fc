import { setTimeout as pause } from "node:timers/promises";
import { pino } from "pino";
import { describe, expect, it } from "vitest";
import { startLoop } from "../../../src/app/loops/loop.ts";

const logger = pino({ level: "silent" });

describe("a loop", () => {
  it("lets the event loop turn though there is always more and nothing it waits for does", async () => {
    let turns = 0;
    const loop = startLoop({
      name: "busy",
      logger,
      idleMs: 1_000,
      turn: async () => {
        turns += 1;
        // Without an end the test itself would never get its turn.
        return turns < 100_000 ? 0 : null;
      },
    });
    await pause(1);
    expect(turns).toBeLessThan(100_000);
    await loop.stop();
  });
});
