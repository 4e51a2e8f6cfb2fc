import { expect, test } from "vitest";
import {
  freshSequence,
  mustWait,
  readSequence,
  type Sequence,
  sentBack,
  taken,
} from "../../../../src/channels/telegram/receive/sequence.ts";

const after = (...updates: readonly number[]): Sequence => updates.reduce(taken, freshSequence);

test("what follows goes on, and so does a repeat", () => {
  expect(mustWait(freshSequence, 700)).toBe(false);
  expect(mustWait(after(700), 701)).toBe(false);
  expect(mustWait(after(700, 701), 701)).toBe(false);
  expect(mustWait(taken(after(700, 701), 701), 702)).toBe(false);
});

test("what comes before its turn waits until the missing one has come", () => {
  expect(mustWait(after(700), 702)).toBe(true);
  expect(mustWait(after(700, 701), 702)).toBe(false);
});

test("one that never comes is waited for ten times, and then nothing is for a while", () => {
  let sequence = after(700);
  for (let n = 0; n < 10; n += 1) {
    expect(mustWait(sequence, 702)).toBe(true);
    sequence = sentBack(sequence);
  }
  expect(mustWait(sequence, 702)).toBe(false);
  sequence = taken(sequence, 702);
  expect(mustWait(sequence, 705)).toBe(false);
  for (let update = 705; update < 900; update += 1) sequence = taken(sequence, update);
  expect(mustWait(sequence, 901)).toBe(true);
});

test("a late one moves nothing back", () => {
  expect(taken(after(700, 705), 702).last).toBe(705);
});

test("numbers that start again at random, above or below, are no gap", () => {
  expect(mustWait(after(700), 900_000)).toBe(false);
  expect(mustWait(after(900_000), 17)).toBe(false);
  expect(mustWait(after(900_000, 17), 18)).toBe(false);
  expect(mustWait(after(900_000, 17), 19)).toBe(true);
});

test("what was kept is read back, and anything else is as nothing", () => {
  const sequence = { last: 5, refused: 1, unchecked: 2, albums: ["a"] };
  expect(readSequence(JSON.parse(JSON.stringify(sequence)))).toEqual(sequence);
  for (const kept of [null, 7, "x", {}, { last: "5", albums: 3 }])
    expect(readSequence(kept)).toEqual(freshSequence);
});
