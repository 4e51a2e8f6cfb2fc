import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import { mkdtemp, readdir, readFile, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Readable } from "node:stream";
import sharp from "sharp";
import { beforeEach, describe, expect, test } from "vitest";
import { usualLimits } from "../../src/media/limits.ts";
import { type Arriving, takeUp } from "../../src/media/takeUp.ts";
import { FetchError } from "../../src/ports/failure.ts";
import * as files from "./files.ts";

let dir: string;
beforeEach(async () => {
  dir = join(await mkdtemp(join(tmpdir(), "aduan-media-")), "files");
});

const sha256 = (content: Uint8Array) => createHash("sha256").update(content).digest("hex");

function take(content: Uint8Array | Readable, claim: Partial<Arriving> = {}) {
  const source = content instanceof Readable ? content : files.streamOf(content);
  return takeUp({ source, kind: "document", dir, id: "a1", ...claim });
}

async function stored(content: Uint8Array, claim: Partial<Arriving> = {}) {
  const taken = await take(content, claim);
  if (taken.state !== "stored") throw new Error(`refused: ${taken.why}`);
  return { ...taken, content: await readFile(join(dir, taken.path)) };
}

describe("a photo", () => {
  test.each(["jpeg", "png", "webp"] as const)(
    "as %s keeps its pixels, upright, and nothing else",
    async (format) => {
      const original = await files.photoWithPlace(format);
      const before = await sharp(original).metadata();
      expect(before.exif?.includes("HP-RAHASIA")).toBe(true);
      expect(before.orientation).toBe(6);

      const photo = await stored(original, { kind: "photo" });
      const after = await sharp(photo.content).metadata();
      expect([after.exif, after.xmp, after.iptc, after.icc, after.orientation]).toEqual(
        Array(5).fill(undefined),
      );
      for (const told of ["HP-RAHASIA", "Budi", "MERK", "Exif"])
        expect(photo.content.includes(told)).toBe(false);
      expect([after.format, after.width, after.height]).toEqual([format, 20, 40]);
      expect(photo).toMatchObject({
        mime: `image/${format}`,
        metadata: "stripped",
        bytes: photo.content.length,
      });
      expect(photo.hashOriginal).toBe(sha256(original));
      expect(photo.hashStripped).toBe(sha256(photo.content));
    },
  );

  test("is stripped as well when it comes as a file", async () => {
    const photo = await stored(await files.photoWithPlace("jpeg"), {
      kind: "document",
    });
    expect((await sharp(photo.content).metadata()).exif).toBeUndefined();
  });

  test("loses what was appended to it", async () => {
    const original = Buffer.concat([await files.noisyPhoto("jpeg", 64), Buffer.from("appended secret")]);
    expect((await stored(original)).content.includes("appended secret")).toBe(false);
  });

  test("that was cut off is refused", async () => {
    const whole = await files.noisyPhoto("jpeg", 256);
    expect(await take(whole.subarray(0, whole.length / 2), { kind: "photo" })).toEqual({
      state: "refused",
      why: "type",
    });
  });

  test("of more pixels than the limit is refused before it is unpacked", async () => {
    const vast = await files.vastPicture(9000, 9000);
    expect(vast.length).toBeLessThan(500_000);
    expect(await take(vast, { kind: "photo" })).toEqual({ state: "refused", why: "too_big" });
  });

  test("that is longer than a channel shows is made smaller", async () => {
    const { width, height } = await sharp(
      (await stored(await files.vastPicture(8000, 1000))).content,
    ).metadata();
    expect([width, height]).toEqual([4096, 512]);
  });

  test("that comes as a large PNG is kept as JPEG, within what channels take", async () => {
    const original = await files.noisyPhoto("png", 1400);
    expect(original.length).toBeGreaterThan(4 * 1024 * 1024);
    expect(await stored(original)).toMatchObject({ mime: "image/jpeg", path: "a1.jpg" });
  });
});

