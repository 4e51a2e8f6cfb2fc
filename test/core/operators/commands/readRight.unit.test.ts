import { describe, expect, test } from "vitest";
import { road } from "../cases.ts";
import { office } from "../office.ts";
import { budi, createRoom, joko, person, rina, sari } from "../room.ts";

/** At the agency since Monday 30 November. */
function atAgency() {
  const room = createRoom([road]);
  room.says(sari, "/teruskan K7M4 PUPR");
  return room;
}

describe("a promise for several days", () => {
  test.each([
    ["1-2 Des Pengaspalan ruas depan pasar.", "Rabu 2 Desember"],
    ["1 s/d 2 Desember Pengaspalan ruas depan pasar.", "Rabu 2 Desember"],
    ["30 Nov - 2 Des Pengaspalan ruas depan pasar.", "Rabu 2 Desember"],
    ["7-8 Desember Pengaspalan ruas depan pasar.", "Selasa 8 Desember"],
  ])("%s is one for the last of them, and the citizen reads both", (words, day) => {
    const room = atAgency();
    expect(room.says(sari, `/jawab K7M4 dijadwalkan ${words}`)).toContain(`dijadwalkan ${day}`);
    const [told] = atAgency()
      .effectsOf(sari, { text: `/jawab K7M4 dijadwalkan ${words}` })
      .flatMap((effect) => (effect.type === "steps" ? effect.steps : []));
    expect(told?.event.text).toBe(words);
  });

  test.each([
    ["1-2 Pengaspalan", "1-2 bisa dibaca dua macam."],
    ["31 Feb Pengaspalan", "Tidak ada tanggal 31 Feb."],
    ["Senin 2 Des Pengaspalan", "Tanggal itu jatuh pada Rabu 2 Desember"],
    ["segera", "tanggalnya belum terbaca."],
  ])("%s is asked about", (words, why) => {
    const room = atAgency();
    expect(room.says(sari, `/jawab K7M4 dijadwalkan ${words}`)).toContain(why);
    expect(room.caseOf("K7M4-2QX").stage).toBe("forwarded");
  });
});

describe("days off", () => {
  const saved = (text: string) =>
    createRoom([])
      .effectsOf(joko, { text })
      .flatMap((effect) => (effect.type === "save_days_off" ? [effect] : []));

  test.each([
    ["/libur 1-2 Jan Libur kantor", ["2027-01-01", "2027-01-02"]],
    ["/libur 31 Des - 2 Jan Libur kantor", ["2026-12-31", "2027-01-01", "2027-01-02"]],
    ["/libur 24 dan 25 Des Libur kantor", ["2026-12-24", "2026-12-25"]],
    ["/libur 3/1/2027 Libur kantor", ["2027-01-03"]],
  ])("%s makes each of them one", (text, days) => {
    expect(saved(text).map(({ add }) => add)).toEqual([days.map((day) => ({ day, name: "Libur kantor" }))]);
  });

  test("are said with the first and the last, and taken out together", () => {
    const room = createRoom([]);
    expect(room.says(joko, "/libur 1-2 Jan Libur kantor")).toContain(
      "Jumat 1 Januari 2027 sampai Sabtu 2 Januari 2027 kini libur: Libur kantor.",
    );
    const listed = office.calendar.daysOff[0];
    if (listed === undefined) throw new Error("the office has no day off");
    const [year, month, date] = listed.day.split("-");
    expect(saved(`/libur hapus ${date}/${month}/${year}`)[0]?.remove).toEqual([listed.day]);
  });

  test("that are taken out are named one by one, and a day of rest among them isn't called a working day", () => {
    const day = (of: string) => ({ day: of, name: "Cuti bersama" });
    // Thursday and Saturday; the Friday between is none.
    const daysOff = [day("2027-03-11"), day("2027-03-13")];
    const room = createRoom([], { office: { ...office, calendar: { ...office.calendar, daysOff } } });
    const said = room.says(joko, "/libur hapus 11-14 Mar 2027");
    expect(said).toContain("Kamis 11 Maret 2027 kini hari kerja.");
    expect(said).toContain(
      "Sabtu 13 Maret 2027 tidak lagi tercatat sebagai hari libur, tetapi memang bukan hari kerja.",
    );
    expect(said).not.toMatch(/Jumat|Minggu/u);
    expect(room.says(joko, "/libur hapus 15-17 Mar 2027")).toContain(
      "Dari Senin 15 Maret 2027 sampai Rabu 17 Maret 2027 tidak ada hari yang tercatat sebagai hari libur.",
    );
  });

  test.each([
    ["/libur 31 Feb Libur kantor", "Tidak ada tanggal 31 Feb."],
    ["/libur hapus 31/4", "Tidak ada tanggal 31/4."],
    ["/libur 1-2 Libur kantor", "1-2 bisa dibaca dua macam."],
    ["/libur 24 Des", "Tulis juga nama hari liburnya."],
    ["/libur 1-31 Jan Libur kantor", "Paling banyak 15 hari sekali tulis."],
  ])("%s changes nothing and says why", (text, why) => {
    expect(createRoom([]).says(joko, text)).toContain(why);
    expect(saved(text)).toEqual([]);
  });
});

