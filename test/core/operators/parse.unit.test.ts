import { describe, expect, test } from "vitest";
import { newNumber } from "../../../src/core/ids/number.ts";
import { catalogue } from "../../../src/core/message/catalogue.generated.ts";
import { wordsFor } from "../../../src/core/operators/commands/row.ts";
import { commands, menu } from "../../../src/core/operators/commands/table.ts";
import { findAgency } from "../../../src/core/operators/find/findAgency.ts";
import { parseCommand as parse } from "../../../src/core/operators/parse.ts";
import { bribe, lamp, road } from "./cases.ts";
import { office } from "./office.ts";
import { budi, createRoom, rina, translate, wati } from "./room.ts";

/** What is read, with the command by its name. */
function parseCommand(text: string, botName?: string) {
  const parsed = parse(text, botName);
  if (parsed.type === "none") return parsed;
  if (parsed.type === "unknown") return { ...parsed, near: parsed.near?.name.id ?? null };
  return { ...parsed, name: parsed.command.name.id };
}

const whole = newNumber(new Uint8Array(16).fill(7));
const plain = whole.replace("-", "");

describe("a command is read", () => {
  test.each(commands.flatMap((command) => wordsFor(command).map((word) => [word, command.name.id] as const)))(
    "by its name in either language: /%s",
    (word, name) => {
      expect(parseCommand(`/${word} K7M4 kata`)).toMatchObject({ type: "command", name });
      expect(parseCommand(`/${word.toUpperCase()}@LaporBot K7M4 kata`, "laporbot")).toMatchObject({ name });
    },
  );

  test("those are all that have texts, each once", () => {
    const described = Object.keys(catalogue).flatMap(
      (key) => /^operators\.about\.(.+)$/.exec(key)?.[1] ?? [],
    );
    expect(commands.map(({ name }) => name.id).sort()).toEqual(described.sort());
  });

  test("no two commands share a word", () => {
    const words = commands.flatMap(wordsFor);
    expect(new Set(words).size).toBe(words.length);
  });

  test.each([
    ["halo semua", { type: "none" }],
    ["ini /teruskan", { type: "none" }],
    ["/teruskan@BotLain K7M4 PUPR", { type: "none" }],
    ["/", { type: "none" }],
    ["/teruskna K7M4", { type: "unknown", word: "teruskna", near: "teruskan" }],
    ["/xyzxyzxyz", { type: "unknown", near: null }],
    ["/kembalikan", { name: "kembalikan", fault: null }],
    ["/tutup K7M4", { name: "tutup", fault: "missing", number: { text: "K7M4" } }],
    ["/tutup", { name: "tutup", fault: "missing" }],
    ["/proses Tim berangkat", { fault: null }],
    ["/kasus jl mawar 4", { number: null, fault: "leftover", words: "jl mawar 4" }],
    ["/kasus K7M4 dan 9HT2", { number: { text: "K7M4" }, fault: "leftover" }],
    ["/antrean saya", { fault: "leftover" }],
    ["/antrean", { fault: null }],
    ["/urungkan K7M4", { fault: null }],
  ])("%s", (text, expected) => {
    expect(parseCommand(text, "LaporBot")).toMatchObject(expected);
  });
});

describe("the number before the words", () => {
  test.each([
    ["/jawab K7M4 selesai Sudah.", "K7M4", "selesai Sudah."],
    ["/jawab k7m4 selesai", "K7M4", "selesai"],
    [`/jawab ${whole} selesai`, whole, "selesai"],
    [`/jawab ${plain.toLowerCase()} selesai`, whole, "selesai"],
    [`/jawab ${whole.replace("-", " ")} selesai`, whole, "selesai"],
    ["/jawab k7m4-zzz selesai", "K7M4-ZZZ", "selesai"],
    ["/jawab K7M4: selesai", "K7M4", "selesai"],
    ["/jawab #k7m4 selesai", "K7M4", "selesai"],
    ["/jawab nomor k7m4 selesai", "K7M4", "selesai"],
  ])("%s", (text, number, words) => {
    expect(parseCommand(text)).toMatchObject({ number: { text: number, rest: words }, words });
  });

  test.each([
    ["/teruskan dishub"],
    ["/teruskan PUPR"],
    ["/tolak umum"],
    ["/tanya Di depan nomor berapa?"],
    ["/tolak provinsi"],
    ["/jawab selesai Sudah."],
    ["/tanya Nomor rumahnya berapa?"],
    ["/tanya RT05 atau RT06?"],
    ["/proses 3hari lagi"],
    ["/tolak COVID-19 bukan urusan kami"],
    ["/proses 300rb sudah dianggarkan"],
    ["/jawab 26/2 masuk pekerjaan"],
  ])("is missing in %s", (text) => {
    expect(parseCommand(text)).toMatchObject({ number: null });
  });

  test.each([
    ["a character too few", "/tutup K7M4-2Q", "K7M4-2Q"],
    ["a character too many", "/tutup K7M4-2QXX pindah", "K7M4-2QXX"],
    ["a part of a group", "/tutup K7M4-2", "K7M4-2"],
    ["a character that no number has", "/tutup K0M4 pindah", "K0M4"],
    ["a wrong check in one piece", "/tutup k7m42qx pindah", "K7M4-2QX"],
  ])("is taken with a slip, %s", (_slip, text, number) => {
    expect(parseCommand(text)).toMatchObject({ number: { text: number } });
  });

  test("keeps the words' lines", () => {
    expect(parseCommand("/jawab K7M4 selesai Satu.\nDua.")).toMatchObject({ words: "selesai Satu.\nDua." });
  });
});

