import fc from "fast-check";
import { expect, test } from "vitest";
import { createPace, usualWindows } from "../../../../src/playground/telegram/updates/windows.ts";

test("a chat takes three messages in three seconds and names the wait for the fourth", () => {
  const pace = createPace(usualWindows);
  expect([0, 100, 200].map((now) => pace.spend(7, 1, now))).toEqual([0, 0, 0]);
  expect(pace.spend(7, 1, 300)).toBe(3);
  expect(pace.spend(7, 1, 2_000)).toBe(1);
  expect(pace.spend(7, 1, 3_000)).toBe(0);
});

test("a refused message spends nothing", () => {
  const pace = createPace({ overall: null, chat: { count: 1, ms: 1_000 }, group: null });
  expect(pace.spend(7, 1, 0)).toBe(0);
  for (const now of [100, 500, 900]) expect(pace.spend(7, 1, now)).toBe(1);
  expect(pace.spend(7, 1, 1_000)).toBe(0);
});

test("a group takes twenty a minute", () => {
  const pace = createPace({ ...usualWindows, overall: null, chat: null });
  for (let n = 0; n < 20; n += 1) expect(pace.spend(-5, 1, n)).toBe(0);
  expect(pace.spend(-5, 1, 20)).toBe(60);
  expect(pace.spend(5, 1, 20)).toBe(0);
});

test("an album counts each of its items, and one larger than the window goes when the window is empty", () => {
  const pace = createPace({ overall: null, chat: { count: 3, ms: 3_000 }, group: null });
  expect(pace.spend(7, 10, 0)).toBe(0);
  expect(pace.spend(7, 1, 1_000)).toBe(2);
  expect(pace.spend(7, 10, 3_000)).toBe(0);
});

test("whoever waits as told is let through", () => {
  const pauses = fc.array(fc.integer({ min: 0, max: 4_000 }), { maxLength: 60 });
  fc.assert(
    fc.property(pauses, (gaps) => {
      const pace = createPace(usualWindows);
      let now = 0;
      for (const gap of gaps) {
        now += gap;
        const wait = pace.spend(-9, 1, now);
        now += wait * 1_000;
        if (wait > 0) expect(pace.spend(-9, 1, now)).toBe(0);
      }
    }),
  );
});
