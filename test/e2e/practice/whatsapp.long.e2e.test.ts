import { afterAll, beforeAll, expect, test } from "vitest";
import { onPGlite } from "../../store/databases.ts";
import { type Cast, openCast } from "../whatsapp/cast.ts";
import { at, keepOne, officeRecord } from "../whatsapp/play.ts";

onPGlite((open) => {
  let cast: Cast;
  beforeAll(async () => {
    cast = await openCast({ database: await open(), rooms: "whatsapp" });
  });
  afterAll(async () => {
    await cast?.office.close();
  });

  test("a new verifier practises by numbers, with three false cases that nobody else ever sees", async () => {
    const { rina, joko } = cast;
    const alone = cast.private(rina);
    await alone.say("/latihan");
    await cast.goTo(at("2026-11-30 08.41"));
    const [group, agency] = [rina, joko].map((seat) => seat.heard().length);
    const record = await officeRecord(cast, alone);
    await alone.say("/latihan");
    await alone.say("/antrean");
    await alone.say("1");
    await alone.say("3");
    await alone.say("Rumah nomor berapa, dan patokannya apa?");
    await alone.say("/urungkan");
    await alone.say("3");
    await alone.say("1");
    await alone.say("4");
    await alone.say("3");
    await alone.say("/urungkan");
    await alone.say("5");
    await alone.say("1");
    await alone.say("1");
    await keepOne("practice-office", "id", record);
    expect(alone.last()).toContain("Latihan selesai");
    await alone.say("1");
    expect(alone.last()).toContain("latihan ini sudah selesai");
    await cast.flush();
    expect([rina, joko].map((seat) => seat.heard().length)).toEqual([group, agency]);
    await rina.say("/antrean");
    expect(rina.last()).toContain("Antrean kosong");
  });
});
