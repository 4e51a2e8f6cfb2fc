import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readLocale } from "../../../src/adapters/i18n.ts";
import { render } from "../../../src/core/message/render.ts";
import { type Language, languages } from "../../../src/core/office.ts";
import { projectPath } from "../../../src/projectPath.ts";
import { type Chat, chat, translate } from "./chat.ts";

const long = { service: "Lapor Kotawaringin Barat", name: "Pemerintah Kabupaten Kotawaringin Barat" };
const words = "penerangan jalan umum padam di depan pasar kliwon";
const bribe = "saya dimintai uang 300rb waktu ngurus surat pindah";

type Options = { readonly language: Language; readonly buttons: boolean };
type Opening = (options: Options) => Chat;

const fresh: Opening = (options) => chat({ ...options, office: long });
const told: Opening = (options) => after(fresh(options), (c) => c.say(words));
const filed: Opening = (options) => {
  const c = fresh(options);
  c.photo(words);
  c.pressOld("draft.hint", c.state.draft?.id ?? "");
  if (c.mine.length === 0) c.say(options.language === "id" ? "kirim" : "send");
  return c;
};
const answered: Opening = (options) => {
  const c = filed(options);
  c.at("2026-11-30 10:00");
  c.office({ type: "forward", agency: "PUPR" });
  c.at("2026-12-04 15:00");
  c.office({ type: "answer", kind: "done", text: "Lampu sudah diganti.", files: [], day: null });
  c.at("2026-12-07 09:00");
  return c;
};

function after(c: Chat, ...acts: readonly ((c: Chat) => unknown)[]): Chat {
  for (const act of acts) act(c);
  return c;
}

/** Each question that a citizen is asked, with the longest names, by what opens it. */
const openings: Readonly<Record<string, Opening>> = {
  photo: told,
  place: (options) => after(fresh(options), (c) => c.media("voice")),
  privacy: (options) => after(fresh(options), (c) => c.say(bribe)),
  when: (options) =>
    after(
      fresh(options),
      (c) => c.say(bribe),
      (c) => c.say("1"),
    ),
  office: (options) =>
    after(
      fresh(options),
      (c) => c.say(bribe),
      (c) => c.say("1"),
      (c) => c.say("kemarin"),
    ),
  summary: (options) =>
    after(
      told(options),
      (c) => c.photo(),
      (c) => c.pin(),
    ),
  change: (options) => after(told(options), (c) => c.say("ubah")),
  addition: (options) => after(filed(options), (c) => c.say("tambah")),
  withdrawal: (options) => after(filed(options), (c) => c.say("tarik")),
  answer: (options) => after(answered(options), (c) => c.say("makasih")),
  reason: (options) => after(answered(options), (c) => c.say("belum")),
  rating: (options) => after(answered(options), (c) => c.say("sudah")),
  accuses: (options) => after(filed(options), (c) => c.say("oknum kepala dinas minta fee proyek 10 persen")),
  erasure: (options) => after(fresh(options), (c) => c.say("hapus data")),
  language: (options) => after(fresh(options), (c) => c.say("bahasa")),
};

const ways = languages.flatMap((language) => [true, false].map((buttons) => ({ language, buttons })));
const asked = Object.entries(openings).flatMap(([name, open]) => ways.map((way) => ({ name, open, ...way })));

describe("every question, with the longest fillings, when first put and when missed", () => {
  test.each(asked)("$name in $language, buttons: $buttons", ({ open, language, buttons }) => {
    const c = open({ language, buttons });
    expect(c.state.question).not.toBeNull();
    for (const text of ["qwrt zxcv", "zxcv qwrt", "asdf ghjk"]) c.say(text);
    for (const message of c.answers) {
      const shown = render(message, { buttons, askPlace: buttons }, (said) => translate(said, language));
      const ours = shown.text
        .replace(/"[^"]*"/gu, '""')
        .replace(
          /^(?:Masalah|Problem): [\s\S]*?(?=^(?:Lokasi|Place|Foto|Photos|Nama|Your name|Privasi|Privacy))/gmu,
          "",
        );
      expect(ours.replace(/^\d\. .*$/gmu, "").trim().length, shown.text).toBeLessThanOrEqual(
        message.menu === null ? 500 : 350,
      );
      expect(ours.match(/\?/gu)?.length ?? 0, shown.text).toBeLessThanOrEqual(1);
      expect(message.menu?.choices.length ?? 0).toBeLessThanOrEqual(6);
      for (const line of shown.text.match(/^\d\. .*$/gmu) ?? [])
        expect(line.length, line).toBeLessThanOrEqual(60);
      expect(ours.match(/\b(?:maaf|sorry)\b/giu)?.length ?? 0, shown.text).toBeLessThanOrEqual(1);
    }
  });
});

describe("what is stored of a message is the whole of it", () => {
  const nos = fc.constantFrom(
    "belum",
    "blm",
    "tidak",
    "gak",
    "nggak",
    "bukan",
    "jangan",
    "tanpa",
    "ora",
    "teu",
    "indak",
    "not",
  );
  const rest = fc.constantFrom(
    "diaspal",
    "ada yang datang",
    "dibayar",
    "diangkut",
    "dekat pasar",
    "kemarin sore",
    "sempat foto",
  );
  const ends = fc.constantFrom("", " pak", " min", " ya", ", tolong", " 🙏");
  const steps = fc.constantFrom(
    "fresh",
    "photo",
    "place",
    "privacy",
    "when",
    "office",
    "summary",
    "change",
    "addition",
    "answer",
    "reason",
  );

  test("no 'belum', 'tidak' or 'jangan' of it is ever cut off, at whatever step", () => {
    const open: Readonly<Record<string, Opening>> = { ...openings, fresh };
    fc.assert(
      fc.property(steps, nos, rest, ends, fc.nat(9999), (step, no, more, end, token) => {
        const c = open[step]?.({ language: "id", buttons: false }) ?? chat();
        const text = `${no} ${more} kata${token}`;
        c.say(`${text}${end}`);
        const kept = JSON.stringify([c.state, c.reports, c.steps]);
        // "Belum sempat" only puts it off.
        const mustStay = step === "summary" && more !== "sempat foto";
        if (mustStay || kept.includes(`kata${token}`)) expect(kept).toContain(text);
      }),
      { numRuns: 200 },
    );
  });
});

const citizens = languages.map((language) => {
  const texts = Object.entries(readLocale(projectPath("locales"), language));
  return [
    language,
    texts.filter(
      ([key]) =>
        !/^(?:operators|card|clock|due|ledger|figures|channel|print\.(?:officer|verifier)|letters\.(?:agency|operators|officer))/.test(
          key,
        ),
    ),
  ] as const;
});

describe.each(citizens)("every sentence to citizens in %s", (_language, texts) => {
  test("is plain", () => {
    const jargon =
      /\b(?:input|invalid|disposisi\w*|verifikasi|diverifikasi|OPD|SLA|ticket|tiket|obrolan|draf|draft|Bapak|Ibu|Kak)\b/iu;
    expect(texts.filter(([, text]) => jargon.test(text)).map(([key]) => key)).toEqual([]);
  });

  test("puts nothing off without a day, and claims nothing that may not be so yet", () => {
    const vague = /\b(?:segera|secepatnya|dalam waktu dekat|soon|shortly|as soon as possible)\b/iu;
    const ahead =
      /petugas melihatnya|sedang dibaca|sudah dibaca petugas|our staff (?:are reading|have read|see it)/iu;
    expect(texts.filter(([, text]) => vague.test(text) || ahead.test(text)).map(([key]) => key)).toEqual([]);
  });
});
