import { expect } from "vitest";
import { onTelegram } from "../../faults/help.ts";
import { at, file, keepOne, officeRecord } from "../journeys/both.ts";

const t = (id: string) => id;

onTelegram("answers that are checked: approved, improved, given back", {}, async (cast) => {
  const { rina, joko } = cast;
  const sari = cast.citizen("Sari");
  const number = await file({ seat: sari, t }, "jalan depan pasar kliwon rusak parah", "depan pasar kliwon");
  await cast.goTo(at("2026-11-30 08.41"));
  const office = officeRecord(cast, rina, joko);
  await rina.say("/instansi PUPR periksa ya");
  expect(rina.last()).toContain("menunggu supervisor sebelum dikirim");
  await rina.say(`/teruskan ${number} PUPR`);
  await cast.flush();

  await cast.goTo(at("2026-12-01 10.00"));
  await joko.replyPhoto("laporan baru untuk", "/jawab selesai Lubang sudah ditambal 1 Des.");
  expect(joko.last()).toContain("menunggu diperiksa supervisor, belum dikirim");
  await cast.flush();
  expect(rina.last()).toContain("Lubang sudah ditambal 1 Des.");
  expect(sari.heard().join("\n")).not.toContain("ditambal");

  await rina.press("Kembalikan", "Perlu diperiksa");
  await rina.reply("apa yang perlu diperbaiki", "Berapa lubang, dan di ruas mana?");
  await cast.flush();
  expect(joko.last()).toContain("Berapa lubang, dan di ruas mana?");

  await joko.reply("supervisor mengembalikannya", "Tiga lubang di depan kios sudah ditambal 1 Des.");
  await joko.press("Selesai", "Kirim ini");
  await cast.flush();
  await rina.press("Setujui", "Tiga lubang");
  expect(rina.last()).toContain("/urungkan");
  await rina.say("/urungkan");
  expect(rina.last()).toContain("langkah terakhir diurungkan");
  expect(sari.heard().join("\n")).not.toContain("Tiga lubang");
  await rina.say(`/periksa ${number} setuju`);
  await cast.flush();
  expect(sari.last()).toContain("Tiga lubang");
  expect(joko.last()).toContain("disetujui supervisor");
  await sari.choose("Belum");
  await sari.say("belum pak, cuma separo yang ditambal");

  await cast.goTo(at("2026-12-02 09.00"));
  await joko.press("Dijadwalkan", "belum beres");
  await joko.reply("kapan, dan apa", "9 Des diaspal ulang semua pak");
  await cast.flush();
  await cast.goTo(at("2026-12-03 08.05"));
  expect(rina.heard().join("\n")).toContain("Jawaban yang menunggu diperiksa supervisor: 1");
  await rina.say("/periksa");
  await rina.press("Perbaiki", "diaspal ulang semua pak");
  await rina.reply("apa bunyi jawabannya", "Seluruh ruas depan pasar diaspal ulang.");
  await cast.flush();
  expect(sari.last()).toContain("Seluruh ruas depan pasar diaspal ulang.");
  expect(joko.last()).toContain("Semula");
  await rina.say(`/riwayat ${number}`);
  await keepOne("answers-checked-office", "id", office);
});

onTelegram("an answer that says nothing is asked about once, and then sent", {}, async (cast) => {
  const { rina, joko } = cast;
  const sari = cast.citizen("Sari");
  const number = await file({ seat: sari, t }, "jalan depan pasar kliwon rusak parah", "depan pasar kliwon");
  await cast.goTo(at("2026-11-30 08.41"));
  const office = officeRecord(cast, joko);
  await rina.say(`/teruskan ${number} PUPR`);
  await cast.flush();
  await joko.reply("laporan baru untuk", "/jawab selesai ok sudah ditindaklanjuti");
  expect(joko.last()).toContain("pelapor belum tahu apa yang dikerjakan dan kapan");
  await cast.flush();
  expect(sari.heard().join("\n")).not.toContain("ditindaklanjuti");
  await joko.press("Kirim begitu saja");
  await cast.flush();
  expect(sari.heard().join("\n")).toContain("ok sudah ditindaklanjuti");
  await sari.choose("Belum");
  await sari.say("belum pak, lubangnya masih ada");
  await joko.press("Tidak dapat", "belum beres");
  await joko.reply("apa alasannya", "belum bisa kami tindaklanjuti");
  await joko.reply("alasannya belum disebut", "Ruas ini milik provinsi.");
  await cast.flush();
  expect(sari.heard().join("\n")).toContain("Ruas ini milik provinsi.");
  await keepOne("bare-answers-office", "id", office);
});
