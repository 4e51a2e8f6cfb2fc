import { expect } from "vitest";
import { onWhatsApp } from "../../faults/help.ts";
import { at, file, keepOne, officeRecord } from "../whatsapp/play.ts";

const t = (id: string) => id;

onWhatsApp("answers that are checked by numbers and commands", async (cast) => {
  const { rina, budi, joko } = cast;
  const sari = await cast.citizen("Sari");
  const number = await file({ seat: sari, t }, "jalan depan pasar kliwon rusak parah", "depan pasar kliwon");
  await cast.goTo(at("2026-11-30 08.41"));
  const office = await officeRecord(cast, rina, joko);
  await rina.say("/instansi PUPR periksa ya");
  await rina.say(`/teruskan ${number} PUPR`);
  await cast.flush();

  await cast.goTo(at("2026-12-01 10.00"));
  await joko.reply("laporan baru untuk", "/jawab selesai Tiga lubang ditambal 1 Des.");
  expect(joko.last()).toContain("menunggu diperiksa supervisor, belum dikirim");
  await cast.flush();
  // A verifier who is no supervisor reads it, and decides nothing.
  await budi.reply("Perlu diperiksa supervisor", "1");
  expect(budi.last()).toContain("Memeriksa jawaban perlu supervisor.");
  await rina.reply("Perlu diperiksa supervisor", "3");
  await rina.reply("apa yang perlu diperbaiki", "Di ruas mana?");
  await cast.flush();
  expect(joko.last()).toContain("Di ruas mana?");

  await joko.reply("supervisor mengembalikannya", "/jawab selesai Tiga lubang di depan kios ditambal 1 Des.");
  await cast.flush();
  await rina.reply("di depan kios", "2");
  await rina.reply(
    "apa bunyi jawabannya",
    "Tiga lubang di depan kios pasar sudah ditambal Selasa 1 Desember.",
  );
  await cast.flush();
  expect(sari.heard().join("\n")).toContain("di depan kios pasar");
  expect(joko.last()).toContain("Semula");

  await sari.choose("Belum");
  await sari.say("belum pak, cuma separo yang ditambal");
  await joko.say(`/jawab ${number} selesai Ruas depan pasar diaspal ulang 1 Des.`);
  await cast.flush();
  await rina.say(`/periksa ${number} setuju`);
  await cast.flush();
  expect(sari.heard().join("\n")).toContain("diaspal ulang 1 Des");
  await keepOne("answers-checked-office", "id", office);
});

onWhatsApp("an answer that says nothing is asked about once, by numbers", async (cast) => {
  const { rina, joko } = cast;
  const sari = await cast.citizen("Sari");
  const number = await file({ seat: sari, t }, "jalan depan pasar kliwon rusak parah", "depan pasar kliwon");
  await cast.goTo(at("2026-11-30 08.41"));
  const office = await officeRecord(cast, joko);
  await rina.say(`/teruskan ${number} PUPR`);
  await cast.flush();
  await joko.say(`/jawab ${number} selesai akan kami tindak lanjuti`);
  expect(joko.last()).toContain("pelapor belum tahu apa yang dikerjakan dan kapan");
  await joko.reply("pelapor belum tahu", "1");
  await cast.flush();
  expect(sari.heard().join("\n")).toContain("akan kami tindak lanjuti");
  await keepOne("bare-answers-office", "id", office);
});
