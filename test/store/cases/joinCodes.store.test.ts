import { beforeAll, describe, expect, test } from "vitest";
import type { Case } from "../../../src/core/procedure/case.ts";
import type { Step } from "../../../src/core/procedure/event.ts";
import { file } from "../../../src/core/procedure/file.ts";
import type { Store } from "../../../src/ports/store.ts";
import type { Database } from "../../../src/store/open.ts";
import { commands, filing, setting, steps, supervisor, verifier, when } from "../../core/procedure/world.ts";
import { forEachDatabase } from "../databases.ts";
import { storeOver } from "../storeOver.ts";

forEachDatabase((open) => {
  let database: Database;
  let store: Store;

  const since = when("2026-11-01 00:00");
  const report = { words: "jalan rusak", place: null, happened: "", files: [], summary: "" };

  const saved = async (step: Step, was: number) => {
    const doing = { room: null, undoGroup: `g${step.after.id}` };
    await store.transaction((tx) =>
      tx.cases.save([
        { case: step.after, was, report: was === 0 ? report : null, steps: [{ ...step, ...doing }] },
      ]),
    );
    return step.after;
  };
  const takeDown = (id: string, number: string): Promise<Case> => {
    const source = { type: "counter" } as const;
    return saved(
      file({ ...filing, id, number, reporter: null, source }, verifier, setting("2026-11-26 10:00")),
      0,
    );
  };
  const found = (...hashes: readonly string[]) => store.transaction((tx) => tx.facts.joinings(hashes, since));

  describe("codes of reports from the counter", () => {
    beforeAll(async () => {
      database = await open();
      store = storeOver(database);
    });

    test("lead to their report, until they are used", async () => {
      const one = await takeDown("c1", "K7M4-2QX");
      await store.transaction((tx) => tx.cases.saveJoinCode(one.id, "h1"));
      expect(await found("h1", "other")).toEqual([{ hash: "h1", number: "K7M4-2QX", case: one }]);
      const { rows } = await database.pool.query<{ source: string }>(
        "select source from cases where id = 'c1'",
      );
      expect(rows).toEqual([{ source: "counter" }]);
      await store.transaction((tx) => tx.cases.useJoinCode("h1"));
      expect(await found("h1")).toEqual([]);
    });

    test("lead to the case that theirs was merged into", async () => {
      const into = await takeDown("c2", "4WRC-7PN");
      const one = await takeDown("c3", "H7KD-3NP");
      await store.transaction((tx) => tx.cases.saveJoinCode(one.id, "h3"));
      const [merged, joined] = steps(one, { type: "merge", into }, verifier, "2026-11-26 11:00");
      if (merged === undefined || joined === undefined) throw new Error("nothing merged");
      await saved(merged, one.version);
      await saved(joined, into.version);
      expect(await found("h3")).toMatchObject([{ number: "H7KD-3NP", case: { id: "c2" } }]);
    });

    test("open nothing of a case that ended long ago, and are forgotten", async () => {
      const one = await takeDown("c4", "P3XR-9TK");
      await store.transaction((tx) => tx.cases.saveJoinCode(one.id, "h4"));
      const [closed] = steps(one, commands.close, supervisor, "2026-11-26 12:00");
      if (closed === undefined) throw new Error("nothing closed");
      await saved(closed, one.version);
      expect(await found("h4")).toHaveLength(1);
      const late = when("2026-12-30 00:00");
      expect(await store.transaction((tx) => tx.facts.joinings(["h4"], late))).toEqual([]);
      await store.transaction((tx) => tx.cases.pruneJoinCodes(late));
      expect(await found("h4")).toEqual([]);
    });
  });
});
