import { describe, expect, test } from "vitest";
import { calendar } from "../../calendar/office.ts";
import { chat } from "../chat.ts";

const stretch = (open: string, close: string) => ({ open, close });
const usual = [stretch("08:00", "12:00"), stretch("13:00", "16:00")];
const friday = [stretch("08:00", "11:30"), stretch("13:00", "16:30")];
const office = {
  calendar: {
    ...calendar,
    hours: { 1: usual, 2: usual, 3: usual, 4: usual, 5: friday },
    hoursOn: [
      { day: "2026-12-07", hours: [stretch("08:00", "15:00")], name: "Ramadan" },
      { day: "2026-12-08", hours: [stretch("08:00", "15:00")], name: "Ramadan" },
      { day: "2026-12-31", hours: [stretch("08:00", "12:00")], name: "Tutup buku" },
    ],
  },
};

describe("office hours are told as a person would say them", () => {
  test.each([
    ["2026-11-28 09:00", ["Khusus Senin 7 Desember sampai Selasa 8 Desember (Ramadan):"]],
    ["2026-12-20 09:00", ["Kamis 31 Desember (Tutup buku): pukul 08.00–12.00 WIB"]],
    ["2026-12-12 09:00", []],
  ])("to who asks at %s", (at, others) => {
    const told = chat({ office, at }).say("jam buka kantor jam berapa");
    expect(told).toContain("Senin sampai Kamis, pukul 08.00–12.00 dan 13.00–16.00 WIB");
    expect(told).toContain("Jumat, pukul 08.00–11.30 dan 13.00–16.30 WIB");
    expect(told.match(/Khusus /gu) ?? []).toHaveLength(others.length);
    for (const other of others) expect(told).toContain(other);
  });

  test.each([
    ["2026-11-27 09:00", "Kantor buka hari ini sampai pukul 11.30, lalu 13.00–16.30 WIB."],
    ["2026-11-27 12:15", "Kantor buka lagi Jumat 27 November pukul 13.00 WIB."],
    ["2026-11-27 14:00", "Kantor buka hari ini sampai pukul 16.30 WIB."],
    ["2026-11-27 16:30", "Kantor buka lagi Senin 30 November pukul 08.00 WIB."],
    ["2026-12-07 14:00", "Kantor buka hari ini sampai pukul 15.00 WIB."],
  ])("to who asks for a person at %s", (at, said) => {
    expect(chat({ office, at }).say("mau bicara dengan petugas")).toContain(said);
  });
});
