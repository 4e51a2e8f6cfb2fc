import { describe, expect, test } from "vitest";
import { ownKey, sound } from "../../../src/channels/shared/sound.ts";
import type { Inbound, RawInput } from "../../../src/ports/inbound.ts";
import { inbound } from "../../store/filed.ts";
import { cantBeFiled } from "../fileable.ts";

const receivedAt = new Date("2026-11-26T12:12:05.250Z");
const text = (words: unknown) => ({ type: "text", text: words, quoted: null }) as RawInput;

function read(more: object): Inbound {
  return sound({ ...inbound("101", "jalan rusak"), ...more } as Inbound, receivedAt);
}

describe("a message that is as it should be", () => {
  test("is left as it is, and nothing is odd about it", () => {
    const given = inbound("101", "jalan rusak 🚧 parah\n\tsekali", { on: "12", ref: "ABC DEF" });
    expect(sound(given, receivedAt)).toEqual(given);
  });
});

describe("of a message the rest is kept where", () => {
  test.each<[string, object, object]>([
    [
      "its words hold U+0000 and half a character",
      { input: text("a\u0000b \ud83d c") },
      { input: text("ab \uFFFD c") },
    ],
    ["its time is before year 1", { sentAt: new Date(-1e14) }, { sentAt: receivedAt }],
    ["its time is after year 9999", { sentAt: new Date(8.64e15) }, { sentAt: receivedAt }],
    ["its time is none", { sentAt: new Date(Number.NaN) }, { sentAt: receivedAt }],
    ["its time is a text", { sentAt: "2026" }, { sentAt: receivedAt }],
    ["its key holds U+0000", { externalId: "A\u0000B 5" }, { externalId: ownKey("A\u0000B 5") }],
    [
      "its key is of 100 kB",
      { externalId: "A".repeat(100_000) },
      { externalId: ownKey("A".repeat(100_000)) },
    ],
    ["it replies to an odd id", { on: "A\u0000B" }, { on: ownKey("A\u0000B") }],
    ["it replies to an object", { on: {} }, { on: null }],
    ["its own id is a number", { ref: 12 }, { ref: null }],
    ["it replies to nobody's message", { repliedTo: { id: {}, name: "Budi" } }, { on: null }],
    [
      "the writer's name is an object",
      { sender: { id: "101", name: {}, anonymous: false, language: 7 } },
      {},
    ],
    [
      "the writer of a private chat is unknown",
      { sender: { id: null, name: "", anonymous: false, language: null } },
      {},
    ],
    [
      "a place has an odd name",
      { input: { ...place(1, 2), label: 7 } },
      { input: { ...place(1, 2), label: "" } },
    ],
    [
      "a file has an odd name and size",
      { input: media({ name: "f\u0000oto.jpg", bytes: -5, mime: 7 }) },
      { input: media({ name: "foto.jpg", bytes: null, mime: null }) },
    ],
  ])("%s", (_, given, wanted) => {
    const kept = read(given);
    expect(kept).toMatchObject(wanted);
    expect(kept.input.type).not.toBe("unknown");
    expect(kept.odd).not.toBeUndefined();
    expect(cantBeFiled(kept)).toEqual([]);
  });
});

describe("counts as unknown and has an answer:", () => {
  test.each<[string, object]>([
    ["words that are an object", text({})],
    ["a place beyond the pole", place(1e300, 106)],
    ["a place that is no number", place(Number.NaN, 106)],
    ["a place without an end", place(-6, Number.POSITIVE_INFINITY)],
    ["a place in words", place("-6.2", "106.8")],
    ["a file that can't be fetched", media({ remote: {} })],
    ["a button without an id", { type: "choice", id: 7, arg: "", message: "1" }],
    ["a change of no message", { type: "amended", message: null, text: "baru" }],
    ["a move to nowhere", { type: "moved", to: "" }],
  ])("%s", (_, input) => {
    const kept = read({ input });
    expect(kept.input.type).toBe("unknown");
    expect(cantBeFiled(kept)).toEqual([]);
  });
});

test.each<[string, object]>([
  ["a chat with U+0000", { from: { channel: "telegram", chat: "1\u00001", kind: "private" } }],
  ["a chat that is an object", { from: { channel: "telegram", chat: {}, kind: "private" } }],
  [
    "a group's message by nobody",
    { from: { channel: "telegram", chat: "-1", kind: "group" }, sender: { id: "" } },
  ],
])("there is nobody to answer: %s", (_, given) => {
  expect(() => read(given)).toThrow(TypeError);
});

test("two odd keys are never one", () => {
  const keys = ["A\u0000B", "AB", "A\ud800B", "A\ud801B", "AB\u0000"].map(
    (key) => read({ externalId: key }).externalId,
  );
  expect(new Set(keys).size).toBe(keys.length);
});

function place(latitude: unknown, longitude: unknown) {
  return { type: "place", latitude, longitude, label: "", quoted: null };
}

function media(more: object) {
  const of = { kind: "photo", remote: "r", bytes: 5, mime: null, name: null, ...more };
  return { type: "media", kind: "photo", media: of, caption: "", album: null, quoted: null };
}
