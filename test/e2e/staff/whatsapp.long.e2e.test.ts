import { afterAll, beforeAll, expect, test } from "vitest";
import { onPGlite } from "../../store/databases.ts";
import { type Cast, openCast } from "../whatsapp/cast.ts";
import { at, keepOne, lastNumber } from "../whatsapp/play.ts";

onPGlite((open) => {
  let cast: Cast;
  beforeAll(async () => {
    cast = await openCast({ database: await open(), rooms: "whatsapp" });
  });
  afterAll(async () => {
    await cast?.office.close();
  });

  test("a hand-over at noon and a leave read the same without buttons", async () => {
    const { rina, budi } = cast;
    const alone = cast.private(budi);
    await alone.say("halo");
    const citizen = await cast.citizen("Sari");
    await citizen.say("jln dpn pasar kliwon rusak parah");
    await citizen.say("1");
    await citizen.say("depan pasar kliwon");
    await citizen.say("1");
    const road = lastNumber(citizen);
    await cast.goTo(at("2026-11-30 11.50"));
    const scribe = await cast.record("id", rina, alone);
    await rina.say(`/kasus ${road}`);
    await rina.say(`/serah ${road} Budi tolong cek lokasinya`);
    await cast.flush();
    expect(alone.last()).toContain(`Rina menyerahkan ${road}`);
    await budi.say("/milikku");
    await rina.say(`/teruskan ${road} PUPR`);
    expect(rina.last()).toContain("Laporan ini dipegang Budi.");
    await rina.say(`/urungkan ${road}`);
    await rina.say("/cuti Budi 30 Nov - 2 Des");
    expect(rina.last()).toContain("Budi tidak masuk");
    await rina.say(`/serah ${road} Budi`);
    expect(rina.last()).toContain("Budi cuti sampai Rabu 2 Desember.");
    await rina.say(`/serah ${road} saya`);
    await cast.goTo(at("2026-12-03 08.30"));
    expect(alone.last()).toContain("Selamat bertugas lagi.");
    await cast.flush();
    await keepOne("hand-over-and-leave-office", "id", scribe);
  });
});
