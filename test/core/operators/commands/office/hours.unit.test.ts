import { describe, expect, test } from "vitest";
import type { HoursOn } from "../../../../../src/core/calendar/calendar.ts";
import type { Effect } from "../../../../../src/core/effect.ts";
import type { Office } from "../../../../../src/core/office.ts";
import { firstState, migrateRoom } from "../../../../../src/core/operators/state.ts";
import { office } from "../../office.ts";
import { createRoom, joko, rina } from "../../room.ts";

const short = [{ open: "08:00", close: "12:00" }];
const ramadan = [{ open: "08:00", close: "15:00" }];
const friday = [
  { open: "08:00", close: "11:30" },
  { open: "12:30", close: "15:30" },
];
const withHours = (...hoursOn: readonly HoursOn[]): Office => ({
  ...office,
  calendar: { ...office.calendar, hoursOn },
});
const kept = (text: string, of: Office = office) =>
  savedIn(createRoom([], { office: of }).effectsOf(joko, { text }));
const savedIn = (effects: readonly Effect[]) =>
  effects.flatMap((effect) => (effect.type === "save_hours_on" ? [effect] : []));

describe("/jam", () => {
  test("shows the week's hours and those that are still to come", () => {
    const said = createRoom([]).says(rina, "/jam");
    expect(said).toContain("Senin sampai Jumat, pukul 08.00–16.00 WIB");
    expect(said).toContain("Tidak ada jam khusus yang tercatat.");
    const other = withHours(
      { day: "2026-11-02", hours: short, name: "Lewat" },
      { day: "2026-12-31", hours: short, name: "Tutup buku" },
    );
    const shown = createRoom([], { office: other }).says(rina, "/jam");
    expect(shown).toContain("Kamis 31 Desember (Tutup buku): pukul 08.00–12.00 WIB");
    expect(shown).not.toContain("Lewat");
  });

  test.each([
    ["/jam 24 Feb 2027 08.00-12.00 Rapat", [["2027-02-24", short]]],
    ["/jam tambah Rabu 24/2/2027 jam 8-12 Rapat", [["2027-02-24", short]]],
    // A weekday without hours may have some.
    ["/jam 28 Feb 2027 08:00–12:00 WIB Rapat", [["2027-02-28", short]]],
    // Without a weekday only those count that have hours.
    [
      "/jam 26 Feb - 1 Mar 2027 08.00 s/d 12.00 Rapat",
      [
        ["2027-02-26", short],
        ["2027-02-27", short],
        ["2027-03-01", short],
      ],
    ],
    [
      "/jam 18-22 Feb 2027 sen-kam 08.00-15.00, jum 08.00-11.30 12.30-15.30 Rapat",
      [
        ["2027-02-18", ramadan],
        ["2027-02-19", friday],
        ["2027-02-22", ramadan],
      ],
    ],
    [
      "/jam 18 Feb–22 Feb 2027 Senin sampai Kamis pukul 08.00-15.00; jumat 12.30-15.30 dan 08.00-11.30: Rapat",
      [
        ["2027-02-18", ramadan],
        ["2027-02-19", friday],
        ["2027-02-22", ramadan],
      ],
    ],
  ] as const)("%s", (text, days) => {
    expect(kept(text)).toEqual([
      { type: "save_hours_on", add: days.map(([day, hours]) => ({ day, hours, name: "Rapat" })), remove: [] },
    ]);
  });

  test("takes a whole Ramadan, and says it back", () => {
    const text = "/jam 18 Feb–19 Mar 2027 sen-kam 08.00-15.00, jum 08.00-11.30 12.30-15.30 Ramadan";
    const said = createRoom([]).says(joko, text);
    expect(said).toContain("Kamis 18 Februari 2027 sampai Jumat 19 Maret 2027 (Ramadan):");
    expect(said).toContain("Senin sampai Kamis, pukul 08.00–15.00 WIB");
    expect(said).toContain("Jumat, pukul 08.00–11.30 dan 12.30–15.30 WIB");
    expect(said).toContain("Batas laporan yang terbuka dihitung ulang");
    expect(kept(text)[0]?.add).toHaveLength(22);
  });

  test("begins today where the first days are over, and says so of one that is", () => {
    expect(kept("/jam 27 Nov - 1 Des 2026 08.00-12.00 Rapat")[0]?.add.map(({ day }) => day)).toEqual([
      "2026-11-30",
      "2026-12-01",
    ]);
    expect(createRoom([]).says(joko, "/jam 24 Nov 2026 08.00-12.00 Rapat")).toContain("sudah lewat");
  });

  test("says that hours on a Sunday make no working day of it", () => {
    expect(createRoom([]).says(joko, "/jam 6 Des 08.00-12.00 Layanan keliling")).toContain(
      "Itu bukan hari kerja",
    );
  });

  test.each([
    ["/jam 24 Des 08.00-12.00", "Tulis juga alasannya"],
    ["/jam 24 Des 12.00-08.00 Rapat", '"12.00-08.00" selesai sebelum mulai.'],
    ["/jam 24 Des 08.00-25.00 Rapat", '"08.00-25.00" bukan jam yang ada.'],
    ["/jam 24 Des 08.00-12.00 11.00-16.00 Rapat", "bertumpuk"],
    ["/jam 1-9 Des sen 08.00-12.00, sen-kam 08.00-11.00 Rapat", "menyebut satu hari dua kali"],
    ["/jam 1-2 Des jum 08.00-12.00 Rapat", "Tidak ada hari yang cocok"],
    ["/jam 31 Feb 08.00-12.00 Rapat", "Tidak ada tanggal 31 Feb."],
    ["/jam besok tutup", "Contoh: /jam 18 Feb-19 Mar 2027"],
    ["/jam buka", "Contoh: /jam 18 Feb-19 Mar 2027"],
    ["/jam hapus 24 Des", "Di tanggal itu tidak ada jam khusus."],
    ["/jam hapus lebaran", 'Jam khusus "lebaran" tidak ada.'],
    [`/jam 24 Des 08.00-12.00 ${"x".repeat(41)}`, "paling banyak 40 huruf"],
  ])("%s changes nothing and says why", (text, why) => {
    expect(createRoom([]).says(joko, text)).toContain(why);
    expect(kept(text)).toEqual([]);
  });

  test("takes days out by their date or their name", () => {
    const other = withHours(
      { day: "2026-12-30", hours: short, name: "Tutup buku" },
      { day: "2026-12-31", hours: short, name: "Tutup buku" },
    );
    const days = ["2026-12-30", "2026-12-31"];
    expect(kept("/jam hapus 30-31 Des", other)[0]).toEqual({ type: "save_hours_on", add: [], remove: days });
    expect(kept("/jam hapus tutup buku", other)[0]?.remove).toEqual(days);
    expect(kept("/jam hapus 31 Des", other)[0]?.remove).toEqual(["2026-12-31"]);
    const room = createRoom([], { office: other });
    expect(room.says(joko, "/jam hapus 31 Des")).toContain("Kamis 31 Desember kembali ke jam biasa.");
  });

  test("is taken back to what the days had before, unless somebody changed them since", () => {
    const before: HoursOn = { day: "2026-12-31", hours: friday, name: "Rapat | bagian 2" };
    const room = createRoom([], { office: withHours(before) });
    room.effectsOf(joko, { text: "/jam 30-31 Des 08.00-12.00 Tutup buku" });
    const after = [
      { day: "2026-12-30", hours: short, name: "Tutup buku" },
      { day: "2026-12-31", hours: short, name: "Tutup buku" },
    ];
    const now = createRoom([], { office: withHours(...after) });
    now.effectsOf(joko, { text: "/jam 30-31 Des 08.00-12.00 Tutup buku" });
    expect(savedIn(now.effectsOf(joko, { text: "/urungkan" }))).toEqual([
      { type: "save_hours_on", add: after, remove: [] },
    ]);
    // The first room's office still has what was there before: somebody has set it back meanwhile.
    expect(room.says(joko, "/urungkan")).toContain("sudah diubah lagi sesudah itu");
  });

  test("is remembered by a stored state, and a damaged memory is none", () => {
    const days = ["2026-12-31|08:00-11:30 12:30-15:30|Rapat | bagian 2"];
    const changed = {
      type: "hours",
      before: { code: "/jam", days: ["2026-12-31||"] },
      after: { code: "/jam", days },
    };
    const stored: unknown = JSON.parse(JSON.stringify({ ...firstState, changed }));
    expect(migrateRoom(stored).changed).toEqual(changed);
    const damaged = { ...changed, after: { code: "/jam", days: ["besok"] } };
    expect(migrateRoom({ ...firstState, changed: damaged }).changed).toBeNull();
  });
});
