import { beforeAll, describe, expect, test } from "vitest";
import { clearRooms } from "../../src/app/handle/clearRooms.ts";
import type { Store } from "../../src/ports/store.ts";
import type { Database } from "../../src/store/open.ts";
import { partsOver } from "../app/parts.ts";
import { forEachDatabase } from "./databases.ts";
import { contactOf, filedCase, letter, record } from "./filed.ts";
import { storeOver } from "./storeOver.ts";

forEachDatabase((open) => {
  let database: Database;
  let store: Store;
  let room: number;
  let office: number;
  let sari: number;

  const put = (...letters: Parameters<typeof letter>[]) =>
    store.transaction((tx) => tx.outbox.put(letters.map((one) => letter(...one))));
  const claim = () => store.transaction((tx) => tx.outbox.claim("telegram", "1", 10, []));
  const keys = async (): Promise<readonly string[]> => (await claim()).map(({ key }) => key);
  const one = filedCase(1, "AAAA-222").case;

  describe("what rooms were told of a case", () => {
    beforeAll(async () => {
      database = await open();
      store = storeOver(database);
      sari = await contactOf(store, "301");
      office = await contactOf(store, "-302");
      room = await contactOf(store, "-303");
      await store.transaction(async (tx) => {
        await tx.rooms.link(office, { type: "operators" });
        await tx.rooms.link(room, { type: "agency", agency: "PUPR" });
      });
    });

    test("goes from there with all its messages, whether it has left or not, and from nowhere else", async () => {
      await put([room, "told", { about: one.id }], [sari, "own", { about: one.id }]);
      for (const sent of await claim()) {
        await store.transaction((tx) =>
          tx.outbox.record(sent, {
            type: "sent",
            externalId: "12",
            sentAt: new Date(),
            ...(sent.chat === room && { parts: ["10", "11", "12"] }),
          }),
        );
      }
      await put([room, "other", { about: "another case" }]);
      for (const sent of await claim()) await record(store, sent, "13");
      await put([room, "under way", { about: one.id }]);
      const [underWay] = await claim();
      await put(
        [room, "waits", { about: one.id }],
        [office, "waits too", { about: one.id, delaySeconds: 60 }],
      );

      const cleared = await store.transaction((tx) => tx.outbox.clearRooms(one.id));
      expect(cleared).toMatchObject([
        { contact: office, type: "operators", waited: true, arrived: [] },
        {
          contact: room,
          type: "agency",
          agency: "PUPR",
          waited: true,
          arrived: [{ messages: ["10", "11", "12"] }],
        },
      ]);
      if (underWay === undefined) throw new Error("nothing is under way");
      await record(store, underWay, "14");
      expect(await store.transaction((tx) => tx.outbox.toDelete(10))).toEqual([
        { chat: room, externalId: "14" },
      ]);
      expect(await keys()).toEqual([]);
      const { rows } = await database.pool.query(
        "select key from letter where body is not null and about = $1",
        [one.id],
      );
      expect(rows).toEqual([{ key: "own" }]);
      expect(await store.transaction((tx) => tx.outbox.clearRooms(one.id))).toEqual([]);
    });

    test("is deleted there, and what is too old or refused is said to the operators once", async () => {
      const { offices, context: kept } = await partsOver(store);
      const now = new Date("2026-11-30T10:00:00+07:00");
      const sentAt = {
        old: new Date("2026-11-27T10:00:00+07:00"),
        new: new Date("2026-11-30T09:00:00+07:00"),
      };
      const two = { ...one, id: "case two" };
      for (const [key, at, external] of [
        ["a", sentAt.old, "21"],
        ["b", sentAt.new, "22"],
        ["c", sentAt.new, "23"],
      ] as const) {
        await put([room, key, { about: two.id }]);
        for (const sent of await claim()) await record(store, sent, external, at);
      }
      const context = { ...kept, now, office: await offices.read() };
      await store.transaction((tx) => clearRooms(tx, two, context));
      const deleted: unknown[] = [];
      const said: unknown[] = [];
      for (let turns = 0; turns < 9; turns += 1) {
        for (const sent of await claim()) {
          if (sent.body.type === "act") deleted.push(sent.body.act);
          else said.push([sent.chat, sent.body.message.paragraphs.flat()[0]?.key]);
          await record(store, sent, "99");
          const { ifGone } = sent;
          if (ifGone !== null)
            await store.transaction((tx) =>
              tx.outbox.put([
                letter(ifGone.chat, ifGone.once ?? "", {
                  body: { type: "message", message: ifGone.message },
                }),
              ]),
            );
        }
      }
      expect(deleted).toEqual([
        { type: "delete", message: "22" },
        { type: "delete", message: "23" },
      ]);
      expect(said.toSorted()).toEqual([
        [office, "letters.kept.agency"],
        [office, "letters.kept.agency.some"],
      ]);
    });
  });
});
