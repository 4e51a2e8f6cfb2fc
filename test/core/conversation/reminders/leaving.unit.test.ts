import { describe, expect, test } from "vitest";
import { leaving } from "../../../../src/core/conversation/reminders/leaving.ts";
import { calendar, when } from "../../procedure/world.ts";
import { chat } from "../chat.ts";

/** A draft that was reminded of at this time, by which name its letter is on file. */
function reminded(at: string) {
  const c = chat({ at: "2026-11-26 10:00", buttons: false });
  c.say("lampu jalan mati di jl melati 5");
  c.at(at);
  expect(c.remind()).toContain("belum terkirim");
  const draft = c.state.draft;
  const last = draft?.reminded.at(-1);
  if (!draft || !last) throw new Error("not reminded");
  return { c, letter: { draft: draft.id, name: last.name, at: last.at } };
}

describe("a reminder that is about to leave", () => {
  test.each([
    ["2026-11-26 12:05", "2026-11-26 19:59", { type: "now" }],
    ["2026-11-26 19:50", "2026-11-26 20:00", { type: "wait", until: when("2026-11-27 07:00") }],
    ["2026-11-26 19:50", "2026-11-27 03:00", { type: "wait", until: when("2026-11-27 07:00") }],
    ["2026-11-27 19:50", "2026-11-27 23:00", { type: "wait", until: when("2026-11-28 07:00") }],
    ["2026-11-27 19:50", "2026-11-28 07:00", { type: "now" }],
    // A later one is due by then, and says it in its place.
    ["2026-11-26 19:50", "2026-11-27 07:00", { type: "overtaken" }],
    ["2026-11-26 12:05", "2026-11-29 10:00", { type: "overtaken" }],
    ["2026-11-27 08:00", "2026-12-02 07:01", { type: "overtaken" }],
    ["2026-12-02 07:00", "2026-12-02 21:00", { type: "wait", until: when("2026-12-03 07:00") }],
    ["2026-12-02 07:00", "2026-12-03 07:00", { type: "now" }],
  ])("given at %s, at %s", (given, at, expected) => {
    const { c, letter } = reminded(given);
    expect(leaving(c.state, letter, { now: when(at), left: null }, calendar)).toEqual(expected);
  });

  test.each([
    ["2026-11-26 14:10", "2026-11-26 14:09", { type: "wait", until: when("2026-11-26 16:09") }],
    ["2026-11-26 16:09", "2026-11-26 14:09", { type: "now" }],
    ["2026-11-26 14:10", "2026-11-26 15:00", { type: "now" }],
    ["2026-11-26 19:10", "2026-11-26 19:09", { type: "wait", until: when("2026-11-27 07:00") }],
  ])("at %s, after one of another draft at %s, keeps two hours from it", (at, left, expected) => {
    const { c, letter } = reminded("2026-11-26 12:05");
    expect(leaving(c.state, letter, { now: when(at), left: when(left) }, calendar)).toEqual(expected);
  });

  test.each(["kirim", "batal", "tambah juga got mampet di depan no 7"])(
    "is overtaken once its writer has answered %s",
    (word) => {
      const { c, letter } = reminded("2026-11-26 12:05");
      c.say(word);
      expect(leaving(c.state, letter, { now: c.now, left: null }, calendar)).toEqual({ type: "overtaken" });
    },
  );

  test("is overtaken if its draft is gone", () => {
    const { letter } = reminded("2026-11-26 12:05");
    expect(leaving(chat().state, letter, { now: when("2026-11-26 12:06"), left: null }, calendar)).toEqual({
      type: "overtaken",
    });
  });
});
