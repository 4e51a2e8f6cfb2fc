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

  test("what an officer mistypes gets a line, and a reply to a list is asked about", async () => {
    const { rina, joko } = cast;
    const t = (id: string) => id;
    const sari = await cast.citizen("Sari");
    const tono = await cast.citizen("Tono");
    const road = await file({ seat: sari, t }, "jalan depan pasar kliwon rusak parah", "depan pasar kliwon");
    const drain = await file({ seat: tono, t }, "got tersumbat sampah", "gang mawar dekat balai desa");
    const office = await officeRecord(cast, joko);
    await cast.goTo(at("2026-11-30 08.41"));
    for (const number of [road, drain]) await rina.say(`/teruskan ${number} PUPR`);
    await cast.flush();

    await joko.say("/selesai");
    await joko.say("jawab 3 sudah");
    await joko.say(`/catatan ${road} Tim survei siang ini.`);
    await joko.say(`${drain} petugas sedang ke lokasi`);
    await joko.reply(road, "?");
    await joko.reply(road, "9");
    await joko.say("besok apel jam 7 ya");
    await cast.flush();

    await cast.goTo(at("2026-12-03 08.05"));
    await joko.reply("2 laporan perlu dijawab", "sudah kami tambal tadi pagi");
    await joko.replyPhoto("2 laporan perlu dijawab", "");
    await joko.say("2");
    await joko.say("1");
    await cast.flush();
    expect(sari.heard().join("\n")).toContain("sudah kami tambal tadi pagi");
    expect(tono.heard().join("\n")).not.toContain("sudah kami tambal tadi pagi");
    await keepOne("agency-mistakes", "id", office);
  });
});