describe("a category's agency", () => {
  test.each([
    ["lama", "Dinas Lama sedang nonaktif. Aktifkan dulu: /instansi aktif LAMA"],
    ["dinas lama", "Dinas Lama sedang nonaktif. Aktifkan dulu: /instansi aktif LAMA"],
    ["pertambangan", 'Dinas "pertambangan" tidak dikenal.'],
    ["pupt", "Mungkin: PUPR (Dinas PUPR)"],
  ])("that can't be taken, %s, is named with the reason", (typed, why) => {
    expect(createRoom([]).says(joko, `/kategori tambah AIR Air | air mati | ${typed}`)).toContain(why);
  });

  test("is found by what its abbreviation stands for", () => {
    const effects = createRoom([]).effectsOf(joko, {
      text: "/kategori tambah AIR Air | air mati | pekerjaan umum",
    });
    expect(JSON.stringify(effects)).toContain('"agency":"PUPR"');
  });
});

describe("two people of one name", () => {
  const first = person(31, "Budi Santoso", "verifier");
  const second = person(32, "Budi Raharjo");
  const third = person(33, "Tono");
  const room = () => createRoom([], { people: [first, second, third, joko] });
  const granted = (text: string, repliedTo?: typeof first) =>
    room()
      .effectsOf(joko, repliedTo === undefined ? { text } : { text, repliedTo })
      .flatMap((effect) => (effect.type === "grant" ? [effect.person] : []));

  test("it is said that there are two, and how to tell them apart", () => {
    expect(room().says(joko, "/peran Budi supervisor")).toBe(
      'Ada 2 orang bernama "Budi" di sini: Budi Santoso dan Budi Raharjo. Balas pesan orangnya dengan /peran supervisor',
    );
    expect(granted("/peran Budi supervisor")).toEqual([]);
  });

  test.each([
    ["/peran Budi Raharjo supervisor", undefined, 32],
    ["/peran Budi R supervisor", undefined, 32],
    ["/peran Budi supervisor", second, 32],
    ["/peran supervisor", first, 31],
    ["/peran Tono supervisor", first, 33],
  ])("%s means one", (text, repliedTo, contact) => {
    expect(granted(text, repliedTo)).toEqual([contact]);
  });

  test("nobody of the name is said as before", () => {
    expect(room().says(joko, "/peran Wawan supervisor")).toContain('Tidak ada "Wawan" di sini.');
  });
});

test("an agency that names no case isn't sent to a queue that it hasn't", () => {
  const room = createRoom([road], { room: { type: "agency", agency: "PUPR", contact: 2000 } });
  const told = room.says(budi, "/jawab selesai Sudah ditambal.");
  expect(told).toContain("Laporan yang mana?");
  expect(told).not.toContain("/antrean");
  expect(createRoom([road]).says(sari, "/tutup pindah")).toContain("/antrean");
});

describe("a misspelt command is corrected with what followed it", () => {
  test.each([
    ["/terusan K7M4 pu", "Mungkin /teruskan K7M4 pu?"],
    ["/jawb K7M4 selesai Sudah ditambal.", "Mungkin /jawab K7M4 selesai Sudah ditambal.?"],
    ["/antrian", "Mungkin /antrean?"],
  ])("%s", (text, expected) => {
    const room = createRoom([road]);
    expect(room.says(rina, text)).toContain(expected);
    expect(room.caseOf("K7M4-2QX").stage).toBe("received");
  });
});
