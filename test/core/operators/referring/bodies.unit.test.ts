import { describe, expect, test } from "vitest";
import { office } from "../office.ts";
import { createRoom, joko, rina } from "../room.ts";

const room = () => createRoom([], { office });
const saved = (text: string) => room().effectsOf(joko, { text })[0];
const [prov] = office.bodies;

describe("/lembaga", () => {
  test("lists who is answerable for what, SP4N-LAPOR among them, and shows one in full", () => {
    const list = room().says(rina, "/lembaga");
    expect(list).toContain("Lembaga lain yang berwenang (3):");
    expect(list).toContain("PROV · Dinas PU Provinsi · jalan provinsi");
    expect(list).toContain("LAPOR · SP4N-LAPOR");
    expect(createRoom([], { office: { ...office, bodies: [] } }).says(joko, "/lembaga")).toContain(
      "LAPOR · SP4N-LAPOR",
    );
    const one = room().says(rina, "/lembaga provinsi");
    expect(one).toContain("Cara menghubunginya: telepon (024) 555-0101");
    expect(one).toContain("Terjangkau lewat SP4N-LAPOR: ya");
    expect(room().says(rina, "/lembaga lapor")).toContain("SP4N-LAPOR");
    expect(room().says(rina, "/lembaga PROF")).toContain("Mungkin: PROV (Dinas PU Provinsi)");
  });

  test("adds one in parts", () => {
    expect(saved("/lembaga tambah bpn BPN Kota | sertifikat tanah | loket 3 | lapor")).toEqual({
      type: "save_body",
      body: {
        code: "BPN",
        name: "BPN Kota",
        competence: "sertifikat tanah",
        contact: "loket 3",
        onLapor: true,
        active: true,
      },
    });
    expect(saved("/bodies add BANK Bank Maju | tabungan | telepon 14000")).toMatchObject({
      body: { onLapor: false },
    });
  });

  test("changes a part and leaves the rest; switches one off and on", () => {
    expect(saved("/lembaga ubah PROV | | telepon 112")).toEqual({
      type: "save_body",
      body: { ...prov, contact: "telepon 112" },
    });
    expect(saved("/lembaga ubah PROV | | | tanpa lapor")).toMatchObject({ body: { onLapor: false } });
    expect(saved("/lembaga nonaktif PROV")).toMatchObject({ body: { ...prov, active: false } });
  });

  test("is taken back by its administrator's next word", () => {
    const here = room();
    here.says(joko, "/lembaga ubah PROV Dinas PU Provinsi");
    expect(here.effectsOf(joko, { text: "/urungkan" })[0]).toEqual({ type: "save_body", body: prov });
  });

  test.each([
    ["/lembaga tambah PROV Lagi | jalan | 112", "PROV sudah ada (Dinas PU Provinsi)"],
    ["/lembaga tambah BPN BPN Kota", "/lembaga; administrator: tambah KODE"],
    ["/lembaga tambah BPN BPN | tanah | loket | entah", "/lembaga; administrator: tambah KODE"],
    ["/lembaga ubah PROF | | 112", "Mungkin: PROV (Dinas PU Provinsi)"],
    ["/lembaga ubah PROV", "/lembaga; administrator: tambah KODE"],
    ["/lembaga nonaktif LAPOR", "SP4N-LAPOR selalu ada di daftar"],
    ["/lembaga tambah LAPOR Lain | apa saja | 112", "SP4N-LAPOR selalu ada di daftar"],
    [`/lembaga tambah BPN BPN | tanah | ${"jauh ".repeat(20)}`, "paling banyak 60"],
  ])("%s changes nothing and says why", (text, why) => {
    expect(saved(text)?.type).toBe("answer");
    expect(room().says(joko, text)).toContain(why);
  });

  test("is changed by administrators only", () => {
    expect(room().effectsOf(rina, { text: "/lembaga nonaktif PROV" })[0]).toEqual({
      type: "refused",
      command: "lembaga",
    });
  });
});
