import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import { createPump } from "../../../src/app/loops/pump.ts";
import type { Inbound, RawInput } from "../../../src/ports/inbound.ts";
import type { Store } from "../../../src/ports/store.ts";
import type { Database } from "../../../src/store/open.ts";
import { forEachDatabase } from "../../store/databases.ts";
import { inbound } from "../../store/filed.ts";
import { storeOver } from "../../store/storeOver.ts";
import { breakable, failingAmid, killedAmid, refused } from "../breakable.ts";
import { createFakeChannel } from "../channel.ts";
import { partsOver } from "../parts.ts";

/** What the core can't handle: a text that has none. It can only come from a database that somebody spoilt. */
const poison = { type: "text" } as unknown as RawInput;

let chats = 400;

forEachDatabase((open) => {
  let database: Database;
  let store: Store;
  let parts: Awaited<ReturnType<typeof partsOver>>;
  let chat: string;

  const pumpOver = (over: Store, suspectUpTo = "0") =>
    createPump({
      ...parts,
      store: over,
      capabilitiesOf: () => createFakeChannel().channel.capabilities,
      asksMembers: () => false,
      width: 10,
      wakeSenders: () => undefined,
      suspectUpTo,
    });
  const file = (...batch: readonly Inbound[]) => store.transaction((tx) => tx.inbox.file(batch));
  const states = async (): Promise<readonly string[]> =>
    (await database.pool.query<{ state: string }>("select state from inbox order by seq")).rows.map(
      ({ state }) => state,
    );
  const attempts = async (): Promise<readonly number[]> =>
    (await database.pool.query<{ attempts: number }>("select attempts from inbox order by seq")).rows.map(
      ({ attempts }) => attempts,
    );
  const answers = async (): Promise<readonly string[]> =>
    (
      await database.pool.query<{ key: string }>("select key from letter where class = 'answer' order by id")
    ).rows.map(({ key }) => key.split(":")[0] ?? "");
  /** Turns until nothing waits, over the pauses between tries. */
  const run = async (pump: ReturnType<typeof pumpOver>) => {
    for (let turns = 0; turns < 40; turns += 1) {
      await pump.turn();
      await database.pool.query(
        "update conversation set next_at = clock_timestamp() where next_at is not null",
      );
      if (!(await states()).includes("waiting")) return;
    }
    throw new Error("it never ends");
  };

  describe("the pump", () => {
    beforeAll(async () => {
      database = await open();
      store = storeOver(database);
      parts = await partsOver(store);
    });
    beforeEach(async () => {
      await database.pool.query("truncate inbox, letter, outlane, conversation");
      chats += 1;
      chat = String(chats);
    });

    test("answers each message once", async () => {
      await file(inbound(chat, "halo"), inbound(`${chat}1`, "jalan rusak di depan pasar"));
      const pump = pumpOver(store);
      await run(pump);
      expect(await pump.turn()).toBeNull();
      expect(await states()).toEqual(["done", "done"]);
      expect(await answers()).toEqual(["a", "a"]);
    });

    test("handles what waited beside a message that can't be handled, and sets that one aside", async () => {
      await file(inbound(chat, "", { input: poison }), inbound(chat, "jalan rusak"));
      await file(inbound(`${chat}1`, "lampu mati di jalan"), inbound(`${chat}2`, "sampah menumpuk"));
      await run(pumpOver(store));
      expect(await states()).toEqual(["set_aside", "done", "done", "done"]);
      expect((await answers()).toSorted()).toEqual(["a", "a", "a", "set_aside"]);
    });

    test("tells the operators of a message that was set aside", async () => {
      await store.transaction(async (tx) => {
        await tx.inbox.file([inbound("-900", "/bantuan")]);
        const [first] = await tx.inbox.claim(1);
        if (first !== undefined) await tx.rooms.link(first.chat, { type: "operators" });
        await tx.inbox.finish(await tx.inbox.claim(1));
      });
      await file(inbound(chat, "", { input: poison }));
      await run(pumpOver(store));
      const { rows } = await database.pool.query(
        "select 1 from letter where key like 'set_aside:%' and class = 'notice'",
      );
      expect(rows).toHaveLength(1);
    });

    test("doesn't count tries that the database wasn't there for", async () => {
      await file(inbound(chat, "jalan rusak"));
      const broken = breakable(store);
      const pump = pumpOver(broken.store);
      for (let times = 0; times < 6; times += 1) {
        broken.breakBefore(1);
        await expect(pump.turn()).rejects.toThrow("ECONNREFUSED");
      }
      await run(pump);
      expect(await states()).toEqual(["done"]);
    });

    test("handles nothing twice whose outcome was written and not heard of", async () => {
      await file(inbound(chat, "jalan rusak"));
      const broken = breakable(store);
      const pump = pumpOver(broken.store);
      await parts.offices.read();
      broken.breakAfter(1);
      await expect(pump.turn()).rejects.toThrow("ECONNREFUSED");
      await pump.turn();
      expect(await states()).toEqual(["done"]);
      expect(await answers()).toEqual(["a"]);
    });

    test("after an unclean stop sets aside what was begun so often that it must have ended the program", async () => {
      await file(inbound(chat, "membunuh"), inbound(chat, "berikut"), inbound(`${chat}1`, "lain"));
      const last = await store.transaction((tx) => tx.inbox.last());
      for (let starts = 0; starts < 3; starts += 1) {
        await expect(run(pumpOver(killedAmid(store, "membunuh"), last))).rejects.toThrow("killed");
        expect(await states()).toContain("waiting");
      }
      await run(pumpOver(killedAmid(store, "membunuh"), last));
      expect((await states()).toSorted()).toEqual(["done", "done", "set_aside"]);
    });

    test("after an unclean stop has written a try down before the message is handled", async () => {
      await file(inbound(chat, "membunuh"));
      const last = await store.transaction((tx) => tx.inbox.last());
      await expect(pumpOver(killedAmid(store, "membunuh"), last).turn()).rejects.toThrow("killed");
      expect(await states()).toEqual(["waiting"]);
      expect(await attempts()).toEqual([1]);
    });

    test("after an unclean stop doesn't blame a message for a database that was away", async () => {
      await file(inbound(chat, "tidak bersalah"));
      const last = await store.transaction((tx) => tx.inbox.last());
      let away = true;
      const pump = pumpOver(
        failingAmid(store, "tidak bersalah", () => (away ? refused() : null)),
        last,
      );
      for (let times = 0; times < 6; times += 1) {
        await expect(pump.turn()).rejects.toThrow("ECONNREFUSED");
        await database.pool.query("update conversation set next_at = clock_timestamp()");
      }
      // Each was written down, more often than a message may be tried.
      expect(await attempts()).toEqual([6]);
      away = false;
      await run(pump);
      expect(await states()).toEqual(["done"]);
    });

    test("after an unclean stop a message has as many tries as after any other", async () => {
      await file(inbound(chat, "tersandung"));
      const last = await store.transaction((tx) => tx.inbox.last());
      let failures = 3;
      const pump = pumpOver(
        failingAmid(store, "tersandung", () => {
          failures -= 1;
          return failures >= 0 ? new Error("stumbled") : null;
        }),
        last,
      );
      for (let tries = 1; tries <= 3; tries += 1) {
        await pump.turn();
        expect(await attempts()).toEqual([tries]);
        await database.pool.query("update conversation set next_at = clock_timestamp()");
      }
      await run(pump);
      expect(await states()).toEqual(["done"]);
    });

    test("parks whoever blocked the bot, and reaches them again when they write", async () => {
      await file(inbound(chat, "halo"));
      await run(pumpOver(store));
      const reach = (reachable: boolean) => inbound(chat, "", { input: { type: "reachable", reachable } });
      const parked = async () =>
        (await database.pool.query("select 1 from outlane where parked")).rows.length;
      await file(reach(false));
      await run(pumpOver(store));
      expect(await parked()).toBe(1);
      await file(inbound(chat, "halo lagi"));
      await run(pumpOver(store));
      expect(await parked()).toBe(0);
    });

    test("serves no room that it was removed from, and the same room when it is back", async () => {
      const group = `-${chat}`;
      const linked = async () =>
        (await store.transaction((tx) => tx.rooms.all())).filter(({ active }) => active).length;
      await store.transaction(async (tx) => {
        await tx.inbox.file([inbound(group, "/bantuan")]);
        const [first] = await tx.inbox.claim(1);
        if (first !== undefined) await tx.rooms.link(first.chat, { type: "agency", agency: "PUPR" });
        await tx.inbox.finish(await tx.inbox.claim(1));
      });
      const before = await linked();
      await file(inbound(group, "", { input: { type: "group", change: "removed" } }));
      await run(pumpOver(store));
      expect(await linked()).toBe(before - 1);
      await file(inbound(group, "", { input: { type: "group", change: "added" } }));
      await run(pumpOver(store));
      expect(await linked()).toBe(before);
    });
  });
});
