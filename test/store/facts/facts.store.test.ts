import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { Choice } from "../../../src/core/message/message.ts";
import { message, say } from "../../../src/core/message/message.ts";
import type { CaseChange } from "../../../src/ports/cases.ts";
import type { Store } from "../../../src/ports/store.ts";
import type { Database } from "../../../src/store/open.ts";
import { forEachDatabase } from "../databases.ts";
import { contactOf, filedCase, inbound, letter, record } from "../filed.ts";
import { storeOver } from "../storeOver.ts";

forEachDatabase((open) => {
  let database: Database;
  let store: Store;
  let sari: number;
  let room: number;
  let rina: number;
  let budi: number;

  const choice = (id: string): Choice => ({ id, arg: "", label: say("trouble.set_aside") });
  const withMenu = (key: string, more: Parameters<typeof letter>[2] = {}) =>
    letter(sari, key, {
      body: { type: "message", message: { ...message(), menu: { style: "inline", choices: [choice(key)] } } },
      ...more,
    });
  /** Sends the next letter at this moment by the platform's clock. */
  const sendAt = async (at: string, externalId: string) => {
    const [one] = await store.transaction((tx) => tx.outbox.claim("telegram", "1", 1, []));
    if (one === undefined) throw new Error("nothing to send");
    await record(store, one, externalId, new Date(at));
    return one.key;
  };
  /** Files a message of the person's and gives its place. */
  const filed = (words: string) =>
    store.transaction(async (tx) => {
      await tx.inbox.file([inbound("101", words)]);
      return await tx.inbox.last();
    });
  /** Without `seq`: of a message that isn't on file, so that its time alone counts. */
  const menuAt = async (at: string, seq = "0") => {
    const quoting = { seq, chat: sari, on: null, sentAt: new Date(at) };
    const [seen] = await store.transaction((tx) => tx.facts.menus([quoting]));
    return seen?.choices[0]?.id;
  };
  const put = (...letters: readonly ReturnType<typeof letter>[]) =>
    store.transaction((tx) => tx.outbox.put(letters));

  describe("facts", () => {
    beforeAll(async () => {
      database = await open();
      store = storeOver(database);
      sari = await contactOf(store, "101");
      room = await contactOf(store, "-100");
      rina = await contactOf(store, "201");
      budi = await contactOf(store, "202");
    });
    beforeEach(async () => {
      await database.pool.query("truncate letter, outlane, board, shown");
    });

    test("a number is read against the latest menu sent up to the message's own second", async () => {
      await put(withMenu("first"), withMenu("second"));
      await sendAt("2026-11-26T10:00:00Z", "1");
      await sendAt("2026-11-26T10:00:05Z", "2");
      expect(await menuAt("2026-11-26T09:59:59Z")).toBeUndefined();
      expect(await menuAt("2026-11-26T10:00:04Z")).toBe("first");
      expect(await menuAt("2026-11-26T10:00:05Z")).toBe("second");
    });

    test("a menu of the same second counts as seen, and of two the later", async () => {
      await put(withMenu("first"), withMenu("second"));
      await sendAt("2026-11-26T10:00:05Z", "1");
      await sendAt("2026-11-26T10:00:05Z", "2");
      expect(await menuAt("2026-11-26T10:00:05Z")).toBe("second");
    });

    test("a menu that is on its way counts as seen", async () => {
      await put(withMenu("sent"), withMenu("sending"));
      await sendAt("2026-11-26T10:00:00Z", "1");
      expect(await menuAt("2026-11-26T10:00:01Z")).toBe("sent");
      await store.transaction((tx) => tx.outbox.claim("telegram", "1", 1, []));
      expect(await menuAt("2026-11-26T10:00:01Z")).toBe("sending");
    });

    test("a menu that may have arrived before a crash counts as seen by what came since it was tried", async () => {
      await put(withMenu("first"));
      await sendAt("2026-11-26T10:00:00Z", "1");
      await put(withMenu("again"));
      const early = await filed("sebelumnya");
      await store.transaction((tx) => tx.outbox.claim("telegram", "1", 1, []));
      const late = await filed("1");
      await store.transaction((tx) => tx.outbox.recover("telegram", "2", []));
      const written = "2026-11-26T10:00:05Z";
      expect(await menuAt(written, early)).toBe("first");
      expect(await menuAt(written, late)).toBe("again");
      const [one] = await store.transaction((tx) => tx.outbox.claim("telegram", "2", 1, []));
      if (one === undefined) throw new Error("it isn't sent again");
      await record(store, one, "3", new Date("2026-11-26T10:00:09Z"));
      expect(await menuAt(written, early)).toBe("first");
      expect(await menuAt(written, late)).toBe("again");
    });

    test("a menu that left after the message came can't have been seen, whatever the platform's seconds say", async () => {
      await put(withMenu("first"), withMenu("second"));
      await sendAt("2026-11-26T10:00:04Z", "1");
      const before = await filed("1");
      await sendAt("2026-11-26T10:00:05Z", "2");
      const after = await filed("1");
      expect(await menuAt("2026-11-26T10:00:05Z", before)).toBe("first");
      expect(await menuAt("2026-11-26T10:00:05Z", after)).toBe("second");
      await put(withMenu("sending"));
      await store.transaction((tx) => tx.outbox.claim("telegram", "1", 1, []));
      expect(await menuAt("2026-11-26T10:00:05Z", after)).toBe("second");
      expect(await menuAt("2026-11-26T10:00:05Z", await filed("1"))).toBe("sending");
    });

    test("the latest menu is the one that left last, not the one that was written last", async () => {
      await put(withMenu("written first", { class: "notice", delaySeconds: 60 }));
      await put(withMenu("written last"));
      expect(await sendAt("2026-11-26T10:00:00Z", "1")).toBe("written last");
      await store.transaction((tx) => tx.outbox.hurry());
      expect(await sendAt("2026-11-26T10:01:00Z", "2")).toBe("written first");
      expect(await menuAt("2026-11-26T10:02:00Z")).toBe("written first");
      expect(await menuAt("2026-11-26T10:00:30Z")).toBe("written last");
    });

    test("what the office asked after the latest menu is told, until another menu comes", async () => {
      const asked = async (at: string) => {
        const quoting = { seq: "0", chat: sari, on: null, sentAt: new Date(at) };
        const [seen] = await store.transaction((tx) => tx.facts.menus([quoting]));
        return seen?.askedSince;
      };
      const question = (key: string, more: Parameters<typeof letter>[2] = {}) =>
        letter(sari, key, { name: "asked", about: `case of ${key}`, ...more });
      expect(await asked("2026-11-26T09:00:00Z")).toEqual([]);
      await put(question("before any menu"));
      await sendAt("2026-11-26T10:00:00Z", "1");
      expect(await asked("2026-11-26T09:59:59Z")).toEqual([]);
      expect(await asked("2026-11-26T10:00:01Z")).toEqual(["case of before any menu"]);
      await put(withMenu("menu"));
      await sendAt("2026-11-26T10:01:00Z", "2");
      expect(await asked("2026-11-26T10:01:01Z")).toEqual([]);
      await put(
        question("reminded", { name: "supply_reminded" }),
        letter(sari, "news", { name: "forwarded" }),
      );
      await sendAt("2026-11-26T10:02:00Z", "3");
      await sendAt("2026-11-26T10:02:05Z", "4");
      expect(await asked("2026-11-26T10:03:00Z")).toEqual(["case of reminded"]);
      expect(await menuAt("2026-11-26T10:03:00Z")).toBe("menu");
      await put(withMenu("later"));
      await sendAt("2026-11-26T10:04:00Z", "5");
      expect(await asked("2026-11-26T10:05:00Z")).toEqual([]);
      expect(await asked("2026-11-26T10:03:00Z")).toEqual(["case of reminded"]);
    });

    test("a quoted message names its own menu and its case", async () => {
      await put(withMenu("old", { about: "case 1" }), withMenu("new"));
      await sendAt("2026-11-26T10:00:00Z", "31");
      await sendAt("2026-11-26T10:00:05Z", "32");
      const quoting = { seq: "7", chat: sari, on: "31", sentAt: new Date("2026-11-26T11:00:00Z") };
      const other = { ...quoting, seq: "8", chat: room };
      const seen = await store.transaction((tx) =>
        tx.facts.quoted([quoting, other, { ...quoting, on: null }]),
      );
      expect(seen).toMatchObject([{ seq: "7", about: "case 1", choices: [{ id: "old" }] }]);
    });

    test("the queue goes by due time and leaves out what lies on another's desk", async () => {
      const cases = [
        filedCase(sari, "QQQQ-333", "2026-11-26 10:00"),
        filedCase(sari, "QQQQ-222", "2026-11-24 10:00"),
        filedCase(sari, "QQQQ-444", "2026-11-27 10:00"),
      ];
      await store.transaction((tx) => tx.cases.save(cases));
      await store.transaction((tx) => tx.rooms.link(room, { type: "operators" }));
      const at = new Date("2026-11-30T02:00:00Z");
      const queue = async (person: number, skip: readonly string[] = [], now = at) =>
        await store.transaction((tx) =>
          tx.facts.queue({ type: "operators", contact: room }, person, skip, 10, { now, dayEnd: now }),
        );
      const numbers = async (...asked: Parameters<typeof queue>) =>
        (await queue(...asked)).next.map((item) => item.case.number);
      expect(await numbers(rina)).toEqual(["QQQQ-222", "QQQQ-333", "QQQQ-444"]);
      expect(await numbers(rina, ["case QQQQ-222"])).toEqual(["QQQQ-333", "QQQQ-444"]);
      await store.transaction((tx) =>
        tx.boards.desk(
          room,
          budi,
          { message: message(), showing: "case QQQQ-222", walled: false, evidence: null },
          false,
          null,
        ),
      );
      const [board] = await store.transaction((tx) => tx.boards.claim("telegram", 10, []));
      if (board !== undefined)
        await store.transaction((tx) =>
          tx.boards.shown(board, "1", at, { ended: false, walled: false, choices: [] }),
        );
      expect(await numbers(rina)).toEqual(["QQQQ-333", "QQQQ-444"]);
      expect((await queue(rina)).waiting).toBe(2);
      expect(await numbers(budi)).toContain("QQQQ-222");
      expect(await numbers(rina, [], new Date("2026-12-01T02:00:00Z"))).toContain("QQQQ-222");
    });

    test("what is urgent comes first in the queue, whatever is due before it", async () => {
      const usual = filedCase(sari, "UUUU-222", "2026-11-23 10:00");
      const fire = filedCase(sari, "UUUU-333", "2026-11-27 10:00");
      const urgent = { ...fire, case: { ...fire.case, urgent: true } };
      await store.transaction((tx) => tx.cases.save([usual, urgent]));
      const now = new Date("2026-12-02T02:00:00Z");
      const later = { now, dayEnd: now };
      const { next } = await store.transaction((tx) =>
        tx.facts.queue({ type: "operators", contact: room }, rina, [], 10, later),
      );
      expect(next[0]?.case).toMatchObject({ number: "UUUU-333", urgent: true });
    });

    test("what came in at one instant has the same order in every list, whatever the database's own", async () => {
      const numbers = ["RRRR-777", "RRRR-222", "RRRR-555"];
      for (const number of numbers)
        await store.transaction((tx) => tx.cases.save([filedCase(sari, number, "2026-11-24 10:00")]));
      const now = new Date("2026-12-02T02:00:00Z");
      const { next } = await store.transaction((tx) =>
        tx.facts.queue({ type: "operators", contact: room }, rina, [], 10, { now, dayEnd: now }),
      );
      const { late = [] } = await store.transaction((tx) =>
        tx.facts.answers([{ type: "late" }], { room, agency: null, person: 1, now }),
      );
      const mine = await store.transaction((tx) => tx.facts.mine([sari], now));
      const ordered = [...numbers].sort();
      const listed = (cases: readonly { readonly number: string }[]) =>
        cases.map(({ number }) => number).filter((number) => numbers.includes(number));
      expect(listed(next.map((item) => item.case))).toEqual(ordered);
      expect(listed(late)).toEqual(ordered);
      expect(listed(mine.map((item) => item.case))).toEqual(ordered);
    });

    test("a case is alike to an earlier one nearby, and to nothing far away or confidential", async () => {
      const at = (change: CaseChange, latitude: number): CaseChange => ({
        ...change,
        report: change.report && {
          ...change.report,
          place: { type: "pin", latitude, longitude: 106.8, label: "", district: "" },
        },
      });
      const near = at(filedCase(sari, "SSSS-222", "2026-11-24 10:00"), -6.2);
      const far = at(filedCase(sari, "SSSS-333", "2026-11-24 11:00"), -6.4);
      const walled = at(filedCase(sari, "SSSS-444", "2026-11-24 12:00"), -6.2);
      const mine = at(filedCase(sari, "SSSS-555", "2026-11-26 10:00"), -6.2005);
      const confidential = { ...walled, case: { ...walled.case, privacy: "confidential" as const } };
      await store.transaction((tx) => tx.cases.save([near, far, confidential, mine]));
      const similar = await store.transaction((tx) => tx.facts.similar([mine.case.id]));
      expect(similar.map((one) => one.case.number)).toEqual(["SSSS-222"]);
      expect(similar[0]?.metres).toBeGreaterThan(50);
      expect(similar[0]?.metres).toBeLessThan(60);
    });

    test("a place on file that is nowhere on earth takes nothing from the others", async () => {
      const number = ["TTTT-222", "TTTT-333", "TTTT-444", "TTTT-555"];
      const [odd, odder, near, mine] = number.map((one, hour) =>
        filedCase(sari, one, `2026-11-24 1${hour}:00`),
      );
      if (!odd || !odder || !near || !mine) throw new Error("four cases");
      await store.transaction((tx) => tx.cases.save([odd, odder, near, mine]));
      // As an older build took them from a server that checked nothing.
      const place = (change: CaseChange, latitude: string, longitude: string) =>
        database.pool.query("update report set latitude = $2, longitude = $3 where case_id = $1", [
          change.case.id,
          latitude,
          longitude,
        ]);
      await place(odd, "1e300", "106.8");
      await place(odder, "NaN", "Infinity");
      await place(near, "-6.2", "106.8");
      await place(mine, "-6.2005", "106.8");
      const similar = (change: CaseChange) => store.transaction((tx) => tx.facts.similar([change.case.id]));
      expect((await similar(mine)).find((one) => one.case.number === near.case.number)?.metres).toBeLessThan(
        60,
      );
      await place(mine, "1e300", "-1e300");
      expect((await similar(mine)).every(({ metres }) => metres === null)).toBe(true);
    });

    test("a number that begins right is found, and the nearest where none does", async () => {
      await store.transaction((tx) =>
        tx.cases.save([filedCase(sari, "NNNN-222"), filedCase(sari, "NNPP-222")]),
      );
      const find = async (begins: string) =>
        (await store.transaction((tx) => tx.facts.byNumber([begins]))).map((one) => [
          one.case.number,
          one.near,
        ]);
      expect(await find("NNNN")).toEqual([["NNNN-222", false]]);
      expect(await find("NNXX")).toEqual([
        ["NNNN-222", true],
        ["NNPP-222", true],
      ]);
    });

    test("any message of a letter is of its case, as its last is", async () => {
      const filed = filedCase(sari, "ALBM-222");
      await store.transaction((tx) => tx.cases.save([filed]));
      await put(withMenu("answer", { about: filed.case.id }));
      const [one] = await store.transaction((tx) => tx.outbox.claim("telegram", "1", 1, []));
      if (one === undefined) throw new Error("nothing to send");
      const sentAt = new Date("2026-11-26T10:00:00Z");
      const parts = ["11", "12", "13"];
      await store.transaction((tx) =>
        tx.outbox.record(one, { type: "sent", externalId: "13", sentAt, parts }),
      );
      const found = async (chat: number, message: string) => {
        const quoting = { seq: "1", chat, on: message, sentAt };
        return await store.transaction(async (tx) => [
          (await tx.facts.on([{ room: chat, message }])).map((shown) => shown.case.number),
          (await tx.facts.quoted([quoting])).map(({ about, choices }) => [about, choices.length]),
        ]);
      };
      const whole = [["ALBM-222"], [[filed.case.id, 1]]];
      for (const message of parts) expect([message, await found(sari, message)]).toEqual([message, whole]);
      expect(await found(sari, "14")).toEqual([[], []]);
      // Each chat counts its own messages.
      expect(await found(rina, "12")).toEqual([[], []]);
    });

    test("a list's cases are those it shows, confidential ones too, whichever of its messages is replied to", async () => {
      const numbers = ["MRNA-222", "MRNB-222", "MRNC-222", "MRND-222"];
      const cases = numbers.map((number) => filedCase(sari, number));
      await store.transaction((tx) => tx.cases.save(cases));
      const due = "2026-12-07";
      const [first = "", secret = "", second = "", plain = ""] = numbers;
      const line = (number: string) =>
        say("letters.agency.line", { case: say("case.named", { number, title: "jalan rusak" }), due });
      const lines = [line(first), say("letters.agency.line.bare", { number: secret, due }), line(second)];
      const list = withMenu("list", {
        body: {
          type: "message",
          message: {
            ...message([say("letters.agency.morning.past"), ...lines]),
            menu: { style: "inline", choices: [{ ...choice("case.show"), arg: first }] },
          },
        },
      });
      const walled = letter(sari, "walled", {
        body: {
          type: "message",
          message: message([say("letters.agency.line.bare", { number: secret, due })]),
        },
      });
      const question = withMenu("question", {
        body: {
          type: "message",
          message: {
            ...message(),
            menu: { style: "inline", choices: [{ ...choice("reply.at"), arg: plain }] },
          },
        },
      });
      for (const [one, sent] of [
        [list, "22"],
        [walled, "31"],
        [question, "41"],
      ] as const) {
        await put(one);
        const [claimed] = await store.transaction((tx) => tx.outbox.claim("telegram", "1", 1, []));
        if (claimed === undefined) throw new Error("nothing to send");
        const sentAt = new Date("2026-11-26T10:00:00Z");
        const parts = sent === "22" ? { parts: ["21", "22"] } : {};
        await store.transaction((tx) =>
          tx.outbox.record(claimed, { type: "sent", externalId: sent, sentAt, ...parts }),
        );
      }
      const listed = async (on: string) =>
        (await store.transaction((tx) => tx.facts.listed([{ room: sari, message: on }]))).map(
          (one) => one.case.number,
        );
      expect(await listed("21")).toEqual([first, secret, second]);
      expect(await listed("22")).toEqual([first, secret, second]);
      expect(await listed("31")).toEqual([secret]);
      expect(await listed("41")).toEqual([plain]);
    });
  });
});
