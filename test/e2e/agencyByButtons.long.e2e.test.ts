import { afterAll, beforeAll, expect, test } from "vitest";
import { onPGlite } from "../store/databases.ts";
import { type Cast, openCast } from "./cast.ts";
import { at, file, keepOne, officeRecord } from "./journeys/both.ts";

onPGlite((open) => {
  let cast: Cast;
  beforeAll(async () => {
    cast = await openCast({ database: await open() });
  });
  afterAll(async () => {
    await cast?.office.close();
  });

  test("an agency takes a case to its end by buttons and plain replies alone", async () => {
    const { rina, joko } = cast;
    const sari = cast.citizen("Sari");
    const t = (id: string) => id;
    const number = await file(
      { seat: sari, t },
      "jalan depan pasar kliwon rusak parah",
      "depan pasar kliwon",
    );
    const office = officeRecord(cast, joko);

    await cast.goTo(at("2026-11-30 08.41"));
    await rina.say(`/teruskan ${number} PUPR`);
    await cast.flush();
    await joko.press("Catatan");
    await joko.reply("apa catatannya", "Tim survei ke lokasi siang ini.");
    await cast.flush();

    await cast.goTo(at("2026-12-01 10.00"));
    await joko.reply("laporan baru untuk", "siap pak");
    await joko.replyPhoto("laporan baru untuk", "sudah kami tambal tadi pagi");
    await joko.press("Selesai", "Kirim ini");
    await cast.flush();
    await sari.choose("Belum");
    await sari.say("belum pak, cuma separo yang ditambal");

    await cast.goTo(at("2026-12-02 09.00"));
    await joko.press("Dijadwalkan", "belum beres");
    await joko.reply("kapan, dan apa", "seluruh ruas diaspal ulang");
    await joko.reply("tanggalnya belum terbaca", "9 Des");
    await cast.flush();
    await sari.choose("Setuju");

    await cast.goTo(at("2026-12-09 08.05"));
    await joko.press("Selesai", "perlu dijawab");
    await joko.replyPhoto("apa yang sudah dikerjakan", "Seluruh ruas sudah diaspal ulang.");
    await joko.edit("Seluruh ruas depan pasar sudah diaspal ulang.", "Seluruh ruas");
    await cast.flush();
    expect(sari.heard().join("\n")).toContain("Seluruh ruas depan pasar sudah diaspal ulang.");
    await sari.choose("Sudah");
    await cast.flush();
    expect(joko.last()).toContain("menyatakan masalahnya sudah beres");

    await keepOne("agency-by-buttons", "id", office);
  });
});
