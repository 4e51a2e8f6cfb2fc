import { afterAll, beforeAll, expect, test } from "vitest";
import { onPGlite } from "../../store/databases.ts";
import { until } from "../../until.ts";
import { type Cast, openCast } from "./cast.ts";
import { at, file, keepOne, lastNumber, officeRecord } from "./play.ts";

const t = (id: string): string => id;

onPGlite((open) => {
  let cast: Cast;
  beforeAll(async () => {
    cast = await openCast({ database: await open(), rooms: "telegram", telegram: true });
  });
  afterAll(async () => {
    await cast?.office.close();
  });

  const road = "jalan depan pasar kliwon rusak parah";
  const settle = async () => {
    await cast.office.quiet();
    await cast.look();
  };
  const roomHears = (text: string) =>
    until(() => cast.rina.last().includes(text), `the room hears "${text}"`);

  test("a citizen on WhatsApp is served by rooms on Telegram, and the case is followed from there", async () => {
    const { rina, joko } = cast;
    const sari = await cast.citizen("Sari");
    const ratna = cast.telegramCitizen("Ratna");
    const record = await officeRecord(cast, sari, ratna);
    const number = await file({ seat: sari, t }, road, "depan pasar kliwon");
    await sari.say("kode pantau");
    const code = /IKUTI (\S+ \S+?)\./.exec(sari.last())?.[1] ?? "";
    expect(code).not.toBe("");
    await ratna.say(`ikuti ${code}`);
    await cast.goTo(at("2026-11-30 10.00"));
    await rina.say("/antrean");
    await rina.choose("Teruskan: PUPR");
    await cast.flush();
    await joko.replyPhoto(number, "/jawab selesai Lubang sudah ditambal.");
    await cast.flush();
    await ratna.say("status");
    await sari.say("1");
    await sari.say("4");
    await keepOne("whatsapp-citizen-telegram-rooms", "id", record);
  });

  test("a number that is down is told to the room; letters wait and leave in order, and nothing is lost", async () => {
    const { rina, joko, office } = cast;
    const { web } = office;
    const wati = await cast.citizen("Wati");
    const number = await file({ seat: wati, t }, road, "depan pasar legi");
    const room = await officeRecord(cast, rina);
    const record = await officeRecord(cast, wati);

    await web.kick(440);
    await roomHears("dipakai program lain");
    await settle();
    await rina.say(`/teruskan ${number} PUPR`);
    await cast.flush();
    await joko.say(`/proses ${number} Tim survei ke lokasi siang ini.`);
    await cast.flush();
    expect(wati.last()).toContain("Laporan terkirim");
    // An administrator has it connected again from the room. It may be there before the answer is or after it, so the
    // room is looked at once, when both have come.
    office.api?.world.send(Number(rina.id), Number(rina.chat), { text: "/kanal" });
    await roomHears("tersambung lagi");
    await office.connected();
    await settle();
    expect(wati.heard().at(-2)).toContain("diteruskan ke Dinas PUPR");
    expect(wati.heard().at(-1)).toContain("Tim survei ke lokasi siang ini.");

    // A ban: what is written and decided meanwhile waits for the program's next start.
    await web.kick(403);
    await roomHears("diblokir");
    await settle();
    await joko.say(`/jawab ${number} dijadwalkan 21 Des 2026 Alat berat dipesan.`);
    await cast.flush();
    await office.stop();
    await web.say(wati.id, wati.id, { type: "text", text: "status" });
    await office.start();
    await roomHears("tersambung lagi");
    await office.connected();
    await settle();
    expect(
      wati
        .heard()
        .slice(-2)
        .some((text) => text.includes("Alat berat dipesan.")),
    ).toBe(true);
    expect(
      wati
        .heard()
        .slice(-2)
        .some((text) => text.includes("Dijadwalkan Dinas PUPR")),
    ).toBe(true);

    // Unlinked: the room says so, and an administrator links it with a picture from their own chat.
    await web.kick(401);
    await roomHears("terputus");
    await settle();
    await joko.say(`/jawab ${number} selesai Lubang sudah ditambal.`);
    await cast.flush();
    await rina.say("/kanal");
    await until(() => office.whatsapp()?.pairing?.()?.qr, "the picture");
    const alone = cast.private(rina);
    await alone.say("/start");
    await rina.say("/kanal");
    expect((await alone.look()).at(-1)?.text).toMatch(/^\(foto\) Pindai/);
    expect(office.shown.join("\n")).toContain("Scan this");
    await web.scanQr(office.whatsapp()?.pairing?.()?.qr ?? "");
    await roomHears("tersambung lagi");
    await office.connected();
    await settle();
    expect(wati.last()).toContain("Lubang sudah ditambal.");
    await wati.say("sudah");
    await keepOne("number-down-room", "id", room);
    await keepOne("number-down-citizen", "id", record);
  });

  test("a draft goes on after a restart, with what was written meanwhile", async () => {
    const { office } = cast;
    const agus = await cast.citizen("Agus");
    await agus.say("lampu jalan di jl melati mati");
    await office.stop();
    await office.web.say(agus.id, agus.id, { type: "text", text: "1" });
    await office.web.say(agus.id, agus.id, { type: "text", text: "jl melati 15 depan masjid" });
    await office.start();
    await office.connected();
    await cast.look();
    expect(agus.last()).toContain("jl melati 15 depan masjid");
    await agus.say("1");
    expect(lastNumber(agus)).not.toBe("");
  });

  test("a connection that is ended in every way is made again, and the draft goes on", async () => {
    const { office } = cast;
    const { web } = office;
    const nina = await cast.citizen("Nina");
    await nina.say("sampah menumpuk di pasar legi");
    const steps = [
      [408, "tidak ada foto", "Di mana tepatnya?"],
      [428, "pasar legi blok c", "Sudah benar?"],
      [500, "eh salah, blok d", "ini untuk mengganti lokasi"],
      [503, "1", "blok d"],
      [515, "kirim", "Laporan terkirim"],
    ] as const;
    for (const [status, text, answer] of steps) {
      await web.kick(status);
      await web.say(nina.id, nina.id, { type: "text", text });
      await until(() => office.whatsapp()?.health().state === "ready", "the connection");
      await office.connected();
      await cast.look();
      expect(nina.last(), `after ${status}`).toContain(answer);
    }
  });
});
