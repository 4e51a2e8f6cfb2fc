import { expect, test } from "vitest";
import { onPGlite } from "../databases.ts";
import { storeOver } from "../storeOver.ts";

onPGlite((open) => {
  test("an embedded database doesn't grow with what is changed again and again", async () => {
    const database = await open();
    const store = storeOver(database);
    await database.pool.query("insert into setting values ('a', '1'), ('b', '1')");
    const change = async (): Promise<void> => {
      await database.pool.query(
        "do $$ begin for n in 1..3000 loop update setting set value = to_jsonb(n) where key = 'a'; end loop; end $$",
      );
      // What is counted is told once a second at most.
      await database.pool.query("select pg_stat_force_next_flush()");
      await store.tidy();
    };
    const size = async (): Promise<number> => {
      const { rows } = await database.pool.query<{ bytes: string }>(
        "select pg_relation_size('setting') as bytes",
      );
      return Number(rows[0]?.bytes);
    };
    await change();
    const once = await size();
    await change();
    await change();
    expect(await size()).toBeLessThan(once * 2);
  });
});
