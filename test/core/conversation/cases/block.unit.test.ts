import { describe, expect, test } from "vitest";
import { verifier } from "../../procedure/world.ts";
import { type Chat, chat, type Options } from "../chat.ts";

/** Somebody who has a report on file and may file nothing new until Friday 4 December. */
function blocked(options: Options = {}): Chat {
  const c = chat({ buttons: false, ...options });
  c.say("jalan depan pasar kliwon rusak parah");
  c.say("1");
  c.say("depan pasar kliwon");
  expect(c.say("1")).toContain("Nomornya");
  c.wait(60 * 24);
  c.office({ type: "block", until: "2026-12-04", reason: "Mengirim tautan dagangan." }, undefined, verifier);
  return c;
}

const closed = "Laporan baru dari Anda belum kami terima sampai Jumat 4 Desember.";
const drafted = (c: Chat) => c.state.draft?.words.map(({ text }) => text) ?? null;

describe("somebody who may file nothing new", () => {
  test.each([
    "lampu jalan mati di gang melati sudah seminggu",
    "lapor",
    "ada sampah numpuk di depan sd 3",
    "saya mau tanya syarat bikin akta lahir",
  ])("%j is answered with the end, and nothing is kept of it", (text) => {
    const c = blocked();
    c.say("status");
    const told = c.say(text);
    // What may be about the report on file is asked about, as for anybody.
    const asked = told.includes(closed) ? told : c.say("baru");
    expect(asked).toContain(closed);
    expect(asked).toContain("Kalau ada bahaya, telepon 112");
    expect(asked).toContain("tulis KEBERATAN");
    expect(drafted(c)).toBeNull();
    expect(c.steps.filter(({ event }) => event.happening.type === "filed")).toHaveLength(1);
  });

  test("a photo isn't taken either, and isn't fetched", () => {
    const c = blocked();
    const told = c.photo("lampu jalan mati di gang melati");
    expect(told.includes(closed) ? told : c.say("baru")).toContain(closed);
    expect(drafted(c)).toBeNull();
  });

  test("has all that is on file: status, additions, withdrawing, the answer, reopening", () => {
    const c = blocked();
    const status = c.say("status");
    expect(status).toContain(`${closed} Alasannya: "Mengirim tautan dagangan."`);
    c.say("tambah");
    expect(c.say("lubangnya makin dalam")).not.toContain("belum kami terima");
    expect(c.steps.at(-1)?.event.happening.type).toBe("added");
    c.office({ type: "forward", agency: "PUPR" });
    c.office({ type: "answer", kind: "done", text: "Sudah ditambal.", files: [], day: null });
    c.say("sudah");
    expect(c.mine[0]?.case.stage).toBe("closed");
    c.say("buka lubangnya muncul lagi");
    expect(c.steps.at(-1)?.event.happening.type).toBe("reopened");
  });

  test("danger gets through: whom to call first, and the report goes on to the end", () => {
    const c = blocked();
    const told = c.say("tolong ada kebakaran di gang melati, api sudah besar");
    expect(told).toContain("112");
    expect(told).not.toContain("belum kami terima");
    for (let said = 0; said < 4 && c.mine.length < 2; said += 1)
      c.say(said === 0 ? "gang melati nomor 3" : "1");
    expect(c.mine).toHaveLength(2);
    expect(c.mine[0]?.case.urgent).toBe(true);
    // What isn't of danger is still kept out.
    c.wait(60);
    const other = c.say("lampu jalan mati di jalan mawar sudah seminggu");
    expect(other.includes(closed) ? other : c.say("baru")).toContain(closed);
  });

  test("an unsent report is kept as it was, isn't sent, and may be given up", () => {
    const c = chat({ buttons: false });
    c.say("jalan depan pasar kliwon rusak parah");
    c.say("1");
    c.say("depan pasar kliwon");
    c.say("1");
    c.at("2026-11-30 09:00");
    c.say("lapor lampu jalan mati di gang melati sudah seminggu");
    c.say("1");
    c.say("gang melati");
    const before = drafted(c);
    expect(before).not.toBeNull();
    c.office(
      { type: "block", until: "2026-12-04", reason: "Mengirim tautan dagangan." },
      c.mine[0]?.case.id,
      verifier,
    );
    const told = c.say("kirim");
    expect(told).toContain(closed);
    expect(told).toContain("Laporan yang belum terkirim tetap tersimpan seperti sebelumnya.");
    expect(drafted(c)).toEqual(before);
    c.say("batal");
    c.say("1");
    expect(drafted(c)).toBeNull();
  });

  test("objects once, with a reason", () => {
    const c = blocked();
    expect(c.say("keberatan")).toContain("tulis KEBERATAN dan alasannya dalam satu pesan");
    expect(c.say("KEBERATAN, saya cuma bertanya")).toContain("kami teruskan ke atasan petugas");
    const { event } = c.steps.at(-1) ?? {};
    expect(event).toMatchObject({ happening: { type: "objected" }, text: "saya cuma bertanya" });
    expect(c.say("keberatan sekali lagi")).toContain("sudah tercatat");
    expect(c.steps.filter((step) => step.event.happening.type === "objected")).toHaveLength(1);
  });

  test("keeps the word for a reply about another report", () => {
    const c = blocked();
    const { block } = c.mine[0]?.case ?? {};
    expect(block).toBeTruthy();
    const said = c.say("keberatan, lubangnya masih ada", { quoted: { choices: [], about: "case-other" } });
    expect(said).not.toContain("kami teruskan ke atasan petugas");
    expect(c.steps.some((step) => step.event.happening.type === "objected")).toBe(false);
  });

  test("may file again once the last day is over, or the block is lifted", () => {
    const c = blocked();
    c.at("2026-12-04 23:50");
    expect(c.say("lapor lampu jalan mati di gang melati")).toContain(closed);
    c.at("2026-12-05 00:01");
    expect(c.say("lapor lampu jalan mati di gang melati")).not.toContain("belum kami terima");
    const lifted = blocked();
    lifted.office({ type: "unblock" }, undefined, verifier);
    expect(lifted.say("lapor lampu jalan mati di gang melati")).not.toContain("belum kami terima");
  });

  test("is that person and nobody who follows the same case", () => {
    const c = blocked();
    expect(c.say("lapor lampu mati", { contact: 2 })).not.toContain("belum kami terima");
  });
});
