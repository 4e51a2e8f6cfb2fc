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

  test("a post goes to a new phone with its roles and its reports, and is vacant once its holder has left", async () => {
    const { rina, budi, office } = cast;
    const { world } = office.api;
    const sari = cast.citizen("Sari");
    await sari.say("jln dpn pasar kliwon rusak parah");
    await sari.choose("Tidak ada foto");
    await sari.say("depan pasar kliwon");
    await sari.choose("Kirim");
    const number = lastNumber(sari);
    await cast.goTo(at("2026-11-30 09.00"));
    const { id } = world.addPerson({ first_name: "Tono", language_code: "id" });
    world.join(id, rina.chat);
    const tono = cast.seat(id, rina.chat, "Tono");
    await tono.say("/bantuan");
    const scribe = cast.record("id", rina);
    await rina.say("/pos Verifikator1 verifikator");
    await rina.say("/pos Verifikator1 Budi");
    await rina.say(`/serah ${number} Verifikator1`);
    expect(rina.last()).toContain(`${number} (jalan rusak) diserahkan kepada Budi.`);
    await rina.say("/pos Verifikator1 Tono");
    await tono.say("/milikku");
    expect(tono.last()).toContain(number);
    await budi.say("/antrean");
    expect(budi.last()).toContain("belum punya peran");
    await rina.say("/peran");
    world.kick(tono.id, rina.chat, rina.id);
    await office.quiet();
    office.program().ring();
    await office.quiet();
    await rina.say("/pos Verifikator1");
    expect(rina.last()).toContain("kosong");
    expect(rina.heard().join()).toContain("Pos Verifikator1 kosong. Isi: /pos Verifikator1 NAMA");
    await cast.flush();
    await keepOne("posts-office", "id", scribe);
  });
});
