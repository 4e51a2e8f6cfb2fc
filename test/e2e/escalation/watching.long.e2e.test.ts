import { expect } from "vitest";
import { file, onTelegram, onWhatsApp } from "../../faults/help.ts";
import { keepOne, officeRecord } from "../journeys/both.ts";
import { file as fileOnWhatsApp } from "../whatsapp/play.ts";
import { at } from "./up.ts";

onTelegram(
  "somebody's own reminder comes on its morning, by name or in private, and ends with its case",
  {},
  async (cast) => {
    const { rina, budi, goTo, flush } = cast;
    const [sari, tono] = [cast.citizen("Sari"), cast.citizen("Tono")];
    const road = await file(sari);
    const drain = await file(tono, "got tersumbat sampah", "gang mawar dekat balai desa");
    await goTo(at("2026-11-30 08.05"));
    for (const number of [road, drain]) await rina.say(`/teruskan ${number} PUPR`);
    await flush();
    const office = officeRecord(cast, budi, cast.private(rina));
    await budi.say("/pantau");
    await budi.say(`/pantau ${road} 5 Des Cek ke dinas`);
    expect(budi.last()).toContain("Senin 7 Desember");
    await budi.say(`/pantau ${road} kapan-kapan`);
    await budi.say(`/pantau ${road} 30 Nov`);
    await budi.say(`/pantau ${drain} 9 Des`);
    await budi.say("/pantau");
    await rina.say(`/pantau ${road} 2 Des`);
    await cast.private(rina).say("/pantau");
    expect(cast.private(rina).last()).toContain(road);
    await goTo(at("2026-12-02 08.01"));
    expect(cast.private(rina).last()).toContain(`diingatkan soal ${road}`);
    await rina.say(`/tutup ${drain} Pelapor pindah.`);
    await flush();
    await goTo(at("2026-12-03 08.01"));
    expect(budi.last()).toContain(`${drain} `);
    await goTo(at("2026-12-07 08.01"));
    expect(budi.heard().filter((text) => text.includes(`diingatkan soal ${road}`))).toHaveLength(1);
    await budi.say("/pantau");
    expect(budi.last()).toContain("Belum ada laporan yang Anda pantau");
    await goTo(at("2026-12-09 08.01"));
    expect(budi.heard().filter((text) => text.includes("Pengingat Anda untuk"))).toHaveLength(1);
    await keepOne("watching-office", "id", office);
  },
);

onWhatsApp("somebody's own reminder comes on its morning, on WhatsApp", async (cast) => {
  const sari = await cast.citizen("Sari");
  const number = await fileOnWhatsApp(
    { seat: sari, t: (id) => id },
    "jalan depan pasar kliwon rusak parah",
    "depan pasar kliwon",
  );
  await cast.goTo(at("2026-11-30 08.05"));
  await cast.rina.say(`/pantau ${number} besok Cek lagi`);
  expect(cast.rina.last()).toContain("Selasa 1 Desember");
  await cast.goTo(at("2026-12-01 08.01"));
  expect(cast.rina.heard().filter((text) => text.includes(`diingatkan soal ${number}`))).toHaveLength(1);
  await cast.rina.say(`/pantau ${number} 3 Des`);
  await cast.rina.say(`/pantau ${number} hapus`);
  await cast.goTo(at("2026-12-03 08.01"));
  expect(cast.rina.heard().filter((text) => text.includes(`diingatkan soal ${number}`))).toHaveLength(1);
});
