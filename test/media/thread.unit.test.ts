import { describe, expect, test } from "vitest";
import { usualLimits } from "../../src/media/limits.ts";
import { type Lengthy, stripHere } from "../../src/media/strip/here.ts";
import { stripLengthy } from "../../src/media/strip/lengthy.ts";
import { inThread } from "../../src/media/thread/inThread.ts";
import { bigDocx, bigPdf, writtenBy } from "./big.ts";
import { docx, openDocument } from "./documents.ts";
import { heicPhoto } from "./heic.ts";
import { freshFolder, real, stored, taking } from "./taking.ts";

/** Too short for any thread. */
const hurried = { ...usualLimits, threadMs: 1 };
const megabyte = 1024 * 1024;

/** A recording of more than a megabyte: the same one again and again. */
async function longOgg(): Promise<Buffer> {
  const one = await real("opus.ogg");
  return Buffer.concat(Array<Buffer>(Math.ceil(megabyte / one.length) + 1).fill(one));
}

const lengthy: readonly (readonly [string, Lengthy, () => Uint8Array | Promise<Uint8Array>])[] = [
  ["a small PDF", "pdf", () => real("packed.pdf")],
  ["a large PDF", "pdf", () => bigPdf(4 * megabyte)],
  ["a PDF that is locked", "pdf", () => Buffer.from("%PDF-1.4\n1 0 obj\n<< /Encrypt 2 0 R >>\nendobj\n")],
  ["a small DOCX", "openXml", () => docx()],
  ["a large DOCX", "openXml", () => bigDocx(4 * megabyte)],
  ["an ODT", "openDocument", () => openDocument("text")],
  ["a long recording", "ogg", longOgg],
];

describe("in a thread", () => {
  test.each(lengthy)("%s becomes what it does on the spot", async (_, as, make) => {
    const content = await make();
    const here = await stripHere(Buffer.from(content), as);
    const there = await inThread({ type: "strip", content, as }, usualLimits);
    expect(there?.metadata).toBe(here.metadata);
    expect(Buffer.compare(there?.content ?? Buffer.alloc(0), here.content)).toBe(0);
  });

  test("a document is stripped while the program goes on", async () => {
    const content = bigPdf(4 * megabyte);
    expect(await turnsDuring(() => stripHere(content, "pdf"))).toBe(0);
    expect(await turnsDuring(() => stripLengthy(content, "pdf", usualLimits))).toBeGreaterThan(20);
  });

  test.each(lengthy)("%s that takes too long is kept as it came", async (_, as, make) => {
    const content = await make();
    const before = Buffer.from(content);
    const { content: after, metadata } = await stripLengthy(content, as, hurried);
    expect([metadata, before.equals(after)]).toEqual(["kept", true]);
  });

  test("a document that takes too much memory is kept as it came, and said to be", async () => {
    const content = await bigDocx(12 * megabyte);
    const { content: after, metadata } = await stored(content, await freshFolder(), {
      limits: { ...usualLimits, threadMb: 8 },
    });
    expect([metadata, after.equals(content)]).toEqual(["kept", true]);
    const roomy = await stored(content, await freshFolder());
    expect([roomy.metadata, roomy.content.includes(writtenBy)]).toEqual(["stripped", false]);
  });

  test("work that throws comes to nothing", async () => {
    // No content of a file makes it throw, so there is none.
    const content: unknown = null;
    expect(await inThread({ type: "strip", content: content as Uint8Array, as: "pdf" }, usualLimits)).toBe(
      null,
    );
  });

  test("a HEIC photo that takes too long is refused with what would help", async () => {
    const photo = heicPhoto(await real("red.hevc"), 64);
    expect(await taking(photo, await freshFolder(), { kind: "photo", limits: hurried })).toEqual({
      state: "refused",
      why: "type",
      heic: true,
    });
  });
});

test("an ordinary voice note needs no thread", async () => {
  const content = await real("opus.ogg");
  expect((await stripLengthy(content, "ogg", hurried)).metadata).toBe("stripped");
});

/** How often the event loop turned before the work's result came. */
async function turnsDuring(work: () => Promise<unknown>): Promise<number> {
  let turns = 0;
  let on = true;
  const turn = (): void => {
    turns += 1;
    if (on) setImmediate(turn);
  };
  setImmediate(turn);
  await work();
  on = false;
  return turns;
}
