import { afterAll, beforeAll, expect, test } from "vitest";
import { onPGlite } from "../../store/databases.ts";
import { type Cast, openCast } from "../whatsapp/cast.ts";
import { at, keepOne, officeRecord } from "../whatsapp/play.ts";

onPGlite((open) => {
  let cast: Cast;
  beforeAll(async () => {
    cast = await openCast({ database: await open(), rooms: "telegram", telegram: true });
  });
  afterAll(async () => {
    await cast?.office.close();
  });

  const codeIn = (text: string): string => /kode ([2-9A-Z]{4}-[2-9A-Z]{4})/u.exec(text)?.[1] ?? "";

  test("a report of the counter is joined on WhatsApp by its code, and heard of from then on", async () => {
    const { rina, joko } = cast;
    const sari = await cast.citizen("Sari");
    const record = await officeRecord(cast, rina);
    const own = await officeRecord(cast, sari);
    await cast.goTo(at("2026-11-27 09.00"));
    await rina.say("/baru loket Jalan rusak di depan pasar kliwon\ntempat: Jl. Ahmad Yani, depan pasar");
    const filed = rina.last();
    expect((await rina.look()).at(-1)?.text).toMatch(/^\(foto\)/u);
    const [number = ""] = /[2-9A-Z]{4}-[2-9A-Z]{3}(?![2-9A-Z])/u.exec(filed) ?? [];
    const code = codeIn(filed);
    expect(code).not.toBe("");
    await rina.say(`/kasus ${number}`);
    expect(rina.last()).toContain("Pelapor belum bergabung");
    await rina.say(`/tanya ${number} alamat`);
    expect(rina.last()).toContain("pertanyaan di sini tidak sampai");
    await sari.say("gabung 2222-3333");
    expect(sari.last()).toContain("tidak cocok");
    await sari.say(`GABUNG ${code.toLowerCase().replace("-", " ")}`);
    expect(sari.last()).toContain(`Anda sekarang pelapor ${number}`);
    await cast.goTo(at("2026-11-27 10.00"));
    await rina.say(`/teruskan ${number} PUPR`);
    await cast.flush();
    expect(sari.last()).toContain("diteruskan ke Dinas PUPR");
    await joko.say(`/jawab ${number} selesai Lubang sudah ditambal.`);
    await cast.flush();
    await sari.say("1");
    expect(sari.last()).toContain("selesai");
    await rina.say(`/riwayat ${number}`);
    expect(rina.last()).toContain("pelapor bergabung lewat kode struk");
    await keepOne("counter-joined-office", "id", record);
    await keepOne("counter-joined", "id", own);
    // The same in English.
    await cast.goTo(at("2026-11-27 11.00"));
    await rina.say("/baru telepon Jalan rusak di depan pasar legi / tempat: Pasar Legi");
    const filedToo = rina.last();
    const jane = await cast.citizen("Jane", { language: "en" });
    await jane.say("english");
    const hers = await cast.record("en", jane);
    await jane.say(`join ${codeIn(filedToo)}`);
    const [second = ""] = /[2-9A-Z]{4}-[2-9A-Z]{3}(?![2-9A-Z])/u.exec(filedToo) ?? [];
    await rina.say(`/teruskan ${second} PUPR`);
    await cast.flush();
    await joko.say(`/jawab ${second} selesai Lubang sudah ditambal.`);
    await cast.flush();
    await jane.say("1");
    await keepOne("counter-joined", "en", hers);
    // A code works once.
    const dian = await cast.citizen("Dian");
    await dian.say(`gabung ${code}`);
    expect(dian.last()).toContain("sudah dipakai");
  });

  test("a receipt's link opens the chat on Telegram and joins by it, and what was typed by mistake is taken back", async () => {
    const { rina } = cast;
    await rina.say("/baru telepon Lampu jalan mati seminggu / tempat: Jl. Melati 4");
    const code = codeIn(rina.last());
    const ratna = cast.telegramCitizen("Ratna");
    await ratna.say(`/start ${code}`);
    expect(ratna.last()).toContain("Anda sekarang pelapor");
    await rina.say("/baru surat Sampah menumpuk / tempat: Pasar Legi");
    const other = codeIn(rina.last());
    await rina.say("/urungkan");
    expect(rina.last()).toContain("diurungkan");
    await ratna.say(`gabung ${other}`);
    expect(ratna.last()).toContain("tidak cocok");
  });

  test("step by step it is taken down over a restart, with another command in between", async () => {
    const { rina, office } = cast;
    const record = await officeRecord(cast, rina);
    await rina.say("/baru");
    await rina.choose("telepon");
    await rina.reply("Apa masalahnya?", "Got mampet, air meluap ke jalan");
    await office.stop();
    await office.start();
    await office.connected();
    await rina.say("/terlambat");
    await rina.say("/baru");
    expect(rina.last()).toContain("Kita lanjutkan");
    await rina.reply("Di mana tempatnya?", "Gang Mawar, dekat musala");
    expect(rina.last()).toContain("Sudah benar?");
    await rina.choose("Kirim");
    expect(rina.last()).toContain("tercatat, lewat telepon");
    await keepOne("counter-step-by-step-office", "id", record);
  });

  test("accusing words go from the group, and the designated person's own chat takes them", async () => {
    const { rina } = cast;
    await rina.say("/peran Rina verifikator administrator ditunjuk");
    const record = await officeRecord(cast, rina);
    await rina.say("/baru loket Pak Budi di kelurahan minta uang 300rb / tempat: kelurahan");
    expect(rina.last()).toContain("tidak dicatat di grup");
    const own = cast.private(rina);
    await own.say("/start");
    await own.say("/baru loket Pak Budi di kelurahan minta uang 300rb / tempat: kelurahan");
    await own.choose("Rahasia (disarankan)");
    await own.choose("Kirim");
    expect(own.last()).toContain("tercatat sebagai laporan RAHASIA");
    const code = codeIn(own.last());
    const yuni = await cast.citizen("Yuni");
    await yuni.say(`gabung ${code}`);
    expect(yuni.last()).not.toContain("kelurahan");
    await keepOne("counter-secret-office", "id", record);
    expect(rina.heard().join("\n")).not.toContain("300rb");
  });
});
