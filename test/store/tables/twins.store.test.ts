import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { NewFile } from "../../../src/ports/attachments.ts";
import type { Store } from "../../../src/ports/store.ts";
import type { Database } from "../../../src/store/open.ts";
import { forEachDatabase } from "../databases.ts";
import { contactOf, inbound } from "../filed.ts";
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
  const refused = (id: string, state: "lost" | "refused") =>
    store.transaction((tx) => tx.attachments.refused(id, state, "lost"));
  // Columns have whole milliseconds: a time just set may be rounded up.
  const due = async () =>
    (
      await database.pool.query<{ id: string }>(
        "select id from attachment where next_at <= clock_timestamp() + interval '1 ms' order by id",
      )
    ).rows.map(({ id }) => id);
  const filedSince = (seconds: number) =>
    database.pool.query(
      "update attachment set filed_at = clock_timestamp() - make_interval(secs => $1) where id = 'small'",
      [seconds],
    );
  const replaced = [
    ["small", "stored", "large.jpg"],
    ["large", "forgotten", "small.jpg"],
  ];
  const filled = [
    ["small", "stored", "large.jpg"],
    ["large", "forgotten", null],
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
      ["before it", [large, () => stored("large"), small, () => stored("small")]],
    ])("that comes %s takes its place under its id", async (_when, steps) => {
      for (const step of steps) await step();
      expect(await files()).toEqual(replaced);
    });

    test("fills a photo that is still to come, whose own bytes nobody needs then", async () => {
      await small();
      await large();
      expect(await stored("large")).toBe(true);
      expect(await files()).toEqual(filled);
      expect(await stored("small")).toBe(false);
      expect(await files()).toEqual(filled);
    });

    test.each(["lost", "refused"] as const)("fills a photo that was %s, also an old one", async (state) => {
      await small();
      expect(await refused("small", state)).toBe(true);
      await filedSince(9_000);
      await large();
      await stored("large");
      expect(await files()).toEqual(filled);
    });

    test("that is on its way keeps its photo from being told as lost, until it is lost itself", async () => {
      await small();
      await large();
      expect(await refused("small", "lost")).toBe(false);
      expect(await due()).toEqual(["large"]);
      await refused("large", "lost");
      expect(await due()).toEqual(["large", "small"]);
      expect(await refused("small", "lost")).toBe(true);
    });

    test("that came before its photo fills it when that can't be had", async () => {
      await large();
      await stored("large");
      await small();
      expect(await refused("small", "lost")).toBe(false);
      expect(await files()).toEqual(filled);
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

    test("whose photo never came goes after a day", async () => {
      const sweep = () => store.transaction((tx) => tx.attachments.dropOrphans(10));
      await large();
      await stored("large");
      expect(await sweep()).toBe(0);
      await database.pool.query("update attachment set created_at = created_at - interval '25 hours'");
      expect(await sweep()).toBe(1);
      expect(await files()).toEqual([["large", "forgotten", "large.jpg"]]);
    });

    test("goes with the person, and comes to no photo of somebody who is erased", async () => {
      await small();
      await store.transaction((tx) => tx.attachments.refused("small", "lost", "erased"));
      await large();
      await stored("large");
      expect(await files()).toEqual([
        ["small", "lost", null],
        ["large", "stored", "large.jpg"],
      ]);
      const gone = await contactOf(store, "903");
      await want({ id: "theirs", twinOf: "3A05" }, gone);
      await stored("theirs");
      await store.transaction((tx) => tx.people.erase(gone));
      expect(await files()).toContainEqual(["theirs", "forgotten", "theirs.jpg"]);
    });

    test("knows whether its photo is there, was dropped, or never came", async () => {
      const [from, ref] = [{ contact: sari, channel: "whatsapp", of: "3A01" }, "3A01 901@lid"];
      const parents = async (of = "3A01", parent = ref) =>
        await store.transaction((tx) => tx.attachments.parents([{ ...from, of, parent }]));
      expect(await parents()).toEqual(["never_came"]);
      await store.transaction((tx) =>
        tx.inbox.file([
          inbound("901", "x", {
            from: { channel: "whatsapp", chat: "901", kind: "private" },
            externalId: ref,
          }),
        ]),
      );
      expect(await parents()).toEqual(["there"]);
      await database.pool.query("update inbox set state = 'done'");
      expect(await parents()).toEqual(["gone"]);
      await small();
      expect(await parents()).toEqual(["there"]);
      await store.transaction((tx) => tx.attachments.forget(["small"]));
      expect(await parents()).toEqual(["gone"]);
    });

    test("that is stored at the same moment as its photo finds it", async () => {
      for (let round = 0; round < 5; round += 1) {
        await database.pool.query("truncate attachment");
        await small();
        await large();
        await Promise.all([stored("small"), stored("large")]);
        expect([replaced, filled]).toContainEqual(await files());
      }
    });
  });
});
