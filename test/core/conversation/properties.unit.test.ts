import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { needs } from "../../../src/core/conversation/needs.ts";
import { migrate } from "../../../src/core/conversation/state/migrate.ts";
import { initial } from "../../../src/core/conversation/state/state.ts";
import { catalogue } from "../../../src/core/message/catalogue.generated.ts";
import type { Message, Said } from "../../../src/core/message/message.ts";
import type { Language } from "../../../src/core/office.ts";
import { type Chat, chat, translate } from "./chat.ts";

const texts = fc.oneof(
  fc.constantFrom(
    "jalan depan pasar kliwon rusak parah",
    "lampu mati di gang mawar sudah seminggu",
    "dimintai uang di kelurahan sukamaju",
    "1",
    "2",
    "3",
    "0",
    "9",
    "ya",
    "ok",
    "p",
    "??",
    "batal",
    "lanjut",
    "kembali",
    "lewati",
    "ubah",
    "status",
    "bantuan",
    "privasi",
    "data",
    "hapus data",
    "bahasa",
    "english",
    "kirim",
    "rahasia",
    "belum",
    "sudah",
    "blm masih rusak",
    "baru",
    "tambah",
    "tarik",
    "buka",
    "jawaban",
    "lihat",
    "kode pantau",
    "ikuti x",
    "eh salah, pasar legi",
    "kemarin jam 9",
    "5 mantap",
    "makasih",
    "laporan saya",
    "gmn laporan saya",
    "tidak ada foto",
    "saya mau lapor sampah menumpuk lagi",
  ),
  fc.string({ maxLength: 40, unit: "grapheme" }),
  fc.lorem({ maxCount: 6 }),
);

type Act = (c: Chat) => string;
const said = texts.map(
  (text): Act =>
    (c) =>
      c.say(text),
);
const acts: fc.Arbitrary<Act> = fc.oneof(
  { weight: 8, arbitrary: said },
  {
    weight: 2,
    arbitrary: fc.constantFrom<Act>(
      (c) => c.photo(),
      (c) => c.photo("jalan rusak"),
      (c) => c.media("voice"),
      (c) => c.media("document"),
      (c) => c.pin(),
      (c) => c.start(),
      (c) => c.hear({ type: "noise" }),
      (c) => c.photo("", "album"),
    ),
  },
  {
    weight: 4,
    arbitrary: fc.nat(5).map(
      (index): Act =>
        (c) => {
          const choices = c.answers.findLast(({ menu }) => menu !== null)?.menu?.choices ?? [];
          const choice = choices[index % Math.max(1, choices.length)];
          return choice === undefined ? c.say("1") : c.pressOld(choice.id, choice.arg);
        },
    ),
  },
  {
    weight: 1,
    arbitrary: fc
      .tuple(
        fc.constantFrom(
          "draft.send",
          "mine.settled",
          "mine.withdraw_yes",
          "menu.erase_yes",
          "mine.more",
          "draft.other",
          "x",
        ),
        fc.string({ maxLength: 20 }),
      )
      .map(
        ([id, arg]): Act =>
          (c) =>
            c.pressOld(id, arg),
      ),
  },
  {
    weight: 1,
    arbitrary: fc.tuple(fc.nat(30), texts).map(
      ([ref, text]): Act =>
        (c) =>
          c.hear({ type: "amended", message: `m${ref}`, text }),
    ),
  },
  {
    weight: 1,
    arbitrary: fc.nat(30).map(
      (ref): Act =>
        (c) =>
          c.hear({ type: "deleted", message: `m${ref}` }),
    ),
  },
  {
    weight: 1,
    arbitrary: fc.nat(30).map(
      (ref): Act =>
        (c) =>
          c.hear({ type: "file_refused", file: `file-${ref}`, why: "lost" }),
    ),
  },
  {
    weight: 1,
    arbitrary: fc.constant<Act>((c) => {
      c.wait(600);
      return c.say("status");
    }),
  },
  {
    weight: 1,
    arbitrary: fc.constantFrom<Act>(
      (c) => office(c, { type: "forward", agency: "PUPR" }),
      (c) => office(c, { type: "ask", question: { type: "written", text: "Di depan nomor berapa?" } }),
      (c) => office(c, { type: "answer", kind: "done", text: "Sudah.", files: [], day: null }),
      (c) =>
        office(c, { type: "answer", kind: "scheduled", text: "Februari.", files: [], day: "2027-02-26" }),
    ),
  },
);

/** The office acts if it may. */
function office(c: Chat, command: Parameters<Chat["office"]>[0]): string {
  try {
    return c.office(command);
  } catch {
    return "";
  }
}

/** The message as it counts: without the words of people and the lines of a summary. */
function counted(message: Message, language: Language): string {
  const bare = (one: Said): Said => {
    const formats: Readonly<Record<string, string>> = catalogue[one.key];
    const params = Object.entries(one.params).map(([name, value]) => {
      const format = formats[name];
      if (format === "quote" || format === "words") return [name, ""];
      return [name, format === "said" ? bare(value as unknown as Said) : value];
    });
    return { key: one.key, params: Object.fromEntries(params) } as Said;
  };
  return message.paragraphs
    .map((lines) =>
      lines
        .filter(
          ({ key }) => !key.startsWith("summary.") && !key.startsWith("letters.") && !key.startsWith("list."),
        )
        .map((one) => translate(bare(one), language))
        .join("\n"),
    )
    .join("\n\n")
    .trim();
}

function linesOf(text: string): number {
  return text.split("\n").filter((line) => line !== "").length;
}

