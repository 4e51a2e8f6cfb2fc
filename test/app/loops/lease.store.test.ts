import { pino } from "pino";
import { beforeAll, expect, test } from "vitest";
import { keepLease } from "../../../src/app/loops/lease.ts";
import type { Store } from "../../../src/ports/store.ts";
import { forEachDatabase } from "../../store/databases.ts";
import { storeOver } from "../../store/storeOver.ts";

const logger = pino({ level: "silent" });

forEachDatabase((open) => {
  let store: Store;
  beforeAll(async () => {
    store = storeOver(await open());
  });

  const clocks = () => {
    const now = { steady: 0, wall: 1_790_000_000_000 };
    return { now, clocks: { steady: () => now.steady, wall: () => now.wall } };
  };

  test("a holder that froze doesn't act when it wakes, before it has asked anybody", async () => {
    const { now, clocks: read } = clocks();
    const lease = await keepLease({ store, channel: "telegram", owner: "this one", logger, clocks: read });
    expect(lease.epoch()).not.toBeNull();
    now.steady += 9_000;
    expect(lease.epoch()).not.toBeNull();
    now.steady += 1_000;
    expect(lease.epoch()).toBeNull();
    await lease.release();
  });

  test("nor one whose machine was asleep, which the steady clock doesn't count", async () => {
    const { now, clocks: read } = clocks();
    const lease = await keepLease({ store, channel: "telegram", owner: "this one", logger, clocks: read });
    now.wall -= 3_600_000;
    expect(lease.epoch()).not.toBeNull();
    now.wall += 3_600_000 + 10_000;
    expect(lease.epoch()).toBeNull();
    await lease.release();
  });

  test("one that has let go of the lease doesn't act either", async () => {
    const lease = await keepLease({ store, channel: "telegram", owner: "this one", logger });
    await lease.release();
    expect(lease.epoch()).toBeNull();
  });
});
