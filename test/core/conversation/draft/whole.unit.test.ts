import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { phrases } from "../../../../src/core/lexicon/entry.ts";
import { noWords } from "../../../../src/core/lexicon/plainWords.ts";
import { type Chat, chat } from "../chat.ts";
import { read } from "../replies/rows.ts";

const rows = read(new URL("../replies/rows.tsv", import.meta.url).pathname).map(({ text }) => text);

/** Each question of a draft, opened. */
const openings: Readonly<Record<string, () => Chat>> = {
  photo: () => said("jalan depan pasar kliwon rusak parah"),
  place: () => said("jalan depan pasar kliwon rusak parah", "1"),
  privacy: () => said("dimintai uang di kelurahan sukamaju"),
  when: () => said("dimintai uang di kelurahan sukamaju", "1"),
  office: () => said("dimintai uang waktu ngurus surat", "1", "lewati"),
  summary: () => said("jalan depan pasar kliwon rusak parah", "1", "1"),
  change: () => said("jalan depan pasar kliwon rusak parah", "1", "1", "2"),
  correction: () => said("jalan depan pasar kliwon rusak parah", "1", "1", "eh salah, pasar legi"),
};

function said(...texts: readonly string[]): Chat {
  const c = chat({ buttons: false });
  for (const text of texts) c.say(text);
  return c;
}

/** What the openings themselves gave, whole or as the place among it. */
const earlier = ["depan pasar kliwon", "eh salah, pasar legi", "pasar legi"];

const no = fc.constantFrom(...phrases(noWords));
const thing = fc.constantFrom(
  "diaspal",
  "di depan pasar tapi di belakangnya",
  "ada yang datang",
  "pasar kliwon pak, di jl mawar",
  "3 bulan",
  "kirim",
  "pernah dijawab, sudah tiga kali lapor ke kelurahan",
  "lewat situ",
);
const written = fc.oneof(
  fc.constantFrom(...rows),
  fc.tuple(no, thing).map((parts) => parts.join(" ")),
  fc
    .tuple(fc.constantFrom("eh salah,", "pak", "maaf", "tambahan,"), no, thing)
    .map((parts) => parts.join(" ")),
  fc.string({ maxLength: 60, unit: "grapheme" }),
);

/** Everything of a draft that somebody may have written, and what waits beside it. */
function stored(c: Chat): readonly string[] {
  const { draft, shelf, question } = c.state;
  const drafts = draft === null ? shelf : [...shelf, draft];
  const kept = drafts.flatMap(({ words, place, happened }) => [
    ...words.map(({ text }) => text),
    place?.place.type === "typed" ? place.place.text : "",
    happened?.text ?? "",
  ]);
  const pieces = question !== null && "pieces" in question ? question.pieces : [];
  return [...kept, ...pieces.map(({ text }) => text)].filter((text) => text !== "");
}

const negations = new Set(phrases(noWords));

/** Whether what was kept of a text begins behind a *no* of it. */
function losesNo(text: string, kept: string): boolean {
  const at = text.indexOf(kept);
  const before = /(\p{L}+)\s+$/u.exec(text.slice(0, Math.max(0, at)))?.[1]?.toLowerCase();
  return before !== undefined && negations.has(before);
}

describe.each(Object.entries(openings))("while a report is collected, at %s", (_, open) => {
  test("what is kept is what was written, and no *no* is cut off", () => {
    fc.assert(
      fc.property(written, fc.constantFrom("1", "ya", "kirim", "batal"), (text, next) => {
        const c = open();
        const before = stored(c);
        c.say(text);
        for (const said of [text, next]) {
          if (said === next) c.say(next);
          const fresh = stored(c).filter((kept) => !before.includes(kept) && !earlier.includes(kept));
          for (const kept of fresh) {
            // Blanks around a message are no part of what it says.
            expect([...earlier, text.trim(), next].join("\n"), kept).toContain(kept.trim());
            if (kept !== next) expect(losesNo(text, kept), kept).toBe(false);
          }
        }
      }),
      { numRuns: 60 },
    );
  });
});

