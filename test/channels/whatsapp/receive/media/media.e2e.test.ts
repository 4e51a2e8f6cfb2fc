import { mkdtemp, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { takeUp } from "../../../../../src/media/takeUp.ts";
import type { FetchError } from "../../../../../src/ports/failure.ts";
import type { MediaRef } from "../../../../../src/ports/inbound.ts";
import { png } from "../../../../playground/telegram/picture.ts";
import { until } from "../../../../until.ts";
import { type Bench, openBench } from "../../bench.ts";

let bench: Bench;
let budi: string;
beforeAll(async () => {
  bench = await openBench();
  budi = await bench.person("Budi", 1);
  await bench.ready();
});
beforeEach(() => {
  bench.received.length = 0;
});
afterAll(() => bench.close());

type Said = Parameters<Bench["web"]["say"]>[2];

async function cameAs(content: Said): Promise<MediaRef> {
  bench.received.length = 0;
  await bench.web.say(budi, budi, content);
  const came = await until(() => bench.received[0], "the file");
  if (came.input.type !== "media" || !("media" in came.input)) throw new Error("That isn't media");
  return came.input.media;
}

async function read(media: MediaRef): Promise<Buffer> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of await bench.whatsapp.fetch(media)) chunks.push(chunk);
  return Buffer.concat(chunks);
}

const failure = (media: MediaRef): Promise<FetchError> =>
  read(media).then(
    () => {
      throw new Error("It was read");
    },
    (error: FetchError) => error,
  );

const picture = png(320, 240);

describe("media", () => {
  test("of every kind is read as it was sent", async () => {
    const bytes = Buffer.concat([Buffer.from("OggS"), Buffer.alloc(100_000, 7)]);
    const sent: Said[] = [
      { type: "image", bytes: picture, caption: "jalan rusak", mime: "image/png" },
      { type: "voice", bytes, seconds: 3 },
      { type: "video", bytes },
      { type: "document", bytes, fileName: "surat.pdf", mime: "application/pdf" },
    ];
    for (const content of sent) await bench.web.say(budi, budi, content);
    await until(() => bench.received.length === sent.length, "all of it");
    for (const [index, { input }] of bench.received.entries()) {
      if (input.type !== "media" || !("media" in input)) throw new Error("That isn't media");
      const expected = index === 0 ? Buffer.from(picture) : bytes;
      expect(input.media.bytes).toBe(expected.length);
      expect((await read(input.media)).equals(expected)).toBe(true);
    }
    expect(bench.received.map(({ input }) => input.type === "media" && [input.kind, input.caption])).toEqual([
      ["photo", "jalan rusak"],
      ["voice", ""],
      ["video", ""],
      ["document", ""],
    ]);
  });

  test("that was altered on its way is refused at its end", async () => {
    const media = await cameAs({ type: "image", bytes: picture, tamper: true });
    expect(await failure(media)).toMatchObject({
      refusal: "lost",
      message: expect.stringContaining("altered"),
    });
  });

  test.each([403, 404, 410] as const)(
    "that is gone (%i) is uploaded again by the sender's phone",
    async (gone) => {
      const media = await cameAs({ type: "image", bytes: picture, gone });
      expect((await read(media)).equals(Buffer.from(picture))).toBe(true);
    },
  );

  test("that the phone doesn't have any more is lost", async () => {
    const media = await cameAs({ type: "image", bytes: picture, gone: 404, reupload: "not_found" });
    expect(await failure(media)).toMatchObject({ refusal: "lost" });
  });

  test("larger than we take isn't fetched, whatever size its message claims", async () => {
    const bytes = Buffer.alloc(21 * 1024 * 1024, 1);
    const media = await cameAs({ type: "document", bytes, fileName: "a.pdf", mime: "application/pdf" });
    expect(await failure(media)).toMatchObject({ refusal: "too_big" });
    expect(await failure({ ...media, bytes: 1_000 })).toMatchObject({ refusal: "too_big" });
  });

  test("that lies about its type is refused by its content", async () => {
    const dir = await mkdtemp(join(tmpdir(), "aduan-whatsapp-"));
    const media = await cameAs({ type: "image", bytes: Buffer.from("#!/bin/sh\necho halo\n".repeat(100)) });
    const { kind } = media;
    const source = await bench.whatsapp.fetch(media);
    expect(await takeUp({ source, kind, dir, id: "a1" })).toEqual({
      state: "refused",
      why: "type",
    });
    const altered = await cameAs({ type: "image", bytes: picture, tamper: true });
    const taking = takeUp({ source: await bench.whatsapp.fetch(altered), kind, dir, id: "a2" });
    await expect(taking).rejects.toMatchObject({ refusal: "lost" });
    expect((await readdir(dir, { recursive: true })).filter((file) => /\.\w+$/.test(file))).toEqual([]);
    await rm(dir, { recursive: true });
  });

  test("announced with another content's hash is refused", async () => {
    const media = await cameAs({ type: "image", bytes: picture });
    const remote = { ...JSON.parse(media.remote), hash: Buffer.alloc(32).toString("base64") };
    expect(await failure({ ...media, remote: JSON.stringify(remote) })).toMatchObject({ refusal: "lost" });
  });
});
