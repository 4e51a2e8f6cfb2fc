import sharp from "sharp";
import { expect, test } from "vitest";
import type { Database } from "../../../src/store/open.ts";
import { onPGlite } from "../../store/databases.ts";
import { until } from "../../until.ts";
import { openCast as openOnTelegram } from "../cast.ts";
import { openCast as openOnBoth } from "../whatsapp/cast.ts";

const hours = "2026-11-27T09:00:00+07:00";

async function picture(): Promise<Buffer> {
  const background = { r: 90, g: 100, b: 110 };
  return await sharp({ create: { width: 64, height: 48, channels: 3, background } })
    .jpeg()
    .toBuffer();
}

onPGlite((open) => {
  const filesOf = async (database: Database) => {
    const { rows } = await database.pool.query<{ state: string }>("select state from attachment");
    return (state: string) => rows.filter((row) => row.state === state).length;
  };
  /** Well before the first of those that hang is given up. */
  const isStored = async (database: Database): Promise<void> => {
    await until(async () => (await filesOf(database))("stored") >= 1, "the photo of another", 25_000);
  };

  test("Telegram: four photos that hang hold up no other person's, nor the program's end", async () => {
    const database = await open();
    const { office, citizen } = await openOnTelegram({ from: hours, database });
    const [sari, tono] = [citizen("Sari"), citizen("Tono")];
    const { world, faults, requests } = office.api;
    const content = { photo: { bytes: await picture(), name: "foto.jpg" } };
    faults.next({ kind: "slow_body", method: "getFile", ms: 600_000, times: 4 });
    for (let n = 0; n < 4; n += 1) world.send(sari.id, office.bot, content);
    await world.waitFor(
      () => requests.filter(({ method }) => method === "getFile").length >= 4,
      20_000,
      "the downloads that hang",
    );
    world.send(tono.id, office.bot, content);
    await isStored(database);
    expect((await filesOf(database))("wanted")).toBe(4);
    await office.close();
  });

  test("WhatsApp: four photos that hang hold up no other person's, nor the program's end", async () => {
    const database = await open();
    const { office, citizen } = await openOnBoth({ database, rooms: "whatsapp" });
    const [sari, tono] = [await citizen("Sari"), await citizen("Tono")];
    const { web } = office;
    const content = { type: "image", bytes: await picture() } as const;
    for (let n = 0; n < 4; n += 1) await web.fault({ kind: "download_hangs" });
    for (let n = 0; n < 4; n += 1) await web.say(sari.id, sari.id, content);
    await until(async () => (await web.pendingFaults()) === 0, "the downloads that hang");
    await web.say(tono.id, tono.id, content);
    await isStored(database);
    expect((await filesOf(database))("wanted")).toBe(4);
    await office.close();
  });
});
