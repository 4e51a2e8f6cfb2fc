import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import { message } from "../../../src/core/message/message.ts";
import type { Board, ShownAs } from "../../../src/ports/boards.ts";
import type { Store } from "../../../src/ports/store.ts";
import type { Database } from "../../../src/store/open.ts";
import { forEachDatabase } from "../databases.ts";
import { contactOf, filedCase } from "../filed.ts";
import { storeOver } from "../storeOver.ts";

const plain: ShownAs = { ended: false, walled: false, choices: [] };

forEachDatabase((open) => {
  let database: Database;
  let store: Store;
  let room: number;
  let rina: number;
  const filed = filedCase(1, "K7M4-2QX");
  const id = filed.case.id;

  const claim = (busy: readonly number[] = []) =>
    store.transaction((tx) => tx.boards.claim("telegram", 10, busy));
  const claimOne = async (): Promise<Board> => {
    const [board] = await claim();
    if (board === undefined) throw new Error("no board is due");
    return board;
  };
  const shown = (board: Board, externalId = "500", as = plain) =>
    store.transaction((tx) => tx.boards.shown(board, externalId, new Date("2026-11-30T02:00:00Z"), as));
  const desk = (showing: string | null, fresh = false) =>
    store.transaction((tx) =>
      tx.boards.desk(room, rina, { message: message(), showing, walled: false, evidence: null }, fresh, "9"),
    );

  describe("boards", () => {
    beforeAll(async () => {
      database = await open();
      store = storeOver(database);
      room = await contactOf(store, "-100");
      rina = await contactOf(store, "201");
      await store.transaction(async (tx) => {
        await tx.rooms.link(room, { type: "operators" });
        await tx.cases.save([filed]);
      });
    });
    beforeEach(async () => {
      await database.pool.query("truncate board, shown");
    });

    test("are claimed by one, and come again if that one ends without a word", async () => {
      await desk(id);
      expect(await claimOne()).toMatchObject({
        kind: "desk",
        room,
        rev: 1,
        to: { chat: "-100", kind: "group" },
      });
      expect(await claim()).toEqual([]);
      await database.pool.query("update board set next_at = next_at - interval '31 seconds'");
      expect((await claimOne()).attempts).toBe(2);
    });

    test("are shown again if they changed while they were on their way", async () => {
      await desk(id);
      const first = await claimOne();
      await desk(null);
      await shown(first);
      const second = await claimOne();
      expect(second).toMatchObject({ rev: 2, showing: null, externalId: "500" });
      await shown(second);
      expect(await claim()).toEqual([]);
    });

    test("of one verifier turn in place, or begin anew at the bottom", async () => {
      await desk(id);
      await shown(await claimOne());
      await desk(null);
      expect((await claimOne()).externalId).toBe("500");
      await desk(id, true);
      expect(await claimOne()).toMatchObject({ externalId: null, replyTo: "9" });
    });

    test("remember which case each revision showed, and when", async () => {
      await desk(id);
      await shown(await claimOne());
      await desk(null);
      await shown(await claimOne());
      const seen = await store.transaction((tx) => tx.facts.desks([{ room, person: rina }]));
      expect(seen.map((one) => one.case)).toEqual([id, null]);
      const on = await store.transaction((tx) => tx.facts.on([{ room, message: "500" }]));
      expect(on.map((one) => one.case.id)).toEqual([id]);
    });

    test("of a case are touched when it changes; one that hasn't been shown keeps its time", async () => {
      await store.transaction((tx) => tx.boards.card(room, id, { room, person: null }, null, 3_600));
      await store.transaction((tx) => tx.boards.touch([id]));
      expect(await claim()).toEqual([]);
      await store.transaction((tx) => tx.boards.card(room, id, { room, person: null }, null, 0));
      await shown(await claimOne());
      await store.transaction((tx) => tx.boards.touch([id]));
      expect(await claimOne()).toMatchObject({ kind: "card", case: id, rev: 2 });
    });

    test("that had to wait for their turn haven't been tried", async () => {
      await desk(id);
      for (let turns = 0; turns < 3; turns += 1) {
        const board = await claimOne();
        expect(board.attempts).toBe(1);
        await store.transaction((tx) => tx.boards.putOff(board, 0));
      }
    });

    test("of a room that was out of reach are shown when it is back", async () => {
      await desk(id);
      const board = await claimOne();
      await store.transaction(async (tx) => {
        await tx.outbox.park(room, "removed");
        await tx.boards.drop(board, "removed");
      });
      expect(await store.transaction((tx) => tx.boards.nextDue("telegram", []))).toBeNull();
      await store.transaction((tx) => tx.outbox.unpark(room));
      expect(await claimOne()).toMatchObject({ id: board.id, attempts: 1 });
    });

    test("don't make the program look again and again at a room that is busy", async () => {
      await desk(id);
      expect(await claim([room])).toEqual([]);
      const due = (busy: readonly number[]) => store.transaction((tx) => tx.boards.nextDue("telegram", busy));
      expect(await due([room])).toBeNull();
      expect(await due([])).not.toBeNull();
    });
  });
});
