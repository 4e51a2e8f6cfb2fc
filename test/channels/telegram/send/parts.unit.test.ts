import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { split } from "../../../../src/channels/shared/split.ts";
import { withMentions } from "../../../../src/channels/telegram/send/mentions.ts";
import { type Part, partsOf, replyMarkup } from "../../../../src/channels/telegram/send/parts.ts";
import type { MediaKind } from "../../../../src/core/message/input.ts";
import type { Outgoing } from "../../../../src/ports/channel.ts";

const plain: Outgoing = {
  text: "",
  buttons: [],
  keyboard: [],
  clearsKeyboard: false,
  guarded: false,
  files: [],
  replyTo: null,
};

function withFiles(text: string, ...kinds: MediaKind[]): Outgoing {
  const files = kinds.map((kind, index) => ({
    kind,
    path: `/tmp/${index}`,
    mime: "x/y",
    name: String(index),
  }));
  return { ...plain, text, files };
}

function shapeOf(message: Outgoing): readonly string[] {
  return partsOf(message).map(nameOf);
}

function nameOf(part: Part): string {
  switch (part.type) {
    case "text":
      return "text";
    case "spot":
      return `spot ${part.spot.name}`;
    case "file":
      return `${part.file.kind}${part.caption === "" ? "" : " with caption"}`;
    case "album":
      return `album of ${part.files.length}${part.caption === "" ? "" : " with caption"}`;
  }
}

describe("a message's parts", () => {
  it("are one text for a text", () => {
    expect(shapeOf({ ...plain, text: "Baik." })).toEqual(["text"]);
  });

  it("put a short text under a single file or an album", () => {
    expect(shapeOf(withFiles("Baik.", "photo"))).toEqual(["photo with caption"]);
    expect(shapeOf(withFiles("Baik.", "photo", "video", "photo"))).toEqual(["album of 3 with caption"]);
  });

  it("put a text that is too long for a caption after the files", () => {
    expect(shapeOf(withFiles("a".repeat(1_024), "photo"))).toEqual(["photo with caption"]);
    expect(shapeOf(withFiles("a".repeat(1_025), "photo"))).toEqual(["photo", "text"]);
  });

  it("keep the menu off an album, which can't carry it", () => {
    const menu = { buttons: [[{ label: "Sudah", data: "settled|x" }]] };
    expect(shapeOf({ ...withFiles("Beres?", "photo", "photo"), ...menu })).toEqual(["album of 2", "text"]);
    expect(shapeOf({ ...withFiles("Beres?", "photo"), ...menu })).toEqual(["photo with caption"]);
  });

  it("keep apart what Telegram doesn't show together", () => {
    const mixed = withFiles("Baik.", "photo", "document", "photo", "voice", "voice", "document");
    expect(shapeOf(mixed)).toEqual(["album of 2", "album of 2", "voice", "voice", "text"]);
  });

  it("hold at most ten files in an album", () => {
    const many = withFiles("", ...Array.from({ length: 11 }, (): MediaKind => "photo"));
    expect(shapeOf(many)).toEqual(["album of 10", "photo"]);
  });

  it("put a place between files and text, and the text with its menu last", () => {
    const spot = { latitude: -7.8, longitude: 110.36, name: "K7M4-2QX", address: "Kec. Kota" };
    expect(shapeOf({ ...withFiles("Baik.", "photo"), spot })).toEqual(["photo", "spot K7M4-2QX", "text"]);
    expect(shapeOf({ ...withFiles("", "photo", "photo"), spot })).toEqual(["album of 2", "spot K7M4-2QX"]);
    expect(shapeOf({ ...plain, spot })).toEqual(["spot K7M4-2QX"]);
  });

  it("are none for nothing", () => {
    expect(shapeOf({ ...plain, text: " \n" })).toEqual([]);
  });
});