const longNames = { service: "Lapor Kotawaringin Barat", name: "Pemerintah Kabupaten Kotawaringin Barat" };

/** Hundreds of whole conversations take their time on a busy machine. */
const atLeisure = { timeout: 120_000 };

describe("whatever is sent", () => {
  test(
    "is answered at most once, shortly, with one question and few choices, never three times the same",
    atLeisure,
    () => {
      fc.assert(
        fc.property(
          fc.array(acts, { minLength: 5, maxLength: 30 }),
          fc.boolean(),
          fc.constantFrom("id", "en"),
          (sequence, buttons, language) => {
            const c = chat({ buttons, language, office: longNames });
            for (const act of sequence) act(c);
            for (const message of c.answers) {
              const text = counted(message, language);
              const isQuestion = message.menu !== null;
              expect(text.length, text).toBeLessThanOrEqual(isQuestion ? 350 : 500);
              if (isQuestion) expect(linesOf(text), text).toBeLessThanOrEqual(9);
              expect(text.match(/\?/gu)?.length ?? 0, text).toBeLessThanOrEqual(1);
              expect(message.menu?.choices.length ?? 0).toBeLessThanOrEqual(6);
              for (const { label, arg } of message.menu?.choices ?? []) {
                expect(Array.from(translate(label, language)).length).toBeLessThanOrEqual(32);
                expect(arg).toMatch(/^[A-Za-z0-9_.-]{0,40}$/u);
              }
            }
            const shown = c.answers.map(({ paragraphs }) => JSON.stringify(paragraphs));
            for (let index = 2; index < shown.length; index += 1) {
              expect(
                shown[index] === shown[index - 1] && shown[index] === shown[index - 2],
                shown[index],
              ).toBe(false);
            }
          },
        ),
        { numRuns: 250 },
      );
    },
  );

  test.each(["id", "en"] as const)("an accusation among much else is asked about shortly, %s", (language) => {
    const c = chat({ buttons: false, language, office: longNames });
    c.photo("penerangan jalan umum padam di depan pasar kliwon");
    c.say("depan pasar kliwon");
    c.say("1");
    office(c, { type: "ask", question: { type: "written", text: "Di depan nomor berapa?" } });
    c.say("oknum kepala dinas pupr minta fee proyek 10 persen");
    c.say(language === "id" ? "bahasa indonesia" : "english");
    c.pressOld("draft.send", "");
    c.say("qwrt zxcv");
    expect(c.state.question?.type).toBe("accuses");
    for (const message of c.answers) expect(counted(message, language).length).toBeLessThanOrEqual(320);
  });

  test("no words are lost before they are sent", () => {
    const contents = fc.array(
      fc.oneof(
        fc.nat(9999).map((n) => `lubang${n} di situ makin parah`),
        fc.nat(9999).map((n) => `lampu${n} mati lampu di gang mawar`),
        fc.nat(9999).map((n) => `jalan${n} jalan rusak depan pasar`),
      ),
      { minLength: 1, maxLength: 12 },
    );
    fc.assert(
      fc.property(
        contents,
        fc.array(fc.constantFrom("photo", "pin", "voice"), { maxLength: 4 }),
        (words, extras) => {
          const c = chat();
          words.forEach((text, index) => {
            c.say(text);
            const extra = extras[index];
            if (extra === "photo") c.photo();
            if (extra === "pin") c.pin();
            if (extra === "voice") c.media("voice");
          });
          const kept = JSON.stringify([c.state, c.reports, c.steps]);
          for (const text of words) expect(kept).toContain(text);
        },
      ),
      { numRuns: 300 },
    );
  });
});

describe("filing (rule 5)", () => {
  const words = (c: Chat) => c.say("jalan depan pasar kliwon rusak parah");
  const photo = (c: Chat) => c.photo();
  const pin = (c: Chat) => c.pin();

  test("photo, words and pin in any of six orders give the same summary", () => {
    const orders = [
      [words, photo, pin],
      [words, pin, photo],
      [photo, words, pin],
      [photo, pin, words],
      [pin, words, photo],
      [pin, photo, words],
    ];
    const summaries = orders.map((order) => {
      const c = chat({ buttons: false });
      const shown = order.map((act) => act(c)).at(-1) ?? "";
      return shown.slice(shown.indexOf("Sudah benar?"), shown.indexOf("\n\n"));
    });
    expect(new Set(summaries).size).toBe(1);
    expect(summaries[0]).toContain("Foto: 1");
  });
});

describe("the state", () => {
  test("anything that is stored can be read back", atLeisure, () => {
    fc.assert(
      fc.property(fc.jsonValue(), (json) => {
        expect(migrate(json)).toMatchObject({ version: 1 });
      }),
    );
    expect(
      migrate({ ...initial(), draft: { id: 3 }, question: { type: "draft", step: "photo" }, language: "en" }),
    ).toEqual({
      ...initial(),
      language: "en",
    });
  });

  test("needs name what a message asks for and nothing else", () => {
    const heard = (text: string) => ({
      input: { type: "text" as const, text, quoted: null },
      ref: "1",
      sentAt: new Date(),
      forwardedOften: false,
    });
    expect(needs(initial(), heard("jalan rusak depan pasar"))).toEqual([]);
    expect(needs(initial(), heard("jawaban"))).toEqual([{ type: "stories" }]);
    // Whether these answer the office depends on what it asked.
    for (const text of ["besok pagi", "ditutup pak", "sudah ditambal"])
      expect(needs(initial(), heard(text))).toEqual([{ type: "stories" }]);
  });
});
