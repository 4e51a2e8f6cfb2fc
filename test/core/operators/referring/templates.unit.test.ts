import { describe, expect, test } from "vitest";
import type { Effect } from "../../../../src/core/effect.ts";
import type { Template } from "../../../../src/core/office.ts";
import { firstState, migrateRoom } from "../../../../src/core/operators/state.ts";
import { bribe, hole, lamp, provincial, road } from "../cases.ts";
import { office } from "../office.ts";
import { createRoom, joko, rina, wati } from "../room.ts";

const pole: Template = {
  code: "TIANG",
  kind: "ask",
  category: "LAMPU",
  text: "Berapa nomor di tiang lampunya?",
  active: true,
};
const done: Template = {
  code: "LAMPUOK",
  kind: "answer",
  category: null,
  text: "Lampu untuk laporan {nomor} sudah menyala lagi.",
  active: true,
};
const kept = { ...office, templates: [pole, done] };
const all = [lamp, road, hole, bribe, provincial];
const room = (templates: readonly Template[] = kept.templates) =>
  createRoom(all, { office: { ...office, templates } });
const happened = (effects: readonly Effect[]) =>
  effects.flatMap((effect) => (effect.type === "steps" ? effect.steps.map(({ event }) => event) : []));
const saved = (text: string) => room().effectsOf(joko, { text })[0];

describe("/balasan", () => {
  test("lists them, and shows one in full", () => {
    expect(room().says(rina, "/balasan")).toContain(
      'TIANG · tanya · LAMPU · "Berapa nomor di tiang lampunya?"',
    );
    expect(room().says(rina, "/balasan lampuok")).toContain("jawab · semua kategori");
    expect(room([]).says(rina, "/balasan")).toContain("Belum ada balasan siap pakai.");
    expect(room().says(rina, "/balasan TIAN")).toContain("Mungkin: TIANG");
  });

  test("adds and changes one in parts; a bar in the text stays", () => {
    expect(saved("/balasan tambah TUTUP jawab | semua | Pukul 8 | 9")).toEqual({
      type: "save_template",
      template: { code: "TUTUP", kind: "answer", category: null, text: "Pukul 8 | 9", active: true },
    });
    expect(saved("/templates change TIANG | | Nomor tiangnya?")).toEqual({
      type: "save_template",
      template: { ...pole, text: "Nomor tiangnya?" },
    });
    expect(saved("/balasan ubah TIANG | semua")).toMatchObject({ template: { category: null, kind: "ask" } });
    expect(saved("/balasan hapus TIANG")).toMatchObject({ template: { ...pole, active: false } });
  });

  test.each([
    ["/balasan tambah TIANG tanya | semua | Lagi?", "TIANG sudah ada"],
    ["/balasan tambah FOTO tanya | semua | Lagi?", "FOTO sudah dipakai"],
    ["/balasan tambah BARU tanya | ENTAH | Lagi?", 'Kategori "ENTAH" tidak dikenal'],
    ["/balasan tambah BARU apa | semua | Lagi?", "/balasan, lalu /tanya"],
    ["/balasan tambah BARU tanya | semua", "/balasan, lalu /tanya"],
    ["/balasan ubah TIAN | | Lagi?", "Mungkin: TIANG"],
    [`/balasan tambah BARU tanya | semua | ${"panjang ".repeat(30)}`, "paling banyak 200"],
  ])("%s changes nothing and says why", (text, why) => {
    expect(saved(text)?.type).toBe("answer");
    expect(room().says(joko, text)).toContain(why);
  });

  test("is taken back by its administrator's next word, and changed by administrators only", () => {
    const here = room();
    here.says(joko, "/balasan ubah TIANG tanya");
    expect(here.effectsOf(joko, { text: "/urungkan" })[0]).toEqual({ type: "save_template", template: pole });
    expect(room().effectsOf(rina, { text: "/balasan hapus TIANG" })[0]).toEqual({
      type: "refused",
      command: "balasan",
    });
  });
});

describe("a verifier's word for one", () => {
  test("sends the whole question, which the answer shows", () => {
    const here = room();
    const [event] = happened(room().effectsOf(rina, { text: "/tanya 9HT2 tiang" }));
    expect(event).toMatchObject({ happening: { type: "asked" }, text: pole.text });
    expect(here.says(rina, "/tanya 9HT2 tiang")).toContain(`Isinya: "${pole.text}"`);
    const private_ = room().effectsOf(wati, { text: "/tanya P3XR TIANG", privately: true });
    expect(happened(private_)).toMatchObject([{ text: pole.text }]);
  });

  test("sends the whole answer with the report's number, and what is written behind it", () => {
    const forwarded = { ...lamp, case: { ...lamp.case, stage: "forwarded" as const, agency: "DISHUB" } };
    const answering = (text: string) =>
      happened(createRoom([forwarded], { office: kept }).effectsOf(rina, { text }))[0]?.text;
    const whole = "Lampu untuk laporan 9HT2-XKD sudah menyala lagi.";
    expect(answering("/jawab 9HT2 selesai lampuok")).toBe(whole);
    expect(answering("/jawab 9HT2 selesai LAMPUOK Terima kasih.")).toBe(`${whole}\nTerima kasih.`);
    // Words that happen to begin so aren't a code.
    expect(answering("/jawab 9HT2 selesai Lampuok sudah")).toBe("Lampuok sudah");
    expect(answering("/jawab 9HT2 selesai TIANG sudah tegak")).toBe("TIANG sudah tegak");
  });

  test("that rests is words", () => {
    const [event] = happened(
      room([{ ...pole, active: false }]).effectsOf(rina, { text: "/tanya 9HT2 TIANG" }),
    );
    expect(event?.text).toBe("TIANG");
  });

  test("the desk's list of questions has those of the case's category first, and leads on to the rest", () => {
    const here = room();
    here.says(rina, "/antrean");
    const first = here.buttons(rina, { press: ["desk.ask", "9HT2-XKD"] });
    expect(first).toContain("Berapa nomor di tiang lampunya? = desk.asking|9HT2-XKD.TIANG");
    expect(first).toContain("Pertanyaan lain (2) = desk.ask|9HT2-XKD.1");
    expect(here.buttons(rina, { press: ["desk.ask", "9HT2-XKD.1"] })).toContain(
      "Rincian = desk.asking|9HT2-XKD.rinci",
    );
    expect(here.says(rina, { press: ["desk.asking", "9HT2-XKD.TIANG"] })).toContain(`Isinya: "${pole.text}"`);
    const road_ = room();
    road_.says(rina, "/antrean");
    expect(road_.buttons(rina, { press: ["desk.ask", "K7M4-2QX"] }).join()).not.toContain("TIANG");
  });
});

test("a change of one to be undone outlives a restart", () => {
  const state = { ...firstState, changed: { type: "template", before: null, after: pole } };
  expect(migrateRoom(JSON.parse(JSON.stringify(state)))).toEqual(state);
  const odd = { ...state, changed: { type: "template", before: null, after: { ...pole, kind: "entah" } } };
  expect(migrateRoom(odd).changed).toBeNull();
});
