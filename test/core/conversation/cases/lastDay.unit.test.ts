import { describe, expect, test } from "vitest";
import type { Command } from "../../../../src/core/procedure/command.ts";
import { type Chat, chat } from "../chat.ts";

const done: Command = { type: "answer", kind: "done", text: "Sudah ditambal.", files: [], day: null };

/** Filed on Friday 20 November, forwarded on Monday, answered on Friday 27 November. */
function answered(): Chat {
  const c = chat({ buttons: false, at: "2026-11-20 10:00" });
  c.photo("jln dpn pasar kliwon rusak");
  c.pin();
  c.say("1");
  c.at("2026-11-23 10:00");
  c.office({ type: "forward", agency: "PUPR" });
  c.at("2026-11-27 10:00");
  c.office(done);
  return c;
}

describe("a citizen's last day lasts until midnight", () => {
  test("to reopen: the evening of the day that was named is in time, the next day isn't", () => {
    const c = answered();
    c.say("sudah");
    expect(c.say("5")).toContain("Jumat 11 Desember, balas BUKA");
    c.at("2026-12-11 23:59");
    expect(c.say("buka lubangnya muncul lagi")).toContain("dibuka lagi.");
    const late = answered();
    late.say("sudah");
    late.say("5");
    late.at("2026-12-12 00:00");
    expect(late.say("buka lubangnya muncul lagi")).toContain("itu sudah lewat");
  });

  test("to reply: no hour stands beside the day, and the evening counts", () => {
    const c = answered();
    c.at("2026-12-11 17:00");
    const status = c.say("status");
    expect(status).toContain("Kami menunggu kabar Anda sampai hari ini, Jumat 11 Desember.");
    expect(status).not.toMatch(/\d{1,2}\.\d{2}/);
    c.at("2026-12-11 23:50");
    expect(c.say("belum, masih bolong")).toContain("Kami minta Dinas PUPR menjawab lagi.");
  });

  test("to put a reply off", () => {
    const c = answered();
    c.at("2026-12-11 22:00");
    expect(c.say("belum sempat mengecek")).toContain("tetap terbuka sampai Selasa 29 Desember");
  });

  test("to supply what was asked", () => {
    const c = chat({ buttons: false, at: "2026-11-26 19:12" });
    c.photo("jln dpn pasar kliwon rusak");
    c.pin();
    c.say("1");
    c.at("2026-11-30 10:00");
    c.office({ type: "ask", question: { type: "written", text: "Di depan nomor berapa?" } });
    c.at("2026-12-14 21:30");
    expect(c.say("status")).toContain("sampai hari ini, Senin 14 Desember.");
    expect(c.say("nomor 12")).toContain("Keterangannya masuk");
  });
});

describe("an office's limit has its hour only where it is near", () => {
  test.each([
    ["2026-11-23 12:00", "Batas jawabannya Senin 30 November."],
    ["2026-11-27 12:00", "Batas jawabannya Senin 30 November."],
    ["2026-11-29 12:00", "Batas jawabannya besok, Senin 30 November, pukul 16.00 WIB."],
    ["2026-11-30 12:00", "Batas jawabannya hari ini, Senin 30 November, pukul 16.00 WIB."],
  ])("at %s: %s", (now, limit) => {
    const c = chat({ buttons: false, at: "2026-11-20 10:00" });
    c.photo("jln dpn pasar kliwon rusak");
    c.pin();
    c.say("1");
    c.at("2026-11-23 10:00");
    c.office({ type: "forward", agency: "PUPR" });
    c.at(now);
    expect(c.say("status")).toContain(limit);
  });
});
