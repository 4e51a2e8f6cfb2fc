import { beforeEach, describe, expect, test } from "vitest";
import type { RawInput } from "../../../src/ports/inbound.ts";
import type { Store } from "../../../src/ports/store.ts";
import type { Database } from "../../../src/store/open.ts";
import { forEachDatabase } from "../databases.ts";
import { contactOf, inbound } from "../filed.ts";
import { storeOver } from "../storeOver.ts";

forEachDatabase((open) => {
  describe("who comes into a group and goes", () => {
    let database: Database;
    let store: Store;
    let room: number;
    const from = { channel: "telegram", chat: "-100", kind: "group" } as const;
    const person = (id: string, name: string) => ({ id, name, anonymous: false, language: null });
    const [rina, tono] = [person("201", "Rina"), person("666", "Tono")];

    beforeEach(async () => {
      database = await open();
      store = storeOver(database);
      room = await contactOf(store, "-100");
      await store.transaction((tx) => tx.rooms.link(room, { type: "operators" }));
    });

    const file = (...batch: readonly ReturnType<typeof inbound>[]) =>
      store.transaction((tx) => tx.inbox.file(batch));
    const movement = (type: "left" | "joined", sender: typeof rina, more = {}) =>
      inbound("-100", "", { from, sender, input: { type } satisfies RawInput, ...more });
    const onFile = async () => {
      const { rows } = await database.pool.query(
        "select (select count(*) from contact)::int as contacts, (select count(*) from address)::int as addresses, (select count(*) from inbox where state = 'waiting')::int as waiting",
      );
      return rows[0];
    };

    test("nothing is kept about somebody who is nobody here, whether they come or go", async () => {
      const before = await onFile();
      expect(await file(movement("joined", tono))).toBe(0);
      expect(await file(movement("joined", tono), movement("left", tono))).toBe(0);
      expect(await onFile()).toEqual(before);
    });

    test("nor about a citizen who comes into a group", async () => {
      await contactOf(store, "666");
      const before = await onFile();
      expect(await file(movement("joined", tono), movement("left", tono))).toBe(0);
      expect(await onFile()).toEqual(before);
    });

    test("nor does a stranger leave a group on file that isn't", async () => {
      const before = await onFile();
      const elsewhere = { ...from, chat: "-999" };
      expect(
        await file(inbound("-999", "", { from: elsewhere, sender: tono, input: { type: "joined" } })),
      ).toBe(0);
      expect(await onFile()).toEqual(before);
    });

    test("that somebody known in the room comes and goes is on file", async () => {
      const known = await contactOf(store, "201");
      await store.transaction((tx) => tx.members.see([{ room, person: known, name: "Rina" }]));
      expect(await file(movement("left", rina), movement("joined", rina))).toBe(2);
    });

    test("so is that of somebody who may be known once what waits in the room is handled", async () => {
      expect(
        await file(
          movement("joined", tono),
          inbound("-100", "/antrean", { from, sender: rina }),
          movement("left", rina),
        ),
      ).toBe(2);
      const repliedTo = { id: "666", name: "Tono" };
      await file(inbound("-100", "/peran verifikator", { from, sender: rina, repliedTo }));
      expect(await file(movement("left", tono), movement("left", person("777", "Jono")))).toBe(1);
    });

    test("so is the going of whoever asked for the group to be let in", async () => {
      const asker = await contactOf(store, "201");
      await store.transaction((tx) =>
        tx.invites.request({ id: "r1", chat: room, person: asker, name: "Rina" }),
      );
      expect(await file(movement("left", rina))).toBe(1);
    });
  });
});
