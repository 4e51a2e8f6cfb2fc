import { beforeEach, describe, expect, test } from "vitest";
import type { Right } from "../../../src/core/operators/linking/rights.ts";
import type { Store, Tx } from "../../../src/ports/store.ts";
import type { Database } from "../../../src/store/open.ts";
import { steps, verifier } from "../../core/procedure/world.ts";
import { forEachDatabase } from "../databases.ts";
import { contactOf, filedCase, inbound, letter, sendAll } from "../filed.ts";
import { storeOver } from "../storeOver.ts";

forEachDatabase((open) => {
  describe("members", () => {
    let database: Database;
    let store: Store;
    let room: number;
    let budi: number;
    const group = { channel: "telegram", chat: "-100", kind: "group" } as const;
    const sender = { id: "201", name: "Budi", anonymous: false, language: null };

    beforeEach(async () => {
      database = await open();
      store = storeOver(database);
      room = await contactOf(store, "-100");
      budi = await contactOf(store, "201");
      await store.transaction(async (tx) => {
        await tx.rooms.link(room, { type: "operators" });
        await tx.members.see([{ room, person: budi, name: "Budi" }]);
        await tx.members.grant(room, budi, ["verifier", "designated"]);
      });
    });

    async function inPrivate() {
      await store.transaction((tx) => tx.inbox.file([inbound("201", "/lihat")]));
      return await store.transaction(async (tx) => {
        const [waiting] = await tx.inbox.claim(1);
        if (waiting === undefined) throw new Error("nothing waits");
        await tx.inbox.finish([waiting]);
        return waiting;
      });
    }
    const people = async () => {
      const asker = { room, agency: null, person: 0, now: new Date() };
      return (await store.transaction((tx) => tx.facts.answers([{ type: "people" }], asker))).people;
    };
    const reported = { how: "reported", at: new Date() } as const;
    const leave = () => store.transaction((tx) => tx.members.leave(room, budi, reported));

    test("who left has no role, is offered none, and a new sight of them gives none back", async () => {
      expect(await leave()).toEqual({ name: "Budi", roles: ["verifier", "designated"] });
      expect(await leave()).toEqual({ name: "Budi", roles: [] });
      expect(await people()).toEqual([]);
      await store.transaction((tx) => tx.members.see([{ room, person: budi, name: "Budi" }]));
      expect(await people()).toMatchObject([{ roles: [] }]);
      expect(await inPrivate()).toMatchObject({ memberOf: null, colleague: true });
    });

    test("a role given to somebody who left counts only once they are seen in the room again", async () => {
      await leave();
      await store.transaction((tx) => tx.members.grant(room, budi, ["verifier"]));
      expect(await inPrivate()).toMatchObject({ memberOf: null });
      await store.transaction((tx) => tx.members.see([{ room, person: budi, name: "Budi" }]));
      expect(await inPrivate()).toMatchObject({ memberOf: { roles: ["verifier"], confirmed: true } });
    });

    test("a role that is given again doesn't reach back to what its holder did before", async () => {
      const forward = async (number: string) => {
        const filed = filedCase(budi, number);
        const by = { ...verifier, contact: budi };
        const taken = steps(filed.case, { type: "forward", agency: "PUPR" }, by, "2026-11-30 09:00");
        const made = taken.map((step) => ({ ...step, room, undoGroup: number }));
        await store.transaction((tx) =>
          tx.cases.save([{ ...filed, case: made[0]?.after ?? filed.case, steps: [...filed.steps, ...made] }]),
        );
      };
      const lapsed = async () =>
        (await store.transaction((tx) => tx.facts.undoable(room, 60))).map((one) => one.lapsed);
      await forward("AAAA-222");
      await store.transaction((tx) => tx.members.grant(room, budi, ["verifier", "supervisor"]));
      expect(await lapsed()).toEqual([false]);
      await leave();
      await store.transaction((tx) => tx.members.comeBack(room, budi));
      await store.transaction((tx) => tx.members.grant(room, budi, ["verifier"]));
      expect(await lapsed()).toEqual([true]);
      await forward("AAAA-333");
      expect(await lapsed()).toEqual([false, true]);
    });

    test("an agency with a group has somebody who may open confidential reports while they are in it", async () => {
      const asker = { room, agency: null, person: 0, now: new Date() };
      const designated = async () =>
        (await store.transaction((tx) => tx.facts.answers([{ type: "designated" }], asker))).designated;
      const theirs = await contactOf(store, "-200");
      await store.transaction((tx) => tx.rooms.link(theirs, { type: "agency", agency: "PUPR" }));
      expect(await designated()).toEqual([{ agency: "PUPR", designated: false, hears: true }]);
      await store.transaction(async (tx) => {
        await tx.members.see([{ room: theirs, person: budi, name: "Budi" }]);
        await tx.members.grant(theirs, budi, ["officer", "designated"]);
      });
      expect(await designated()).toEqual([{ agency: "PUPR", designated: true, hears: true }]);
      await store.transaction((tx) => tx.members.leave(theirs, budi, reported));
      expect(await designated()).toEqual([{ agency: "PUPR", designated: false, hears: true }]);
    });

    test("an agency's group that takes no messages doesn't hear us; another of it may", async () => {
      const asker = { room, agency: null, person: 0, now: new Date() };
      const hears = async () =>
        (await store.transaction((tx) => tx.facts.answers([{ type: "designated" }], asker))).designated?.map(
          (one) => one.hears,
        );
      const theirs = await contactOf(store, "-200");
      await store.transaction((tx) => tx.rooms.link(theirs, { type: "agency", agency: "PUPR" }));
      await store.transaction((tx) => tx.rooms.fallSilent(theirs));
      expect(await hears()).toEqual([false]);
      const second = await contactOf(store, "-201");
      await store.transaction((tx) => tx.rooms.link(second, { type: "agency", agency: "PUPR" }));
      expect(await hears()).toEqual([true]);
    });

    test.each([
      ["leaves", (tx: Tx) => tx.members.leave(room, budi, reported)],
      ["loses all roles", (tx: Tx) => tx.members.grant(room, budi, [])],
    ])("what somebody kept to be sent is forgotten with its files once they %s", async (_how, ends) => {
      const part = (file: string) => ({ ref: file, words: "", file });
      const kept = {
        number: "K7M4-2QX",
        as: null,
        offered: [],
        parts: [part("f1")],
        album: null,
        until: "2026-11-30T03:00:00Z",
      };
      const last = {
        parts: [part("f2")],
        at: "2026-11-30T03:00:00Z",
        on: null,
        given: null,
        changed: "K7M4-2QX",
        events: ["e1"],
        idle: false,
      };
      await store.transaction(async (tx) => {
        await tx.members.grant(room, budi, ["officer"]);
        await tx.attachments.want(
          ["f1", "f2"].map((id) => ({
            id,
            contact: budi,
            channel: "telegram",
            ref: { kind: "photo", remote: id, bytes: null, mime: null, name: null },
          })),
        );
        await tx.conversations.saveRoom([
          { chat: room, person: budi, state: { version: 2, kept: [kept], last } },
        ]);
        await ends(tx);
      });
      const gone = await store.transaction((tx) => tx.attachments.forgotten("telegram", 9));
      // What a case has stays.
      expect(gone.map(({ id }) => id)).toEqual(["f1"]);
    });

    test("a departure counts from when it is on file, whatever waits before it in the room", async () => {
      await store.transaction((tx) =>
        tx.inbox.file([
          inbound("-100", "/antrean", { from: group, sender }),
          inbound("-100", "", { from: group, sender, input: { type: "left" } }),
        ]),
      );
      await store.transaction((tx) => tx.inbox.file([inbound("201", "/lihat")]));
      const waiting = await store.transaction((tx) => tx.inbox.claim(10));
      expect(waiting.find(({ chat }) => chat === budi)).toMatchObject({ memberOf: null });
    });

    test("a sight counts as confirmed for ten minutes, and the platform's word anew", async () => {
      const old = (minutes: number) =>
        database.pool.query(
          `update member set confirmed_at = clock_timestamp() - interval '${minutes} minutes'`,
        );
      expect(await inPrivate()).toMatchObject({ memberOf: { confirmed: true } });
      await old(11);
      expect(await inPrivate()).toMatchObject({ memberOf: { confirmed: false } });
      // Written before a clock was set back.
      await old(-60);
      expect(await inPrivate()).toMatchObject({ memberOf: { confirmed: false } });
      await store.transaction((tx) => tx.members.confirm(room, budi));
      expect(await inPrivate()).toMatchObject({ memberOf: { confirmed: true } });
    });

    test("the platform is asked about everybody with a role and about the room, once, and again in a day", async () => {
      const ask = () => store.transaction((tx) => tx.members.toAsk("telegram", 10));
      await store.transaction((tx) => tx.members.askAll("telegram"));
      const asked = await ask();
      expect(asked).toMatchObject([
        { room, group, person: budi, chat: "201", name: "Budi" },
        { room, group, person: null, chat: null },
      ]);
      expect(await ask()).toEqual([]);
      expect(await store.transaction((tx) => tx.members.toAsk("whatsapp", 10))).toEqual([]);
      await store.transaction((tx) => tx.members.confirm(room, budi));
      await database.pool.query("update member set ask_at = ask_at - interval '24 hours'");
      expect(await ask()).toMatchObject([{ person: budi }]);
      // What is further ahead than a day was written before a clock was set back.
      await database.pool.query("update member set ask_at = clock_timestamp() + interval '26 hours'");
      expect(await ask()).toMatchObject([{ person: budi }]);
    });

    test("says what was known before of what we may not do, and whether somebody asked", async () => {
      const lacks = (...now: readonly Right[]) => store.transaction((tx) => tx.members.lacks(room, now));
      expect(await lacks("watch", "delete")).toMatchObject({ before: null, checkAsked: null });
      expect(await inPrivate()).toMatchObject({ memberOf: { watched: false } });
      await store.transaction((tx) => tx.members.askRights(room, { topic: "7" }));
      expect(await lacks("photos")).toMatchObject({
        before: ["watch", "delete"],
        checkAsked: { topic: "7" },
      });
      expect(await inPrivate()).toMatchObject({ memberOf: { watched: true } });
      expect(await lacks()).toMatchObject({ before: ["photos"], checkAsked: null });
      expect(await store.transaction((tx) => tx.members.giveUpCheck(room))).toBeNull();
    });

    test("who leaves frees the case on their desk at once, and their codes and requests are void", async () => {
      const { pool } = database;
      const other = await contactOf(store, "-200");
      await pool.query(
        "insert into board (room, kind, person, as_room, showing, message, external_id) values ($1, 'desk', $2, $1, 'c', '{}', '7')",
        [room, budi],
      );
      await store.transaction(async (tx) => {
        await tx.invites.invite("h", { type: "operators" }, { room, person: budi });
        await tx.invites.request({ id: "r", chat: other, person: budi, name: "Budi" });
        await tx.members.leave(room, budi, reported);
        await tx.invites.forget({ room, person: budi });
        expect(await tx.invites.withdraw(other, budi)).toEqual({ chat: other, linked: false });
        expect(await tx.invites.withdraw(other, budi)).toBeNull();
        expect(await tx.invites.invited(["h"])).toEqual([]);
        expect(await tx.members.held(room)).toEqual([]);
      });
      const { rows } = await pool.query("select showing, message, next_at is not null as due from board");
      expect(rows).toEqual([{ showing: null, message: null, due: true }]);
      const back = () => store.transaction((tx) => tx.members.comeBack(room, budi));
      expect(await back()).toMatchObject({ former: ["verifier", "designated"] });
      expect(await back()).toBeNull();
    });

    test("what rooms showed in private is taken back: unsent it doesn't leave, sent it is deleted at once", async () => {
      const put = (key: string, more: object) =>
        store.transaction((tx) => tx.outbox.put([{ ...letter(budi, key), ...more }]));
      await put("w:1", { deleteAfterSeconds: 3_600 });
      expect(await sendAll(store)).toEqual(["w:1"]);
      await put("w:2", { deleteAfterSeconds: 3_600 });
      await put("a:3", {});
      await store.transaction((tx) => tx.outbox.recall(budi));
      expect(await store.transaction((tx) => tx.outbox.toDelete(10))).toMatchObject([{ chat: budi }]);
      expect(await sendAll(store)).toEqual(["a:3"]);
    });
  });
});
