import { beforeAll, describe, expect, test } from "vitest";
import { createSweep } from "../../../src/app/loops/sweep.ts";
import type { Case } from "../../../src/core/procedure/case.ts";
import type { Store } from "../../../src/ports/store.ts";
import type { Database } from "../../../src/store/open.ts";
import { commands, officer, setting, steps, verifier } from "../../core/procedure/world.ts";
import { forEachDatabase } from "../../store/databases.ts";
import { contactOf, filedCase } from "../../store/filed.ts";
import { storeOver } from "../../store/storeOver.ts";
import { partsOver } from "../parts.ts";

forEachDatabase((open) => {
  let database: Database;
  let store: Store;
  let parts: Awaited<ReturnType<typeof partsOver>>;
  let operators: number;
  let pupr: number;

  /** Whether letters have left by the next sweep. */
  let leaves = true;
  const sweepAt = async (at: string): Promise<void> => {
    if (leaves) await database.pool.query("update letter set state = 'sent' where state = 'waiting'");
    const clock = { now: () => setting(at).now };
    await createSweep({
      ...parts,
      store,
      clock,
      heardUntil: () => clock.now(),
      wakeSenders: () => undefined,
    }).turn();
  };
  const told = async (): Promise<readonly { chat: number; body: string }[]> => {
    const { rows } = await database.pool.query<{ chat: number; body: string }>(
      "select chat, body::text as body from letter where starts_with(key, 'morning:') order by id",
    );
    return rows;
  };
  /** Files a case and forwards it to the agency; returns it. */
  const forwardedCase = async (number: string, agency: string, at = "2026-11-27 10:00"): Promise<Case> => {
    const sari = await contactOf(store, `8${number.charCodeAt(0)}`);
    const filed = filedCase(sari, number);
    const [step] = steps(filed.case, { ...commands.forward, agency }, verifier, at);
    if (step === undefined) throw new Error("not forwarded");
    await store.transaction((tx) => tx.cases.save([filed]));
    await store.transaction((tx) =>
      tx.cases.save([
        {
          case: step.after,
          was: filed.case.version,
          report: null,
          steps: [{ ...step, room: null, undoGroup: null }],
        },
      ]),
    );
    return step.after;
  };

  // Forwarded on Friday 27 November 2026; the limit is Friday 4 December, 16.00.
  describe("an agency's message of the morning", () => {
    beforeAll(async () => {
      database = await open();
      store = storeOver(database);
      parts = await partsOver(store);
      operators = await contactOf(store, "-900");
      pupr = await contactOf(store, "-901");
      await store.transaction(async (tx) => {
        await tx.office.saveAgency({ code: "PUPR", name: "Dinas PUPR", active: true });
        await tx.office.saveAgency({ code: "DLH", name: "Dinas LH", active: true });
        await tx.rooms.link(operators, { type: "operators" });
        await tx.rooms.link(pupr, { type: "agency", agency: "PUPR" });
      });
      for (const number of ["AAAA-222", "CCCC-222"]) await forwardedCase(number, "PUPR");
      await forwardedCase("DDDD-222", "DLH");
      await sweepAt("2026-11-27 12:00");
    });

    test("says in one what is near its limit, once a day; for an agency without a group to the operators", async () => {
      await sweepAt("2026-12-02 08:00");
      await sweepAt("2026-12-02 08:01");
      const all = await told();
      expect(all.map(({ chat }) => chat).sort()).toEqual([operators, pupr].sort());
      const own = all.find(({ chat }) => chat === pupr)?.body ?? "";
      expect(own).toMatch(/morning\.near.*AAAA-222.*CCCC-222/);
      expect(own).not.toContain("DDDD-222");
    });

    test("isn't sent outside office hours: what passes its limit in the evening is told the next working day", async () => {
      await sweepAt("2026-12-03 08:00");
      const before = (await told()).length;
      await sweepAt("2026-12-04 16:01");
      await sweepAt("2026-12-05 09:00");
      expect(await told()).toHaveLength(before);
      await sweepAt("2026-12-07 08:00");
      const last = (await told()).findLast(({ chat }) => chat === pupr)?.body ?? "";
      expect(last).toMatch(/morning\.past.*AAAA-222.*CCCC-222/);
    });

    test("leaves out what was answered meanwhile, and is made up for after a stop", async () => {
      const [first] = await store.transaction((tx) => tx.cases.open("", 1));
      if (first === undefined) throw new Error("no case");
      const agency = { ...officer, agency: first.agency };
      const promise = { ...commands.answer, kind: "scheduled" as const, day: "2026-12-09" };
      const [step] = steps(first, promise, agency, "2026-12-07 09:00");
      if (step === undefined) throw new Error("not scheduled");
      await store.transaction((tx) =>
        tx.cases.save([
          {
            case: step.after,
            was: first.version,
            report: null,
            steps: [{ ...step, room: null, undoGroup: null }],
          },
        ]),
      );
      const before = (await told()).length;
      await sweepAt("2026-12-09 10:30");
      const made = (await told()).slice(before).map(({ body }) => body);
      expect(made).toHaveLength(1);
      expect(made[0]).toMatch(new RegExp(`morning.promised.*${first.number}`));
    });
  });

  describe("a room that was silent for days", () => {
    const waiting = async (chat: number, prefix: string): Promise<readonly string[]> => {
      const { rows } = await database.pool.query<{ body: string }>(
        "select body::text as body from letter where chat = $1 and state = 'waiting' and starts_with(key, $2) order by id",
        [chat, prefix],
      );
      return rows.map(({ body }) => body);
    };
    /** Each in turn from 27 November: forwarded then, near its limit on 2 December, past it on the 7th. */
    beforeAll(async () => {
      database = await open();
      store = storeOver(database);
      parts = await partsOver(store);
      operators = await contactOf(store, "-900");
      pupr = await contactOf(store, "-901");
      await store.transaction(async (tx) => {
        await tx.office.saveAgency({ code: "PUPR", name: "Dinas PUPR", active: true });
        await tx.office.saveAgency({ code: "DLH", name: "Dinas LH", active: true });
        await tx.rooms.link(operators, { type: "operators" });
        await tx.rooms.link(pupr, { type: "agency", agency: "PUPR" });
      });
      await forwardedCase("AAAA-222", "PUPR");
      await forwardedCase("DDDD-222", "DLH");
      await sweepAt("2026-11-27 12:00");
      leaves = false;
      await store.transaction(async (tx) => {
        for (const room of [operators, pupr]) {
          await tx.outbox.park(room, "closed");
          await tx.rooms.fallSilent(room);
        }
      });
      await sweepAt("2026-12-02 08:00");
      for (const number of ["BBBB-222", "EEEE-222"])
        await forwardedCase(number, number === "BBBB-222" ? "PUPR" : "DLH", "2026-12-01 10:00");
    });

    test("has one message that waits, of the day, with what only an earlier one named", async () => {
      expect(await waiting(pupr, "morning:")).toEqual([expect.stringMatching(/morning\.near.*AAAA-222/)]);
      await sweepAt("2026-12-04 08:00");
      await sweepAt("2026-12-07 08:00");
      const [only, ...more] = await waiting(pupr, "morning:");
      expect(more).toEqual([]);
      expect(only).toMatch(/morning\.past.*AAAA-222.*morning\.near.*BBBB-222/);
    });

    test("that is the operators' has one list of what others are to hear, and one digest, with all that is past", async () => {
      const [list, ...lists] = await waiting(operators, "morning:stand_in:");
      expect(lists).toEqual([]);
      expect(list).toMatch(/AAAA-222/);
      for (const number of ["BBBB-222", "DDDD-222", "EEEE-222"]) expect(list).toContain(number);
      await sweepAt("2026-12-09 08:00");
      const [digest, ...digests] = await waiting(operators, "opening:");
      expect(digests).toEqual([]);
      expect(digest).toMatch(/opening\.past.*AAAA-222/);
    });

    test("reads nothing that has settled meanwhile, on a day that brings nothing of its own", async () => {
      await database.pool.query("update cases set stage = 'answered' where number = 'AAAA-222'");
      await sweepAt("2026-12-10 08:00");
      const [only, ...more] = await waiting(pupr, "morning:");
      expect(more).toEqual([]);
      expect(only).toContain("BBBB-222");
      expect(only).not.toContain("AAAA-222");
      await database.pool.query("update cases set stage = 'forwarded' where number = 'AAAA-222'");
    });
  });

  test("what a silent agency misses is listed in one operators' room, what one without a group does in all", async () => {
    database = await open();
    store = storeOver(database);
    parts = await partsOver(store);
    leaves = true;
    operators = await contactOf(store, "-900");
    pupr = await contactOf(store, "-901");
    const second = await contactOf(store, "-902");
    await store.transaction(async (tx) => {
      await tx.office.saveAgency({ code: "PUPR", name: "Dinas PUPR", active: true });
      await tx.office.saveAgency({ code: "DLH", name: "Dinas LH", active: true });
      await tx.rooms.link(operators, { type: "operators" });
      await tx.rooms.link(second, { type: "operators" });
      await tx.rooms.link(pupr, { type: "agency", agency: "PUPR" });
    });
    await forwardedCase("AAAA-222", "PUPR");
    await forwardedCase("DDDD-222", "DLH");
    await sweepAt("2026-11-27 12:00");
    await store.transaction((tx) => tx.rooms.fallSilent(pupr));
    await sweepAt("2026-12-02 08:00");
    const read = async (room: number) =>
      (await told()).filter(({ chat }) => chat === room).map(({ body }) => body);
    expect(await read(operators)).toEqual([expect.stringMatching(/AAAA-222.*DDDD-222/)]);
    expect(await read(second)).toEqual([expect.stringMatching(/DDDD-222/)]);
    expect((await read(second)).join()).not.toContain("AAAA-222");
  });
});