describe("at the summary", () => {
  const before = fc.constantFrom(
    "",
    "tapi",
    "ya tapi",
    "kirim tapi",
    "makasih pak,",
    "tolong diproses,",
    "oke pak asal",
  );
  const what = fc.constantFrom(
    "ke pupr",
    "ke lurah ya",
    "lewat pak rt",
    "di jl mawar",
    "3 bulan",
    "yang depan masjid",
    "sama kliwon",
    "sampai bupati",
    "punya warga sini",
  );
  /** "Mboh" says that one doesn't know, and denies nothing. */
  const denying = no.filter((word) => word !== "mboh");
  const denied = fc.tuple(before, denying, what).map((parts) => parts.join(" ").trim());

  test("no text with a *no* vanishes: it is kept, leads to a part, or gives the report up", () => {
    fc.assert(
      fc.property(denied, (text) => {
        const c = said("jalan depan pasar kliwon rusak parah", "1", "1");
        const shown = c.say(text);
        expect(c.reports, text).toEqual([]);
        if (c.state.draft === null || c.state.question?.type === "change") return;
        expect(stored(c).join("\n"), `${text}: ${shown}`).toContain(text);
      }),
      { numRuns: 300 },
    );
  });
});

describe("what may mean 'send'", () => {
  const sends = fc.constantFrom(
    "kirim",
    "kirim pak",
    "iya kirim aja",
    "krim",
    "kirm min",
    "kirimmm",
    "kirim?",
    "bisa dikirim",
    "sudah dikirim",
    "udah kirim aja",
    "jangan dikirim dulu",
    "nanti malem saya kirim fotonya",
    "salah kirim",
    "kirimkan ya mas",
    "ya",
    "iya pak",
    "oke pak",
    "ok",
    "sip",
    "nggih",
    "muhun kirim",
    "lanjut",
    "lanjut aja",
    "👍",
    "✅",
    "makasih",
    "makasih pak, semoga cepat",
    "siap",
    "send it",
    "send",
    "udah",
    "amin",
    "setuju kirim",
    "ora usah dikirim",
    "betul",
  );
  const asks = new Set(["photo", "summary", "correction"]);

  test.each(Object.entries(openings).filter(([name]) => asks.has(name)))(
    "at %s it never ends without a sentence that says sent or not sent",
    (_, open) => {
      fc.assert(
        fc.property(fc.array(sends, { minLength: 1, maxLength: 4 }), (texts) => {
          const c = open();
          for (const text of texts) {
            const before = c.reports.length;
            const told = c.say(text);
            if (c.state.draft === null && c.reports.length === before) return;
            expect(told, text).toMatch(
              /belum (?:ter|di)?kirim|Laporan terkirim|terkirim dan|sudah terkirim|Di mana tepatnya|Ada foto/u,
            );
            if (c.reports.length > 0) return;
            expect(told, text).not.toBe("");
          }
        }),
        { numRuns: 80 },
      );
    },
  );

  test.each([
    "jangan dikirim dulu, saya mau tanya istri",
    "nanti malem saya kirim fotonya",
    "gak jadi",
    "ora usah dikirim",
    "belum, jangan kirim",
    "krim",
    "kirm pak",
    "udah",
    "makasih",
    "👍",
    "oh iya",
    "iya sih",
    "maaf ya",
    "kirim?",
    "kirim ke mana ini",
    "sudah dikirim pak",
    "ulah dikirim heula kang",
    "kada usah dikirim",
    "salah kirim gan",
  ])("%j sends nothing, however often", (text) => {
    const c = said("jalan depan pasar kliwon rusak parah", "1", "1");
    for (let times = 0; times < 4; times += 1) c.say(text);
    expect(c.reports).toEqual([]);
  });

  test.each(["kirim pak", "iya kirim aja", "iya pak", "tolong kirim", "ok kirim", "muhun kirim", "oke pak"])(
    "%j sends what was shown",
    (text) => {
      const c = said("jalan depan pasar kliwon rusak parah", "1", "1");
      expect(c.say(text)).toContain("Laporan terkirim");
      expect(c.reports[0]?.words).toBe("jalan depan pasar kliwon rusak parah");
    },
  );

  test.each(["nggih", "baik", "oke pak", "siap min"])(
    "%j answers 'Kirim sekarang?', not the summary",
    (text) => {
      const c = said("jalan depan pasar kliwon rusak parah", "1", "1");
      c.say("udah");
      expect(c.say(text)).toContain("Laporan terkirim");
    },
  );
});