describe("an agency is found", () => {
  test.each([
    ["PUPR", "PUPR"],
    ["pupr", "PUPR"],
    ["ke dishub", "DISHUB"],
    ["dinas perhubungan", "DISHUB"],
    ["perhubungan", "DISHUB"],
    ["lingkungan", "DLH"],
    ["inspek", "INSPEKTORAT"],
  ])("by %s", (typed, code) => {
    expect(findAgency(typed, office)).toMatchObject({ ok: true, agency: { code } });
  });

  test.each([
    ["dinas pekerjaan umum", "PUPR"],
    ["pekerjaan umum dan penataan ruang", "PUPR"],
    ["Dinas Pekerjaan Umum Kab. Maju", null],
    ["pu", "PUPR"],
    ["dinas pu", "PUPR"],
    ["bina marga", "PUPR"],
    ["lh", "DLH"],
    ["dinas lingkungan", "DLH"],
    ["hubungan", null],
    ["bagian umum", null],
    ["perhubungan dan lingkungan", null],
    ["dan", null],
  ])("by what its abbreviation stands for, and by nothing else: %s", (typed, code) => {
    const found = findAgency(typed, office);
    expect(found.ok ? found.agency.code : null).toBe(code);
  });

  test.each([
    ["dihsub", "DISHUB"],
    ["pupt", "PUPR"],
    ["PUPRR", "PUPR"],
  ])("not by the slip %s, which is asked about", (typed, code) => {
    const found = findAgency(typed, office);
    expect(found.ok ? [] : found.near.map((agency) => agency.code)).toContain(code);
  });

  test("not if it rests, and not by what fits several", () => {
    expect(findAgency("LAMA", office)).toMatchObject({ ok: false });
    const several = findAgency("dinas", office);
    expect(several.ok ? [] : several.near.map(({ code }) => code)).toEqual(["PUPR", "DISHUB", "DLH"]);
  });
});

describe("the platform's menu", () => {
  test("has every command of the operators' room, and in an agency's only its own", () => {
    expect(menu("id", "operators").map(({ command }) => command)).toEqual(
      commands.map(({ name }) => name.id),
    );
    expect(menu("id", "agency").map(({ command }) => command)).toEqual([
      "kasus",
      "proses",
      "jawab",
      "kembalikan",
      "lihat",
      "urungkan",
      "milikku",
      "serah",
      "cuti",
      "riwayat",
      "peran",
      "pos",
      "bantuan",
    ]);
  });

  test.each(["id", "en"] as const)(
    "is within the platform's limits in %s, and each of its words is a command",
    (language) => {
      for (const { command, description } of menu(language, "operators")) {
        expect(command).toMatch(/^[a-z0-9_]{1,32}$/);
        expect(parseCommand(`/${command} x`)).toMatchObject({ type: "command" });
        expect(translate(description, language).length).toBeLessThanOrEqual(256);
      }
      expect(menu(language, "operators")[2]?.command).toBe(language === "id" ? "teruskan" : "forward");
    },
  );
});

test.each(commands.map(({ name }) => [name.id, name] as const))(
  "the usage and the example of /%s name it in both languages",
  (id, name) => {
    for (const language of ["id", "en"] as const) {
      const usage = translate({ key: `operators.usage.${id}`, params: {} }, language);
      const example = translate({ key: `operators.example.${id}`, params: {} }, language);
      expect(usage.startsWith(`/${name[language]}`)).toBe(true);
      const typed = /\/\S.*/.exec(example)?.[0] ?? "";
      expect(parseCommand(typed)).toMatchObject({ type: "command", name: id });
    }
  },
);

test("an example names a case of the room, and of none that isn't its own", () => {
  expect(createRoom([road, bribe]).says(rina, "/bantuan teruskan")).toContain("/teruskan K7M4-2QX PUPR");
  expect(createRoom([road, bribe]).says(wati, { text: "/tutup", privately: true })).toContain(
    "/tutup P3XR-9TK",
  );
  expect(createRoom([lamp, road]).says(rina, "/bantuan gabung")).toContain("/gabung K7M4-2QX 9HT2-XKD");
  expect(createRoom([]).says(rina, "/bantuan teruskan")).toContain("/teruskan K7M4 PUPR");
  const room = { type: "agency", agency: "PUPR", contact: 1002 } as const;
  expect(createRoom([lamp], { room }).says(budi, "/bantuan jawab")).toContain("/jawab K7M4 ");
});
