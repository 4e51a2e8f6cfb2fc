import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import { message } from "../../../src/core/message/message.ts";
import type { Board } from "../../../src/ports/boards.ts";
import type { Store } from "../../../src/ports/store.ts";
import type { Database } from "../../../src/store/open.ts";
import { forEachDatabase } from "../databases.ts";
import { contactOf, filedCase } from "../filed.ts";
import { storeOver } from "../storeOver.ts";

forEachDatabase((open) => {
  let database: Database;
  let store: Store;
  let room: number;
  let rina: number;
  const [one, two] = [filedCase(1, "K7M4-2QX"), filedCase(2, "9HT2-XKD")];
  const evidence = { ...message(), files: ["f1"] };

  const desk = (showing: string | null, fresh = false) =>
    store.transaction((tx) =>
      tx.boards.desk(room, rina, { message: message(), showing, walled: false, evidence }, fresh, null),
    );
  const shownDesk = async (): Promise<Board> => {
    const [board] = await store.transaction((tx) => tx.boards.claim("telegram", 10, []));
    if (board === undefined) throw new Error("no board is due");
    const as = { ended: false, walled: false, choices: [] };
    await store.transaction((tx) => tx.boards.shown(board, "500", new Date(), as));
    return board;
  };
  const bring = (board: Board, letter: string) => store.transaction((tx) => tx.boards.bring(board, letter));
  const ask = (on: string | null, person: number, letter: string, showing = one.case.id) =>
    store.transaction((tx) => tx.boards.evidenceAt({ room, person, on, showing }, letter));

  describe("what a desk brings", () => {
    beforeAll(async () => {
      database = await open();
      store = storeOver(database);
      room = await contactOf(store, "-100");
      rina = await contactOf(store, "201");
      await store.transaction(async (tx) => {
        await tx.rooms.link(room, { type: "operators" });
        await tx.cases.save([one, two]);
      });
    });
    beforeEach(async () => {
      await database.pool.query("truncate board, shown");
    });

    test("is noted once, and not for a desk that has turned meanwhile", async () => {
      await desk(one.case.id);
      const board = await shownDesk();
      expect(board.evidence).toEqual(evidence);
      expect(await bring(board, "a")).toBe(true);
      expect(await bring(board, "b")).toBe(false);
      await desk(two.case.id);
      expect(await bring(board, "c")).toBe(false);
    });

    test("goes with the case's turn or a desk opened anew, and stays while the case does", async () => {
      await desk(one.case.id);
      await bring(await shownDesk(), "a");
      expect(await desk(one.case.id)).toEqual([]);
      expect(await desk(two.case.id)).toEqual(["a"]);
      expect(await desk(two.case.id)).toEqual([]);
      await bring(await shownDesk(), "b");
      expect(await desk(two.case.id, true)).toEqual(["b"]);
      await bring(await shownDesk(), "c");
      expect(await desk(null)).toEqual(["c"]);
    });

    test("is replaced by what somebody asks for at that desk, their own or not", async () => {
      const budi = await contactOf(store, "202");
      await desk(one.case.id);
      await bring(await shownDesk(), "a");
      expect(await ask(null, rina, "b")).toEqual({ message: "500", before: "a" });
      expect(await ask("500", budi, "c")).toEqual({ message: "500", before: "b" });
      expect(await ask(null, budi, "d")).toBeNull();
      expect(await ask(null, rina, "e", two.case.id)).toBeNull();
      expect(await desk(two.case.id)).toEqual(["c"]);
    });

    test("is dropped when the right to the desk ends", async () => {
      await desk(one.case.id);
      const board = await shownDesk();
      await bring(board, "a");
      expect(await store.transaction((tx) => tx.boards.dropEvidence(board))).toBe("a");
      expect(await store.transaction((tx) => tx.boards.dropEvidence(board))).toBeNull();
    });
  });
});
