import decoder from "jsqr";
import { ColorSpace, Document, Matrix } from "mupdf";
import { describe, expect, test } from "vitest";
import { createTranslate } from "../../src/adapters/i18n.ts";
import { noHotlines } from "../../src/core/office.ts";
import { commands } from "../../src/core/operators/commands/table.ts";
import { policyAt } from "../../src/core/procedure/policy.ts";
import type { PrintFacts } from "../../src/print/facts.ts";
import { pageNames, printedPages } from "../../src/print/pages.ts";
import { projectPath } from "../../src/projectPath.ts";

const translate = createTranslate({ locales: projectPath("locales"), zoneName: "WIB", today: () => "" });
const made = new Date("2026-12-01T02:00:00Z");

const usual: PrintFacts = {
  office: {
    service: "Lapor Maju",
    name: "Pemkab Maju",
    hotlines: { ...noHotlines, emergency: "112" },
    undoSeconds: 60,
    hours: { 1: [{ open: "08:00", close: "16:00" }], 5: [{ open: "08:00", close: "11:30" }] },
  },
  policy: policyAt("2026-12-01", { oversight: false }),
  addresses: { telegram: "laporbot", whatsapp: "6281234567890" },
  today: "2026-12-01",
  language: "id",
  say: (said) => translate(said, "id"),
};

const english: PrintFacts = { ...usual, language: "en", say: (said) => translate(said, "en") };

/** As much of everything as the configuration allows. */
const longest = (facts: PrintFacts, name: string): PrintFacts => ({
  ...facts,
  office: {
    service: name,
    name,
    hotlines: { ...noHotlines, emergency: "(0271) 642020 pes. 12 atau 0812-3456-789" },
    undoSeconds: 3_600,
    hours: Object.fromEntries(
      [1, 2, 3, 4, 5, 6, 7].map((day) => [
        day,
        [
          { open: `0${day}:00`, close: "11:30" },
          { open: "13:00", close: "16:30" },
        ],
      ]),
    ),
  },
  addresses: { telegram: "W".repeat(32), whatsapp: "628123456789012" },
});

const facts: readonly (readonly [string, PrintFacts])[] = [
  ["as usual", usual],
  ["in English", english],
  ["with the longest names", longest(usual, "Layanan Aduan Masyarakat Kabupaten Hulu ")],
  ["with the longest names in one word", longest(usual, "W".repeat(40))],
  ["with the longest names in English", longest(english, "W".repeat(40))],
  [
    "without an emergency number, on one channel",
    {
      ...usual,
      office: { ...usual.office, hotlines: noHotlines },
      addresses: { telegram: null, whatsapp: "6281234567890" },
    },
  ],
];

type Rect = readonly [number, number, number, number];
type Line = { readonly box: Rect; text: string };

function opened(pdf: Uint8Array) {
  const file = Document.openDocument(pdf, "application/pdf");
  const page = file.loadPage(0);
  const lines: Line[] = [];
  page.toStructuredText("preserve-whitespace").walk({
    beginLine: (box) => void lines.push({ box, text: "" }),
    onChar(letter) {
      const line = lines.at(-1);
      if (line !== undefined) line.text += letter;
    },
  });
  return { pages: file.countPages(), page, lines, text: lines.map(({ text }) => text).join(" ") };
}

/** How far two boxes lie over each other, upright, as a part of the lower one's height. */
function overlap(a: Rect, b: Rect): number {
  const across = Math.min(a[2], b[2]) - Math.max(a[0], b[0]);
  const down = Math.min(a[3], b[3]) - Math.max(a[1], b[1]);
  return across <= 0.5 ? 0 : down / Math.min(a[3] - a[1], b[3] - b[1]);
}

describe.each(facts)("%s", (_, given) => {
  test.each(pageNames)(
    "%s is one page, on which nothing lies over anything or beside the paper",
    async (name) => {
      const { pages, lines } = opened((await printedPages(given, made))[name]);
      expect(pages).toBe(1);
      expect(lines.length).toBeGreaterThan(10);
      for (const { box, text } of lines) {
        expect(box[0], text).toBeGreaterThan(20);
        expect(box[2], text).toBeLessThan(595.28 - 20);
        expect(box[1], text).toBeGreaterThan(8);
        expect(box[3], text).toBeLessThan(841.89 - 6);
      }
      const over = lines.flatMap((one, index) =>
        lines
          .slice(index + 1)
          .flatMap((other) => (overlap(one.box, other.box) > 0.35 ? [`${one.text} / ${other.text}`] : [])),
      );
      expect(over).toEqual([]);
    },
  );

  test("the codes on the poster lead to the office, as a phone reads them", async () => {
    const { page } = opened((await printedPages(given, made)).poster);
    const { telegram, whatsapp } = given.addresses;
    const read = [0, 0.5, 0.25].map((from) => codeIn(page, from));
    expect(read).toContain(whatsapp === null ? null : `https://wa.me/${whatsapp}`);
    if (telegram !== null) expect(read).toContain(`https://t.me/${telegram}`);
  });
});

/** The code in the half of the page that begins there. */
function codeIn(page: ReturnType<typeof opened>["page"], from: number): string | null {
  const image = page.toPixmap(Matrix.scale(2, 2), ColorSpace.DeviceRGB, false);
  const [wide, high] = [image.getWidth(), image.getHeight()];
  const pixels = image.getPixels();
  const width = Math.floor(wide / 2);
  const start = Math.floor(wide * from);
  const rgba = new Uint8ClampedArray(width * high * 4);
  for (let y = 0; y < high; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const at = (y * wide + Math.min(wide - 1, start + x)) * 3;
      rgba.set([pixels[at] ?? 0, pixels[at + 1] ?? 0, pixels[at + 2] ?? 0, 255], (y * width + x) * 4);
    }
  }
  return decoder.default(rgba, width, high)?.data ?? null;
}

test("the cards name commands that there are, in the language that is printed", async () => {
  for (const given of [usual, english]) {
    const { petugas, dinas } = await printedPages(given, made);
    const words = [petugas, dinas].flatMap((pdf) => [...opened(pdf).text.matchAll(/\/([a-z]+)/gu)]);
    const names = commands.map(({ name }) => name[given.language]);
    expect(new Set(words.map(([, word]) => word)).size).toBeGreaterThan(9);
    for (const [, word] of words) expect(names).toContain(word);
  }
});

test("the limits are those of the policy", async () => {
  const policy = { ...usual.policy, verify: 4, reply: 11, again: 6 };
  const { petugas, dinas, poster } = await printedPages({ ...usual, policy }, made);
  expect(opened(petugas).text).toMatch(/\b4\b.*\b5\b.*\b11\b/su);
  expect(opened(dinas).text).toMatch(/\b6\b.*\b11\b/su);
  expect(opened(poster).text).toMatch(/\b4\b.*\b5\b.*\b11\b/su);
});

test("the poster says what it costs, what is never asked, and whom to call", async () => {
  const { text } = opened((await printedPages(usual, made)).poster);
  for (const said of [
    "Gratis.",
    "uang, kode OTP, atau foto KTP",
    "telepon 112",
    "+62 812-3456-7890",
    "@laporbot",
  ])
    expect(text).toContain(said);
  const quiet = { ...usual, office: { ...usual.office, hotlines: noHotlines } };
  expect(opened((await printedPages(quiet, made)).poster).text).not.toContain("darurat");
});
