import { beforeAll, beforeEach, expect, test } from "vitest";
import { askAgain, openChannelStatus } from "../../../src/app/loops/channelStatus.ts";
import type { ChannelHealth } from "../../../src/ports/channel.ts";
import type { Store } from "../../../src/ports/store.ts";
import { forEachDatabase } from "../../store/databases.ts";
import { storeOver } from "../../store/storeOver.ts";
import { createFakeChannel } from "../channel.ts";

forEachDatabase((open) => {
  let store: Store;
  beforeAll(async () => {
    store = storeOver(await open());
  });
  beforeEach(async () => {
    await store.transaction((tx) => tx.settings.set("channel telegram", null));
  });

  const start = new Date("2026-11-26T10:00:00+07:00").getTime();
  const clock = { at: start, now: () => new Date(clock.at) };
  beforeEach(() => {
    clock.at = start;
  });

  /** A process: whether it serves, and how the channel is there. */
  const processOf = (
    serves: boolean,
    health: ChannelHealth = { state: "starting" },
    ago: number | null = null,
  ) => {
    const asked: boolean[] = [];
    const is = { serves, health, ago };
    const channel = {
      ...createFakeChannel().channel,
      health: () => is.health,
      heardAgo: () => is.ago,
      again: (newNumber: boolean) => void asked.push(newNumber),
    };
    return { is, asked, desk: openChannelStatus({ store, channel, clock, owns: () => is.serves }) };
  };

  test("every process shows the channel as it is where it is served", async () => {
    const serving = processOf(true, { state: "ready" }, 0);
    const other = processOf(false);
    await serving.desk.turn();
    await other.desk.turn();
    expect(other.desk.seen().state).toBe("ready");
    serving.is.health = { state: "stopped", reason: "revoked" };
    await serving.desk.turn();
    await other.desk.turn();
    expect(other.desk.seen().state).toBe("stopped");
  });

  test("what is asked of the channel is done once, by the process that serves it", async () => {
    const serving = processOf(true);
    const other = processOf(false);
    await store.transaction((tx) => askAgain(tx, ["telegram", "whatsapp"], true));
    await other.desk.turn();
    await serving.desk.turn();
    await serving.desk.turn();
    expect(serving.asked).toEqual([true]);
    expect(other.asked).toEqual([]);
  });

  test("a process that doesn't serve knows up to when the channel was heard, and no further", async () => {
    const serving = processOf(true, { state: "ready" }, 20_000);
    const other = processOf(false);
    await other.desk.turn();
    expect(other.desk.heardUntil()).toBeNull();
    await serving.desk.turn();
    await other.desk.turn();
    expect(other.desk.heardUntil()).toEqual(new Date(start - 20_000));
    clock.at += 3_600_000;
    await other.desk.turn();
    expect(other.desk.heardUntil()).toEqual(new Date(start - 20_000));
  });

  test("a new holder goes by what the one before had heard, until it has heard more itself", async () => {
    const before = processOf(true, { state: "ready" }, 1_000);
    await before.desk.turn();
    const next = processOf(true);
    await next.desk.turn();
    expect(next.desk.heardUntil()).toEqual(new Date(start - 1_000));
    clock.at += 60_000;
    next.is.ago = 500;
    expect(next.desk.heardUntil()).toEqual(new Date(start + 59_500));
  });

  test("what was told before the clock was set back says nothing", async () => {
    const serving = processOf(true, { state: "ready" }, 0);
    const other = processOf(false);
    await serving.desk.turn();
    clock.at -= 86_400_000;
    serving.is.ago = null;
    await other.desk.turn();
    expect(other.desk.heardUntil()).toBeNull();
    expect(serving.desk.heardUntil()).toBeNull();
  });
});
