import { afterAll, beforeAll, expect, test } from "vitest";
import { onPGlite } from "../../store/databases.ts";
import { type Cast, openCast } from "../cast.ts";
import { at, file, keepOne, officeRecord } from "../journeys/both.ts";

onPGlite((open) => {
  let cast: Cast;
  beforeAll(async () => {
    cast = await openCast({ database: await open() });
  });
  afterAll(async () => {
    await cast?.office.close();
  });

  test("a new verifier practises with three false cases that nobody else ever sees", async () => {
    const { rina, joko } = cast;
    const sari = cast.citizen("Sari");
    const number = await file(
      { seat: sari, t: (id: string) => id },
      "sampah menumpuk di pasar legi",
      "pasar legi",
    );
    const alone = cast.private(rina);
    await alone.say("/start");
    await cast.goTo(at("2026-11-30 08.41"));
    await rina.say("/latihan");
    expect(rina.last()).toContain("Latihan ada di chat pribadi");
    const [group, agency, citizen] = [rina, joko, sari].map((seat) => seat.heard().length);

    const record = officeRecord(cast, alone);
    await alone.say("/latihan");
    await alone.say("/antrean");
    await alone.press("Teruskan: PUPR");
    await alone.say("lubangnya di mana ya");
    await alone.press("Tolak");
    await alone.press("Kembali");
    await alone.say("/tolak TES3 bukan urusan kami");
    await alone.say("/urungkan");
    await alone.say("/tanya TES3 alamat");
    await alone.say("/terusan TES4");
    await alone.press("Gabung");
    await alone.press("TES2-TEZ");
    await alone.press("Teruskan: PUPR");
    expect(alone.last()).toContain(
      "Latihan selesai: 2 diteruskan, 1 ditanya, 1 digabung, 1 kali diurungkan.",
    );
    await alone.press("Teruskan: PUPR");
    expect(alone.last()).toContain("latihan ini sudah selesai");
    await keepOne("practice-office", "id", record);
    await cast.flush();

    // Nobody else has heard of it, and the queue has the real report alone.
    expect([rina, joko, sari].map((seat) => seat.heard().length)).toEqual([group, agency, citizen]);
    await rina.say("/antrean");
    expect(rina.last()).toContain(`1 menunggu · ${number}`);
    await rina.say("/teruskan TES2 PUPR");
    expect(rina.last()).toContain("TES2");
    await rina.say(`/teruskan ${number} DLH`);
    await cast.flush();
    expect(sari.last()).toContain("Dinas Lingkungan Hidup");
  });

  test("what is meant for real reports goes on beside a practice", async () => {
    const sari = cast.private(cast.rina);
    await sari.say("/latihan");
    await sari.say("/antrean");
    // A report of her own, by the words that open one.
    await sari.say("/lapor");
    const asked = sari.last();
    expect(asked).not.toContain("LATIHAN");
    await sari.say("/status");
    expect(sari.last()).not.toContain("LATIHAN");
    const real = "/kasus K7M4";
    await sari.say(real);
    expect(sari.last()).not.toContain("LATIHAN");
    await sari.say("/latihan selesai");
    expect(sari.last()).toContain("Latihan selesai: 0 diteruskan");
    await sari.say("/teruskan TES2");
    expect(sari.last()).toContain("latihan ini sudah selesai");
  });

  test("what is told after a practice is a report, though its last menu is the latest there", async () => {
    const budi = cast.private(cast.budi);
    await budi.say("/start");
    await budi.say("/latihan");
    await budi.say("/antrean");
    await budi.say("/latihan selesai");
    await budi.say("lampu jalan mati di depan rumah saya jl mawar 5");
    expect(budi.last()).not.toContain("latihan");
  });
});
