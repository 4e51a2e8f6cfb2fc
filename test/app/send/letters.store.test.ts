import { beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import { createLetterSender } from "../../../src/app/send/letters.ts";
import { message } from "../../../src/core/message/message.ts";
import { SendError } from "../../../src/ports/failure.ts";
import type { Store } from "../../../src/ports/store.ts";
import type { Database } from "../../../src/store/open.ts";
import { forEachDatabase } from "../../store/databases.ts";
import { contactOf, letter } from "../../store/filed.ts";
import { storeOver } from "../../store/storeOver.ts";
import { breakable } from "../breakable.ts";
import { createFakeChannel } from "../channel.ts";
import { partsOver } from "../parts.ts";

let chats = 600;

forEachDatabase((open) => {
  let database: Database;
  let store: Store;
  let parts: Awaited<ReturnType<typeof partsOver>>;
  let chat: number;
  let address: string;

  const deliverOver = (over: Store, fake: ReturnType<typeof createFakeChannel>, epoch = "1", ms = 8_000) =>
    createLetterSender({
      ...parts,
      store: over,
      channel: fake.channel,
      epoch: () => epoch,
      recallPace: async () => undefined,
      pathOf: (path) => path,
      draw: async () => new Uint8Array(),
      wake: () => undefined,
      finishMs: ms,
    });
  const put = (...letters: readonly ReturnType<typeof letter>[]) =>
    store.transaction((tx) => tx.outbox.put(letters));
  const states = async (): Promise<readonly string[]> =>
    (await database.pool.query<{ state: string }>("select state from letter order by id")).rows.map(
      ({ state }) => state,
    );
  const stuck = async () =>
    (await database.pool.query("select 1 from outlane where sending_epoch is not null")).rows.length;
  /** Turns until nothing is due, over the pauses between tries. */
  const run = async (deliver: ReturnType<typeof deliverOver>, most = 40) => {
    for (let turns = 0; turns < most; turns += 1) {
      await deliver.turn();
      await deliver.finish();
      await database.pool.query("update outlane set next_at = clock_timestamp() where next_at is not null");
      if (!(await states()).some((state) => state === "waiting" || state === "sending")) return;
    }
  };

  describe("delivery", () => {
    beforeAll(async () => {
      database = await open();
      store = storeOver(database);
      parts = await partsOver(store);
    });
    beforeEach(async () => {
      await database.pool.query("truncate letter, outlane");
      chats += 1;
      address = String(chats);
      chat = await contactOf(store, address);
    });

    test("goes on trying what the platform doesn't take, for as long as that lasts, and in order", async () => {
      const fake = createFakeChannel();
      let refusals = 30;
      fake.hooks.before = async () => {
        refusals -= 1;
        if (refusals >= 0) throw new SendError("retry", "no answer");
      };
      await put(letter(chat, "1"), letter(chat, "2"));
      await run(deliverOver(store, fake));
      expect(fake.said.map(({ key }) => key)).toEqual(["1", "2"]);
    });

    test("leaves letters alone while the channel has no room for any", async () => {
      const fake = createFakeChannel();
      let room = 0;
      const deliver = deliverOver(store, { ...fake, channel: { ...fake.channel, free: () => room } });
      await put(letter(chat, "1"));
      expect(await deliver.turn()).toBeGreaterThan(0);
      expect(await states()).toEqual(["waiting"]);
      room = 1;
      await deliver.turn();
      await deliver.finish();
      expect(await states()).toEqual(["sent"]);
    });

    test("a chat that its own pace keeps waiting keeps its place before letters that were written later", async () => {
      const fake = createFakeChannel();
      let full = true;
      const wait = (): number => (full ? 60_000 : 0);
      const slow = deliverOver(store, { ...fake, channel: { ...fake.channel, wait } });
      await put(letter(chat, "older"));
      expect(await slow.turn()).toBeGreaterThan(0);
      await slow.finish();
      expect(await slow.turn()).toBeGreaterThan(1_000);
      expect(fake.said).toEqual([]);

      const others = await Promise.all([1, 2, 3].map((n) => contactOf(store, `${address}-slow-${n}`)));
      await put(...others.map((other, n) => letter(other, `newer ${n}`)));
      full = false;
      const narrow = deliverOver(store, { ...fake, channel: { ...fake.channel, free: () => 1 } });
      await narrow.turn();
      await narrow.finish();
      expect(fake.said.map(({ key }) => key)).toEqual(["older"]);
    });

    test("writes down the outcomes of many letters though one can't be", async () => {
      const fake = createFakeChannel();
      const others = await Promise.all([1, 2, 3].map((n) => contactOf(store, `${address}-${n}`)));
      await put(...others.map((other, n) => letter(other, String(n))));
      const [spoilt] = others;
      const over: Store = {
        ...store,
        transaction: (work) =>
          store.transaction((tx) =>
            work({
              ...tx,
              outbox: {
                ...tx.outbox,
                async record(sent, outcome) {
                  if (sent.chat === spoilt) throw new Error("no");
                  await tx.outbox.record(sent, outcome);
                },
              },
            }),
          ),
      };
      const deliver = deliverOver(over, fake);
      await deliver.turn();
      await deliver.finish();
      expect([...(await states())].sort()).toEqual(["sending", "sent", "sent"]);
    });

    test("names at the end each letter whose fate nobody knows, and sends it again at the next start", async () => {
      const fake = createFakeChannel();
      fake.hooks.after = () => new Promise(() => undefined);
      const everybody = await contactOf(store, `${address}-bulk`);
      await put(letter(chat, "hung"), { ...letter(everybody, "hung, bulk"), class: "bulk" });
      const deliver = deliverOver(store, fake, "1", 50);
      await deliver.turn();
      const before = parts.logged.length;
      await deliver.finish();
      const ids = await database.pool.query<{ id: string }>("select id::text as id from letter order by id");
      const said = parts.logged.slice(before).map((line) => JSON.parse(line));
      expect(said.map(({ letter: id }) => id).sort()).toEqual(ids.rows.map(({ id }) => id));
      const of = (n: number) => said.find(({ letter: id }) => id === ids.rows[n]?.id).msg;
      expect(of(0)).toMatch(/may have arrived, and it is sent again/);
      expect(of(1)).toMatch(/may have arrived, and it isn't sent again/);

      fake.hooks.after = async () => undefined;
      await store.transaction((tx) => tx.outbox.recover("telegram", "2", []));
      await run(deliverOver(store, fake, "2"));
      expect(fake.said.map(({ key }) => key).sort()).toEqual(["hung", "hung", "hung, bulk"]);
    });

    test("names nothing at the end that ends in time", async () => {
      const fake = createFakeChannel();
      fake.hooks.after = () => new Promise((resolve) => setTimeout(resolve, 50));
      await put(letter(chat, "slow"));
      const deliver = deliverOver(store, fake);
      await deliver.turn();
      const before = parts.logged.length;
      await deliver.finish();
      expect(parts.logged.slice(before)).toEqual([]);
      expect(await states()).toEqual(["sent"]);
    });

    test("gives up in the end on a letter that may have arrived each time", async () => {
      const fake = createFakeChannel();
      fake.hooks.after = async () => {
        throw new SendError("ambiguous", "no answer");
      };
      await put(letter(chat, "1"));
      await run(deliverOver(store, fake));
      expect(await states()).toEqual(["failed"]);
      expect(fake.said.length).toBeLessThan(30);
    });

    test("says to everybody only once what may have arrived", async () => {
      const fake = createFakeChannel();
      fake.hooks.after = async () => {
        throw new SendError("ambiguous", "no answer");
      };
      await put(letter(chat, "bulk", { class: "bulk" }));
      await run(deliverOver(store, fake));
      expect(fake.said).toHaveLength(1);
      expect(await states()).toEqual(["failed"]);
    });

    test("deletes a private look although the platform was away when its time came", async () => {
      const fake = createFakeChannel();
      let refusals = 3;
      fake.hooks.before = async () => {
        refusals -= 1;
        if (refusals >= 0) throw new SendError("retry", "no answer");
      };
      await put(letter(chat, "erase", { body: { type: "act", act: { type: "delete", message: "7" } } }));
      await run(deliverOver(store, fake));
      expect(fake.acted).toHaveLength(1);
    });

    test("parks a person who is gone, and nobody else", async () => {
      const fake = createFakeChannel();
      const other = await contactOf(store, `${address}1`);
      fake.hooks.before = async (to) => {
        if (to.chat === address) throw new SendError("gone", "blocked");
      };
      await put(letter(chat, "1"), letter(other, "2"), letter(chat, "3"));
      await run(deliverOver(store, fake), 5);
      expect(fake.said.map(({ key }) => key)).toEqual(["2"]);
      fake.hooks.before = async () => undefined;
      await store.transaction((tx) => tx.outbox.unpark(chat));
      await run(deliverOver(store, fake));
      expect(fake.said.map(({ key }) => key)).toEqual(["2", "1", "3"]);
    });

    test("follows a chat to its new address", async () => {
      const fake = createFakeChannel();
      fake.hooks.before = async (to) => {
        if (to.chat === address) throw new SendError("moved", "migrated", { movedTo: `9${address}` });
      };
      await put(letter(chat, "1"), letter(chat, "2"));
      await run(deliverOver(store, fake));
      expect(fake.said.map(({ to }) => to.chat)).toEqual([`9${address}`, `9${address}`]);
    });

    test("leaves no lane behind whose claim was written and not heard of", async () => {
      const fake = createFakeChannel();
      const broken = breakable(store);
      const deliver = deliverOver(broken.store, fake);
      await put(letter(chat, "1"), letter(chat, "2"));
      broken.breakAfter(1);
      await expect(deliver.turn()).rejects.toThrow("ECONNREFUSED");
      expect(await stuck()).toBe(1);
      await run(deliver);
      expect(fake.said.map(({ key }) => key)).toEqual(["1", "2"]);
    });

    test("writes an outcome down when the database is back, and sends nothing twice for it", async () => {
      const fake = createFakeChannel();
      const broken = breakable(store);
      fake.hooks.after = async () => broken.breakBefore(2);
      await put(letter(chat, "1"));
      await run(deliverOver(broken.store, fake));
      expect(fake.said).toHaveLength(1);
      expect(await stuck()).toBe(0);
    });

    test("leaves no lane behind whose letter had to wait while the database was away", async () => {
      const fake = createFakeChannel();
      const broken = breakable(store);
      let paces = 1;
      const paced = {
        ...fake,
        channel: {
          ...fake.channel,
          wait: () => {
            paces -= 1;
            if (paces < 0) return 0;
            broken.breakBefore(1);
            return 5;
          },
        },
      };
      await put(letter(chat, "1"));
      await run(deliverOver(broken.store, paced));
      expect(fake.said.map(({ key }) => key)).toEqual(["1"]);
    });

    test("says elsewhere that a letter was sent in the commit that says so of the letter", async () => {
      const fake = createFakeChannel();
      const elsewhere = await contactOf(store, "599");
      const ifSent = { chat: elsewhere, message: message(), replyTo: null };
      await put(letter(chat, "1", { ifSent }));
      let left = Number.POSITIVE_INFINITY;
      const dying: Store = {
        ...store,
        transaction: async (work) => {
          left -= 1;
          return left < 0 ? await new Promise(() => undefined) : await store.transaction(work);
        },
      };
      fake.hooks.after = async () => {
        left = 1;
      };
      const deliver = deliverOver(dying, fake, "1", 500);
      await deliver.turn();
      await deliver.finish();
      const { rows } = await database.pool.query("select key, state from letter order by id");
      expect(rows).toEqual([
        { key: "1", state: "sent" },
        { key: "sent:1", state: "waiting" },
      ]);
    });

    test("repeats one letter of a chat at most after a crash between sending and writing it down", async () => {
      const fake = createFakeChannel();
      await put(letter(chat, "1"), letter(chat, "2"), letter(chat, "3", { class: "notice" }));
      let crashed = false;
      const dying: Store = {
        ...store,
        transaction: async (work) => {
          if (crashed) return await new Promise(() => undefined);
          return await store.transaction(work);
        },
      };
      fake.hooks.after = async () => {
        crashed = true;
      };
      await deliverOver(dying, fake, "1").turn();
      await vi.waitFor(() => expect(crashed).toBe(true));
      fake.hooks.after = async () => undefined;
      await store.transaction((tx) => tx.outbox.recover("telegram", "2", []));
      await run(deliverOver(store, fake, "2"));
      expect(fake.said.map(({ key }) => key)).toEqual(["1", "1", "2", "3"]);
    });

    test("sends nothing while another process has the channel", async () => {
      const fake = createFakeChannel();
      await put(letter(chat, "1"));
      const standby = createLetterSender({
        ...parts,
        channel: fake.channel,
        epoch: () => null,
        recallPace: async () => undefined,
        pathOf: (path) => path,
        draw: async () => new Uint8Array(),
        wake: () => undefined,
      });
      expect(await standby.turn()).toBeNull();
      expect(fake.said).toEqual([]);
    });
  });
});
