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

  test("who goes on leave gives back what lay with them, isn't handed anything, and reads what waits once back", async () => {
    const { rina, budi } = cast;
    const alone = cast.private(budi);
    await alone.say("/start");
    const citizen = cast.citizen("Tina");
    await citizen.say("pegawai kelurahan minta uang pelicin untuk KTP");
    await citizen.choose("Rahasia (disarankan)");
    await citizen.say("kemarin pagi");
    await citizen.say("kantor kelurahan maju");
    await citizen.choose("Kirim");
    const bribe = lastNumber(citizen);
    const sari = cast.citizen("Sari");
    await sari.say("jln dpn pasar kliwon rusak parah");
    await sari.choose("Tidak ada foto");
    await sari.say("depan pasar kliwon");
    await sari.choose("Kirim");
    const road = lastNumber(sari);
    await cast.goTo(at("2026-11-30 08.30"));
    await rina.say("/peran Budi petugas, ditunjuk");
    const scribe = cast.record("id", rina, alone);
    await rina.say(`/serah ${road} Budi`);
    await cast.private(rina).say(`/serah ${bribe} Budi`);
    await cast.flush();
    expect(alone.last()).toContain(`Rina menyerahkan ${bribe} kepada Anda.`);
    await budi.say("/cuti Rina sampai 5 Des");
    expect(budi.last()).toContain("Cuti rekan dicatat oleh supervisor");
    await budi.say("/cuti sampai 2 Des");
    for (const number of [road, bribe]) expect(rina.last()).toContain(number);
    expect(rina.heard().join()).not.toContain("pelicin");
    await rina.say(`/serah ${road} Budi`);
    expect(rina.last()).toContain("Budi cuti sampai Rabu 2 Desember.");
    await rina.say(`/serah ${road} saya`);
    await rina.say("/cuti");
    await cast.goTo(at("2026-12-02 08.30"));
    await rina.say("/cuti");
    expect(rina.last()).toContain("Budi");
    await cast.goTo(at("2026-12-03 08.30"));
    expect(alone.last()).toContain("Selamat bertugas lagi.");
    await rina.say("/cuti");
    expect(rina.last()).toContain("Tidak ada yang cuti.");
    await rina.say("/cuti Budi 7-8 Des");
    await cast.goTo(at("2026-12-04 08.30"));
    await rina.say(`/serah ${road} Budi`);
    await cast.goTo(at("2026-12-07 08.30"));
    expect(rina.heard().slice(-3).join()).toContain("Budi tidak masuk");
    await rina.say("/cuti Budi selesai");
    await cast.flush();
    await keepOne("leave-office", "id", scribe);
  });
});
