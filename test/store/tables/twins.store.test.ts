import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { NewFile } from "../../../src/ports/attachments.ts";
import type { Store } from "../../../src/ports/store.ts";
import type { Database } from "../../../src/store/open.ts";
import { forEachDatabase } from "../databases.ts";
import { contactOf } from "../filed.ts";
import { storeOver } from "../storeOver.ts";

const ref = { kind: "photo", remote: "r", bytes: 1, mime: "image/jpeg", name: null } as const;

forEachDatabase((open) => {
  let database: Database;
  let store: Store;
  let sari: number;
  let budi: number;

  const want = (file: Pick<NewFile, "id" | "message" | "twinOf">, contact = sari) =>
    store.transaction((tx) => tx.attachments.want([{ ...file, contact, channel: "whatsapp", ref }]));
  const small = (contact = sari) => want({ id: "small", message: "3A01" }, contact);
  const large = (contact = sari) => want({ id: "large", twinOf: "3A01" }, contact);
  const stored = (id: string) =>
    store.transaction((tx) =>
      tx.attachments.stored(id, {
        path: `${id}.jpg`,
        mime: "image/jpeg",
        bytes: 5,
        hashOriginal: id,
        hashStripped: id,
        metadata: "stripped",
      }),
    );
  const files = async () =>
    (
      await database.pool.query<{ id: string; state: string; path: string | null }>(
        "select id, state, path from attachment order by id desc",
      )
    ).rows.map(({ id, state, path }) => [id, state, path]);
  const filedSince = (seconds: number) =>
    database.pool.query(
      "update attachment set filed_at = clock_timestamp() - make_interval(secs => $1) where id = 'small'",
      [seconds],
    );
  const replaced = [
    ["small", "stored", "large.jpg"],
    ["large", "forgotten", "small.jpg"],
  ];
  const asItWas = [
    ["small", "stored", "small.jpg"],
    ["large", "forgotten", "large.jpg"],
  ];

  describe("a better copy of a photo", () => {
    beforeAll(async () => {
      database = await open();
      store = storeOver(database);
      [sari, budi] = [await contactOf(store, "901"), await contactOf(store, "902")];
    });
    beforeEach(() => database.pool.query("truncate attachment"));

    test.each([
      ["after it was taken", [small, () => stored("small"), large, () => stored("large")]],
      ["while it is fetched", [small, large, () => stored("small"), () => stored("large")]],
      ["and is fetched first", [small, large, () => stored("large"), () => stored("small")]],
      ["before it", [large, () => stored("large"), small, () => stored("small")]],
    ])("that comes %s takes its place under its id", async (_when, steps) => {
      for (const step of steps) await step();
      expect(await files()).toEqual(replaced);
    });

    test("takes its place in a case that is as new as what can still be undone, and in no older one", async () => {
      await small();
      await stored("small");
      await large();
      await filedSince(50);
      await stored("large");
      expect(await files()).toEqual(replaced);

      await database.pool.query("truncate attachment");
      await small();
      await stored("small");
      await large();
      await filedSince(70);
      await stored("large");
      expect(await files()).toEqual(asItWas);
    });

    test("that can't be had is missed by nobody", async () => {
      await small();
      await stored("small");
      await large();
      expect(await store.transaction((tx) => tx.attachments.refused("large", "refused", "too_big"))).toBe(
        false,
      );
      expect(await files()).toEqual([
        ["small", "stored", "small.jpg"],
        ["large", "forgotten", null],
      ]);
    });

    test("of somebody else's photo with the same id isn't one", async () => {
      await small();
      await stored("small");
      await large(budi);
      await stored("large");
      expect((await files())[0]).toEqual(["small", "stored", "small.jpg"]);
    });

    test("goes with a draft that was dropped", async () => {
      await small();
      await stored("small");
      await large();
      await store.transaction((tx) => tx.attachments.forget(["small"]));
      expect((await files()).map(([, state]) => state)).toEqual(["forgotten", "forgotten"]);
      expect(await stored("large")).toBe(false);
    });

    test("whose photo never came goes after a day, with the next one", async () => {
      await large();
      await stored("large");
      await database.pool.query("update attachment set created_at = created_at - interval '25 hours'");
      await want({ id: "other", message: "3A02" });
      await stored("other");
      expect(await files()).toEqual([
        ["other", "stored", "other.jpg"],
        ["large", "forgotten", "large.jpg"],
      ]);
    });

    test("that is stored at the same moment as its photo finds it", async () => {
      for (let round = 0; round < 5; round += 1) {
        await database.pool.query("truncate attachment");
        await small();
        await large();
        await Promise.all([stored("small"), stored("large")]);
        expect(await files()).toEqual(replaced);
      }
    });
  });
});
