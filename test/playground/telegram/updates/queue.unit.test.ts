import type { Update } from "@grammyjs/types";
import { describe, expect, test } from "vitest";
import { createUpdateQueue } from "../../../../src/playground/telegram/updates/queue.ts";

const first = 5_000_000;
const late = 1_000_000;

function queueOf(count: number) {
  const queue = createUpdateQueue(first);
  for (let n = 0; n < count; n += 1) queue.push({}, "lane", late);
  return queue;
}

const ids = (updates: readonly Update[]) => updates.map(({ update_id }) => update_id - first);

describe("offsets", () => {
  test("no offset gives the oldest updates and confirms nothing", () => {
    const queue = queueOf(3);
    expect(ids(queue.take(0, 2, 0))).toEqual([0, 1]);
    expect(ids(queue.take(0, 100, 0))).toEqual([0, 1, 2]);
  });

  test("a positive offset confirms everything below it", () => {
    const queue = queueOf(4);
    expect(ids(queue.take(first + 2, 100, 0))).toEqual([2, 3]);
    expect(ids(queue.take(0, 100, 0))).toEqual([2, 3]);
  });

  test("a negative offset forgets all but the last", () => {
    const queue = queueOf(5);
    expect(ids(queue.take(-2, 100, 0))).toEqual([3, 4]);
    expect(ids(queue.take(0, 100, 0))).toEqual([3, 4]);
  });

  test("a negative offset larger than the queue forgets nothing", () => {
    expect(ids(queueOf(2).take(-50, 100, 0))).toEqual([0, 1]);
  });

  test("an offset up to 10 past the tail confirms all", () => {
    const queue = queueOf(3);
    expect(ids(queue.take(first + 3 + 10, 100, 0))).toEqual([]);
    expect(ids(queue.take(0, 100, 0))).toEqual([]);
  });

  test("an offset further past the tail falls back to the head and confirms nothing", () => {
    const queue = queueOf(3);
    expect(ids(queue.take(first + 3 + 11, 100, 0))).toEqual([0, 1, 2]);
    expect(ids(queue.take(0, 100, 0))).toEqual([0, 1, 2]);
  });

  test("an offset far below the head confirms nothing either", () => {
    expect(ids(queueOf(2).take(1, 100, 0))).toEqual([0, 1]);
  });
});

test("updates that have expired are never seen", () => {
  const queue = createUpdateQueue(first);
  queue.push({}, "lane", 100);
  queue.push({}, "lane", 200);
  expect(ids(queue.take(0, 100, 150))).toEqual([1]);
});

test("ids go on from where a restart puts them", () => {
  const queue = queueOf(2);
  queue.restartIds(first - 1_000);
  queue.push({}, "lane", late);
  expect(ids(queue.take(0, 100, 0))).toEqual([-1_000]);
});
