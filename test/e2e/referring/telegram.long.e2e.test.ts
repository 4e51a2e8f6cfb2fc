import { expect } from "vitest";
import { onTelegram } from "../../faults/help.ts";
import { at, each, filed, keep, keepOne, numbers, officeRecord, players } from "../journeys/both.ts";

onTelegram("what is another body's is referred there, with the words to take along", {}, async (cast) => {
  const { rina, joko, budi } = cast;
  const all = await players(cast, ["Wati", "Mary"]);
  await filed(
    all,
    ["jalan raya antar kota berlubang di tikungan", "the main road between the towns has holes in the bend"],
    "tikungan pasar legi",
  );
  const [first = "", second = ""] = numbers(all);
  const office = officeRecord(cast, rina, joko);

  await cast.goTo(at("2026-11-27 08.30"));
  await rina.say("/lembaga tambah PROV Dinas PU Provinsi | jalan provinsi | telepon (024) 555-0101 | lapor");
  await rina.say("/lembaga tambah PLN PLN Rayon Kota | listrik rumah | telepon 123");
  await rina.say("/lembaga");
  await rina.say("/antrean");
  await rina.say(`/tolak ${first} umum`);
  await rina.say(`/arahkan ${first} PROF`);

  // Taken back within the minute: the citizen hears nothing.
  const heard = all.map(({ seat }) => seat.heard().length);
  await rina.say(`/tolak ${first} provinsi`);
  await rina.say("/urungkan");
  await cast.flush();
  expect(all.map(({ seat }) => seat.heard().length)).toEqual(heard);

  await rina.press("Tolak");
  await rina.press("Arahkan ke lembaga lain");
  await rina.press("Dinas PU Provinsi");
  await rina.say(`/arahkan ${second} PROV Jalan ini milik provinsi`);
  await budi.say(`/riwayat ${first}`);
  await cast.flush();
  const [wati = "", mary = ""] = all.map(({ seat }) => seat.last());
  expect(wati).toContain("tinggal disalin");
  expect(wati).toContain("jalan raya antar kota berlubang di tikungan\nLokasi: tikungan pasar legi");
  expect(mary).toContain('Reason: "Jalan ini milik provinsi"');

  await each(all, ({ seat, t }) => seat.say(t("status", "status")));
  await each(all, ({ seat, t }) =>
    seat.say(t("buka ini jalan kota, bukan provinsi", "reopen it is a city road")),
  );
  await cast.flush();
  await rina.say(`/kasus ${first}`);
  expect(rina.last()).toContain("baru mulai, batas 2 Des");
  await keep("referred", all);
  await keepOne("referred-office", "id", office);
});

onTelegram("of a confidential report only its number is seen, and LIHAT has the letter", {}, async (cast) => {
  const { rina, joko } = cast;
  const citizen = cast.citizen("Dewi");
  const own = cast.record("id", citizen);
  await citizen.say("dimintai uang 300rb sama petugas samsat provinsi");
  await citizen.choose("Rahasia (disarankan)");
  await citizen.say("kemarin");
  await citizen.say("kantor samsat");
  await citizen.choose("Kirim");
  const number = /[2-9A-HJKMNP-Z]{4}-[2-9A-HJKMNP-Z]{3}/u.exec(citizen.last())?.[0] ?? "";
  await cast.goTo(at("2026-11-27 08.30"));
  await rina.say("/lembaga tambah SAMSAT Samsat Provinsi | pajak kendaraan | telepon (024) 555-0202 | lapor");
  const seen = [rina, joko].map((seat) => seat.heard().length);
  await rina.say(`/arahkan ${number} SAMSAT`);
  const alone = cast.private(rina);
  await alone.say("/start");
  await alone.say(`/arahkan ${number} SAMSAT`);
  expect(alone.last()).not.toContain("Samsat");
  await cast.flush();
  expect(citizen.last()).toBe(`Ada kabar untuk laporan ${number}. Balas LIHAT.`);
  await citizen.say("lihat");
  expect(citizen.last()).toContain("Samsat Provinsi");
  expect(citizen.last()).toContain("dimintai uang 300rb");
  const since = [rina, joko].flatMap((seat, n) => seat.heard().slice(seen[n]));
  expect(since.join("\n")).not.toMatch(/samsat|300rb/iu);
  await keepOne("referred-seen-by-dewi", "id", own);
});
