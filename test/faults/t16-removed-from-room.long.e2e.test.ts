import { expect } from "vitest";
import { kliwon } from "../e2e/whatsapp/cast.ts";
import { numberIn, onTelegram, onWhatsApp, since } from "./help.ts";

onTelegram(
  "who was removed from the operators' group no longer looks into confidential reports",
  {},
  async (cast) => {
    const { world } = cast.office.api;
    const budi = cast.private(cast.budi);
    await budi.say("/start");
    world.promote(cast.office.bot, cast.rina.chat, cast.rina.id);
    await cast.rina.say("/peran Budi petugas, ditunjuk");
    const sari = cast.citizen("Sari");
    await sari.say("pegawai kelurahan minta uang pelicin untuk KTP");
    await sari.choose("Rahasia (disarankan)");
    await sari.say("kemarin pagi");
    await sari.say("kantor kelurahan maju");
    await sari.choose("Kirim");
    const number = numberIn(sari);
    world.kick(cast.budi.id, cast.rina.chat, cast.rina.id);
    await cast.office.quiet();
    cast.office.pass();
    const heard = since(budi);
    await budi.say(`/lihat ${number}`);
    await budi.say(`/ubah ${number} ringkasan pungli KTP`);
    expect(heard().join("\n")).not.toContain("uang pelicin");
    expect(heard().join("\n")).not.toContain("diubah");
  },
);

onWhatsApp("the same on WhatsApp", async (cast) => {
  const sari = await cast.citizen("Sari");
  await sari.photo("jalan depan pasar kliwon rusak parah");
  await sari.send(kliwon);
  await sari.say("1");
  const number = numberIn(sari);
  const budi = cast.private(cast.budi);
  await budi.say("halo");
  await cast.office.web.participants(cast.rina.chat, "remove", [cast.budi.id], cast.rina.id);
  await cast.office.quiet();
  await budi.say(`/lihat ${number}`);
  expect(budi.last()).not.toContain("jalan depan pasar kliwon");
});