describe("a recording", () => {
  test.each([
    ["isom", "video", "video/mp4", "a1.mp4"],
    ["qt  ", "video", "video/quicktime", "a1.mov"],
    ["M4A ", "audio", "audio/mp4", "a1.m4a"],
  ] as const)(
    "of brand %s loses place, device and times, and plays as before",
    async (brand, kind, mime, path) => {
      const original = files.recording(brand);
      const taken = await stored(original, { kind });
      expect(taken).toMatchObject({ mime, path, metadata: "stripped", bytes: original.length });
      for (const told of ["110.8333", "iPhone", "HP-RAHASIA", "Budi", files.recordedAt]) {
        expect(original.includes(told)).toBe(true);
        expect(taken.content.includes(told)).toBe(false);
      }
      expect(taken.content.indexOf("what was seen and heard")).toBe(
        original.indexOf("what was seen and heard"),
      );
    },
  );

  test("whose boxes don't add up is refused", async () => {
    const broken = files.recording("isom").subarray(0, 300);
    expect(await take(broken, { kind: "video" })).toEqual({ state: "refused", why: "type" });
  });
});

describe("a document", () => {
  test.each([
    ["a page", files.html],
    ["a drawing that can run", files.svg],
    ["a program", files.program],
    ["an archive", files.archive],
    ["plain text", () => Buffer.from("halo")],
    ["empty", () => Buffer.alloc(0)],
  ])("that is %s is refused, whatever it is called", async (_, content) => {
    expect(await take(content())).toEqual({ state: "refused", why: "type" });
    expect(await readdir(dir)).toEqual([]);
  });

  test.each(["photo", "voice", "video"] as const)("that a channel gave as a %s is refused", async (kind) => {
    expect(await take(files.pdf(), { kind })).toEqual({ state: "refused", why: "type" });
  });
});

describe("a transfer", () => {
  test("over the limit is broken off there, and leaves nothing behind", async () => {
    const { source, taken } = files.endless();
    expect(await take(source)).toEqual({ state: "refused", why: "too_big" });
    expect(taken()).toBeLessThan(usualLimits.bytes + 1024 * 1024);
    expect(source.destroyed).toBe(true);
    expect(await readdir(dir)).toEqual([]);
  });

  test("of 21 MB is refused however good the file", async () => {
    const large = Buffer.concat([files.pdf(), Buffer.alloc(21 * 1024 * 1024)]);
    expect(await take(large)).toEqual({ state: "refused", why: "too_big" });
  });

  test("that stalls is given up, worth another try", async () => {
    const source = files.stalled();
    const failed = await take(source, { limits: { ...usualLimits, transferMs: 20 } }).catch(
      (error: unknown) => error,
    );
    expect(failed).toBeInstanceOf(FetchError);
    expect(failed).toMatchObject({ refusal: null });
    expect(source.destroyed).toBe(true);
    expect(await readdir(dir)).toEqual([]);
  });

  test("that breaks off is worth another try", async () => {
    const source = Readable.from(
      (async function* () {
        yield Buffer.from("%PDF-1.4");
        throw new Error("ECONNRESET");
      })(),
    );
    await expect(take(source)).rejects.toMatchObject({ name: "FetchError", refusal: null });
    expect(await readdir(dir)).toEqual([]);
  });

  test("that fails before it is read is worth another try", async () => {
    const source = files.stalled();
    const taking = take(source);
    source.destroy(new Error("ECONNRESET"));
    await expect(taking).rejects.toMatchObject({ name: "FetchError", refusal: null });
  });

  test("whose channel says that the file is lost says so too", async () => {
    const source = new Readable({
      read() {
        this.destroy(new FetchError("lost", "file is gone"));
      },
    });
    await expect(take(source)).rejects.toMatchObject({ refusal: "lost" });
  });

  test("of the same attachment again replaces the file", async () => {
    await stored(files.pdf());
    const again = await stored(Buffer.concat([files.pdf(), Buffer.from("%")]));
    expect(await readdir(dir)).toEqual([again.path]);
  });

  test("names the file by its id alone, and refuses an id that would lead elsewhere", async () => {
    const { path } = await stored(files.pdf(), { id: "K7-x_1" });
    expect(path).toBe("K7-x_1.pdf");
    const source = files.streamOf(files.pdf());
    await expect(take(source, { id: "../outside" })).rejects.toThrow(/id/);
    expect(source.destroyed).toBe(true);
    expect(existsSync(join(dir, "../outside.pdf"))).toBe(false);
  });

  test("leaves a file that only this program's user can read", async () => {
    const { path } = await stored(files.pdf());
    expect((await stat(join(dir, path))).mode & 0o777).toBe(0o600);
    expect((await stat(dir)).mode & 0o777).toBe(0o700);
  });
});
