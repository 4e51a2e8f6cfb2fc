import { afterAll, beforeAll, expect, test } from "vitest";
import { onPGlite } from "../../store/databases.ts";
import { until } from "../../until.ts";
import { type Cast, kliwon, openCast } from "./cast.ts";
import { at, keepOne, lastNumber } from "./play.ts";

onPGlite((open) => {
  let cast: Cast;
  beforeAll(async () => {
    cast = await openCast({ database: await open(), rooms: "whatsapp" });
  });
  afterAll(async () => {
    await cast?.office.close();
  });

  test("a removed verifier loses desk, undo and looks, and gets the role back from an administrator alone", async () => {
    const { rina, budi, office } = cast;
    const alone = cast.private(budi);
    await alone.say("halo");
    const numbers = [];
    for (const [name, words] of [
      ["Sari", "jln dpn pasar kliwon rusak parah"],
      ["Yanti", "lampu jalan mati udh seminggu"],
    ] as const) {
      const citizen = await cast.citizen(name);
      await citizen.photo(words);
      await citizen.send({ ...kliwon, latitude: kliwon.latitude + numbers.length / 100 });
      await citizen.say("1");
      numbers.push(lastNumber(citizen));
    }
    const [road = "", lamp = ""] = numbers;
    await cast.goTo(at("2026-11-30 08.41"));
    const scribe = await cast.record("id", rina, alone);
    await budi.say("/antrean");
    await budi.say("/lihat");
    await budi.say("/teruskan");
    scribe.note("Rina mengeluarkan Budi dari grup petugas");
    await office.web.participants(rina.chat, "remove", [budi.id], rina.id);
    await office.quiet();
    office.program().ring();
    const ended = ["Antrean ini sudah ditutup.", "Budi (verifikator) keluar"];
    await until(async () => {
      const [room, own] = [await rina.look(), await alone.look()];
      // What both turns of the desk brought, a photo and a place each.
      const taken = room.filter((one) => one.deleted).length === 4 && own.some((one) => one.deleted);
      return taken && ended.every((words) => room.some(({ text }) => text.startsWith(words)));
    }, "that desk and look are gone, and the room hears of it");
    await cast.look();
    await alone.say(`/urungkan ${road}`);
    await alone.say(`/kasus ${lamp}`);
    expect(alone.last()).toContain("hanya berlaku bagi anggota grup");
    // The desk's photo may stand below it.
    const before = rina.heard().length;
    await rina.say("/antrean");
    expect(rina.heard().slice(before).join()).toContain(lamp);
    scribe.note("Rina memasukkan Budi lagi ke grup petugas");
    await office.web.participants(rina.chat, "add", [budi.id], rina.id);
    await office.quiet();
    await cast.look();
    await budi.say("/antrean");
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
