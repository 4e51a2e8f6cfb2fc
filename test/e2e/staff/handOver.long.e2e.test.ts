import { afterAll, beforeAll, expect, test } from "vitest";
import { onPGlite } from "../../store/databases.ts";
import { type Cast, openCast } from "../cast.ts";
import { at, keepOne, lastNumber } from "../journeys/both.ts";

onPGlite((open) => {
  let cast: Cast;
  beforeAll(async () => {
    cast = await openCast({ database: await open() });
  });
  afterAll(async () => {
    await cast?.office.close();
  });

  async function filed(name: string, words: string, place: string): Promise<string> {
    const citizen = cast.citizen(name);
    await citizen.say(words);
    await citizen.choose("Tidak ada foto");
    await citizen.say(place);
    await citizen.choose("Kirim");
    return lastNumber(citizen);
  }

  test("at noon a verifier hands over what lies with her, and nobody works on it twice", async () => {
    const { rina, budi } = cast;
    const alone = cast.private(budi);
    await alone.say("/start");
    const road = await filed("Sari", "jln dpn pasar kliwon rusak parah", "depan pasar kliwon");
    const lamp = await filed("Yanti", "lampu jalan mati udh seminggu", "jalan ahmad yani");
    await cast.goTo(at("2026-11-30 11.50"));
    const scribe = cast.record("id", rina, alone);

    await rina.say(`/kasus ${road}`);
    await budi.say(`/kasus ${road}`);
    // Other desks skip what Rina has open.
    await budi.say("/antrean");
    expect(budi.last()).toContain(lamp);
    await rina.say("/milikku");
    expect(rina.last()).toContain(road);
    await rina.say(`/serah ${road} Budi tolong cek lokasinya`);
    await cast.flush();
    expect(alone.last()).toContain(`Rina menyerahkan ${road} (jalan rusak) kepada Anda.`);
    await budi.say("/milikku");
    expect(budi.last()).toContain("Diserahkan kepada Anda: 1 laporan");
    await budi.say("/antrean");
    expect(budi.last()).toContain(road);
    await cast.goTo(at("2026-11-30 13.00"));
    // It is a warning and no block.
    await rina.say(`/teruskan ${road} PUPR`);
    expect(rina.last()).toContain("Laporan ini dipegang Budi.");
    await rina.say(`/urungkan ${road}`);
    await rina.say(`/serah ${lamp} Budi`);
    await rina.say("/urungkan");
    expect(rina.last()).toContain(`Penyerahan dibatalkan: ${lamp}`);
    await rina.say(`/serah ${lamp} Bude`);
    await alone.say("/milikku");
    expect(alone.last()).toContain(road);
    expect(alone.last()).not.toContain("Kepada siapa");
    await cast.flush();
    await keepOne("hand-over-office", "id", scribe);
  });
});
