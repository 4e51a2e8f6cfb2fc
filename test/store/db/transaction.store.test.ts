import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import { number } from "../../../src/store/db/shape.ts";
import { rows, run, type Sql } from "../../../src/store/db/sql.ts";
import { inTransaction } from "../../../src/store/db/transaction.ts";
import { isTransient } from "../../../src/store/db/transient.ts";
import type { Database } from "../../../src/store/open.ts";
import { forEachDatabase } from "../databases.ts";

const insert = "insert into setting (key, value) values ($1, '1')";

forEachDatabase((open, type) => {
  describe("a transaction", () => {
    let database: Database;
    beforeAll(async () => {
      database = await open();
    });
    beforeEach(async () => {
      await database.pool.query("delete from setting");
    });

    const keys = async () =>
      (await database.pool.query<{ key: string }>("select key from setting order by key")).rows.map(
        ({ key }) => key,
      );

    test("is on file when it is done, with all that it wrote", async () => {
      const touched = await inTransaction(database.pool, async (sql) => {
        await run(sql, insert, "a");
        return await run(sql, insert, "b");
      });
      expect(touched).toBe(1);
      expect(await keys()).toEqual(["a", "b"]);
    });

    test("is taken back when its work throws", async () => {
      const failing = inTransaction(database.pool, async (sql) => {
        await run(sql, insert, "a");
        throw new Error("no");
      });
      await expect(failing).rejects.toThrow("no");
      expect(await keys()).toEqual([]);
    });

    test("isn't said to be on file when one of its statements failed and the work went on", async () => {
      const failing = inTransaction(database.pool, async (sql) => {
        await run(sql, insert, "a");
        await run(sql, "select 1 / $1::int", 0).catch(() => undefined);
      });
      await expect(failing).rejects.toThrow("nothing is on file");
      expect(await keys()).toEqual([]);
    });

    test("runs statements in the order in which they are called, awaited or not", async () => {
      const counts = await inTransaction(database.pool, async (sql) => {
        const count = () => rows(sql, { n: number }, "select count(*)::int as n from setting");
        const all = await Promise.all([
          count(),
          run(sql, insert, "a"),
          count(),
          run(sql, insert, "b"),
          count(),
        ]);
        return [all[0], all[2], all[4]].map((found) => found[0]?.n);
      });
      expect(counts).toEqual([0, 1, 2]);
    });

    test("fails with the first of several that go out together, and takes all of them back", async () => {
      const failing = inTransaction(database.pool, (sql) =>
        Promise.all([run(sql, insert, "a"), run(sql, "select 1 / $1::int", 0), run(sql, insert, "b")]),
      );
      await expect(failing).rejects.toThrow(/division by zero/);
      expect(await keys()).toEqual([]);
    });

    test("says what failed first, however deep in the work that was", async () => {
      const failing = inTransaction(database.pool, async (sql) => {
        const deep = async () => await Promise.all([Promise.all([run(sql, "select 1 / $1::int", 0)])]);
        await Promise.all([deep(), run(sql, insert, "a")]);
      });
      await expect(failing).rejects.toThrow(/division by zero/);
    });

    test("takes no statement after its end", async () => {
      let kept: Sql | undefined;
      await inTransaction(database.pool, async (sql) => {
        kept = sql;
      });
      await expect(kept?.query(insert, ["late"])).rejects.toThrow("over");
      expect(await keys()).toEqual([]);
    });

    test("ends when it takes too long, and what was meant for it later is refused", async () => {
      let late: Promise<unknown> | undefined;
      const error = await inTransaction(
        database.pool,
        async (sql) => {
          await run(sql, insert, "a");
          late = new Promise((resolve) => setTimeout(resolve, 150)).then(() => run(sql, insert, "b"));
          await late;
        },
        50,
      ).catch((thrown: unknown) => thrown);
      expect(isTransient(error)).toBe(true);
      await expect(late).rejects.toThrow("over");
      expect(await keys()).toEqual([]);
    });

    test.skipIf(type === "embedded")(
      "tells of a connection that broke, and the next has another",
      async () => {
        const broken = inTransaction(database.pool, async (sql) => {
          await run(sql, insert, "a");
          const [own] = await rows(sql, { pid: number }, "select pg_backend_pid() as pid");
          await database.pool.query("select pg_terminate_backend($1)", [own?.pid]);
          await new Promise((resolve) => setTimeout(resolve, 100));
          await run(sql, insert, "b");
        });
        expect(isTransient(await broken.catch((thrown: unknown) => thrown))).toBe(true);
        await inTransaction(database.pool, (sql) => run(sql, insert, "c"));
        expect(await keys()).toEqual(["c"]);
      },
    );
  });
});
