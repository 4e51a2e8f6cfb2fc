import { afterAll, beforeAll, expect, test } from "vitest";
import type { Database } from "../../src/store/open.ts";
import { type Cast, openCast, type Seat } from "../e2e/whatsapp/cast.ts";
import { lastNumber } from "../e2e/whatsapp/play.ts";
import { onPGlite } from "../store/databases.ts";
import { everyCommand, onFile, plain, secret } from "./onFile.ts";
import type { Letter } from "./table.ts";

onPGlite((open) => {
  let database: Database;
  let cast: Cast;
  let road = "";
  let bribe = "";
  beforeAll(async () => {
    database = await open();
    cast = await openCast({ database, rooms: "whatsapp" });
    const sari = await cast.citizen("Sari");
    await sari.say(`jalan depan pasar kliwon ada ${plain}`);
    await sari.choose("Tidak ada foto");
    await sari.say("depan pasar kliwon");
    await sari.choose("Kirim");
    road = lastNumber(sari);
    const tina = await cast.citizen("Tina");
    await tina.say(`pegawai kelurahan minta ${secret} untuk KTP`);
    await tina.choose("Rahasia (disarankan)");
    await tina.say("kemarin pagi");
    await tina.say("kantor kelurahan maju");
    await tina.choose("Kirim");
    bribe = lastNumber(tina);
  });
  afterAll(async () => {
    await cast?.office.close();
  });

  async function nothing(seat: Seat, number: string, manner = {}, as?: Letter) {
    await seat.refresh();
    const before = await onFile(database);
    const heard = seat.heard().length;
    for (const text of everyCommand(number, number === road ? bribe : road, as)) {
      await cast.office.web.say(seat.id, seat.chat, { type: "text", text }, manner);
    }
    await cast.office.quiet();
    await cast.office.pass();
    await seat.refresh();
    const said = seat.heard().slice(heard).join("\n");
    expect(await onFile(database)).toBe(before);
    expect(said).not.toContain(secret);
    if (as === undefined) expect(said).not.toContain(plain);
    return said;
  }

  test("a stranger in their own chat", async () => {
    expect(await nothing(await cast.citizen("Orang"), road)).not.toMatch(/\/(antrean|tutup|teruskan)/);
  });

  test("everything that somebody with every role forwards", async () => {
    const said = await nothing(cast.rina, road, { forwarded: 1 });
    expect(said).toContain("Pesan terusan tidak dijalankan");
    await nothing(cast.private(cast.rina), bribe, { forwarded: 9 });
  });

  test("a verifier on a confidential case, in the room and in private", async () => {
    await nothing(cast.budi, bribe, {}, "V");
    await nothing(cast.private(cast.budi), bribe, {}, "V");
  });

  test("an officer on a case that their agency doesn't have", async () => {
    const said = await nothing(cast.joko, bribe);
    // It repeats what was typed, and no more.
    expect(said.replaceAll(`Tidak ada laporan ${bribe} di sini.`, "")).not.toContain(bribe);
    await nothing(cast.private(cast.joko), road);
  });

  test("who was thrown out, with every role before", async () => {
    await cast.rina.say("/peran Budi petugas, ditunjuk");
    await cast.office.web.participants(cast.rina.chat, "remove", [cast.budi.id], cast.rina.id);
    await cast.office.quiet();
    await nothing(cast.private(cast.budi), bribe);
    await nothing(cast.private(cast.budi), road);
  });
});
