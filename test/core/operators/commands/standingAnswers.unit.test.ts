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

  test.each([
    ["/tanyajawab tambah KTP Lagi | ktp | Ya", "KTP sudah ada (Syarat membuat KTP)"],
    ["/tanyajawab tambah KK Kartu keluarga", "/tanyajawab; administrator: tambah KODE"],
    ["/tanyajawab ubah KK | | Ya", "/tanyajawab; administrator: tambah KODE"],
    [`/tanyajawab tambah KK Kartu | kk | ${"panjang ".repeat(50)}`, "paling panjang 350"],
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