describe("a long text", () => {
  it("is cut between paragraphs where one ends in time", () => {
    const paragraphs = ["a".repeat(3_000), "b".repeat(1_000), "c".repeat(1_000)];
    expect(split(paragraphs.join("\n\n"), 4_096)).toEqual([
      `${paragraphs[0]}\n\n${paragraphs[1]}`,
      paragraphs[2],
    ]);
  });

  it("is cut at a line's end or a blank otherwise", () => {
    expect(split("aaaa bbbb\ncccc dddd", 10)).toEqual(["aaaa bbbb", "cccc dddd"]);
    expect(split("aaaa bbbb cccc", 10)).toEqual(["aaaa bbbb", "cccc"]);
  });

  it("loses no word, breaks no character and fits", () => {
    const texts = fc.string({ unit: fc.constantFrom("a", "🙂", " ", "\n", "\n\n", "kata"), maxLength: 300 });
    fc.assert(
      fc.property(texts, fc.integer({ min: 2, max: 50 }), (text, max) => {
        const pieces = split(text, max);
        expect(pieces.join("").replace(/\s/g, "")).toBe(text.replace(/\s/g, ""));
        for (const piece of pieces) {
          expect(piece.length).toBeLessThanOrEqual(max);
          expect(piece.trim()).not.toBe("");
          expect(/\p{Surrogate}/u.test(piece)).toBe(false);
        }
      }),
    );
  });
});

describe("what stands under a message", () => {
  it("asks for the place with a key of the keyboard, which folds away once pressed", () => {
    const keyboard = [
      [{ label: "Saya di lokasi", sharesPlace: true }],
      [{ label: "Lewati", sharesPlace: false }],
    ];
    expect(replyMarkup({ ...plain, keyboard })).toEqual({
      keyboard: [[{ text: "Saya di lokasi", request_location: true }], [{ text: "Lewati" }]],
      resize_keyboard: true,
      one_time_keyboard: true,
    });
  });

  it("takes the keyboard away, unless there are buttons to show", () => {
    expect(replyMarkup({ ...plain, clearsKeyboard: true })).toEqual({ remove_keyboard: true });
    const buttons = [[{ label: "Kirim", data: "draft.send|" }]];
    expect(replyMarkup({ ...plain, buttons, clearsKeyboard: true })).toEqual({
      inline_keyboard: [[{ text: "Kirim", callback_data: "draft.send|" }]],
    });
    expect(replyMarkup(plain)).toBeUndefined();
  });
});

it("names whom it mentions on a last line, each linked to the person", () => {
  const people = [
    { chat: "42", name: "Rina" },
    { chat: "43", name: "Adi 👮" },
  ];
  const { text, entities } = withMentions("DARURAT 🔥", { people, others: "dan 3 petugas lainnya" });
  expect(text).toBe("DARURAT 🔥\n\nRina, Adi 👮 dan 3 petugas lainnya");
  expect(withMentions("DARURAT 🔥", { people, others: "" }).text).toBe("DARURAT 🔥\n\nRina, Adi 👮");
  expect(entities.map(({ offset, length }) => text.slice(offset, offset + length))).toEqual([
    "Rina",
    "Adi 👮",
  ]);
  expect(entities).toMatchObject([{ type: "text_mention", user: { id: 42 } }, { user: { id: 43 } }]);
});

it("keeps a text with its mentions within one message's length", () => {
  const people = Array.from({ length: 5 }, (_, index) => ({ chat: String(index), name: "n".repeat(64) }));
  const mentions = { people, others: "dan 12 petugas lainnya" };
  const parts = partsOf({ ...plain, text: "word ".repeat(1_700), mentions });
  expect(parts.filter((part) => part.type === "text" && part.mentions !== undefined)).toEqual([parts.at(-1)]);
  for (const part of parts) {
    if (part.type === "text")
      expect(withMentions(part.text, part.mentions).text.length).toBeLessThanOrEqual(4_096);
  }
});
