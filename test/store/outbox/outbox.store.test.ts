import { setTimeout as pause } from "node:timers/promises";
import { beforeEach, describe, expect, test } from "vitest";
import { message, say } from "../../../src/core/message/message.ts";
import type { ClaimedLetter } from "../../../src/ports/letter.ts";
import type { Store } from "../../../src/ports/store.ts";
import type { Database } from "../../../src/store/open.ts";
import { forEachDatabase } from "../databases.ts";
import { textsOf } from "../dump.ts";
import { classes, contactOf, filedCase, inbound, letter, record, sendAll } from "../filed.ts";
import { storeOver } from "../storeOver.ts";

let chats = 7_000;

const menu = {
  choices: [{ id: "menu.help", arg: "", label: say("plain", { text: "isi rahasia" }) }],
  style: "inline",
} as const;

/** As of when the news of these tests speaks. */
const asOf = new Date("2026-11-26T12:12:00Z");

forEachDatabase((open, type) => {
  let database: Database;
  let store: Store;
  let chat: number;
  let address: string;

  const put = (...letters: readonly ReturnType<typeof letter>[]) =>
    store.transaction((tx) => tx.outbox.put(letters));
  const claim = (epoch = "1", busy: readonly number[] = []) =>
    store.transaction((tx) => tx.outbox.claim("telegram", epoch, 10, busy));
  const claimOne = async (epoch = "1"): Promise<ClaimedLetter> => {
    const [one] = await claim(epoch);
    if (one === undefined) throw new Error("nothing may leave");
    return one;
  };
  const sql = async (text: string) => (await database.pool.query<Record<string, unknown>>(text)).rows;
  const stateOf = async (key: string) =>
    (await sql(`select state from letter where key = '${key}'`))[0]?.["state"];
  const waiters = async () =>
    (
      await sql(
        "select from pg_stat_activity where wait_event_type = 'Lock' and datname = current_database()",
      )
    ).length;
  const due = (busy: readonly number[] = []) =>
    store.transaction((tx) => tx.outbox.nextDue("telegram", busy));

  describe("the outbox", () => {
    beforeEach(async () => {
      if (database === undefined) {
        database = await open();
        store = storeOver(database);
      }
      await database.pool.query("truncate letter, outlane, board, shown");
      chats += 1;
      address = String(chats);
      chat = await contactOf(store, address);
    });

    test("sends a lane's letters in the order in which they were written", async () => {
      await put(letter(chat, "1"), letter(chat, "2"));
      await put(letter(chat, "3"));
      expect(await sendAll(store)).toEqual(["1", "2", "3"]);
    });

    test("writes a letter once, however often it is put", async () => {
      await put(letter(chat, "same"));
      await put(letter(chat, "same"), letter(chat, "other"));
      expect(await sendAll(store)).toEqual(["same", "other"]);
      await put(letter(chat, "same"));
      expect(await sendAll(store)).toEqual([]);
    });

    test("sends answers before notices, and these before what goes to everybody", async () => {
      await put(...classes.toReversed().map((of) => letter(chat, of, { class: of })));
      expect(await sendAll(store)).toEqual([...classes]);
    });

    test("has one letter of a chat under way at a time, whatever its class", async () => {
      await put(letter(chat, "answer"), letter(chat, "notice", { class: "notice" }));
      expect((await claim()).map(({ key }) => key)).toEqual(["answer"]);
      expect(await claim("1", [chat])).toEqual([]);
    });

    test("keeps a letter for its undo time, and what follows in its lane with it", async () => {
      await put(letter(chat, "undo", { delaySeconds: 60 }), letter(chat, "next"));
      expect(await sendAll(store)).toEqual([]);
      expect(await due()).toBeGreaterThan(50_000);
      await store.transaction((tx) => tx.outbox.hurry());
      expect(await sendAll(store)).toEqual(["undo", "next"]);
    });

    test("takes back letters of events that were undone, and lets what stood behind them go at once", async () => {
      await put(letter(chat, "undone", { eventId: "e1", delaySeconds: 60 }), letter(chat, "next"));
      await put(letter(chat, "held", { eventId: "e1", class: "notice", heldUntil: new Date("2099-01-01") }));
      expect(await store.transaction((tx) => tx.outbox.takeBack(["e1"]))).toBe(2);
      expect(await sendAll(store)).toEqual(["next"]);
      expect(await store.transaction((tx) => tx.outbox.takeBack(["e1", "unknown"]))).toBe(0);
    });

    test("takes back nothing that has left or is on its way", async () => {
      await put(letter(chat, "left", { eventId: "e2" }), letter(chat, "leaving", { eventId: "e2" }));
      await record(store, await claimOne(), "1");
      await claimOne();
      expect(await store.transaction((tx) => tx.outbox.takeBack(["e2"]))).toBe(0);
    });

    test("holds a letter until its business time has come", async () => {
      const heldUntil = new Date("2026-11-27T01:00:00Z");
      await put(letter(chat, "held", { heldUntil }));
      expect(await sendAll(store)).toEqual([]);
      expect(await store.transaction((tx) => tx.outbox.release(new Date("2026-11-27T00:59:59Z")))).toBe(0);
      expect(await store.transaction((tx) => tx.outbox.release(heldUntil))).toBe(1);
      expect(await sendAll(store)).toEqual(["held"]);
    });

    test("releases a held letter although another of its lane is being sent", async () => {
      const heldUntil = new Date("2026-11-27T01:00:00Z");
      await put(letter(chat, "held", { heldUntil }), letter(chat, "now"));
      const now = await claimOne();
      await store.transaction((tx) => tx.outbox.release(heldUntil));
      await record(store, now, "1");
      expect(await sendAll(store)).toEqual(["held"]);
    });

    test("corrects only what has left", async () => {
      await put(letter(chat, "first", { eventId: "e3" }));
      await put(letter(chat, "too early", { onlyIfLeft: "e3" }));
      expect(await sendAll(store)).toEqual(["first"]);
      await put(
        letter(chat, "correction", { onlyIfLeft: "e3" }),
        letter(chat, "of nothing", { onlyIfLeft: "e4" }),
      );
      expect(await sendAll(store)).toEqual(["correction"]);
    });

    test("says once what several letters would say, in the place of the first", async () => {
      const album = { coalesce: "album", delaySeconds: 0.01 };
      await put(letter(chat, "photo 1", album));
      await put(
        letter(chat, "photo 2", {
          ...album,
          body: { type: "message", message: { ...message(), guarded: true } },
        }),
      );
      await store.transaction((tx) => tx.outbox.hurry());
      const one = await claimOne();
      expect(one).toMatchObject({ key: "photo 1", body: { message: { guarded: true } } });
      await put(letter(chat, "photo 3", album));
      await record(store, one, "1");
      await store.transaction((tx) => tx.outbox.hurry());
      expect(await sendAll(store)).toEqual(["photo 3"]);
    });

    test("lets nothing overtake a letter that has to be tried again", async () => {
      await put(letter(chat, "refused for a while"), letter(chat, "next"));
      const one = await claimOne();
      await store.transaction((tx) => tx.outbox.record(one, { type: "later", seconds: 3_600, why: "429" }));
      await put(letter(chat, "newer"));
      expect(await sendAll(store)).toEqual([]);
      await database.pool.query("update outlane set next_at = clock_timestamp()");
      expect(await sendAll(store)).toEqual(["refused for a while", "next", "newer"]);
    });

    test("counts tries, but not that a letter had to wait for its turn", async () => {
      await put(letter(chat, "patient"));
      await store.transaction(async (tx) => {
        const [one] = await tx.outbox.claim("telegram", "1", 1, []);
        if (one !== undefined) await tx.outbox.putOff(one, 0);
      });
      const again = await claimOne();
      expect(again.attempts).toBe(1);
      await store.transaction((tx) => tx.outbox.record(again, { type: "later", seconds: 0, why: "busy" }));
      expect((await claimOne()).attempts).toBe(2);
    });

    test("goes on with a lane whose letter failed for good", async () => {
      await put(letter(chat, "bad"), letter(chat, "good"));
      const bad = await claimOne();
      await store.transaction((tx) => tx.outbox.record(bad, { type: "failed", why: "too long" }));
      expect(await stateOf("bad")).toBe("failed");
      expect(await sendAll(store)).toEqual(["good"]);
    });

    test("parks everything for a person who can't be reached, and sends it in order when they are back", async () => {
      await put(letter(chat, "before"));
      const one = await claimOne();
      await store.transaction(async (tx) => {
        await tx.outbox.park(chat, "blocked");
        await tx.outbox.record(one, { type: "later", seconds: 60, why: "blocked" });
      });
      await put(letter(chat, "meanwhile"), letter(chat, "news", { class: "notice" }));
      expect(await sendAll(store)).toEqual([]);
      expect(await due()).toBeNull();
      await store.transaction((tx) => tx.outbox.unpark(chat));
      expect(await sendAll(store)).toEqual(["before", "meanwhile", "news"]);
    });

    test("takes up again what a holder left half sent, but not what goes to everybody", async () => {
      const other = await contactOf(store, `${address}9`);
      await put(letter(chat, "half"), letter(other, "bulk", { class: "bulk" }), letter(chat, "next"));
      expect(await claim("4")).toHaveLength(2);
      expect(await store.transaction((tx) => tx.outbox.recover("telegram", "5", []))).toBe(2);
      expect(await stateOf("bulk")).toBe("failed");
      expect(await sendAll(store, "5")).toEqual(["half", "next"]);
    });

    test("frees lanes that its own holder has lost sight of, and leaves alone those it works on", async () => {
      const other = await contactOf(store, `${address}8`);
      await put(letter(chat, "lost"), letter(other, "under way"));
      await claim("6");
      expect(await store.transaction((tx) => tx.outbox.recover("telegram", "6", [other]))).toBe(1);
      expect((await claim("6", [other])).map(({ key }) => key)).toEqual(["lost"]);
      expect(await stateOf("under way")).toBe("sending");
    });

    test("doesn't believe an outcome from a holder that has been followed by another", async () => {
      await put(letter(chat, "contested"), letter(chat, "next"));
      const old = await claimOne("7");
      await store.transaction((tx) => tx.outbox.recover("telegram", "8", []));
      const fresh = await claimOne("8");
      await store.transaction((tx) => tx.outbox.record(old, { type: "failed", why: "late" }));
      await record(store, old, "0");
      expect(await stateOf("contested")).toBe("sending");
      expect(await claim("8")).toEqual([]);
      await record(store, fresh, "1");
      expect(await sendAll(store, "8")).toEqual(["next"]);
    });

    test.skipIf(type === "embedded")("sees what is put into a lane while it waits to free it", async () => {
      await put(letter(chat, "first"));
      const first = await claimOne();
      const recorded = await store.transaction(async (tx) => {
        await tx.outbox.put([letter(chat, "second")]);
        const recording = record(store, first, "1");
        for (let looks = 0; looks < 500 && (await waiters()) === 0; looks += 1) await pause(10);
        return { recording };
      });
      await recorded.recording;
      expect(await sendAll(store)).toEqual(["second"]);
    });

    test("doesn't look again and again at a chat that is busy", async () => {
      await put(letter(chat, "slow"), letter(chat, "news", { class: "notice" }));
      await claimOne();
      expect(await due([chat])).toBeNull();
      expect(await due()).not.toBeNull();
    });

    test("finds a chat that has moved under its new address, and under its old one", async () => {
      await put(letter(chat, "moved"));
      const to = { channel: "telegram", chat: `9${address}`, kind: "private" } as const;
      await store.transaction((tx) => tx.outbox.move(chat, to));
      expect(await claimOne()).toMatchObject({ to: { chat: to.chat } });
      expect(await contactOf(store, to.chat)).toBe(chat);
      expect(await contactOf(store, address)).toBe(chat);
    });

    test("joins a chat with what came from its new address before the move was known", async () => {
      const moved = `8${address}`;
      const other = await contactOf(store, moved);
      await store.transaction((tx) => tx.inbox.file([inbound(moved, "sebelum kabar")]));
      const ref = { kind: "photo", remote: "r", bytes: 1, mime: null, name: null } as const;
      const sentIn = { chat: other, topic: null, message: null };
      const file = { id: `of ${moved}`, contact: chat, sentIn, channel: "telegram", ref } as const;
      await store.transaction((tx) => tx.attachments.want([file]));
      await store.transaction((tx) =>
        tx.outbox.move(chat, { channel: "telegram", chat: moved, kind: "private" }),
      );
      const [waiting] = await store.transaction((tx) => tx.inbox.claim(10));
      expect(waiting).toMatchObject({ chat, payload: { input: { text: "sebelum kabar" } } });
      await store.transaction(async (tx) => tx.inbox.finish(await tx.inbox.claim(10)));
      expect(await contactOf(store, moved)).toBe(chat);
      expect(await sql(`select room from attachment where id = '${file.id}'`)).toEqual([{ room: chat }]);
    });

    test("names messages whose time to be deleted has come, once", async () => {
      await put(letter(chat, "look", { deleteAfterSeconds: 0 }));
      await record(store, await claimOne(), "77");
      const named = await store.transaction((tx) => tx.outbox.toDelete(10));
      expect(named).toEqual([{ chat, externalId: "77" }]);
      expect(await store.transaction((tx) => tx.outbox.toDelete(10))).toEqual([]);
    });

    test("keeps what a look showed until its message is deleted, and not once it is given up", async () => {
      const shown = {
        type: "message",
        message: { ...message(say("plain", { text: "isi rahasia" })), menu },
      } as const;
      const kept = async () =>
        (await textsOf(database))
          .filter((one) => one.includes("isi rahasia"))
          .map((one) => one.split(":")[0]);
      await put(letter(chat, "look that is seen", { deleteAfterSeconds: 0, body: shown }));
      await record(store, await claimOne(), "78");
      expect(await kept()).toEqual(["letter.body", "letter.choices"]);
      await store.transaction((tx) => tx.outbox.toDelete(10));
      expect(await kept()).toEqual([]);

      await put(letter(chat, "look that can't be sent", { deleteAfterSeconds: 3_600, body: shown }));
      const again = await claimOne();
      await store.transaction((tx) => tx.outbox.record(again, { type: "later", seconds: 0, why: "busy" }));
      const once = await claimOne();
      expect(once.body).toEqual(shown);
      await store.transaction((tx) => tx.outbox.record(once, { type: "failed", why: "blocked" }));
      expect(await kept()).toEqual([]);
    });

    test("shows a letter's attachments with it", async () => {
      const ref = { kind: "photo", remote: "r", bytes: 1, mime: "image/jpeg", name: null } as const;
      const id = `photo ${address}`;
      await store.transaction((tx) => tx.attachments.want([{ id, contact: chat, channel: "telegram", ref }]));
      const body = letter(chat, "x").body;
      if (body.type !== "message") throw new Error("a message");
      await put(letter(chat, "with photo", { body: { ...body, message: { ...body.message, files: [id] } } }));
      expect((await claimOne()).files).toMatchObject([{ id, state: "wanted", kind: "photo" }]);
    });

    test("spares letters for one that says it instead, in its order and once", async () => {
      const news = (key: string) =>
        letter(chat, key, { class: "notice", name: "forwarded", about: "c1", asOf });
      await put(news("1"), letter(chat, "other", { class: "notice" }), news("2"));
      const waiting = await store.transaction((tx) => tx.outbox.news(chat));
      expect(waiting).toMatchObject([
        { name: "forwarded", cases: ["c1"], undoable: false },
        { name: "forwarded", cases: ["c1"], undoable: false },
      ]);
      const instead = waiting.map(({ id }) => ({ letter: id, case: "c1" }));
      const list = letter(chat, "list", { class: "notice", name: "standing", asOf });
      await store.transaction((tx) => tx.outbox.fold([{ letter: list, instead }]));
      expect(await stateOf("1")).toBe("spared");
      // A list speaks of the cases that were folded into it, and so does what takes its place.
      const [folded] = await store.transaction((tx) => tx.outbox.news(chat));
      expect(folded).toMatchObject({ name: "standing", cases: ["c1"] });
      const again = { ...list, key: "again" };
      await store.transaction((tx) =>
        tx.outbox.fold([{ letter: again, instead: [{ letter: folded?.id ?? "", case: "c1" }] }]),
      );
      expect(await store.transaction((tx) => tx.outbox.newsCases([chat]))).toEqual(["c1"]);
      expect(await sendAll(store)).toEqual(["other", "again"]);
    });

    test("doesn't fold what may still be taken back, and says so", async () => {
      await put(
        letter(chat, "undo", { class: "notice", name: "forwarded", about: "c1", asOf, delaySeconds: 60 }),
      );
      expect(await store.transaction((tx) => tx.outbox.news(chat))).toMatchObject([{ undoable: true }]);
    });

    test("keeps what became of each letter: its tries, what was in the way, when it was sent", async () => {
      const filed = filedCase(chat, `LED${chats % 10}-${chats}`);
      await store.transaction((tx) => tx.cases.save([filed]));
      const about = filed.case.id;
      const news = (key: string, more: Parameters<typeof letter>[2] = {}) =>
        letter(chat, key, { class: "notice", name: "forwarded", about, asOf, ...more });
      const told = async () =>
        (await store.transaction((tx) => tx.outbox.deliveries(about))).map(
          ({ state, tries, trouble, blocked }) => [state, tries, trouble, blocked],
        );
      await put(
        news("bad"),
        news("good"),
        news("third"),
        news("late", { heldUntil: new Date("2099-01-01") }),
      );
      await store.transaction(async (tx) => {
        const [bad] = await tx.outbox.claim("telegram", "1", 1, []);
        if (bad !== undefined)
          await tx.outbox.record(bad, { type: "failed", why: "400", trouble: "refused" });
      });
      await record(store, await claimOne(), "1");
      const third = await claimOne();
      await store.transaction((tx) =>
        tx.outbox.record(third, { type: "later", seconds: 60, why: "429", trouble: "asked_to_wait" }),
      );
      expect(await told()).toEqual([
        ["failed", 1, "refused", false],
        ["sent", 1, null, false],
        ["waiting", 1, "asked_to_wait", false],
        ["held", 0, null, false],
      ]);
      await store.transaction((tx) => tx.outbox.park(chat, "Forbidden: bot was blocked by the user"));
      expect((await told()).slice(2)).toEqual([
        ["parked", 1, "asked_to_wait", true],
        ["parked", 0, null, true],
      ]);
    });

    test("is written only when its transaction is", async () => {
      const broken = store.transaction(async (tx) => {
        await tx.outbox.put([letter(chat, "never")]);
        throw new Error("the batch failed");
      });
      await expect(broken).rejects.toThrow("the batch failed");
      expect(await sendAll(store)).toEqual([]);
    });
  });
});
