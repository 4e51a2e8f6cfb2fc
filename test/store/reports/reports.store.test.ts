import { setTimeout as pause } from "node:timers/promises";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { FiledCase } from "../../../src/core/figures/filed.ts";
import type { Case } from "../../../src/core/procedure/case.ts";
import type { Actor, Command } from "../../../src/core/procedure/command.ts";
import type { Step } from "../../../src/core/procedure/event.ts";
import { file } from "../../../src/core/procedure/file.ts";
import { undo } from "../../../src/core/procedure/undo.ts";
import type { Period, ReportStore } from "../../../src/ports/reports.ts";
import type { Store } from "../../../src/ports/store.ts";
import type { Database } from "../../../src/store/open.ts";
import { createReportStore } from "../../../src/store/reports/reports.ts";
import { filedAs } from "../../core/figures/history.ts";
import {
  citizen,
  commands,
  filing,
  officer,
  setting,
  steps,
  verifier,
  when,
} from "../../core/procedure/world.ts";
import { forEachDatabase } from "../databases.ts";
import { changed, contactOf, filedCase } from "../filed.ts";
import { recordingOf } from "../statements.ts";
import { storeOver } from "../storeOver.ts";

forEachDatabase((open, type) => {
  describe("reports", () => {
    let store: Store;
    let reports: ReportStore;
    let sari: number;
    let pool: Database["pool"];
    let watched: ReturnType<typeof recordingOf>;
    beforeAll(async () => {
      const database = await open();
      pool = database.pool;
      watched = recordingOf(pool);
      store = storeOver(database);
      reports = createReportStore(pool);
      sari = await contactOf(store, "101");
    });
    afterAll(() => reports.close());

    const day = (date: string): Period => ({ from: when(`${date} 00:00`), before: when(`${date} 23:59`) });

    async function all(period: Period): Promise<readonly FiledCase[]> {
      const found: FiledCase[] = [];
      for await (const slice of reports.filed(period)) found.push(...slice);
      return found;
    }

    /** Files a case and takes it through these deeds, each written by the store. */
    async function played(number: string, at: string, ...deeds: readonly (readonly [Command, Actor])[]) {
      const first = filedCase(sari, number, at);
      await store.transaction((tx) => tx.cases.save([first]));
      const taken: Step[] = [...first.steps];
      let current: Case = first.case;
      for (const [command, actor] of deeds) {
        for (const step of steps(current, command, actor, at)) {
          await store.transaction((tx) => tx.cases.save([changed(step)]));
          taken.push(step);
          current = step.after;
        }
      }
      return { current, taken };
    }

    test("tell where each case of a period stands and how it came there", async () => {
      const closed = await played(
        "BBBB-222",
        "2026-11-26 09:00",
        [commands.ask, verifier],
        [commands.supply, citizen],
        [commands.forward, verifier],
        [commands.answer, officer],
        [commands.accept, citizen],
      );
      const open = await played("BBBB-333", "2026-11-26 10:00", [commands.forward, verifier]);
      const [forwarded] = open.taken.slice(-1);
      if (forwarded === undefined) throw new Error("nothing was forwarded");
      const undoing = undo(open.current, forwarded, verifier, setting("2026-11-26 10:01"));
      if (!undoing.ok) throw new Error(undoing.reason);
      await store.transaction((tx) => tx.cases.save([changed(undoing.step)]));
      expect(await all(day("2026-11-26"))).toEqual([
        filedAs(closed.current, closed.taken),
        filedAs(undoing.step.after, [...open.taken, undoing.step]),
      ]);
    });

    test("tell when a case became urgent and when the office first acted after that", async () => {
      const at = "2026-10-12 09:00";
      const mark: Command = { type: "change", fields: { urgent: true } };
      const marked = await played("UUUU-222", at, [commands.look, verifier], [mark, verifier]);
      const cried = await played("UUUU-333", "2026-10-12 10:00");
      const danger = setting("2026-10-12 10:05", { urgent: true });
      const [add] = steps(cried.current, commands.add, citizen, "2026-10-12 10:05", danger);
      const [look] = add === undefined ? [] : steps(add.after, commands.look, verifier, "2026-10-12 10:17");
      if (add === undefined || look === undefined) throw new Error("no step");
      await store.transaction((tx) => tx.cases.save([changed(add)]));
      await store.transaction((tx) => tx.cases.save([changed(look)]));
      expect(await all(day("2026-10-12"))).toEqual([
        filedAs(marked.current, marked.taken),
        filedAs(look.after, [...cried.taken, add, look]),
      ]);
      expect((await all(day("2026-10-12"))).map(({ urgentAt, actedAt }) => [urgentAt, actedAt])).toEqual([
        [when(at), when(at)],
        [when("2026-10-12 10:05"), when("2026-10-12 10:17")],
      ]);
    });

    test("count a mark of the version that didn't note its time from when the case was filed", async () => {
      const at = "2026-10-13 09:00";
      const fire = filedCase(sari, "VVVV-222", at);
      await store.transaction((tx) => tx.cases.save([{ ...fire, case: { ...fire.case, urgent: true } }]));
      await pool.query("update cases set data = data - 'urgentAt' where number = 'VVVV-222'");
      const judged = async () =>
        (await all(day("2026-10-13"))).map(({ urgentAt, actedAt }) => [urgentAt, actedAt]);
      expect(await judged()).toEqual([[when(at), null]]);
      await pool.query("update cases set stage = 'closed', wake_at = null where number = 'VVVV-222'");
      expect(await judged()).toEqual([[null, null]]);
    });

    test("say what a case was taken for before a verifier changed that", async () => {
      const toInformation: Command = { type: "change", fields: { classification: "information" } };
      await played("BBBB-444", "2026-11-25 09:00", [toInformation, verifier], [commands.forward, verifier]);
      const [found] = await all(day("2026-11-25"));
      expect(found).toMatchObject({ classification: "information" });
      expect(found?.events.map(({ was }) => was)).toEqual([null, "complaint", null]);
    });

    test("read of a case and its history no more than is counted", async () => {
      await played("BBBB-555", "2026-11-24 09:00", [commands.forward, verifier]);
      const asked = await watched.during(() => all(day("2026-11-24")));
      const texts = asked.map(({ text }) => text);
      expect(texts.length).toBeGreaterThan(1);
      for (const text of texts) expect(text).not.toMatch(/\b(?:data|happening|before|by)"?(?! ->>)/u);
    });

    test("begin with a period's first moment and end before its last", async () => {
      await played("CCCC-222", "2026-11-27 09:00");
      await played("CCCC-333", "2026-11-27 10:00");
      const found = await all({ from: when("2026-11-27 09:00"), before: when("2026-11-27 10:00") });
      expect(found.map(({ filedAt }) => filedAt)).toEqual([when("2026-11-27 09:00")]);
    });

    test("only count what is confidential", async () => {
      await played("DDDD-222", "2026-11-28 09:00");
      const secret = file(
        { ...filing, id: "case DDDD-333", number: "DDDD-333", reporter: sari, privacy: "confidential" },
        { type: "citizen", contact: sari },
        setting("2026-11-28 10:00"),
      );
      await store.transaction((tx) => tx.cases.save([changed(secret, 0)]));
      expect(await all(day("2026-11-28"))).toHaveLength(1);
      expect(await reports.confidential(day("2026-11-28"))).toBe(1);
      expect(await reports.confidential(day("2026-11-27"))).toBe(0);
    });

    test("bring many cases in slices, each once, and leave the database to others in between", async () => {
      const numbers = Array.from({ length: 450 }, (_, n) => `EEEE-${n}`);
      await store.transaction((tx) =>
        tx.cases.save(numbers.map((number) => filedCase(sari, number, "2026-11-29 09:00"))),
      );
      const seen: string[] = [];
      let slices = 0;
      for await (const slice of reports.filed(day("2026-11-29"))) {
        slices += 1;
        seen.push(...slice.flatMap(({ events }) => events.map(({ id }) => id)));
        await store.transaction((tx) => tx.settings.set("slices", slices));
      }
      expect(slices).toBe(5);
      expect(seen).toHaveLength(450);
      expect(new Set(seen)).toHaveProperty("size", 450);
      expect(await store.transaction((tx) => tx.settings.get("slices"))).toBe(5);
    });

    test("asked beside a transaction break nothing of it, and on PGlite wait until it has ended", async () => {
      const done: string[] = [];
      let end = (): void => undefined;
      const ended = new Promise<void>((resolve) => {
        end = resolve;
      });
      const transaction = store.transaction(async (tx) => {
        await tx.settings.set("beside", 1);
        await ended;
        await tx.settings.set("beside", 2);
        done.push("transaction");
      });
      const report = reports.confidential(day("2026-11-28")).then((count) => {
        done.push("report");
        return count;
      });
      if (type === "served") await report;
      // Long enough for the question to have been asked.
      else await pause(500);
      end();
      await transaction;
      expect(await report).toBe(1);
      expect(done).toEqual(type === "served" ? ["report", "transaction"] : ["transaction", "report"]);
      expect(await store.transaction((tx) => tx.settings.get("beside"))).toBe(2);
    });
  });
});
