import { describe, expect, test } from "vitest";
import { bribe, lamp, road } from "../cases.ts";
import { adi, createRoom, rina, sari, wati } from "../room.ts";

const all = [road, bribe, lamp];
/** Monday 30 November 2026. */
const room = () => createRoom(all);

describe("/blokir", () => {
  test.each([
    ["Mengirim tautan dagangan", "2026-12-07", "Mengirim tautan dagangan"],
    ["Mengirim tautan dagangan 3 hari", "2026-12-03", "Mengirim tautan dagangan"],
    ["Mengirim tautan dagangan, selama 3 hari.", "2026-12-03", "Mengirim tautan dagangan"],
    ["Mengirim tautan dagangan sampai Jumat 4 Des", "2026-12-04", "Mengirim tautan dagangan"],
    [
      "Mengirim tautan dari pagi sampai malam s/d besok",
      "2026-12-01",
      "Mengirim tautan dari pagi sampai malam",
    ],
    ["Mengirim tautan dari pagi sampai malam", "2026-12-07", "Mengirim tautan dari pagi sampai malam"],
  ])("K7M4 %s", (words, until, reason) => {
    const one = room();
    const said = one.says(rina, `/blokir K7M4 ${words}`);
    expect(said).toContain("Pelapor K7M4-2QX: laporan barunya ditahan sampai");
    expect(said).toContain("/urungkan");
    expect(one.caseOf("K7M4-2QX").block).toMatchObject({ until, reason, by: "Rina", long: false });
  });

  test("by a reply to its card, and not by the desk: nobody is blocked by a slip", () => {
    const one = room();
    one.says(rina, { text: "/blokir Mengirim tautan dagangan", on: "K7M4-2QX" });
    expect(one.caseOf("K7M4-2QX").block).toBeTruthy();
    const desk = room();
    desk.says(rina, "/antrean");
    const said = desk.says(rina, "/blokir Mengirim tautan dagangan");
    expect(said).toContain("Sebut nomor laporannya, atau balas kartunya.");
    expect(desk.caseOf("K7M4-2QX").block).toBeUndefined();
  });

  test.each([
    ["/blokir K7M4", "/blokir NOMOR alasan"],
    ["/blokir K7M4 3 hari", "/blokir NOMOR alasan"],
    ["/blokir K7M4 Mengirim tautan sampai 31 Feb", "Tidak ada tanggal 31 Feb."],
    ["/blokir K7M4 Mengirim tautan sampai 1 Nov 2026", "Tanggal itu sudah lewat."],
    ["/blokir K7M4 Mengirim tautan 8 hari", "Lebih dari 7 hari, dan membukanya lagi, perlu supervisor."],
    [`/blokir K7M4 ${"x".repeat(301)}`, "paling banyak 300"],
    ["/blokir K7M4 buka", "tidak sedang ditahan"],
    ["/blokir Sari", "Sebut nomor laporannya"],
    ["/blokir K7M5 Mengirim tautan", "K7M4-2QX"],
  ])("%s changes nothing and says why", (text, why) => {
    const one = room();
    expect(one.says(rina, text)).toContain(why.replace("Sebut nomor laporannya", ""));
    expect(one.caseOf("K7M4-2QX").block).toBeUndefined();
  });

  test("a supervisor may for 90 days, and alone lifts that", () => {
    const one = room();
    expect(one.says(sari, "/blokir K7M4 Mengancam petugas 91 hari")).toContain("Paling lama 90 hari.");
    one.says(sari, "/blokir K7M4 Mengancam petugas 90 hari");
    expect(one.caseOf("K7M4-2QX").block).toMatchObject({ until: "2027-02-28", long: true });
    expect(one.says(rina, "/blokir K7M4 buka")).toContain("perlu supervisor");
    one.says(sari, "/blokir K7M4 buka");
    expect(one.caseOf("K7M4-2QX").block).toBeNull();
  });

  test("alone lists who is kept out, by number, confidential ones too, and who has objected", () => {
    const one = room();
    expect(one.says(rina, "/blokir")).toContain("Tidak ada pelapor yang ditahan");
    one.says(rina, "/blokir K7M4 Mengirim tautan dagangan 3 hari");
    one.says(wati, { text: `/blokir ${bribe.case.number} Memfitnah 3 hari`, privately: true });
    one.change("K7M4-2QX", { block: { ...blockOf(one.caseOf("K7M4-2QX").block), objected: true } });
    const said = one.says(adi, "/blokir");
    expect(said).toContain("K7M4-2QX · sampai Kamis 3 Desember · oleh Rina · pelapor keberatan");
    expect(said).toContain(`${bribe.case.number} · sampai Kamis 3 Desember · oleh Wati`);
    expect(said).not.toContain("Memfitnah");
  });

  test("of a confidential case only a designated person, in private", () => {
    const one = room();
    const number = bribe.case.number;
    for (const said of [
      one.says(rina, `/blokir ${number} Memfitnah`),
      one.says(wati, `/blokir ${number} Memfitnah`),
      one.says(rina, { text: `/blokir ${number} Memfitnah`, privately: true }),
    ])
      expect(said).not.toContain("ditahan");
    expect(one.caseOf(number).block).toBeUndefined();
    one.says(wati, { text: `/blokir ${number} Memfitnah`, privately: true });
    expect(one.caseOf(number).block).toBeTruthy();
  });

  test("says where the same person is kept out already, and where nobody is there to be", () => {
    const one = room();
    one.says(rina, "/blokir K7M4 Mengirim tautan dagangan 3 hari");
    const contact = blockOf(one.caseOf("K7M4-2QX").block).contact;
    one.change(lamp.case.number, { reporters: [{ contact, number: lamp.case.number, since: new Date(0) }] });
    const said = one.says(rina, `/blokir ${lamp.case.number} Mengirim tautan dagangan`);
    expect(said).toContain("sudah ditahan dari laporan K7M4-2QX sampai Kamis 3 Desember");
    expect(one.caseOf(lamp.case.number).block).toBeUndefined();
    one.change(lamp.case.number, { reporters: [] });
    expect(one.says(rina, `/blokir ${lamp.case.number} Mengirim tautan`)).toContain("belum bergabung");
  });

  test("is taken back with its letter", () => {
    const one = room();
    one.says(rina, "/blokir K7M4 Mengirim tautan dagangan");
    const effects = one.effectsOf(rina, { text: "/urungkan" });
    expect(effects.map(({ type }) => type)).toContain("take_back");
    expect(one.caseOf("K7M4-2QX").block).toBeUndefined();
  });
});

function blockOf<T>(block: T | null | undefined): T {
  if (block == null) throw new Error("no block");
  return block;
}
