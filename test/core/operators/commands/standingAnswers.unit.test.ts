import { describe, expect, test } from "vitest";
import type { StandingAnswer } from "../../../../src/core/office.ts";
import { office } from "../office.ts";
import { createRoom, joko, rina } from "../room.ts";

const ktp: StandingAnswer = {
  code: "KTP",
  name: "Syarat membuat KTP",
  hints: ["syarat ktp", "bikin ktp"],
  text: "Bawa fotokopi KK ke Dukcapil. Gratis.",
  active: true,
};
const room = () => createRoom([], { office: { ...office, standingAnswers: [ktp] } });
const saved = (text: string) => room().effectsOf(joko, { text })[0];

describe("/tanyajawab", () => {
  test("lists what is answered, and shows one in full", () => {
    expect(room().says(rina, "/tanyajawab")).toContain("KTP · Syarat membuat KTP");
    const whole = room().says(rina, "/tanyajawab ktp");
    expect(whole).toContain("Ditemukan lewat kata: syarat ktp dan bikin ktp");
    expect(whole).toContain("Jawaban: Bawa fotokopi KK ke Dukcapil. Gratis.");
    expect(room().says(rina, "/tanyajawab paspor")).toContain('Jawaban tetap "paspor" tidak ada.');
  });

  test("adds one in parts; a bar in the answer stays", () => {
    expect(saved("/tanyajawab tambah KK Kartu keluarga | bikin kk, Pecah KK | Buku nikah | KTP")).toEqual({
      type: "save_standing_answer",
      answer: {
        code: "KK",
        name: "Kartu keluarga",
        hints: ["bikin kk", "pecah kk"],
        text: "Buku nikah | KTP",
        active: true,
      },
    });
  });

  test("changes a part of one and leaves the rest", () => {
    expect(saved("/tanyajawab ubah KTP | | Sekarang bisa online.")).toMatchObject({
      answer: { ...ktp, text: "Sekarang bisa online." },
    });
    expect(saved("/tanyajawab nonaktif KTP")).toMatchObject({ answer: { ...ktp, active: false } });
  });

  test("changes one that is switched off and leaves it off, and says so", () => {
    const off = createRoom([], { office: { ...office, standingAnswers: [{ ...ktp, active: false }] } });
    expect(off.effectsOf(joko, { text: "/tanyajawab ubah KTP | | Sekarang bisa online." })[0]).toMatchObject({
      answer: { text: "Sekarang bisa online.", active: false },
    });
    expect(off.says(joko, "/tanyajawab ubah KTP | | Sekarang bisa online.")).toContain(
      "KTP tetap nonaktif. Menyalakannya: /tanyajawab aktif KTP",
    );
    expect(off.effectsOf(joko, { text: "/tanyajawab aktif KTP" })[0]).toMatchObject({
      answer: { active: true },
    });
    expect(room().says(joko, "/tanyajawab ubah KTP | | Sekarang bisa online.")).not.toContain("nonaktif");
  });

  test("as /kategori does", () => {
    const [first, ...others] = office.categories;
    if (first === undefined) throw new Error("the office has no category");
    const resting = { ...office, categories: [{ ...first, active: false }, ...others] };
    const text = `/kategori ubah ${first.code} Nama lain`;
    expect(createRoom([], { office: resting }).effectsOf(joko, { text })[0]).toMatchObject({
      category: { name: "Nama lain", active: false },
    });
    expect(createRoom([], { office: resting }).says(joko, text)).toContain("tetap nonaktif");
  });

  test.each([
    ["/tanyajawab tambah KTP Lagi | ktp | Ya", "KTP sudah ada (Syarat membuat KTP)"],
    ["/tanyajawab tambah KK Kartu keluarga", "/tanyajawab; administrator: tambah KODE"],
    ["/tanyajawab ubah KK | | Ya", "/tanyajawab; administrator: tambah KODE"],
    [`/tanyajawab tambah KK Kartu | kk | ${"panjang ".repeat(50)}`, "paling banyak 350"],
  ])("%s changes nothing and says why", (text, why) => {
    expect(saved(text)?.type).toBe("answer");
    expect(room().says(joko, text)).toContain(why);
  });

  test("is taken back by its administrator's next word", () => {
    const here = room();
    here.says(joko, "/tanyajawab ubah KTP Syarat membuat KTP");
    expect(here.effectsOf(joko, { text: "/urungkan" })[0]).toEqual({
      type: "save_standing_answer",
      answer: ktp,
    });
  });

  test("is changed by administrators only", () => {
    expect(room().effectsOf(rina, { text: "/tanyajawab nonaktif KTP" })[0]).toEqual({
      type: "refused",
      command: "tanyajawab",
    });
  });
});
