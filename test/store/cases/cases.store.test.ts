import { beforeAll, describe, expect, test } from "vitest";
import { initial } from "../../../src/core/conversation/state/state.ts";
import type { Case } from "../../../src/core/procedure/case.ts";
import type { Step } from "../../../src/core/procedure/event.ts";
import type { CaseChange } from "../../../src/ports/cases.ts";
import type { Store } from "../../../src/ports/store.ts";
import type { Database } from "../../../src/store/open.ts";
import { setting, steps, supervisor, verifier } from "../../core/procedure/world.ts";
import { forEachDatabase } from "../databases.ts";
import { changed, contactOf, filedCase, inbound, letter, record } from "../filed.ts";
import { storeOver } from "../storeOver.ts";

forEachDatabase((open) => {
  let database: Database;
  let store: Store;
  let sari: number;
  let tono: number;

  const save = (...changes: readonly CaseChange[]) => store.transaction((tx) => tx.cases.save(changes));
  const read = async (one: Case) => (await store.transaction((tx) => tx.cases.read([one.id])))[0];
  const forward = (one: Case): Step => {
    const [step] = steps(one, { type: "forward", agency: "PUPR" }, verifier, "2026-11-30 09:00");
    if (step === undefined) throw new Error("no step");
    return step;
  };
  const count = async (sql: string): Promise<number> =>
    Number((await database.pool.query<{ n: string }>(sql)).rows[0]?.n ?? -1);

  describe("cases", () => {
    beforeAll(async () => {
      database = await open();
      store = storeOver(database);
      sari = await contactOf(store, "101");
      tono = await contactOf(store, "102");
    });

    test("come back as they were written, with their report and their history", async () => {
      const filed = filedCase(sari, "AAAA-222");
      await save(filed);
      const step = forward(filed.case);
      await save(changed(step));
      expect(await read(filed.case)).toEqual(step.after);
      const [story] = await store.transaction((tx) => tx.facts.stories([filed.case.id]));
      expect(story?.report.words).toBe("kata AAAA-222");
      expect(story?.events).toEqual([filed.steps[0]?.event, step.event]);
    });

    test.each([
      ["has from others", { secondHand: true }, "WWWW-222"],
      ["saw", { secondHand: false }, "WWWW-333"],
      ["wasn't asked about", {}, "WWWW-444"],
      ["dated", { happened: "senin", moment: { day: "2026-11-23", time: null } }, "WWWW-555"],
      ["timed", { happened: "senin jam 10", moment: { day: "2026-11-23", time: "10:00" } }, "WWWW-666"],
    ])("keep what its reporter %s", async (_, heard, number) => {
      const filed = filedCase(sari, number);
      const { report } = filed;
      if (report === null) throw new Error("no report");
      const told = { ...report, ...heard };
      await save({ ...filed, report: told });
      const reports = () => store.transaction((tx) => tx.facts.reports([filed.case.id]));
      expect((await reports()).get(filed.case.id)).toStrictEqual(told);
      // A verifier's change of the report writes all of it again.
      await save({ ...changed(forward(filed.case)), report: { ...told, summary: "ringkas" } });
      expect((await reports()).get(filed.case.id)).toStrictEqual({ ...told, summary: "ringkas" });
    });

    test("are written once with all the steps that a batch took", async () => {
      const filed = filedCase(sari, "AAAA-333");
      const step = forward(filed.case);
      await save({ ...filed, case: step.after, steps: [...filed.steps, ...changed(step).steps] });
      expect(await read(filed.case)).toEqual(step.after);
    });

    test("aren't written over another version, and nothing else of the batch is written then", async () => {
      const filed = filedCase(sari, "AAAA-444");
      await save(filed);
      const step = forward(filed.case);
      await save(changed(step));
      const fresh = filedCase(sari, "AAAA-555");
      const late = store.transaction(async (tx) => {
        await tx.outbox.put([letter(sari, "of the lost write")]);
        await tx.cases.save([fresh, changed(forward(filed.case))]);
      });
      await expect(late).rejects.toThrow("changed by somebody else");
      expect(await read(filed.case)).toEqual(step.after);
      expect(await read(fresh.case)).toBeUndefined();
      expect(await count("select count(*) as n from letter")).toBe(0);
    });

    test("can't get the same number twice", async () => {
      await save(filedCase(sari, "AAAA-666"));
      const twin = filedCase(tono, "AAAA-666");
      const again = save({ ...twin, case: { ...twin.case, id: "another" } });
      await expect(again).rejects.toThrow();
      expect(await store.transaction((tx) => tx.cases.read(["another"]))).toEqual([]);
    });

    test("keep a history that nobody changes or removes", async () => {
      await save(filedCase(sari, "AAAA-777"));
      for (const sql of [
        "update event set to_stage = 'closed'",
        "delete from event",
        "truncate event cascade",
      ]) {
        await expect(database.pool.query(sql)).rejects.toThrow("never changed or removed");
      }
    });

    test("always have something that wakes them while they are open, and nothing afterwards", async () => {
      const filed = filedCase(sari, "AAAA-888");
      await expect(save({ ...filed, case: { ...filed.case, wakeAt: null } })).rejects.toThrow();
      await save(filed);
      const [close] = steps(filed.case, { type: "close", reason: "x" }, supervisor, "2026-11-30 09:00");
      if (close === undefined) throw new Error("no step");
      await save(changed(close));
      expect((await read(filed.case))?.wakeAt).toBeNull();
    });

    test("are due by their clock, with what fairness has to know of their reporters", async () => {
      await database.pool.query("update cases set wake_at = '2099-01-01' where wake_at is not null");
      const filed = filedCase(tono, "BBBB-222");
      await save(filed);
      const due = (now: string) => store.transaction((tx) => tx.cases.due(setting(now).now, 10));
      expect(await due("2026-11-26 19:13")).toEqual([]);
      const [one] = await due("2026-12-02 09:00");
      expect(one).toMatchObject({
        waiting: false,
        reachable: true,
        lastCallSentAt: null,
        channels: ["telegram"],
      });
      expect(one?.case).toEqual(filed.case);
      expect(one?.unclear).toBe(false);
      await store.transaction((tx) => tx.inbox.file([inbound("102", "sebentar")]));
      const keeping = (question: object | null) =>
        store.transaction((tx) =>
          tx.conversations.save([
            { chat: tono, state: { ...initial(), question }, expiresAt: null, remindAt: null, unsent: 0 },
          ]),
        );
      for (const [question, unclear] of [
        [{ type: "about", case: filed.case.id, pieces: [] }, true],
        [{ type: "which", purpose: "message", cases: ["another", filed.case.id], pieces: [] }, true],
        [{ type: "about", case: "another", pieces: [] }, false],
        [{ type: "rate", case: filed.case.id }, false],
        [null, false],
      ] as const) {
        await keeping(question);
        expect(await due("2026-12-02 09:00"), JSON.stringify(question)).toMatchObject([{ unclear }]);
      }
      await store.transaction((tx) => tx.outbox.park(tono, "blocked"));
      expect(await due("2026-12-02 09:00")).toMatchObject([{ waiting: true, reachable: false }]);
      await store.transaction(async (tx) => {
        await tx.inbox.finish(await tx.inbox.claim(10));
        await tx.outbox.unpark(tono);
        await tx.cases.reschedule([{ id: filed.case.id, wakeAt: setting("2026-12-09 08:00").now }]);
      });
      expect(await due("2026-12-02 09:00")).toEqual([]);
      expect((await read(filed.case))?.wakeAt).toEqual(setting("2026-12-09 08:00").now);
    });

    test("know when the last call was really sent", async () => {
      const filed = filedCase(tono, "BBBB-333");
      const reminder: Step = {
        before: filed.case,
        after: { ...filed.case, version: 2, marks: ["reply.9"] },
        event: {
          ...forward(filed.case).event,
          id: "last call",
          happening: { type: "reminded", mark: "reply.9" },
        },
      };
      await save({ ...filed, case: reminder.after, steps: [...filed.steps, ...changed(reminder).steps] });
      await store.transaction((tx) =>
        tx.outbox.put([
          letter(tono, "call", { class: "notice", eventId: "last call", about: filed.case.id }),
        ]),
      );
      const due = () => store.transaction((tx) => tx.cases.due(setting("2027-01-01 00:00").now, 50));
      const mine = async () => (await due()).find((one) => one.case.id === filed.case.id)?.lastCallSentAt;
      expect(await mine()).toBeNull();
      const [call] = await store.transaction((tx) => tx.outbox.claim("telegram", "1", 10, []));
      if (call === undefined) throw new Error("nothing claimed");
      const at = new Date("2026-12-29T02:00:00Z");
      await record(store, call, "1", at);
      expect(await mine()).toEqual(at);
    });

    test("know who reports them and who only follows from elsewhere", async () => {
      const filed = filedCase(sari, "CCCC-222");
      await save(filed);
      await store.transaction((tx) => tx.cases.follow(filed.case.id, tono));
      const seenBy = async (contact: number) =>
        (await store.transaction((tx) => tx.facts.mine([contact], new Date(0)))).find(
          (one) => one.case.id === filed.case.id,
        );
      expect(await seenBy(sari)).toMatchObject({ leads: true });
      expect(await seenBy(tono)).toMatchObject({ leads: false });
      const step = forward(filed.case);
      const joined = { ...step.after, reporters: [{ ...step.after.reporters[0], contact: tono } as const] };
      await save(
        changed({ ...step, after: { ...step.after, reporters: joined.reporters as Case["reporters"] } }),
      );
      expect(await seenBy(sari)).toBeUndefined();
      expect(await seenBy(tono)).toMatchObject({ leads: true });
    });

    test("of somebody who was erased stay, and whoever writes from that address is somebody new", async () => {
      const dewi = await contactOf(store, "103");
      await save(filedCase(dewi, "DDDD-222"));
      await store.transaction(async (tx) => {
        await tx.people.erase(dewi);
        await tx.outbox.put([letter(dewi, "erased")]);
      });
      expect(await store.transaction((tx) => tx.people.forgetErased(10))).toBe(0);
      const [answer] = await store.transaction((tx) => tx.outbox.claim("telegram", "1", 10, []));
      expect(answer).toMatchObject({ key: "erased", to: { chat: "103" } });
      if (answer !== undefined) await record(store, answer, "1");
      expect(await contactOf(store, "103")).not.toBe(dewi);
      expect(await store.transaction((tx) => tx.people.forgetErased(10))).toBe(1);
      expect(await store.transaction((tx) => tx.people.forgetErased(10))).toBe(0);
      expect(await count(`select count(*) as n from address where contact_id = ${dewi}`)).toBe(0);
      expect(await count("select count(*) as n from cases where number = 'DDDD-222'")).toBe(1);
    });

    test("of somebody who was erased get the files that were on their way, for a day", async () => {
      const eka = await contactOf(store, "104");
      const ref = { kind: "photo", remote: "r", bytes: 1, mime: null, name: "eka.jpg" } as const;
      const forget = () => store.transaction((tx) => tx.people.forgetErased(10));
      await store.transaction(async (tx) => {
        await tx.attachments.want([{ id: "eka", contact: eka, channel: "telegram", ref }]);
        await tx.inbox.file([inbound("104", "yang disisihkan")]);
        for (const one of await tx.inbox.claim(10)) await tx.inbox.setAside(one, "why");
        await tx.people.erase(eka);
      });
      expect(await forget()).toBe(0);
      await database.pool.query(
        "update contact set erased_at = erased_at - interval '25 hours' where id = $1",
        [eka],
      );
      expect(await forget()).toBe(1);
      expect(await count(`select count(*) as n from address where contact_id = ${eka}`)).toBe(0);
      expect(
        await count("select count(*) as n from attachment where state = 'lost' and sealed is null"),
      ).toBe(1);
      expect(await count(`select count(*) as n from inbox where sealed is not null and chat = ${eka}`)).toBe(
        0,
      );
    });
  });
});
