import { afterAll, beforeAll, expect, test } from "vitest";
import { onPGlite } from "../store/databases.ts";
import { until } from "../until.ts";
import { type Cast, kliwon, openCast } from "./cast.ts";
import { at, keepOne, lastNumber } from "./journeys/both.ts";

onPGlite((open) => {
  let cast: Cast;
  beforeAll(async () => {
    cast = await openCast({ database: await open() });
  });
  afterAll(async () => {
    await cast?.office.close();
  });

  test("a removed verifier loses desk, undo and looks, and gets the role back from an administrator alone", async () => {
    const { rina, budi, office } = cast;
    const { world } = office.api;
    const alone = cast.private(budi);
    await alone.say("/start");
    const numbers = [];
    for (const [name, words] of [
      ["Sari", "jln dpn pasar kliwon rusak parah"],
      ["Yanti", "lampu jalan mati udh seminggu"],
    ] as const) {
      const citizen = cast.citizen(name);
      await citizen.photo(words);
      await citizen.send({ location: { ...kliwon, latitude: kliwon.latitude + numbers.length / 100 } });
      await citizen.choose("Kirim");
      numbers.push(lastNumber(citizen));
    }
    const [road = "", lamp = ""] = numbers;
    await cast.goTo(at("2026-11-30 08.41"));
    const scribe = cast.record("id", rina, alone);
    await budi.say("/antrean");
    await budi.say("/lihat");
    expect(alone.last()).toContain("pasar kliwon");
    await budi.say("/teruskan");

    scribe.note("Rina mengeluarkan Budi dari grup petugas");
    world.kick(budi.id, rina.chat, rina.id);
    await office.quiet();
    office.program().ring();
    const ended = ["Antrean ini sudah ditutup.", "Budi (verifikator) keluar"];
    await until(
      () => ended.every((words) => rina.heard().some((one) => one.startsWith(words))),
      "that the desk ends, and the room hears of it",
    );
    // What the desk brought, photos and places, and the look are deleted.
    await until(
      () =>
        world.view(rina.chat, rina.id).messages.every(({ kind }) => kind === "text" || kind === "service"),
      "that nothing of the desk is left",
    );
    await until(() => !alone.heard().join().includes("pasar kliwon"), "that the look is deleted");
    scribe.look(null);
    await alone.say(`/urungkan ${road}`);
    await alone.say(`/kasus ${lamp}`);
    for (const answer of alone.heard().slice(-2)) expect(answer).toContain("hanya berlaku bagi anggota grup");
    // The desk's photo may stand below it.
    const before = rina.heard().length;
    await rina.say("/antrean");
    expect(rina.heard().slice(before).join()).toContain(lamp);

    scribe.note("Budi masuk lagi ke grup petugas");
    world.join(budi.id, rina.chat);
    await office.quiet();
    office.pass();
    scribe.look(null);
    await budi.say("/antrean");
    expect(rina.last()).toContain("belum punya peran");
    await rina.say("/peran Budi verifikator");
    await budi.say(`/urungkan ${road}`);
    expect(budi.last()).toContain("dibuat sebelum peran Anda dicabut");
    await alone.say(`/kasus ${lamp}`);
    expect(alone.last()).toContain(lamp);
    expect(rina.heard().filter((one) => one.startsWith("Budi (verifikator) keluar"))).toHaveLength(1);
    expect(rina.heard().filter((one) => one.includes("Kalau perlu: /peran Budi verifikator"))).toHaveLength(
      1,
    );
    await cast.flush();
    await keepOne("removed-verifier-office", "id", scribe);
  });
});
