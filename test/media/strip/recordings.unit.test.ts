import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { blankElements } from "../../../src/media/strip/matroska.ts";
import { blankOggComments } from "../../../src/media/strip/ogg.ts";
import { withoutTags } from "../../../src/media/strip/tags.ts";
import { freshFolder, real, stored } from "../taking.ts";

const told = ["Budi", "RAHASIA", "110.8333", "Lavf", "Lavc"];

test.each([
  ["opus.ogg", "audio/ogg", "a1.ogg"],
  ["vorbis.ogg", "audio/ogg", "a1.ogg"],
  ["speex.ogg", "audio/ogg", "a1.ogg"],
  ["tagged.mp3", "audio/mpeg", "a1.mp3"],
  ["tagged.webm", "video/webm", "a1.webm"],
  ["placed.mp4", "video/mp4", "a1.mp4"],
  ["amr.3gp", "video/3gpp", "a1.3gp"],
  ["narrow.amr", "audio/amr", "a1.amr"],
  ["adts.aac", "audio/aac", "a1.aac"],
] as const)("%s is taken, and says nothing of who made it, with what or where", async (name, mime, path) => {
  const original = await real(name);
  const recording = await stored(original, await freshFolder());
  expect(recording).toMatchObject({ mime, path, metadata: "stripped" });
  // The name of a coder within the sound or picture itself is part of it.
  const names = ["adts.aac", "tagged.mp3", "placed.mp4"].includes(name) ? told.slice(0, 3) : told;
  expect(names.filter((one) => recording.content.includes(one))).toEqual([]);
});

describe("an Ogg file", () => {
  test.each(["opus.ogg", "vorbis.ogg", "speex.ogg"])(
    "%s keeps its pages, and their check sums are right",
    async (name) => {
      const before = await real(name);
      const after = Buffer.from(before);
      expect(blankOggComments(after)).toBe(true);
      expect(after).toHaveLength(before.length);
      expect(pagesOf(after).map(({ at }) => at)).toEqual(pagesOf(before).map(({ at }) => at));
      for (const { sum, computed } of pagesOf(after)) expect(sum).toBe(computed);
      // All but the page of the comments is as it was.
      expect(pagesOf(after).filter(({ bytes }) => !before.includes(bytes))).toHaveLength(1);
    },
  );

  test("that is cut off within its comments stays as it is, and is said to", async () => {
    const cut = (await real("opus.ogg")).subarray(0, 60);
    expect(await stored(cut, await freshFolder())).toMatchObject({ metadata: "kept", content: cut });
  });
});

test("a WebM recording without sizes, as browsers write it, loses its tags", async () => {
  const live = Buffer.from(await real("tagged.webm"));
  const at = live.indexOf(Buffer.from("18538067", "hex"));
  live.set(Buffer.from("01ffffffffffffff", "hex"), at + 4);
  expect(blankElements(live)).toBe(true);
  expect(told.filter((one) => live.includes(one))).toEqual([]);
});

test("an MP3 loses every kind of tag before and behind its sound", () => {
  const sound = Buffer.from("fffb9064sound", "latin1");
  const ape = Buffer.alloc(32);
  ape.write("APETAGEX");
  ape.writeUInt32LE(40, 12);
  const id3 = Buffer.concat([Buffer.from("ID3\x04\0\0\0\0\0\x05", "latin1"), Buffer.from("Budi!")]);
  const lyrics = Buffer.from("LYRICSBEGINBudi000015LYRICS200");
  const old = Buffer.alloc(128);
  old.write("TAGBudi");
  const tagged = Buffer.concat([id3, id3, sound, Buffer.from("Budi4567"), ape, lyrics, old]);
  expect(Buffer.from(withoutTags(tagged))).toEqual(sound);
});

test.each([
  ["Ogg", "opus.ogg", blankOggComments],
  ["WebM", "tagged.webm", blankElements],
  ["MP3", "tagged.mp3", (content: Uint8Array) => withoutTags(content).length > 0],
] as const)("a damaged %s recording is never thrown at", async (_, name, blank) => {
  const whole = await real(name);
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.nat(), fc.nat(255)), { maxLength: 20 }), fc.nat(), (changes, cut) => {
      const content = Uint8Array.from(whole);
      for (const [at, byte] of changes) content[at % content.length] = byte;
      expect([true, false]).toContain(blank(content.subarray(0, cut % content.length)));
    }),
  );
});

/** Reads pages as RFC 3533 says, with a check sum of the test's own, bit by bit. */
function pagesOf(content: Buffer) {
  const pages: { at: number; bytes: Buffer; sum: number; computed: number }[] = [];
  for (let at = 0; at < content.length; ) {
    const segments = content.readUInt8(at + 26);
    const body = content.subarray(at + 27, at + 27 + segments).reduce((sum, one) => sum + one, 0);
    const bytes = content.subarray(at, at + 27 + segments + body);
    const blank = Buffer.from(bytes);
    blank.writeUInt32LE(0, 22);
    let computed = 0;
    for (const byte of blank) {
      computed ^= byte * 2 ** 24;
      for (let bit = 0; bit < 8; bit += 1) computed = (computed << 1) ^ (computed < 0 ? 0x04c11db7 : 0);
    }
    pages.push({ at, bytes, sum: bytes.readUInt32LE(22), computed: computed >>> 0 });
    at += bytes.length;
  }
  return pages;
}
