import { expect } from "vitest";
import { kliwon } from "../e2e/whatsapp/cast.ts";
import { file, friday, numberIn, onTelegram, onWhatsApp } from "./help.ts";

for (const [question, said] of [
  ["Di depan rumah nomor berapa?", "2"],
  ["Apakah lubangnya di depan toko besi?", "ya"],
  ["Apakah lubangnya di depan toko besi?", "iya"],
] as const) {
  onTelegram(
    `"${said}" answers the office's question, whatever menu stood in the chat before it`,
    { from: friday },
    async (cast) => {
      const sari = cast.citizen("Sari");
      const number = await file(sari);
      await cast.rina.say(`/tanya ${number} ${question}`);
      await cast.flush();
      await sari.say(said);
      expect(sari.last()).toContain("Keterangannya masuk");
    },
  );
}

onTelegram("who answered so in time isn't closed as silent", { from: friday }, async (cast) => {
  const sari = cast.citizen("Sari");
  const number = await file(sari);
  await cast.rina.say(`/tanya ${number} Di depan rumah nomor berapa?`);
  await cast.flush();
  await sari.say("2");
  for (const day of ["2026-12-04T09:00:00+07:00", "2026-12-10T09:00:00+07:00", "2026-12-11T16:30:00+07:00"])
    await cast.goTo(day);
  await cast.rina.say(`/riwayat ${number}`);
  expect(cast.rina.last()).not.toContain("ditutup karena diam");
});

onWhatsApp("the same on WhatsApp", async (cast) => {
  const sari = await cast.citizen("Sari");
  await sari.say("jalan depan pasar kliwon rusak parah");
  await sari.say("1");
  await sari.send(kliwon);
  await sari.say("1");
  const number = numberIn(sari);
  await cast.goTo("2026-11-27T10:00:00+07:00");
  await cast.rina.say(`/tanya ${number} Di depan rumah nomor berapa?`);
  await cast.flush();
  await sari.say("2");
  expect(sari.last()).toContain("Keterangannya masuk");
});
