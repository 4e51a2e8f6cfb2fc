import { setTimeout as pause } from "node:timers/promises";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { keepLease } from "../../src/app/loops/lease.ts";
import { type Running, run } from "../../src/app/loops/run.ts";
import type { Inbound } from "../../src/ports/inbound.ts";
import type { Store } from "../../src/ports/store.ts";
import type { Database } from "../../src/store/open.ts";
import { setting } from "../core/procedure/world.ts";
import { forEachDatabase } from "../store/databases.ts";
import { filedCase, inbound, letter } from "../store/filed.ts";
import { storeOver } from "../store/storeOver.ts";
import { createFakeChannel } from "./channel.ts";
import { partsOver } from "./parts.ts";

forEachDatabase((open) => {
  let database: Database;
  let store: Store;

  const on = (channel: string, chat: string, words: string, sender = chat.replace("-", "")): Inbound => {
    const said = inbound(chat, words);
    return { ...said, from: { ...said.from, channel }, sender: { ...said.sender, id: sender } };
  };
  const contactOn = async (channel: string, chat: string): Promise<number> => {
    const hello = on(channel, chat, "halo");
    return await store.transaction(async (tx) => {
      await tx.inbox.file([hello]);
      const mine = (await tx.inbox.claim(100)).find(({ payload }) => payload.ref === hello.ref);
      if (mine === undefined) throw new Error("the chat had something waiting");
      await tx.inbox.finish([mine]);
      return mine.chat;
    });
  };
  const rows = async (sql: string): Promise<readonly unknown[]> => (await database.pool.query(sql)).rows;
  const until = async (what: string, look: () => boolean | Promise<boolean>): Promise<void> => {
    for (let tries = 0; tries < 500; tries += 1) {
      if (await look()) return;
      await pause(20);
    }
    throw new Error(`nothing came of it: ${what}`);
  };

  describe("a third channel", () => {
    beforeAll(async () => {
      database = await open();
      store = storeOver(database);
    });

    test("takes its own lease, and takes up again its own letters alone", async () => {
      const { logger } = await partsOver(store);
      for (const channel of ["telegram", "sms"]) {
        const chat = await contactOn(channel, "601");
        await store.transaction((tx) => tx.outbox.put([letter(chat, channel)]));
        await store.transaction((tx) => tx.outbox.claim(channel, "1", 10, []));
      }
      const lease = await keepLease({ store, channel: "sms", owner: "another", logger });
      await lease.release();
      expect(await rows("select key, state from letter order by key")).toEqual([
        { key: "sms", state: "waiting" },
        { key: "telegram", state: "sending" },
      ]);
    });

    describe("among the others", () => {
      const sms = createFakeChannel({ id: "sms", name: "SMS" });
      let running: Running;

      beforeAll(async () => {
        await database.pool.query("truncate letter, outlane");
        const parts = await partsOver(store);
        const operators = await contactOn("sms", "-100");
        const rina = await contactOn("sms", "201");
        const sari = await contactOn("sms", "801");
        const filed = filedCase(sari, "K7M4-2QX");
        const due = setting("2026-11-20 16:00").now;
        const clock = { kind: "reply", startedAt: setting("2026-11-10 10:00").now, due, days: 10 } as const;
        const marks = ["reply.5", "reply.9"] as const;
        await store.transaction(async (tx) => {
          await tx.rooms.link(operators, { type: "operators" });
          await tx.members.grant(operators, rina, ["administrator", "verifier"]);
          const answered = { ...filed.case, stage: "answered", agency: "PUPR", clock, marks } as const;
          await tx.cases.save([{ ...filed, case: answered }]);
        });
        await database.pool.query("update cases set wake_at = '2026-11-26'");
        running = await run({
          ...parts,
          ...parts.context,
          channels: [createFakeChannel().channel, sms.channel],
          takeUp: async () => await Promise.reject(new Error("nothing is fetched")),
          pathOf: (path) => path,
          draw: async () => new Uint8Array(),
          remembersMenus: false,
        });
      });
      afterAll(async () => {
        await running.stop();
      });

      test("is called by its name, and connected again when that is asked for", async () => {
        await sms.receive(on("sms", "-100", "/kanal baru", "201"));
        await until("/kanal", () => sms.textsTo("-100").some((text) => text.includes("SMS")));
        await until("connecting again", () => sms.asked.length > 0);
        expect(sms.asked).toEqual([true]);
      });

      test("is heard, so that its silence counts", async () => {
        await running.swept();
        expect(await rows("select happening ->> 'why' as why from event where type = 'held_open'")).toEqual([
          { why: "last_call_unsent" },
        ]);
      });
    });
  });
});
