import { afterAll, beforeAll, expect, test } from "vitest";
import { onPGlite } from "../../store/databases.ts";
import { type Cast, openCast } from "./cast.ts";
import { at, file, keepOne, officeRecord } from "./play.ts";

onPGlite((open) => {
  let cast: Cast;
  beforeAll(async () => {
    cast = await openCast({ database: await open(), rooms: "whatsapp" });
  });
  afterAll(async () => {
    await cast?.office.close();
  });

  test("an agency takes a case to its end by numbers and plain replies alone", async () => {
    const { rina, joko } = cast;
    const sari = await cast.citizen("Sari");
    const t = (id: string) => id;
    const number = await file(
      { seat: sari, t },
      "jalan depan pasar kliwon rusak parah",
      "depan pasar kliwon",
    );
    const office = await officeRecord(cast, joko);

    await cast.goTo(at("2026-11-30 08.41"));
    await rina.say(`/teruskan ${number} PUPR`);
    await cast.flush();
    await joko.reply("laporan baru untuk", "4");
    await joko.reply("apa catatannya", "Tim survei ke lokasi siang ini.");
    await cast.flush();

    await cast.goTo(at("2026-12-01 10.00"));
    await joko.reply("laporan baru untuk", "siap pak");
    await joko.replyPhoto("laporan baru untuk", "sudah kami tambal tadi pagi");
    await joko.say("1");
    await cast.flush();
    await sari.choose("Belum");
    await sari.say("belum pak, cuma separo yang ditambal");

    await cast.goTo(at("2026-12-02 09.00"));
    await joko.reply("belum beres", "2");
    await joko.reply("kapan, dan apa", "seluruh ruas diaspal ulang");
    await joko.reply("tanggalnya belum terbaca", "9 Des");
    await cast.flush();
    await sari.choose("Setuju");

    await cast.goTo(at("2026-12-09 08.05"));
    await joko.reply("perlu dijawab", "1");
    await joko.reply("apa yang sudah dikerjakan", "Seluruh ruas sudah diaspal ulang.");
    const phone = cast.seat(String(joko.id), String(joko.chat), joko.name);
    await phone.refresh();
    await phone.edit("Seluruh ruas depan pasar sudah diaspal ulang.");
    await cast.flush();
    expect(sari.heard().join("\n")).toContain("Seluruh ruas depan pasar sudah diaspal ulang.");
    await sari.choose("Sudah");
    await cast.flush();
    expect(joko.last()).toContain("menyatakan masalahnya sudah beres");

    await keepOne("agency-by-replies", "id", office);
  });
});
