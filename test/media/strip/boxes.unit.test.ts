import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { blankBoxes } from "../../../src/media/strip/boxes.ts";
import { box, recording } from "../files.ts";

test("a damaged recording is blanked or refused, never thrown at", () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.nat(), fc.nat(255)), { maxLength: 20 }), fc.nat(), (changes, cut) => {
      const content = Uint8Array.from(recording("isom"));
      for (const [at, byte] of changes) content[at % content.length] = byte;
      expect(["wholly", "partly", null]).toContain(blankBoxes(content.subarray(0, cut % content.length)));
    }),
  );
});

test("boxes nested beyond any recording's depth are refused", () => {
  const depth = 1000;
  const content = Buffer.alloc(depth * 8);
  for (let level = 0; level < depth; level += 1) {
    content.writeUInt32BE((depth - level) * 8, level * 8);
    content.write("moov", level * 8 + 4);
  }
  expect(blankBoxes(content)).toBe(null);
});

test("what lies around the recording in memory stays as it is", () => {
  const inner = recording("isom");
  const around = Buffer.concat([Buffer.alloc(16, 7), inner, Buffer.alloc(16, 7)]);
  expect(blankBoxes(around.subarray(16, 16 + inner.length))).toBe("wholly");
  expect(around.subarray(0, 16)).toEqual(Buffer.alloc(16, 7));
  expect(around.subarray(-16)).toEqual(Buffer.alloc(16, 7));
});

describe.each(["free", "skip", "XMP_", "uuid", "udta", "meta"])("a box %s", (type) => {
  const telling = box(type, Buffer.from("<x:xmpmeta>Budi RAHASIA</x:xmpmeta>"));

  test.each([
    ["at the end", (whole: Buffer) => Buffer.concat([whole, telling])],
    ["at the beginning", (whole: Buffer) => Buffer.concat([telling, whole])],
    [
      "within a track",
      () => Buffer.concat([box("moov", box("trak", telling)), box("mdat", Buffer.from("seen"))]),
    ],
  ])("%s keeps nothing of what is in it, and its place", (_, put) => {
    const content = Uint8Array.from(put(recording("isom")));
    expect(blankBoxes(content)).toBe("wholly");
    const text = Buffer.from(content).toString("latin1");
    expect(text).not.toContain("RAHASIA");
    expect(text).toContain("seen");
    expect(content).toHaveLength(put(recording("isom")).length);
  });
});

test.each([
  ["vide", "wholly"],
  ["meta", "partly"],
  ["camm", "partly"],
])("a track of the kind %s is blanked %s, and loses its name", (kind, how) => {
  const handler = box("hdlr", Buffer.from(`\0\0\0\0\0\0\0\0${kind}${"\0".repeat(12)}RAHASIA\0`));
  const content = Uint8Array.from(box("moov", box("trak", box("mdia", handler))));
  expect(blankBoxes(content)).toBe(how);
  expect(Buffer.from(content).includes("RAHASIA")).toBe(false);
});
