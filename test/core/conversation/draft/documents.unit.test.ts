import { describe, expect, test } from "vitest";
import type { FileLeft } from "../../../../src/core/conversation/facts.ts";
import type { FileRefusal } from "../../../../src/core/message/input.ts";
import { chat, type Options } from "../chat.ts";

const road = "Jalan di depan pasar Kliwon berlubang besar, sudah dua orang jatuh";

/** A report with a document in it, up to its summary, at which so much is known of the file. */
function summaryWith(known: FileLeft["metadata"] | "nothing", name: string | null, options: Options = {}) {
  const c = chat(options);
  c.say(road);
  const named = name === null ? {} : { name };
  c.hear({ type: "media", kind: "document", file: "d1", caption: "", album: null, quoted: null, ...named });
  const files: readonly FileLeft[] = known === "nothing" ? [] : [{ id: "d1", metadata: known }];
  return { c, summary: c.say("depan pasar kliwon", { files }) };
}

describe("a document that may name its author", () => {
  test("is told of at the summary, before it is sent", () => {
    const { summary } = summaryWith("kept", "kontrak.pdf");
    expect(summary).toContain("Laporan ini belum terkirim");
    expect(summary).toContain(
      "Berkas kontrak.pdf bisa memuat nama pembuatnya; kami tidak bisa menghapusnya.",
    );
  });

  test("is told of in English as well", () => {
    const { summary } = summaryWith("kept", "kontrak.pdf", { language: "en" });
    expect(summary).toContain("The file kontrak.pdf may name whoever made it; we cannot take that out.");
  });

  test("is told of without its name if it has none", () => {
    expect(summaryWith("kept", null).summary).toContain("Berkas yang Anda kirim bisa memuat nama pembuatnya");
  });

  test.each(["nothing", null] as const)("is told of with care while it isn't known (%s)", (known) => {
    const { summary } = summaryWith(known, "kontrak.pdf");
    expect(summary).toContain(
      "Berkas kontrak.pdf belum selesai kami periksa; bisa jadi memuat nama pembuatnya.",
    );
  });

  test("isn't told of once nothing in it names anybody", () => {
    expect(summaryWith("stripped", "kontrak.pdf").summary).not.toContain("nama pembuatnya");
  });

  test("has one line with the others", () => {
    const { c } = summaryWith("kept", "kontrak.pdf");
    c.hear({
      type: "media",
      kind: "document",
      file: "d2",
      caption: "",
      album: null,
      quoted: null,
      name: "data.xls",
    });
    const files: readonly FileLeft[] = [
      { id: "d1", metadata: "kept" },
      { id: "d2", metadata: "kept" },
    ];
    const summary = c.say("lihat", { files });
    expect(summary).toContain("Berkas kontrak.pdf, data.xls bisa memuat nama pembuatnya");
    expect(summary.match(/pembuatnya/g)).toHaveLength(1);
  });

  test("keeps its name only until the report is filed", () => {
    const { c } = summaryWith("kept", "kontrak.pdf");
    expect(JSON.stringify(c.state)).toContain("kontrak.pdf");
    c.say("kirim");
    expect(JSON.stringify([c.state, c.effects])).not.toContain('"name":"kontrak.pdf"');
  });
});

test.each([
  [
    "too_big",
    {},
    "Berkas peta.pdf terlalu besar dan tidak bisa disimpan. Kirim yang lebih kecil (di bawah 20 MB)",
  ],
  [
    "type",
    {},
    "Berkas peta.pdf tidak bisa dibuka, atau jenisnya tidak kami terima. Kirim sebagai foto, video,",
  ],
  [
    "type",
    { heic: true },
    "Berkas peta.pdf adalah foto HEIC, yang belum bisa kami buka. Kirim sebagai foto biasa,",
  ],
  ["lost", {}, "Berkas peta.pdf gagal diambil. Kirim sekali lagi,"],
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
      name: "peta.pdf",
    });
    const answer = c.hear({ type: "file_refused", file: "d1", why, name: "peta.pdf", ...more });
    expect(answer.replace(/\n+/g, " ")).toContain(told);
    expect(c.state.draft?.files).toHaveLength(0);
  },
);
