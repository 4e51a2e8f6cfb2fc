import { beforeAll, describe, expect, test } from "vitest";
import { blocks as endBlocks } from "../../../src/app/jobs/blocks.ts";
import type { Case } from "../../../src/core/procedure/case.ts";
import type { Actor, Command } from "../../../src/core/procedure/command.ts";
import type { Store } from "../../../src/ports/store.ts";
import { blocks } from "../../../src/store/cases/blocks.ts";
import type { Database } from "../../../src/store/open.ts";
import { partsOver } from "../../app/parts.ts";
import { commands, setting, steps, verifier, when } from "../../core/procedure/world.ts";
import { forEachDatabase } from "../databases.ts";
import { changed, contactOf, filedCase } from "../filed.ts";
import { storeOver } from "../storeOver.ts";

forEachDatabase((open) => {
  let database: Database;
  let store: Store;
  let sari: number;
  let blocked: Case;

  const did = async (current: Case, command: Command, actor: Actor, at: string): Promise<Case> => {
    const made = steps(current, command, actor, at);
    await store.transaction((tx) => tx.cases.save(made.map((step) => changed(step))));
    return made.at(-1)?.after ?? current;
  };
  const mine = (since: string) => store.transaction((tx) => tx.facts.mine([sari], when(since)));
  const onFile = async () => {
    const { rows } = await database.pool.query<{ until: string | null }>(
      'select blocked_until as "until" from cases where number = $1',
      ["AAAA-222"],
    );
    return rows[0]?.until;
  };

  describe("a block", () => {
    beforeAll(async () => {
      database = await open();
      store = storeOver(database);
      sari = await contactOf(store, "101");
      const filed = filedCase(sari, "AAAA-222");
      await store.transaction((tx) => tx.cases.save([filed]));
      const rejected = await did(filed.case, commands.reject, verifier, "2026-11-27 10:00");
      blocked = await did(rejected, commands.block, verifier, "2026-12-01 10:00");
    });

    test("keeps its case within reach however long ago that closed", async () => {
      expect(await onFile()).toBe("2026-12-04");
      const found = await mine("2027-06-01 00:00");
      expect(found.map(({ case: one }) => one.block)).toEqual([blocked.block]);
      expect(blocked.block).toMatchObject({ contact: sari });
    });

    test("is listed, and over after its last day and not on it", async () => {
      const over = (day: string) => store.transaction((tx) => tx.cases.blocksOver(day, 10));
      expect((await blocks(database.pool, 10)).map(({ number }) => number)).toEqual(["AAAA-222"]);
      expect(await over("2026-12-04")).toEqual([]);
      expect((await over("2026-12-05")).map(({ number }) => number)).toEqual(["AAAA-222"]);
    });

    test("ends by time, once, with a letter that waits for office hours", async () => {
      const parts = await partsOver(store);
      const work = async (at: string) => {
        const context = { ...parts.context, now: setting(at).now, office: await parts.offices.read() };
        return await endBlocks({ ...parts, context, heardUntil: () => null, wakeSenders: () => undefined });
      };
      expect(await work("2026-12-04 23:59")).toBe(0);
      expect(await work("2026-12-05 00:01")).toBe(1);
      expect(await work("2026-12-05 00:02")).toBe(0);
      expect(await onFile()).toBeNull();
      const { rows } = await database.pool.query<{ held_until: Date | null }>(
        "select held_until from letter where key like '%:unblocked:%'",
      );
      expect(rows.map((row) => row.held_until)).toEqual([when("2026-12-07 08:00")]);
      expect(await mine("2027-06-01 00:00")).toEqual([]);
    });
  });
});
