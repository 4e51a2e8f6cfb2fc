import { afterAll, beforeAll, expect, test } from "vitest";
import { onPGlite } from "../../store/databases.ts";
import { type Cast, openCast } from "../cast.ts";
import { at, keepOne, lastNumber } from "../journeys/both.ts";
import { type Cast as OnWhatsApp, openCast as openOnWhatsApp } from "../whatsapp/cast.ts";
import { keepOne as keepOnWhatsApp } from "../whatsapp/play.ts";

const called = "Hari ini belum ada petugas yang membuka antrean, dan 1 laporan menunggu diperiksa.";

onPGlite((open) => {
  let cast: Cast;
  let other: OnWhatsApp;
  beforeAll(async () => {
    cast = await openCast({ database: await open() });
    other = await openOnWhatsApp({ database: await open(), rooms: "whatsapp" });
  });
  afterAll(async () => {
    await cast?.office.close();
    await other?.office.close();
  });

  test("a room in which nobody has begun by ten is told, with its supervisor", async () => {
    const { rina, budi } = cast;
    const alone = cast.private(rina);
    await alone.say("/start");
    const sari = cast.citizen("Sari");
    await sari.say("jln dpn pasar kliwon rusak parah");
    await sari.choose("Tidak ada foto");
    await sari.say("depan pasar kliwon");
    await sari.choose("Kirim");
    const number = lastNumber(sari);
    await cast.goTo(at("2026-11-27 08.00"));
    const scribe = cast.record("id", rina, alone);
    await cast.goTo(at("2026-11-27 10.00"));
    expect(rina.last()).toContain(called);
    expect(alone.last()).toContain(called);
    await cast.goTo(at("2026-11-30 09.00"));
    await budi.say("/antrean");
    expect(budi.last()).toContain(number);
    await cast.goTo(at("2026-11-30 10.00"));
    expect(rina.heard().filter((one) => one.includes(called))).toHaveLength(1);
    await keepOne("nobody-at-work-office", "id", scribe);
  });

  test("so it is on WhatsApp, where the supervisor is mentioned", async () => {
    const { rina } = other;
    const alone = other.private(rina);
    await alone.say("halo");
    const sari = await other.citizen("Sari");
    await sari.say("jln dpn pasar kliwon rusak parah");
    await sari.say("1");
    await sari.say("depan pasar kliwon");
    await sari.say("1");
    await other.goTo(at("2026-11-27 08.00"));
    const scribe = await other.record("id", rina, alone);
    await other.goTo(at("2026-11-27 10.00"));
    expect(rina.last()).toContain(called);
    expect(alone.last()).toContain(called);
    await keepOnWhatsApp("nobody-at-work-office", "id", scribe);
  });
});
