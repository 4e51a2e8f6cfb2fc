import { randomUUID } from "node:crypto";
import { setTimeout as pause } from "node:timers/promises";
import { beforeEach, describe, expect, test } from "vitest";
import { reminderOf } from "../../../src/app/handle/draftReminders.ts";
import { createPump } from "../../../src/app/loops/pump.ts";
import { createSweep } from "../../../src/app/loops/sweep.ts";
import { createLetterSender } from "../../../src/app/send/letters.ts";
import { migrate } from "../../../src/core/conversation/state/migrate.ts";
import type { Store } from "../../../src/ports/store.ts";
import type { Database } from "../../../src/store/open.ts";
import { createReportStore } from "../../../src/store/reports/reports.ts";
import { when } from "../../core/procedure/world.ts";
import { forEachDatabase } from "../../store/databases.ts";
import { inbound, sendAll } from "../../store/filed.ts";
import { storeOver } from "../../store/storeOver.ts";
import { breakable } from "../breakable.ts";
import { createFakeChannel } from "../channel.ts";
import { partsOver } from "../parts.ts";

const words = "jalan depan pasar kliwon rusak parah, belum diaspal";
let chats = 70_000;

forEachDatabase((open) => {
  let database: Database;
  let store: Store;
  let parts: Awaited<ReturnType<typeof partsOver>>;
  let address: string;

  /** A process that has just started sweeps at this time. */
  const sweepAt = async (at: string, over = store, heard: string | null = at): Promise<void> => {
    await createSweep({
      ...parts,
      store: over,
      clock: { now: () => when(at) },
      heardUntil: () => (heard === null ? null : when(heard)),
      wakeSenders: () => undefined,
    }).turn();
  };
  const say = async (text: string, at: string): Promise<void> => {
    await store.transaction((tx) => tx.inbox.file([inbound(address, text, { sentAt: when(at) })]));
    await pumpAt(at);
  };
  const pumpAt = async (at: string): Promise<void> => {
    const pump = createPump({
      ...parts,
      store,
      clock: { now: () => when(at) },
      capabilitiesOf: () => createFakeChannel().channel.capabilities,
      asksMembers: () => false,
      wakeSenders: () => undefined,
      suspectUpTo: "0",
    });
    while ((await pump.turn()) !== null);
  };
  /** What the sender does at this time. */
  const leaveAt = async (at: string): Promise<void> => {
    await database.pool.query("update outlane set next_at = clock_timestamp() where next_at is not null");
    const sender = createLetterSender({
      ...parts,
      clock: { now: () => when(at) },
      channel: {
        ...createFakeChannel().channel,
        send: async () => ({ externalId: randomUUID(), sentAt: when(at) }),
      },
      epoch: () => "1",
      recallPace: async () => undefined,
      pathOf: (path) => path,
      draw: async () => new Uint8Array(),
      wake: () => undefined,
    });
    for (let turns = 0; turns < 3; turns += 1) {
      await sender.turn();
      await sender.finish();
    }
  };
  const reminders = async (): Promise<readonly string[]> => {
    const { rows } = await database.pool.query<{ said: string }>(
      `select split_part(key, ':', 4) || ' ' || state as said from letter
        where starts_with(key, 'draft:') order by id`,
    );
    return rows.map(({ said }) => said);
  };
  const chatId = async (): Promise<number> => {
    const { rows } = await database.pool.query<{ chat: number }>("select chat from conversation");
    return rows[0]?.chat ?? 0;
  };
  const kept = async () => {
    const { rows } = await database.pool.query<{
      draft: unknown;
      filed: boolean;
      unsent: number;
      remind: boolean;
      ends: boolean;
    }>(
      `select state -> 'draft' as draft, state ->> 'filed' is not null as filed, unsent, remind_at is not null as remind, expires_at is not null as ends
         from conversation`,
    );
    return rows[0];
  };

  describe("drafts in time", () => {
    beforeEach(async () => {
      if (database === undefined) {
        database = await open();
        store = storeOver(database);
        parts = await partsOver(store);
      }
      await database.pool.query("truncate letter, outlane, inbox, conversation");
      chats += 1;
      address = String(chats);
      await say(words, "2026-11-26 10:00");
      await sendAll(store);
    });

    test("are brought up three times and then erased, by whichever process runs", async () => {
      for (const at of ["2026-11-26 11:59", "2026-11-26 12:00", "2026-11-26 12:01"]) await sweepAt(at);
      expect(await reminders()).toEqual(["soon waiting"]);
      await sendAll(store);
      for (const at of ["2026-11-27 06:59", "2026-11-27 07:00", "2026-12-01 10:00"]) await sweepAt(at);
      await sendAll(store);
      await sweepAt("2026-12-02 07:00");
      await sendAll(store);
      expect(await reminders()).toEqual(["soon sent", "morning sent", "last sent"]);
      await sweepAt("2026-12-03 23:59");
      expect(await kept()).toMatchObject({ draft: { words: [{ text: words }] }, unsent: 1, ends: true });
      await sweepAt("2026-12-04 00:00");
      expect(await kept()).toMatchObject({ draft: null, unsent: 0, remind: false, ends: false });
      await sweepAt("2026-12-20 10:00");
      expect(await reminders()).toHaveLength(3);
    });

    test("are brought up once, though the process was killed before, amid or after writing it", async () => {
      const broken = breakable(store);
      for (const kill of [() => broken.breakBefore(4), () => broken.breakAfter(4)]) {
        kill();
        await expect(sweepAt("2026-11-26 12:00", broken.store)).rejects.toThrow("ECONNREFUSED");
      }
      const amid: Store = {
        ...store,
        transaction: (work) =>
          store.transaction((tx) => {
            const put: typeof tx.outbox.put = async () => {
              throw new Error("killed");
            };
            return work({ ...tx, outbox: { ...tx.outbox, put } });
          }),
      };
      const before = await reminders();
      await sweepAt("2026-11-27 07:00", amid).catch(() => undefined);
      expect(await reminders()).toEqual(before);
      await sweepAt("2026-11-27 07:00");
      await sweepAt("2026-11-27 07:01");
      expect((await reminders()).filter((said) => said.startsWith("morning"))).toHaveLength(1);
      expect((await reminders()).filter((said) => said.startsWith("soon")).length).toBeLessThanOrEqual(1);
    });

    test("are brought up once by processes that sweep at the same time", async () => {
      await Promise.all([1, 2, 3].map(() => sweepAt("2026-11-27 09:00")));
      expect(await reminders()).toEqual(["morning waiting"]);
    });

    test("aren't brought up while a message of the person waits, nor once it sent the draft", async () => {
      const send = inbound(address, "kirim", { sentAt: when("2026-11-26 11:50") });
      await say("ga ada", "2026-11-26 10:05");
      await say("depan pasar kliwon", "2026-11-26 10:06");
      await store.transaction((tx) => tx.inbox.file([send]));
      await sweepAt("2026-11-26 13:00");
      expect(await reminders()).toEqual([]);
      await pumpAt("2026-11-26 13:00");
      await sweepAt("2026-11-27 10:00");
      expect(await reminders()).toEqual([]);
      expect(await kept()).toMatchObject({ draft: null, unsent: 0, remind: false, ends: false });
    });

    test("whose reminder hasn't left when the person changes, sends or cancels them keep it to themselves", async () => {
      await sweepAt("2026-11-26 12:00");
      await say("batal", "2026-11-26 12:01");
      expect(await reminders()).toEqual(["soon taken_back"]);
      expect((await sendAll(store)).filter((key) => key.startsWith("draft:"))).toEqual([]);
    });

    test("aren't erased while their last reminder waits for its channel, which then gets a later day", async () => {
      await sweepAt("2026-12-02 07:00");
      await sweepAt("2026-12-04 00:00");
      await sweepAt("2026-12-04 05:59");
      expect(await kept()).toMatchObject({ unsent: 1 });
      await sweepAt("2026-12-04 06:20");
      expect(await reminders()).toEqual(["last taken_back"]);
      await sweepAt("2026-12-04 07:00");
      await sendAll(store);
      expect(await reminders()).toEqual(["last taken_back", "last sent"]);
      await sweepAt("2026-12-05 23:59");
      expect(await kept()).toMatchObject({ unsent: 1 });
      await sweepAt("2026-12-06 00:00");
      expect(await kept()).toMatchObject({ unsent: 0, draft: null });
    });

    test("aren't erased before their channel was heard from, for hours", async () => {
      await sweepAt("2026-12-02 07:00");
      await sendAll(store);
      await sweepAt("2026-12-04 00:05", store, "2026-12-03 23:50");
      expect(await kept()).toMatchObject({ unsent: 1, ends: true });
      await say("kirim", "2026-12-04 00:06");
      await sweepAt("2026-12-04 00:20", store, "2026-12-03 23:50");
      expect(await kept()).toMatchObject({ draft: null, filed: true });
    });

    test("are brought up once, by the latest, after all that their channel has missed", async () => {
      for (const at of ["2026-11-26 12:00", "2026-11-27 07:00", "2026-12-02 07:00"]) await sweepAt(at);
      expect(await reminders()).toEqual(["soon taken_back", "morning taken_back", "last waiting"]);
    });

    test("whose reminder would leave by night are brought up in the morning", async () => {
      await say("di jl melati 5", "2026-11-27 17:55");
      await sendAll(store);
      await sweepAt("2026-11-27 19:57");
      await leaveAt("2026-11-27 20:01");
      expect(await reminders()).toEqual(["soon held"]);
      await sweepAt("2026-11-28 06:59");
      await leaveAt("2026-11-28 06:59");
      expect(await reminders()).toEqual(["soon held"]);
      await sweepAt("2026-11-28 07:00");
      await leaveAt("2026-11-28 07:00");
      expect(await reminders()).toEqual(["soon taken_back", "morning sent"]);
    });

    test("of one person that waited for their channel are brought up two hours apart", async () => {
      await say("baru", "2026-11-26 10:30");
      await say("lampu jalan di jl melati 5 mati sudah seminggu", "2026-11-26 10:31");
      await sendAll(store);
      await sweepAt("2026-11-26 12:00");
      await sweepAt("2026-11-26 14:00");
      await leaveAt("2026-11-26 16:00");
      expect(await reminders()).toEqual(["soon sent", "soon held"]);
      await sweepAt("2026-11-26 17:59");
      await leaveAt("2026-11-26 17:59");
      expect(await reminders()).toEqual(["soon sent", "soon held"]);
      await sweepAt("2026-11-26 18:00");
      await leaveAt("2026-11-26 18:00");
      expect(await reminders()).toEqual(["soon sent", "soon sent"]);
    });

    test("that were cancelled while their reminder was being sent in vain aren't brought up by it", async () => {
      await sweepAt("2026-11-26 12:00");
      const [claimed] = await store.transaction((tx) => tx.outbox.claim("telegram", "1", 1, []));
      if (claimed === undefined) throw new Error("nothing to send");
      await say("batal", "2026-11-26 12:01");
      const again = { type: "later", seconds: 0, why: "no answer" } as const;
      await store.transaction((tx) => tx.outbox.record(claimed, again));
      expect(await reminders()).toEqual(["soon waiting"]);
      await leaveAt("2026-11-26 12:02");
      expect(await reminders()).toEqual(["soon taken_back"]);
    });

    test("aren't erased while their last reminder is just being sent, or held", async () => {
      await sweepAt("2026-12-02 07:00");
      for (const state of ["sending", "held"]) {
        await database.pool.query("update letter set state = $1 where starts_with(key, 'draft:')", [state]);
        await sweepAt("2026-12-04 00:00");
        expect(await kept()).toMatchObject({ unsent: 1 });
      }
    });

    test("of somebody who has blocked us aren't looked at again, until they are back", async () => {
      const chat = await chatId();
      await store.transaction((tx) => tx.outbox.park(chat, "blocked"));
      await sweepAt("2026-11-26 12:00");
      expect(await kept()).toMatchObject({ unsent: 1, remind: false, ends: true });
      await store.transaction((tx) => tx.outbox.unpark(chat));
      await sweepAt("2026-11-26 12:10");
      expect(await reminders()).toEqual(["soon waiting"]);
    });

    test("of somebody who is back just as they are looked at don't lock each other out", async () => {
      await sweepAt("2026-11-26 12:00");
      const chat = await chatId();
      await store.transaction((tx) => tx.outbox.park(chat, "blocked"));
      await database.pool.query("update conversation set remind_at = null, expires_at = $1", [
        when("2026-11-26 12:00"),
      ]);
      const tries = { looked: 0, back: 0 };
      let back = Promise.resolve();
      await store.transaction(async (tx) => {
        tries.looked += 1;
        const [due] = await tx.conversations.expired(when("2026-11-26 12:01"), 50);
        const draft = migrate(due?.state).draft;
        if (draft === null) throw new Error("no draft");
        back = store.transaction(async (other) => {
          tries.back += 1;
          await other.outbox.unpark(chat);
        });
        await pause(200);
        await tx.outbox.takeBack([reminderOf(chat, draft)]);
      });
      await back;
      expect(tries).toEqual({ looked: 1, back: 1 });
    });

    test("that end together are asked about together, and let go of together", async () => {
      chats += 1;
      address = String(chats);
      await say(words, "2026-11-26 10:00");
      await sendAll(store);
      let asked = 0;
      const counting: Store = {
        ...store,
        transaction: (work) =>
          store.transaction((tx) => {
            const waiting: typeof tx.outbox.waiting = (events) => {
              asked += 1;
              return tx.outbox.waiting(events);
            };
            return work({ ...tx, outbox: { ...tx.outbox, waiting } });
          }),
      };
      await sweepAt("2026-12-02 07:00");
      await sendAll(store);
      await sweepAt("2026-12-04 00:00", counting);
      expect(asked).toBe(1);
      const { rows } = await database.pool.query("select 1 from conversation where unsent > 0");
      expect(rows).toEqual([]);
    });

    test("of somebody who has blocked us are erased on their day, and nobody is written to", async () => {
      await database.pool.query("update contact set reachable = false");
      await sweepAt("2026-12-02 07:00");
      await sweepAt("2026-12-04 00:00");
      expect(await reminders()).toEqual([]);
      expect(await kept()).toMatchObject({ unsent: 0, draft: null });
    });

    test("go with the rest when a person has their data erased", async () => {
      await say("hapus data", "2026-11-26 10:10");
      await say("ya hapus", "2026-11-26 10:11");
      await sweepAt("2026-12-02 07:00");
      expect(await reminders()).toEqual([]);
      expect(await kept()).toMatchObject({ unsent: 0, remind: false, ends: false });
    });

    test("of the version before are looked at once, and brought up from then on", async () => {
      await database.pool.query(
        `update conversation set unsent = 0, expires_at = $1,
                remind_at = $1::timestamptz - interval '7 days',
                state = state #- '{draft,waitsSince}' #- '{draft,reminded}' #- '{draft,declined}'`,
        [when("2026-12-03 10:00")],
      );
      await sweepAt("2026-11-26 10:30");
      expect(await kept()).toMatchObject({ unsent: 1, remind: true });
      expect(await reminders()).toEqual([]);
      await sweepAt("2026-11-26 12:00");
      expect(await reminders()).toEqual(["soon waiting"]);
    });

    test("are counted for the office, but for those that their person didn't want to send", async () => {
      const counts = async () => {
        const reports = createReportStore(database.pool);
        const sheet = await reports.unsent();
        await reports.close();
        return [sheet, await store.transaction((tx) => tx.conversations.unsent())];
      };
      expect(await counts()).toEqual([1, 1]);
      await say("baru", "2026-11-26 10:30");
      await say("lampu jalan di jl melati 5 mati sudah seminggu", "2026-11-26 10:31");
      expect(await counts()).toEqual([2, 2]);
      await say("batal", "2026-11-26 10:32");
      expect(await counts()).toEqual([1, 1]);
    });
  });
});
