import { afterAll, beforeAll, expect, test } from "vitest";
import { onPGlite } from "../../store/databases.ts";
import { type Cast, openCast } from "../whatsapp/cast.ts";
import { at, file, keepOne, officeRecord } from "../whatsapp/play.ts";

const t = (id: string): string => id;

onPGlite((open) => {
  let cast: Cast;
  beforeAll(async () => {
    cast = await openCast({ database: await open(), rooms: "telegram", telegram: true });
  });
  afterAll(async () => {
    await cast?.office.close();
  });

  const codeIn = (text: string): string => /IKUTI (\S+ \S+?)\./.exec(text)?.[1] ?? "";

  test("a second channel of the reporter is told and answers once its first chat has said yes", async () => {
    const { rina, joko } = cast;
    const sari = await cast.citizen("Sari");
    const ratna = cast.telegramCitizen("Ratna");
    const record = await officeRecord(cast, sari, ratna);
    const number = await file(
      { seat: sari, t },
      "jalan depan pasar kliwon rusak parah",
      "depan pasar kliwon",
    );
    await sari.say("kode pantau");
    await ratna.say(`ikuti ${codeIn(sari.last())}`);
    await cast.goTo(at("2026-11-30 10.00"));
    await ratna.say("kabari");
    expect(ratna.last()).toContain("Senin 14 Desember");
    await cast.flush();
    expect(sari.last()).toContain("Itu Anda?");
    // A word that is no plain yes admits nobody.
    await sari.say("mungkin ya");
    expect(sari.heard().join("\n")).not.toContain("chat Anda yang lain");
    await sari.say("status");
    expect(sari.last()).toContain("ingin menerima kabarnya juga");
    await sari.say("1");
    expect(sari.last()).toContain("chat Anda yang lain");
    await cast.flush();
    expect(ratna.last()).toContain("ikut menerima kabar");
    await rina.say(`/teruskan ${number} PUPR`);
    await cast.flush();
    for (const one of [sari, ratna])
      expect(one.heard().filter((text) => text.includes("diteruskan ke Dinas PUPR"))).toHaveLength(1);
    await joko.say(`/jawab ${number} selesai Lubang sudah ditambal.`);
    await cast.flush();
    await ratna.say("sudah");
    expect(ratna.last()).toContain("selesai");
    await cast.flush();
    expect(sari.last()).toContain("di chat Anda yang lain");
    await keepOne("two-chats-seen-by-both-admitted", "id", record);
  });

  test("a no shares nothing, ends the code, and tells both so", async () => {
    const { rina } = cast;
    const dian = await cast.citizen("Dian");
    const budi = cast.telegramCitizen("Budi");
    const record = await officeRecord(cast, dian, budi);
    const number = await file({ seat: dian, t }, "lampu jalan di jl melati mati", "jl melati");
    await dian.say("kode pantau");
    const code = codeIn(dian.last());
    await budi.say(`ikuti ${code}`);
    await budi.say("1");
    await cast.flush();
    expect(dian.last()).toContain("Itu Anda?");
    await dian.say("bukan");
    expect(dian.last()).toContain("tidak lagi mengikuti");
    await cast.flush();
    expect(budi.last()).toContain("tidak lagi diikuti dari chat ini");
    await budi.say("status");
    expect(budi.last()).not.toContain(number);
    await budi.say(`ikuti ${code}`);
    expect(budi.last()).toContain("tidak cocok");
    await rina.say(`/teruskan ${number} PUPR`);
    await cast.flush();
    expect(budi.heard().join("\n")).not.toContain("diteruskan");
    await keepOne("two-chats-seen-by-both-turned-away", "id", record);
  });
});
