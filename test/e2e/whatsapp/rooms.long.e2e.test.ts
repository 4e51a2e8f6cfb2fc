import { afterAll, beforeAll, expect, test } from "vitest";
import { onPGlite } from "../../store/databases.ts";
import { type Cast, kliwon, openCast } from "./cast.ts";
import { at, keepOne, lastNumber, officeRecord } from "./play.ts";

onPGlite((open) => {
  /** How far the machine's time is ahead: WhatsApp takes edits for 15 minutes only. */
  let ahead = 0;
  let cast: Cast;
  beforeAll(async () => {
    cast = await openCast({
      database: await open(),
      rooms: "whatsapp",
      telegram: true,
      whatsapp: { machineNow: () => Date.now() + ahead, times: { silence: 86_400_000, ping: 500 } },
    });
  });
  afterAll(async () => {
    await cast?.office.close();
  });

  test("the queue is worked by numbers and commands on one message that turns", async () => {
    const { rina, budi, joko } = cast;
    const reports = [
      ["Yanti", "lampu jalan mati udh seminggu"],
      ["Sari", "jln dpn pasar kliwon rusak parah udh 3 bln"],
      ["Rudi", "jln pasar kliwon lobang"],
      ["Agus", "sampah menumpuk di pasar legi"],
      ["Dewi", "pohon besar miring di gang mawar"],
    ] as const;
    // The first two roads are 30 metres apart, and nothing else is near.
    const apart = [0.01, 0, 0.0003, 0.02, 0.03];
    const citizens = [];
    for (const [index, [name, words]] of reports.entries()) {
      await cast.goTo(at(`2026-11-26 19.${20 + index}`));
      const citizen = await cast.citizen(name);
      citizens.push(citizen);
      await citizen.photo(words);
      await citizen.send({ ...kliwon, latitude: kliwon.latitude + (apart[index] ?? 0) });
      await citizen.say("1");
    }
    const [yanti, sari, rudi] = citizens;
    const number = sari === undefined ? "" : lastNumber(sari);
    const office = await officeRecord(cast, rina);
    const agency = await officeRecord(cast, joko);
    await cast.goTo(at("2026-11-30 08.41"));
    await rina.say("/antrean");
    await rina.say("3");
    await rina.say("1");
    await rina.say("1");
    await rina.say("/urungkan");
    await rina.say("/teruskan");
    await rina.say("/gabung");
    await budi.say("/antrean");
    // The desk is too old to be edited: what it turns to is a message that quotes it.
    ahead = 20 * 60_000;
    await rina.say("1");
    await rina.reply("pohon", "/tolak provinsi");
    await rina.say("2. lain kali saja");
    await cast.flush();
    expect(yanti?.last()).toContain("Petugas bertanya");
    expect(rudi?.last()).toContain(number);

    await joko.reply(number, "/proses Tim survei ke lokasi siang ini.");
    await joko.replyPhoto(number, "/jawab selesai Lubang sudah ditambal 4 Des.");
    await cast.flush();
    expect(sari?.last()).toContain("Lubang sudah ditambal 4 Des.");
    await rina.say(`/kasus ${number.slice(0, 4)}`);
    await rina.say(`/riwayat ${number}`);
    await rina.say("/kanal");
    await keepOne("t9-desk", "id", office);
    await keepOne("agency-room", "id", agency);
  });

  test("roles are given by name and by replying, and talk among colleagues is left alone", async () => {
    const { rina, budi } = cast;
    const office = await officeRecord(cast, rina);
    await rina.say("selamat pagi semua");
    await budi.say("/tutup");
    await rina.reply("/antrean", "/bantuan tolak").catch(() => undefined);
    await rina.say("/peran Budi petugas, penyelia");
    await budi.say("/peran");
    await budi.say("tolong cek yang kemarin ya");
    await keepOne("desk-roles", "id", office);
  });

  test("a citizen on Telegram is served by a room on WhatsApp", async () => {
    const { rina, joko } = cast;
    const ratna = cast.telegramCitizen("Ratna");
    const record = await cast.record("id", ratna);
    await ratna.say("saluran air di jl dahlia tersumbat");
    await ratna.choose("Tidak ada foto");
    await ratna.choose("Cukup: jl dahlia");
    await ratna.choose("Kirim");
    const number = lastNumber(ratna);
    await rina.say(`/teruskan ${number} PUPR`);
    await cast.flush();
    await joko.replyPhoto(number, "/jawab selesai Saluran sudah dikeruk pagi ini.");
    await cast.flush();
    await ratna.choose("Sudah");
    await ratna.say("5");
    await keepOne("telegram-citizen-whatsapp-rooms", "id", record);
  });
});
