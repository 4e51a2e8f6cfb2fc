import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createPacer, telegramWindows } from "../../../../src/channels/telegram/send/pace.ts";

function pacerAt(start = 0) {
  const time = { now: start };
  return { time, pacer: createPacer(telegramWindows, () => time.now) };
}

/** Sends at once and has the answer after `ms`. */
function send(world: ReturnType<typeof pacerAt>, chat: string, ms = 0) {
  const release = world.pacer.take(chat);
  world.time.now += ms;
  release();
}

describe("the pacer", () => {
  it("lets three messages to a chat go at once and the fourth when the first's window is over", () => {
    const world = pacerAt();
    for (let sent = 0; sent < 3; sent += 1) send(world, "1");
    expect(world.pacer.waitInChat("1")).toBe(3_000);
    expect(world.pacer.waitInChat("2")).toBe(0);
    world.time.now += 3_000;
    expect(world.pacer.waitInChat("1")).toBe(0);
  });

  it("lets thirty a second go over all chats", () => {
    const world = pacerAt();
    for (let chat = 1; chat <= 30; chat += 1) send(world, String(chat));
    expect(world.pacer.free()).toBe(0);
    expect(world.pacer.waitOverall()).toBe(1_000);
    world.time.now += 1_000;
    expect(world.pacer.free()).toBe(30);
  });

  it("lets twenty a minute go to a group", () => {
    const world = pacerAt();
    for (let sent = 0; sent < 20; sent += 1) {
      world.time.now += world.pacer.waitInChat("-100");
      send(world, "-100");
    }
    expect(world.time.now).toBe(18_000);
    expect(world.pacer.waitInChat("-100")).toBe(60_000 - 18_000);
  });

  it("holds a slot from dispatch until a window after the answer", () => {
    const world = pacerAt();
    const release = world.pacer.take("1");
    world.time.now += 10_000;
    expect(world.pacer.free()).toBe(29);
    release();
    world.time.now += 999;
    expect(world.pacer.free()).toBe(29);
    world.time.now += 1;
    expect(world.pacer.free()).toBe(30);
  });

  it("lets an album that is larger than a window go once the window is empty", () => {
    const world = pacerAt();
    expect(world.pacer.waitInChat("1", 10)).toBe(0);
    world.pacer.take("1", 10)();
    expect(world.pacer.waitInChat("1", 10)).toBe(3_000);
    expect(world.pacer.free()).toBe(20);
  });

  it("keeps a chat waiting as long as Telegram says, and all chats when it happens again", () => {
    const world = pacerAt();
    world.pacer.refused("1", 5_000);
    expect(world.pacer.waitInChat("1")).toBe(5_000);
    expect(world.pacer.waitOverall()).toBe(0);
    world.time.now += 2_000;
    world.pacer.refused("2", 4_000);
    expect(world.pacer.waitOverall()).toBe(4_000);
    expect(world.pacer.free()).toBe(0);
    world.time.now += 4_000;
    expect(world.pacer.free()).toBe(30);
  });

  it("takes refusals that lie far apart for two chats' own affair", () => {
    const world = pacerAt();
    world.pacer.refused("1", 1_000);
    world.time.now += 10_000;
    world.pacer.refused("2", 1_000);
    expect(world.pacer.waitOverall()).toBe(0);
  });

  it("counts what an earlier process sent", () => {
    const world = pacerAt(100_000);
    for (const ago of [2_900, 2_000, 1_000]) world.pacer.recall("1", ago);
    expect(world.pacer.waitInChat("1")).toBe(100);
    expect(world.pacer.free()).toBe(30);
  });

  it("forgets chats whose windows are over", () => {
    const world = pacerAt();
    for (let chat = 0; chat < 100; chat += 1) send(world, String(chat), 40);
    world.time.now += 60_000;
    expect(world.pacer.remembered()).toBe(0);
  });

  it("never lets a server that counts anywhere between call and answer see too many", () => {
    const chats = fc.constantFrom("1", "2", "3", "-100", "-200");
    const calls = fc.array(fc.tuple(chats, fc.nat(400), fc.double({ min: 0, max: 1, noNaN: true })), {
      minLength: 40,
      maxLength: 200,
    });
    fc.assert(
      fc.property(calls, (sequence) => {
        const world = pacerAt();
        const handled: { chat: string; at: number }[] = [];
        for (const [chat, latency, share] of sequence) {
          world.time.now += Math.max(world.pacer.waitInChat(chat), world.pacer.waitOverall());
          handled.push({ chat, at: world.time.now + latency * share });
          send(world, chat, latency);
        }
        const { overall, chat, group } = telegramWindows;
        expect(crowded(handled, () => true, overall)).toBe(false);
        for (const id of ["1", "2", "3", "-100", "-200"]) {
          expect(crowded(handled, (one) => one.chat === id, chat)).toBe(false);
        }
        for (const id of ["-100", "-200"]) {
          expect(crowded(handled, (one) => one.chat === id, group)).toBe(false);
        }
      }),
      { numRuns: 50 },
    );
  });
});

function crowded<T extends { at: number }>(
  handled: readonly T[],
  counts: (one: T) => boolean,
  window: { count: number; ms: number },
): boolean {
  const times = handled.filter(counts).map(({ at }) => at);
  return times.some(
    (at) => times.filter((other) => other > at - window.ms && other <= at).length > window.count,
  );
}
