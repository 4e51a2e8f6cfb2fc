import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { CronRow } from "../../../src/app/jobs/cron.ts";
import type { Work } from "../../../src/app/jobs/job.ts";
import { scheduled } from "../../../src/app/jobs/scheduled.ts";
import type { Store } from "../../../src/ports/store.ts";
import type { Session } from "../../../src/store/db/session.ts";
import type { Database } from "../../../src/store/open.ts";
import { createStore } from "../../../src/store/store.ts";
import { setting } from "../../core/procedure/world.ts";
import { forEachDatabase } from "../../store/databases.ts";
import { sealing } from "../../store/storeOver.ts";
import { partsOver } from "../parts.ts";

forEachDatabase((open, type) => {
  let database: Database;
  let alive: Session;
  let parts: Awaited<ReturnType<typeof partsOver>>;
  let ran: string[];
  let fails: boolean;

  /** Done every day at eight, and worth it until six in the evening. */
  const row: CronRow = {
    name: "daily",
    when: () => ["0 8 * * *"],
    isWanted: (now) => now < setting("2026-12-31 18:00").now,
    run: async ({ processId, context: { now } }) => {
      if (fails) throw new Error("the program ended");
      ran.push(`${processId} ${now.toISOString()}`);
      return 1;
    },
  };
  const storeOf = (session: Session): Store =>
    createStore({ database, sealing, session, close: async () => undefined });
  /** Looks at the row at this time, in this process. */
  const look = async (at: string, more: Partial<Work> & { row?: CronRow } = {}): Promise<number> => {
    const context = { ...parts.context, now: setting(at).now, office: await parts.offices.read() };
    const work = { ...parts, context, heardUntil: () => null, wakeSenders: () => undefined, ...more };
    return await scheduled(more.row ?? row)(work);
  };
  const onFile = async () => {
    const { rows } = await database.pool.query<{ due_at: Date; ran: boolean }>(
      "select due_at, ran_at is not null as ran from cron where name = 'daily'",
    );
    return rows.map(({ due_at, ran: done }) => ({ dueAt: due_at, ran: done }));
  };

  describe("a row of the cron table", () => {
    beforeAll(async () => {
      database = await open();
      const { rows } = await database.pool.query<{ pid: number; start: string }>(
        "select pid, backend_start::text as start from pg_stat_activity where backend_start is not null limit 1",
      );
      const backend = rows[0] ?? { pid: 0, start: "" };
      alive = { backend: () => backend, close: async () => undefined };
      parts = await partsOver(storeOf(alive));
    });
    beforeEach(async () => {
      ran = [];
      fails = false;
      await database.pool.query("delete from cron; delete from lease");
    });

    test("is done when its time has come, and once", async () => {
      await look("2026-11-30 12:00");
      expect(await look("2026-12-01 07:59")).toBe(0);
      expect(await look("2026-12-01 08:00")).toBe(1);
      expect(await look("2026-12-01 08:01")).toBe(0);
      expect(ran).toHaveLength(1);
      expect(await onFile()).toEqual([{ dueAt: setting("2026-12-01 08:00").now, ran: true }]);
    });

    test("that was missed is made up after a start, once for however many", async () => {
      await look("2026-11-30 12:00");
      await look("2026-12-04 10:30");
      await look("2026-12-04 10:31");
      expect(ran).toEqual([`this one ${setting("2026-12-04 10:30").now.toISOString()}`]);
    });

    test("that isn't wanted any more is left out, and isn't asked about again", async () => {
      await look("2026-12-30 12:00");
      let asked = 0;
      const wondering: CronRow = {
        ...row,
        isWanted: (...given) => {
          asked += 1;
          return row.isWanted(...given);
        },
      };
      await look("2026-12-31 18:30", { row: wondering });
      await look("2026-12-31 18:31", { row: wondering });
      expect(ran).toEqual([]);
      expect(asked).toBe(1);
      expect(await onFile()).toEqual([{ dueAt: setting("2026-12-31 08:00").now, ran: false }]);
    });

    test("that nobody has seen before begins with its next time", async () => {
      await look("2026-12-01 12:00");
      expect(ran).toEqual([]);
      await look("2026-12-02 08:00");
      expect(ran).toHaveLength(1);
    });

    test("that failed is done again", async () => {
      await look("2026-11-30 12:00");
      fails = true;
      await expect(look("2026-12-01 08:00")).rejects.toThrow("the program ended");
      fails = false;
      await look("2026-12-01 08:01");
      expect(ran).toHaveLength(1);
    });

    test("goes on after the clock was far ahead for a while", async () => {
      await look("2026-12-01 12:00");
      await look("2027-12-01 12:00");
      expect(ran).toEqual([]);
      await look("2026-12-01 12:30");
      await look("2026-12-02 08:00");
      expect(ran).toHaveLength(1);
    });

    test("isn't done twice when the clock was corrected by a little", async () => {
      await look("2026-11-30 12:00");
      await look("2026-12-01 08:00");
      await look("2026-12-01 07:58");
      await look("2026-12-01 08:00");
      expect(ran).toHaveLength(1);
    });

    test.skipIf(type === "embedded")("is left to the process that is doing it", async () => {
      await look("2026-11-30 12:00");
      const watched: CronRow = {
        ...row,
        run: async (work) => {
          expect(await look("2026-12-01 08:00", { processId: "another" })).toBe(0);
          return await row.run(work);
        },
      };
      await look("2026-12-01 08:00", { row: watched });
      await look("2026-12-01 08:00", { processId: "another" });
      expect(ran).toHaveLength(1);
    });

    test("isn't done again by a process that saw it wait and comes too late", async () => {
      await look("2026-11-30 12:00");
      let taken = 0;
      const slow = {
        ...parts.store,
        transaction: async (work: Parameters<Store["transaction"]>[0]) => {
          taken += 1;
          // Between its look at the row and its asking for the lease.
          if (taken === 2) await look("2026-12-01 08:00", { processId: "another" });
          return await parts.store.transaction(work);
        },
      } as Store;
      expect(await look("2026-12-01 08:00", { store: slow })).toBe(0);
      expect(ran).toEqual([`another ${setting("2026-12-01 08:00").now.toISOString()}`]);
    });

    test.skipIf(type === "embedded")("that a killed process left is done by another at once", async () => {
      await look("2026-11-30 12:00");
      const gone: Session = {
        backend: () => ({ pid: 1, start: "1999-01-01" }),
        close: async () => undefined,
      };
      await storeOf(gone).transaction((tx) => tx.leases.hold("cron:daily", "killed", 600));
      await look("2026-12-01 08:00");
      expect(ran).toHaveLength(1);
    });
  });
});
