import decoder from "jsqr";
import sharp from "sharp";
import { describe, expect, test } from "vitest";
import { createTranslate } from "../../src/adapters/i18n.ts";
import type { Drawn } from "../../src/core/message/message.ts";
import { drawReceipt } from "../../src/print/receipt.ts";
import { projectPath } from "../../src/projectPath.ts";

const translate = createTranslate({ locales: projectPath("locales"), zoneName: "WIB", today: () => "" });
const telegram = {
  name: "Telegram",
  address: "@lapor_maju_bot",
  link: "https://t.me/lapor_maju_bot?start={code}",
};
const whatsapp = {
  name: "WhatsApp",
  address: "+62 812-3456-7890",
  link: "https://wa.me/6281234567890?text=GABUNG%20{code}",
};
const usual: Drawn = {
  type: "receipt",
  number: "MK45-JNJ",
  code: "WXPF-Q5DQ",
  filed: "2026-12-15",
  due: "2026-12-18",
  doors: [telegram],
};

async function drawn(receipt: Drawn, name = "Lapor Maju"): Promise<Uint8Array> {
  return await drawReceipt(receipt, { service: name, name: "Pemkab Maju" }, (said) => translate(said, "id"));
}

/** What a phone's camera reads in this part of the picture. */
async function read(png: Uint8Array, side: "all" | "left" | "right"): Promise<string | undefined> {
  const { width = 0, height = 0 } = await sharp(png).metadata();
  const half = Math.floor(width / 2);
  const part = {
    left: side === "right" ? half : 0,
    top: 0,
    width: side === "all" ? width : half,
    height,
  };
  const { data, info } = await sharp(png)
    .extract(part)
    .ensureAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });
  return decoder.default(new Uint8ClampedArray(data), info.width, info.height)?.data;
}

describe("a receipt", () => {
  test("is a PNG whose code opens the chat with the receipt's own code", async () => {
    const png = await drawn(usual);
    expect((await sharp(png).metadata()).format).toBe("png");
    expect(await read(png, "all")).toBe("https://t.me/lapor_maju_bot?start=WXPF-Q5DQ");
  });

  test("has a code for each channel, side by side", async () => {
    const png = await drawn({ ...usual, doors: [telegram, whatsapp] });
    expect(await read(png, "left")).toBe("https://t.me/lapor_maju_bot?start=WXPF-Q5DQ");
    expect(await read(png, "right")).toBe("https://wa.me/6281234567890?text=GABUNG%20WXPF-Q5DQ");
  });

  test("keeps to the paper with the longest name, and grows by it", async () => {
    const [short, long] = [
      await drawn(usual),
      await drawn(usual, "Layanan Aduan Masyarakat Kabupaten Hulu "),
    ];
    const [one, other] = [await sharp(short).metadata(), await sharp(long).metadata()];
    expect(other.width).toBe(one.width);
    expect(other.height).toBeGreaterThan(one.height ?? 0);
    // Nothing but white at both edges.
    for (const left of [0, (other.width ?? 0) - 20]) {
      const edge = { left, top: 0, width: 20, height: other.height ?? 1 };
      const dots = await sharp(long).extract(edge).greyscale().raw().toBuffer();
      expect(dots.every((dot) => dot === 255)).toBe(true);
    }
  });

  test("of a confidential report is shorter by its days", async () => {
    const [open, bare] = [await drawn(usual), await drawn({ ...usual, due: null })];
    expect((await sharp(bare).metadata()).height).toBeLessThan((await sharp(open).metadata()).height ?? 0);
  });
});
