import { beforeAll, describe, expect, test } from "vitest";
import { createSweep } from "../../../src/app/loops/sweep.ts";
import type { DayOff } from "../../../src/core/calendar/calendar.ts";
import type { Store } from "../../../src/ports/store.ts";
import type { Database } from "../../../src/store/open.ts";
import { setting } from "../../core/procedure/world.ts";
import { forEachDatabase } from "../../store/databases.ts";
import { contactOf, filedCase } from "../../store/filed.ts";
import { storeOver } from "../../store/storeOver.ts";
import { partsOver } from "../parts.ts";

forEachDatabase((open) => {
  let database: Database;
  let store: Store;
  let parts: Awaited<ReturnType<typeof partsOver>>;
  let operators: number;

  /** What time asks for at this time, in a process that has just started. */
  const sweepAt = async (at: string, over = store): Promise<void> => {
    // What was said has left by then.
    await database.pool.query("update letter set state = 'sent' where state = 'waiting'");
    const clock = { now: () => setting(at).now };
    await createSweep({
      ...parts,
      store: over,
      clock,
      heardUntil: () => clock.now(),
      wakeSenders: () => undefined,
    }).turn();
  };
  const calendarWith = async (add: readonly DayOff[], remove: readonly string[]): Promise<void> => {
    await store.transaction(async (tx) => {
      await tx.office.saveDaysOff(null, add, remove);
      await tx.settings.set("recalculate", true);
    });
  };
  const digests = async (): Promise<readonly string[]> => {
    const { rows } = await database.pool.query<{ key: string }>(
      "select key from letter where starts_with(key, 'opening:') order by id",
    );
    return rows.map(({ key }) => key);
  };
  const latest = async (): Promise<string> => {
    const { rows } = await database.pool.query<{ body: string }>(
      "select body::text as body from letter where starts_with(key, 'opening:') order by id desc limit 1",
    );
    return rows[0]?.body ?? "";
  };
  const of = (...days: readonly string[]) => days.map((day) => `opening:${operators}:${day}`);

  // Friday 27 November to Tuesday 1 December 2026, in Jakarta.
  describe("the digest of the morning", () => {
    beforeAll(async () => {
      database = await open();
      store = storeOver(database);
      parts = await partsOver(store);
      const sari = await contactOf(store, "801");
      operators = await contactOf(store, "-900");
      await store.transaction(async (tx) => {
        await tx.rooms.link(operators, { type: "operators" });
        await tx.cases.save([filedCase(sari, "AAAA-222")]);
        await tx.office.saveDaysOff(null, [{ day: "2026-11-30", name: "Libur" }], []);
      });
      await sweepAt("2026-11-26 20:00");
    });

    test("goes out when the office opens by its own clock, and once a day", async () => {
      await sweepAt("2026-11-27 07:59");
      expect(await digests()).toEqual([]);
      await sweepAt("2026-11-27 08:00");
      await sweepAt("2026-11-27 08:01");
      await sweepAt("2026-11-27 15:59");
      expect(await digests()).toEqual(of("2026-11-27"));
    });

    test("says how many reports their writers haven't sent, and nothing else of them", async () => {
      expect(await latest()).not.toContain("unsent");
      await database.pool.query("update conversation set unsent = 3, expires_at = '2027-01-01'");
      await database.pool.query("delete from letter where starts_with(key, 'opening:')");
      await database.pool.query("update room set digest_on = null");
      await database.pool.query("update cron set due_at = '2026-11-26' where name = 'opening'");
      await sweepAt("2026-11-27 08:05");
      const chats = (await database.pool.query("select 1 from conversation")).rows.length;
      expect(await latest()).toContain(
        `{"key": "letters.operators.opening.unsent", "params": {"count": ${3 * chats}}}`,
      );
    });

    test("doesn't go out at the weekend or on a day off, nor later for such a day", async () => {
      await sweepAt("2026-11-28 08:00");
      await sweepAt("2026-11-29 10:00");
      await sweepAt("2026-11-30 08:00");
      await sweepAt("2026-12-01 07:59");
      expect(await digests()).toEqual(of("2026-11-27"));
    });

    test("is made up in office hours when the program was down at the opening", async () => {
      await sweepAt("2026-12-01 10:30");
      await sweepAt("2026-12-01 10:31");
      expect(await digests()).toEqual(of("2026-11-27", "2026-12-01"));
    });

    test("is left out when the office has closed meanwhile", async () => {
      await sweepAt("2026-12-02 16:05");
      await sweepAt("2026-12-03 07:30");
      expect(await digests()).toEqual(of("2026-11-27", "2026-12-01"));
    });

    test("isn't sent twice after a crash between the two writes", async () => {
      await sweepAt("2026-12-03 08:00");
      await database.pool.query("update cron set due_at = '2026-12-02' where name = 'opening'");
      await sweepAt("2026-12-03 08:02");
      expect(await digests()).toEqual(of("2026-11-27", "2026-12-01", "2026-12-03"));
    });

    test("goes out on a morning with nothing but unsent reports, and not with nothing at all", async () => {
      await database.pool.query(
        `update cases set stage = 'closed', data = jsonb_set(data, '{stage}', '"closed"'), wake_at = null`,
      );
      await sweepAt("2026-12-04 08:00");
      expect(await digests()).toEqual(of("2026-11-27", "2026-12-01", "2026-12-03", "2026-12-04"));
      expect(await latest()).toContain("letters.operators.opening.none");
      expect(await latest()).toContain("letters.operators.opening.unsent");
      await database.pool.query("update conversation set unsent = 0");
      await sweepAt("2026-12-07 08:00");
      expect(await digests()).toEqual(of("2026-11-27", "2026-12-01", "2026-12-03", "2026-12-04"));
    });

    test("lists what is near its limit, and what is past it once, also after a morning that had none", async () => {
      const reporter = await contactOf(store, "802");
      await store.transaction((tx) => tx.cases.save([filedCase(reporter, "NNNN-222", "2026-12-07 10:00")]));
      await sweepAt("2026-12-09 08:00");
      expect(await latest()).toMatch(/opening\.near.*NNNN-222/);
      await sweepAt("2026-12-11 16:30");
      await sweepAt("2026-12-14 08:00");
      expect(await digests()).toEqual(expect.not.arrayContaining(of("2026-12-11")));
      expect(await latest()).toMatch(/opening\.past.*NNNN-222/);
      await sweepAt("2026-12-15 08:00");
      expect(await latest()).toContain("letters.operators.opening.late");
      expect(await latest()).not.toContain("NNNN-222");
    });

    test("lists what is urgent every morning until it is settled, by whomever it waits for, and there alone", async () => {
      const reporter = await contactOf(store, "803");
      const fire = filedCase(reporter, "FFFF-222", "2026-12-15 22:00");
      await store.transaction((tx) =>
        tx.cases.save([
          { ...fire, case: { ...fire.case, urgent: true, stage: "forwarded", agency: "PUPR" } },
        ]),
      );
      await sweepAt("2026-12-16 08:00");
      expect(await latest()).toMatch(/opening\.urgent.*FFFF-222/);
      await database.pool.query(
        "update cases set stage = 'closed', wake_at = null where number = 'NNNN-222'",
      );
      await sweepAt("2026-12-17 08:00");
      expect(await digests()).toContain(of("2026-12-17")[0]);
      expect(await latest()).toMatch(/opening\.urgent.*FFFF-222/);
      await sweepAt("2026-12-21 08:00");
      expect(await latest()).toMatch(/opening\.urgent.*FFFF-222/);
      expect(await latest()).not.toContain("opening.past");
      await database.pool.query("update cases set stage = 'closed', wake_at = null");
    });

    test.each([
      ["2026-12-22", "incomplete"],
      ["2026-12-23", "answered"],
    ])("on %s an urgent one that is %s is among them", async (day, stage) => {
      await database.pool.query(
        "update cases set stage = $1, wake_at = '2027-06-01' where number = 'FFFF-222'",
        [stage],
      );
      await sweepAt(`${day} 08:00`);
      expect(await digests()).toContain(of(day)[0]);
      expect(await latest()).toMatch(/opening\.urgent.*FFFF-222/);
    });

    test("leaves out what is calm and waits for its reporter", async () => {
      await database.pool.query("update cases set urgent = false where number = 'FFFF-222'");
      await sweepAt("2026-12-28 08:00");
      expect(await digests()).not.toContain(of("2026-12-28")[0]);
      await database.pool.query("update cases set stage = 'closed', wake_at = null");
    });

    test("lists once what a changed calendar has put past its limit, though that day was before the last digest", async () => {
      const reporter = await contactOf(store, "804");
      await calendarWith([{ day: "2027-01-11", name: "Libur" }], []);
      await store.transaction((tx) => tx.cases.save([filedCase(reporter, "HHHH-222", "2027-01-07 09:00")]));
      await sweepAt("2027-01-07 09:00");
      await sweepAt("2027-01-13 08:00");
      expect(await latest()).toMatch(/opening\.near.*HHHH-222/);
      await calendarWith([], ["2027-01-11"]);
      await sweepAt("2027-01-13 10:00");
      await sweepAt("2027-01-13 10:01");
      await sweepAt("2027-01-14 08:00");
      expect(await latest()).toMatch(/opening\.past.*HHHH-222/);
      await sweepAt("2027-01-15 08:00");
      expect(await latest()).toContain("letters.operators.opening.late");
      expect(await latest()).not.toContain("HHHH-222");
      await database.pool.query("update cases set stage = 'closed', wake_at = null");
    });

    test("reads for all rooms at once what it prints, and counts the rest", async () => {
      const reporter = await contactOf(store, "805");
      const other = await contactOf(store, "-901");
      const many = Array.from({ length: 13 }, (_, n) =>
        filedCase(reporter, `MMMM-2${String(n).padStart(2, "0")}`, "2027-01-18 09:00"),
      );
      await store.transaction(async (tx) => {
        await tx.cases.save(many);
        await tx.rooms.link(other, { type: "operators" });
        await tx.rooms.digested(other, "2027-01-15");
        await tx.rooms.digested(operators, "2027-01-15");
      });
      let asked = 0;
      let read = 0;
      const counting: Store = {
        ...store,
        transaction: (work) =>
          store.transaction((tx) => {
            const pressing: typeof tx.cases.pressing = async (...given) => {
              const found = await tx.cases.pressing(...given);
              asked += 1;
              read += found.near.first.length;
              return found;
            };
            return work({ ...tx, cases: { ...tx.cases, pressing } });
          }),
      };
      await sweepAt("2027-01-20 08:00", counting);
      expect(await digests()).toEqual(
        expect.arrayContaining([`opening:${operators}:2027-01-20`, `opening:${other}:2027-01-20`]),
      );
      expect([asked, read]).toEqual([1, 10]);
      expect(await latest()).toMatch(/MMMM-200.*MMMM-209.*operators\.more.*"count": 3/);
      expect(await latest()).not.toContain("MMMM-210");
    });
  });
});
