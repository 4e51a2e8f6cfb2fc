import { beforeAll, describe, expect, test } from "vitest";
import { lastLook } from "../../../src/app/jobs/nobodyActive.ts";
import { createSweep } from "../../../src/app/loops/sweep.ts";
import type { Store } from "../../../src/ports/store.ts";
import type { Database } from "../../../src/store/open.ts";
import { calendar } from "../../core/calendar/office.ts";
import { setting, when } from "../../core/procedure/world.ts";
import { forEachDatabase } from "../../store/databases.ts";
import { contactOf, filedCase } from "../../store/filed.ts";
import { storeOver } from "../../store/storeOver.ts";
import { partsOver } from "../parts.ts";

test.each([
  ["2026-11-27 09:59", "2026-11-26 10:00"],
  ["2026-11-27 10:00", "2026-11-27 10:00"],
  ["2026-11-29 12:00", "2026-11-27 10:00"],
  // Two hours after a late opening.
  ["2026-11-30 11:59", "2026-11-27 10:00", "10:00"],
  ["2026-11-30 12:00", "2026-11-30 12:00", "10:00"],
  // A short day is over by then.
  ["2026-11-30 10:59", "2026-11-27 10:00", "10:00", "12:00"],
  ["2026-11-30 11:00", "2026-11-30 11:00", "10:00", "12:00"],
])("at %s it was last looked at %s whether anybody works", (now, last, open?: string, close = "16:00") => {
  const monday = open === undefined ? calendar.hours[1] : [{ open, close }];
  const hours = { ...calendar.hours, ...(monday !== undefined && { 1: monday }) };
  expect(lastLook(when(now), { ...calendar, hours })).toEqual(when(last));
});

forEachDatabase((open) => {
  describe("when nobody works", () => {
    let database: Database;
    let store: Store;
    let parts: Awaited<ReturnType<typeof partsOver>>;
    let room = 0;
    let rina = 0;
    let dewi = 0;

    const sweepAt = async (at: string): Promise<void> => {
      const clock = { now: () => setting(at).now };
      await createSweep({
        ...parts,
        clock,
        heardUntil: () => clock.now(),
        wakeSenders: () => undefined,
      }).turn();
    };
    const alarms = async (): Promise<readonly string[]> => {
      const { rows } = await database.pool.query<{ key: string }>(
        "select key from letter where starts_with(key, 'idle:') order by id",
      );
      return rows.map(({ key }) => key);
    };

    beforeAll(async () => {
      database = await open();
      store = storeOver(database);
      parts = await partsOver(store);
      room = await contactOf(store, "-910");
      [rina, dewi] = [await contactOf(store, "911"), await contactOf(store, "912")];
      const sari = await contactOf(store, "913");
      await store.transaction(async (tx) => {
        await tx.rooms.link(room, { type: "operators" });
        for (const [person, name] of [
          [rina, "Rina"],
          [dewi, "Dewi"],
        ] as const) {
          await tx.members.see([{ room, person, name }]);
          await tx.members.grant(room, person, ["supervisor"]);
        }
        await tx.cases.save([filedCase(sari, "AAAA-222", "2026-11-26 10:00")]);
      });
      // She has written in the group alone.
      await database.pool.query("delete from conversation where chat = $1", [dewi]);
      await sweepAt("2026-11-26 20:00");
    });

    test("the room and its supervisors who have a chat with us hear of it, once that day", async () => {
      await sweepAt("2026-11-27 09:59");
      expect(await alarms()).toEqual([]);
      await sweepAt("2026-11-27 10:00");
      await sweepAt("2026-11-27 14:00");
      expect(await alarms()).toEqual([`idle:2026-11-27:${room}`, `idle:2026-11-27:${rina}`]);
      const { rows } = await database.pool.query<{
        body: { message: { alerts: readonly { name: string }[] } };
      }>("select body from letter where key = $1", [`idle:2026-11-27:${room}`]);
      expect(rows[0]?.body.message.alerts.map(({ name }) => name).sort()).toEqual(["Dewi", "Rina"]);
    });

    test("a day off has none, and what a stop missed is made up for on the same day alone", async () => {
      await sweepAt("2026-11-28 11:00");
      expect(await alarms()).toHaveLength(2);
      await sweepAt("2026-11-30 13:00");
      expect(await alarms()).toContain(`idle:2026-11-30:${room}`);
      await sweepAt("2026-12-01 17:00");
      expect((await alarms()).join()).not.toContain("2026-12-01");
    });

    test("who is on leave isn't called, and a desk that was opened keeps it quiet", async () => {
      await store.transaction((tx) =>
        tx.staff.setLeave(rina, { from: "2026-12-02", to: "2026-12-02" }, true),
      );
      await sweepAt("2026-12-02 10:00");
      const of = async (day: string) => (await alarms()).filter((key) => key.includes(day));
      expect(await of("2026-12-02")).toEqual([`idle:2026-12-02:${room}`]);
      const shown = {
        message: { paragraphs: [], menu: null, files: [], clearsKeyboard: false, guarded: false },
      };
      await store.transaction((tx) =>
        tx.boards.desk(
          room,
          dewi,
          { ...shown, evidence: null, showing: "AAAA-222", walled: false },
          true,
          null,
        ),
      );
      await database.pool.query(
        `insert into shown (board_id, room, person, rev, case_id, external_id, at)
         select id, room, person, 1, showing, 'm1', $1 from board where kind = 'desk'`,
        [when("2026-12-03 08:30")],
      );
      await sweepAt("2026-12-03 10:00");
      expect(await of("2026-12-03")).toEqual([]);
    });
  });
});
