import { expect } from "vitest";
import { edited, file, onTelegram, own, since } from "./help.ts";

onTelegram.fails("an addition that is edited an hour later stays with its case", {}, async (cast) => {
  const sari = cast.citizen("Sari");
  await file(sari);
  await sari.say(
    "tambahan: ada anak jatuh kemarin di lubang itu sampai dibawa ke puskesmas, tolong segera ditangani",
  );
  const { id } = own(cast, sari);
  await cast.goTo("2026-11-26T20:30:00+07:00");
  const heard = since(sari);
  await edited(cast, sari, id, {
    text: "tambahan: ada anak jatuh kemarin di lubang itu sampai dibawa ke rumah sakit, tolong segera ditangani",
  });
  expect(heard().join("\n")).not.toContain("Ada foto?");
});

onTelegram.fails("so does a report's own message after another report was filed", {}, async (cast) => {
  const sari = cast.citizen("Sari");
  const words = "jalan depan pasar kliwon rusak parah, banyak motor jatuh di situ";
  await file(sari, words);
  const { id } = own(cast, sari, words);
  await sari.say("baru");
  await file(sari, "lampu jalan di jalan merdeka mati semua sejak senin", "jalan merdeka");
  await cast.goTo("2026-11-27T10:00:00+07:00");
  const heard = since(sari);
  await edited(cast, sari, id, { text: `${words}, kemarin ada korban lagi sampai patah tulang dan dirawat` });
  expect(heard().join("\n")).not.toContain("Ada foto?");
});

onTelegram.fails("a choice that is edited afterwards answers no other question", {}, async (cast) => {
  const sari = cast.citizen("Sari");
  await sari.say("jalan depan pasar kliwon rusak parah");
  await sari.say("tidak ada foto");
  await edited(cast, sari, own(cast, sari).id, { text: "ada, sebentar saya foto dulu" });
  expect(sari.last()).not.toContain("Lokasi: ada, sebentar");
});
