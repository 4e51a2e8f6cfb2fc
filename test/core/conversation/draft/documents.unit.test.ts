import { describe, expect, test } from "vitest";
import type { FileLeft } from "../../../../src/core/conversation/facts.ts";
import type { FileRefusal } from "../../../../src/core/message/input.ts";
import { chat, type Options } from "../chat.ts";

const road = "Jalan di depan pasar Kliwon berlubang besar, sudah dua orang jatuh";

/** A report with a document in it, up to its summary, at which so much is known of the file. */
function summaryWith(known: FileLeft["metadata"] | "nothing", ending: string | null, options: Options = {}) {
  const c = chat(options);
  c.say(road);
  const named = ending === null ? {} : { ending };
  c.hear({ type: "media", kind: "document", file: "d1", caption: "", album: null, quoted: null, ...named });
  const files: readonly FileLeft[] = known === "nothing" ? [] : [{ id: "d1", metadata: known }];
  return { c, summary: c.say("depan pasar kliwon", { files }) };
}

describe("a document that may name its author", () => {
  test("is told of at the summary, before it is sent", () => {
    const { summary } = summaryWith("kept", "PDF");
    expect(summary).toContain("Laporan ini belum terkirim");
    expect(summary).toContain("Berkas PDF bisa memuat nama pembuatnya; kami tidak bisa menghapusnya.");
  });

  test("is told of in English as well", () => {
    const { summary } = summaryWith("kept", "PDF", { language: "en" });
    expect(summary).toContain("The PDF file may name whoever made it; we cannot take that out.");
  });

  test("is told of without its kind if its name has none", () => {
    expect(summaryWith("kept", null).summary).toContain("Berkas yang Anda kirim bisa memuat nama pembuatnya");
  });

  test.each(["nothing", null] as const)("is told of with care while it isn't known (%s)", (known) => {
    const { summary } = summaryWith(known, "PDF");
    expect(summary).toContain("Berkas PDF belum selesai kami periksa; bisa jadi memuat nama pembuatnya.");
  });

  test("isn't told of once nothing in it names anybody", () => {
    expect(summaryWith("stripped", "PDF").summary).not.toContain("nama pembuatnya");
  });

  test("has one line with the others", () => {
    const { c } = summaryWith("kept", "PDF");
    c.hear({
      type: "media",
      kind: "document",
      file: "d2",
      caption: "",
      album: null,
      quoted: null,
      ending: "XLS",
    });
    const files: readonly FileLeft[] = [
      { id: "d1", metadata: "kept" },
      { id: "d2", metadata: "kept" },
    ];
    const summary = c.say("lihat", { files });
    expect(summary).toContain("Berkas PDF, XLS bisa memuat nama pembuatnya");
    expect(summary.match(/pembuatnya/g)).toHaveLength(1);
  });
});

test.each([
  [
    "too_big",
    {},
    "Berkas PDF terlalu besar dan tidak bisa disimpan. Kirim yang lebih kecil (di bawah 20 MB)",
  ],
  ["type", {}, "Berkas PDF tidak bisa dibuka, atau jenisnya tidak kami terima. Kirim sebagai foto, video,"],
  [
    "type",
    { heic: true },
    "Berkas PDF adalah foto HEIC, yang belum bisa kami buka. Kirim sebagai foto biasa,",
  ],
  ["lost", {}, "Berkas PDF gagal diambil. Kirim sekali lagi,"],
] as const satisfies readonly (readonly [FileRefusal, object, string])[])(
  "a file that is refused (%s %j) is named, with what to do",
  (why, more, told) => {
    const c = chat();
    c.say(road);
    c.hear({
      type: "media",
      kind: "document",
      file: "d1",
      caption: "",
      album: null,
      quoted: null,
      ending: "PDF",
    });
    const answer = c.hear({ type: "file_refused", file: "d1", why, ending: "PDF", ...more });
    expect(answer.replace(/\n+/g, " ")).toContain(told);
    expect(c.state.draft?.files).toHaveLength(0);
  },
);
