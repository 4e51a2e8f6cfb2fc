import { mkdtemp, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { createFetch, type TakeUp } from "../../src/app/fetch.ts";
import type { Store } from "../../src/ports.store.ts";
import { FetchError } from "../../src/ports.ts";
import type { Database } from "../../src/store/open.ts";
import { forEachDatabase } from "../store/databases.ts";
import { contactOf } from "../store/filed.ts";
import { storeOver } from "../store/storeOver.ts";
import { createFakeChannel } from "./channel.ts";
import { partsOver } from "./parts.ts";

const ref = { kind: "photo", remote: "r", bytes: 1, mime: "image/jpeg", name: null } as const;

forEachDatabase((open) => {
  let database: Database;
  let store: Store;
  let parts: Awaited<ReturnType<typeof partsOver>>;
  let folder: string;
  let chat: number;

  const fetchWith = (fetched: () => Promise<void>) => {
    const fake = createFakeChannel();
    const takeUp: TakeUp = async ({ id }) => {
      await fetched();
      await writeFile(join(folder, id), "bytes");
      return { state: "stored", path: id, mime: "image/jpeg", bytes: 5, hashOriginal: id, hashStripped: id };
    };
    return createFetch({
      ...parts,
      channel: fake.channel,
      takeUp,
      filed: () => undefined,
      owns: () => true,
      pathOf: (path) => join(folder, path),
    });
  };
  const states = async () =>
    (await database.pool.query<{ state: string }>("select state from attachment")).rows.map(
      ({ state }) => state,
    );
  const want = (id: string) =>
    store.transaction((tx) => tx.attachments.want([{ id, contact: chat, channel: "telegram", ref }]));
  const soon = () =>
    database.pool.query("update attachment set next_at = clock_timestamp() where next_at is not null");

  describe("attachments", () => {
    beforeAll(async () => {
      database = await open();
      store = storeOver(database);
      parts = await partsOver(store);
      folder = await mkdtemp(join(tmpdir(), "aduan-fetch-"));
      chat = await contactOf(store, "901");
    });
    beforeEach(async () => {
      await database.pool.query("truncate attachment, inbox");
    });
    afterAll(() => rm(folder, { recursive: true, force: true }));

    test("are fetched although the platform is away for a long time", async () => {
      let failures = 20;
      const fetch = fetchWith(async () => {
        failures -= 1;
        if (failures >= 0) throw new FetchError(null, "no answer");
      });
      await want("patient");
      for (let turns = 0; turns < 25; turns += 1) {
        await fetch.turn();
        await soon();
      }
      expect(await states()).toEqual(["stored"]);
    });

    test("that are gone for good are said to be, once", async () => {
      const fetch = fetchWith(async () => {
        throw new FetchError("lost", "expired");
      });
      await want("lost");
      await fetch.turn();
      await fetch.turn();
      expect(await states()).toEqual(["lost"]);
      const [note] = await store.transaction((tx) => tx.inbox.claim(10));
      expect(note?.payload.input).toEqual({ type: "file_refused", file: "lost", why: "lost" });
    });

    test("of a draft that was dropped leave no file behind", async () => {
      const fetch = fetchWith(async () => undefined);
      await want("dropped");
      await fetch.turn();
      expect(await readdir(folder)).toContain("dropped");
      await store.transaction((tx) => tx.attachments.forget(["dropped"]));
      await fetch.turn();
      expect(await readdir(folder)).not.toContain("dropped");
      expect(await states()).toEqual([]);
    });

    test("of a draft that was dropped while they were fetched leave no file and no word behind", async () => {
      const fetch = fetchWith(() => store.transaction((tx) => tx.attachments.forget(["late"])));
      await want("late");
      await fetch.turn();
      await fetch.turn();
      expect(await readdir(folder)).not.toContain("late");
      expect(await states()).toEqual([]);
      expect(await store.transaction((tx) => tx.inbox.claim(10))).toEqual([]);
    });
  });
});
