import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import { createLetterSender } from "../../../src/app/send/letters.ts";
import { createPaceMemory } from "../../../src/app/send/pace.ts";
import { createPacer, telegramWindows } from "../../../src/channels/telegram/send/pace.ts";
import type { Channel } from "../../../src/ports/channel.ts";
import type { Store } from "../../../src/ports/store.ts";
import type { Database } from "../../../src/store/open.ts";
import { forEachDatabase } from "../../store/databases.ts";
import { contactOf, letter } from "../../store/filed.ts";
import { storeOver } from "../../store/storeOver.ts";
import { createFakeChannel } from "../channel.ts";
import { partsOver } from "../parts.ts";

forEachDatabase((open) => {
  let database: Database;
  let store: Store;
  let parts: Awaited<ReturnType<typeof partsOver>>;
  let group: number;
  let person: number;

  /** A process with a pace of its own, as each start makes one. */
  const process = (epoch: string) => {
    const fake = createFakeChannel();
    const pacer = createPacer(telegramWindows, () => performance.now());
    const channel: Channel = {
      ...fake.channel,
      wait: ({ chat }) => pacer.waitInChat(chat),
      recall: ({ chat }, { agoMs }) => pacer.recall(chat, agoMs),
      async send(to, message, key) {
        const answered = pacer.take(to.chat);
        const sent = await fake.channel.send(to, message, key);
        answered();
        return sent;
      },
    };
    const sender = createLetterSender({
      ...parts,
      channel,
      epoch: () => epoch,
      recallPace: createPaceMemory({ store, channel }),
      pathOf: (path) => path,
      draw: async () => new Uint8Array(),
      wake: () => undefined,
    });
    const work = async (turns: number): Promise<number> => {
      for (let n = 0; n < turns; n += 1) {
        await sender.turn();
        await sender.finish();
      }
      return fake.said.length;
    };
    return { work, pacer };
  };
  const put = (chat: number, keys: readonly string[]) =>
    store.transaction((tx) => tx.outbox.put(keys.map((key) => letter(chat, key))));

  describe("the pace of sending", () => {
    beforeAll(async () => {
      database = await open();
      store = storeOver(database);
      parts = await partsOver(store);
      group = await contactOf(store, "-4300");
      person = await contactOf(store, "4301");
    });
    beforeEach(async () => {
      await database.pool.query("truncate letter, outlane, board, shown");
    });

    test("goes on over a restart: what the process before sent counts", async () => {
      await put(person, ["1", "2", "3", "4", "5"]);
      expect(await process("1").work(8)).toBe(3);
      expect(await process("2").work(8)).toBe(0);
    });

    test("counts each message of a letter, cards and desks, and nothing that is older or of another chat", async () => {
      await put(group, ["long", "old", "act"]);
      await put(person, ["other"]);
      await database.pool.query(
        `update letter set state = 'sent', external_id = key, sent_at = clock_timestamp() - interval '10 seconds',
                parts = case when key = 'long' then '["1", "2"]'::jsonb end`,
      );
      await database.pool.query(
        "update letter set sent_at = clock_timestamp() - interval '2 minutes' where key = 'old'",
      );
      await database.pool.query("update letter set external_id = null where key = 'act'");
      await database.pool.query(
        `insert into shown (board_id, room, rev, external_id, at) values (1, $1, 1, '9', clock_timestamp())`,
        [group],
      );
      const sent = await store.transaction((tx) => tx.outbox.sentLately("telegram", 60));
      expect(sent.map(({ to }) => to.chat).sort()).toEqual(["-4300", "-4300", "-4300", "4301"]);
      const ago = sent.map(({ agoMs }) => Math.round(agoMs / 1_000)).sort((a, b) => a - b);
      expect(ago.slice(1)).toEqual([10, 10, 10]);
      expect(ago[0]).toBeLessThan(5);
      expect(await store.transaction((tx) => tx.outbox.sentLately("whatsapp", 60))).toEqual([]);
    });

    test("is rebuilt once for each time that the lease is taken, before anything leaves", async () => {
      const recalled: number[] = [];
      await put(person, ["1"]);
      await process("1").work(1);
      const channel: Channel = {
        ...createFakeChannel().channel,
        recall: (_, { agoMs }) => void recalled.push(agoMs),
      };
      const rebuild = createPaceMemory({ store, channel });
      await Promise.all([rebuild("2"), rebuild("2")]);
      await rebuild("2");
      expect(recalled).toHaveLength(1);
      await rebuild("3");
      expect(recalled).toHaveLength(2);
    });
  });
});
