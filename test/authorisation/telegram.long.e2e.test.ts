import { afterAll, beforeAll, expect, test } from "vitest";
import type { Database } from "../../src/store/open.ts";
import { type Cast, openCast, type Seat } from "../e2e/cast.ts";
import { forEachDatabase } from "../store/databases.ts";
import { everyCommand, onFile, plain, secret } from "./onFile.ts";
import type { Letter } from "./table.ts";

/** What only the whole program can show: who somebody is, where they stand, and whose words a message has. */
forEachDatabase((open) => {
  let database: Database;
  let cast: Cast;
  let road = "";
  let bribe = "";
  beforeAll(async () => {
    database = await open();
    cast = await openCast({ database, from: "2026-11-27T09:00:00+07:00" });
    const sari = cast.citizen("Sari");
    await sari.say(`jalan depan pasar kliwon ada ${plain}`);
    await sari.choose("Tidak ada foto");
    await sari.say("depan pasar kliwon");
    await sari.choose("Kirim");
    road = numberIn(sari);
    const tina = cast.citizen("Tina");
    await tina.say(`pegawai kelurahan minta ${secret} untuk KTP`);
    await tina.choose("Rahasia (disarankan)");
    await tina.say("kemarin pagi");
    await tina.say("kantor kelurahan maju");
    await tina.choose("Kirim");
    bribe = numberIn(tina);
    await cast.rina.say(`/teruskan ${road} PUPR`);
    await cast.flush();
  });
  afterAll(async () => {
    await cast?.office.close();
  });

  const world = () => cast.office.api.world;

  /** What is said to this person while every command comes from them in this way, and whether anything has changed. */
  async function giveAll(seat: Seat, number: string, say: (text: string) => void, as?: Letter) {
    const before = await onFile(database);
    const heard = seat.heard().length;
    for (const text of everyCommand(number, number === road ? bribe : road, as)) say(text);
    await cast.office.quiet();
    cast.office.pass();
    return { said: seat.heard().slice(heard).join("\n"), changed: (await onFile(database)) !== before };
  }

  const typedBy =
    (seat: Seat, manner = {}) =>
    (text: string) =>
      void world().send(seat.id, seat.chat, { text }, manner);

  /** Cards show an ordinary case to whoever works in the room, `as` this letter: only of the other is nothing to be read. */
  async function nothing(seat: Seat, number: string, say = typedBy(seat), as?: Letter) {
    const { said, changed } = await giveAll(seat, number, say, as);
    expect(changed).toBe(false);
    expect(said).not.toContain(secret);
    if (as === undefined) expect(said).not.toContain(plain);
    return said;
  }

  test("a stranger, and a reporter of another case, in their own chats", async () => {
    for (const name of ["Orang", "Sari lain"]) {
      const said = await nothing(cast.citizen(name), road);
      expect(said).not.toMatch(/\/(antrean|tutup|teruskan)/);
    }
  });

  test("a member of the operators' room without a role, and whoever speaks as the group", async () => {
    const { id } = world().addPerson({ first_name: "Tamu", language_code: "id" });
    world().join(id, cast.rina.chat);
    const guest: Seat = { ...cast.rina, id, name: "Tamu" };
    for (const number of [road, bribe]) {
      await nothing(guest, number);
      await nothing(cast.rina, number, (text) => {
        world().sendAsAnonymousAdmin(cast.rina.id, cast.rina.chat, { text });
      });
    }
  });

  test("everything that somebody with every role forwards", async () => {
    const manner = { forwardedFrom: "Budi" };
    for (const number of [road, bribe]) {
      const said = await nothing(cast.rina, number, typedBy(cast.rina, manner));
      expect(said).toContain("Pesan terusan tidak dijalankan");
      await nothing(cast.private(cast.rina), number, typedBy(cast.private(cast.rina), manner));
    }
  });

  test("commands that are quoted, by somebody with every role", async () => {
    for (const mark of ["> ", "Kata Budi: ", "“"]) {
      await nothing(cast.rina, road, (text) => typedBy(cast.rina)(`${mark}${text}`));
    }
  });

  test("a verifier on a confidential case, in the room and in private", async () => {
    await nothing(cast.budi, bribe, typedBy(cast.budi), "V");
    await nothing(cast.private(cast.budi), bribe, typedBy(cast.private(cast.budi)), "V");
  });

  test("an officer on the case of another agency, and on a confidential one", async () => {
    const said = await nothing(cast.joko, bribe, typedBy(cast.joko), "O");
    // It repeats what was typed, and no more.
    expect(said.replaceAll(`Tidak ada laporan ${bribe} di sini.`, "")).not.toContain(bribe);
    await nothing(cast.private(cast.joko), bribe, typedBy(cast.private(cast.joko)), "O");
  });

  test("somebody whose role was taken, and then who was thrown out", async () => {
    await cast.rina.say("/peran Budi tanpa");
    for (const seat of [cast.budi, cast.private(cast.budi)]) await nothing(seat, road);
    await cast.rina.say("/peran Budi petugas, ditunjuk");
    world().kick(cast.budi.id, cast.rina.chat, cast.rina.id);
    await cast.office.quiet();
    await nothing(cast.private(cast.budi), bribe);
    await nothing(cast.private(cast.budi), road);
  });

  test("and the same words of who may do change what is on file", async () => {
    const { changed } = await giveAll(cast.rina, road, typedBy(cast.rina));
    expect(changed).toBe(true);
  });
});

function numberIn(seat: Seat): string {
  const number = /Nomornya ([2-9A-Z]{4}-[2-9A-Z]{3})/.exec(seat.heard().join("\n"))?.[1];
  if (number === undefined) throw new Error(`no receipt: ${seat.last()}`);
  return number;
}
