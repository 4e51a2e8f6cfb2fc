import { expect, test } from "vitest";
import { type Listed, type Morning, morningDigest } from "../../../src/core/letters/rooms/morning.ts";
import type { Case } from "../../../src/core/procedure/case.ts";
import { office } from "../operators/office.ts";
import { shown } from "../operators/room.ts";
import { filed, inStage, when } from "../procedure/world.ts";

const listed = (...first: readonly Case[]): Listed => ({ first, count: first.length });
const quiet: Morning = {
  waiting: 0,
  today: 0,
  late: 0,
  unsent: 0,
  checks: [],
  urgent: listed(),
  near: listed(),
  past: listed(),
};
const told = (morning: Partial<Morning>, language: "id" | "en" = "id", at = "08:00") =>
  shown(morningDigest({ ...quiet, ...morning }, { office, now: when(`2026-12-01 ${at}`) }), language).text;
const fire: Case = {
  ...filed("2026-11-30 22:10", { id: "c9", number: "D4GR-2QX", title: "kebakaran" }),
  urgent: true,
};
const near = filed("2026-11-26 19:12");
const secret = filed("2026-11-26 20:00", { id: "c4", number: "P3XR-9TK", privacy: "confidential" });
const past = filed("2026-11-25 10:00", { id: "c1", number: "9HT2-XKD", title: "lampu mati" });
const atAgency: Case = { ...inStage("forwarded"), id: "c6", number: "T6VN-3HA", title: "pohon miring" };

test("one message says how much waits and lists what is urgent, near its limit and newly past it", () => {
  const overdue = { ...atAgency, clock: past.clock };
  const lists = { urgent: listed(fire), near: listed(near, secret), past: listed(past, overdue) };
  expect(told({ waiting: 4, today: 2, late: 7, unsent: 2, ...lists })).toBe(
    "Selamat pagi. 4 laporan menunggu diperiksa, 2 di antaranya batasnya hari ini.\n" +
      "7 laporan lewat batas: /terlambat\n" +
      "2 laporan belum dikirim pelapornya.\n\n" +
      "DARURAT, belum selesai:\n" +
      "DARURAT · D4GR-2QX (kebakaran) · belum diperiksa · batas 3 Des\n\n" +
      "Mendekati batas periksa:\n" +
      "K7M4-2QX (jalan rusak) · belum diperiksa · batas 1 Des\n" +
      "P3XR-9TK · RAHASIA · batas 1 Des\n\n" +
      "Baru lewat batas:\n" +
      "9HT2-XKD (lampu mati) · belum diperiksa · batas 30 Nov\n" +
      "T6VN-3HA (pohon miring) · Dinas PUPR · batas 30 Nov\n\n" +
      "Mulai: /antrean",
  );
});

test("an urgent case that waits for its reporter says so, and not that nobody has checked it", () => {
  const asked: Case = { ...inStage("incomplete"), urgent: true };
  const answered: Case = { ...inStage("answered"), id: "c7", number: "T6VN-3HA", urgent: true };
  expect(told({ urgent: listed(asked, answered) })).toContain(
    "DARURAT, belum selesai:\n" +
      "DARURAT · K7M4-2QX (jalan rusak) · menunggu pelapor sampai 14 Des\n" +
      "DARURAT · T6VN-3HA (jalan rusak) · menunggu pelapor sampai 14 Des",
  );
});

test("a list that nobody would read to its end says how many more there are", () => {
  const first = Array.from({ length: 10 }, (_, n) =>
    filed("2026-11-26 19:12", { id: `x${n}`, number: `K7M4-${n}` }),
  );
  expect(told({ waiting: 13, near: { first, count: 13 } })).toContain("… dan 3 lagi.\n\nMulai: /antrean");
});

test("a morning with nothing to list has no headings", () => {
  expect(told({ waiting: 1 }, "en")).toBe("Good morning. Reports waiting to be checked: 1.\nStart: /queue");
});

test.each<["id" | "en", string, Partial<Morning>, string]>([
  ["id", "10:59", { waiting: 2 }, "Selamat pagi. 2 laporan menunggu diperiksa."],
  ["id", "11:00", { waiting: 2 }, "Ringkasan hari ini. 2 laporan menunggu diperiksa."],
  ["id", "14:20", { unsent: 1 }, "Ringkasan hari ini. Tidak ada laporan yang menunggu."],
  [
    "en",
    "14:20",
    { waiting: 2, today: 1 },
    "Today's summary. Reports waiting to be checked: 2, due today: 1.",
  ],
])("a digest says good morning in the morning alone: %s at %s", (language, at, morning, expected) => {
  expect(told(morning, language, at).split("\n")[0]).toBe(expected);
});
