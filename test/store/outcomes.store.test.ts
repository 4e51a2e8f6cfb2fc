import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { projectPath } from "../../src/projectPath.ts";
import { migrate } from "../../src/store/db/migrate.ts";
import { readMigrations } from "../../src/store/db/migrations.ts";
import type { Database } from "../../src/store/open.ts";
import { bareDatabase, onClient } from "./bare.ts";
import { forEachDatabase } from "./databases.ts";

/** Cases as the build before wrote them: what was accepted, of whatever kind, ended as settled. */
const filled = `
  insert into cases (id, number, version, stage, outcome, privacy, filed_at, closed_at, wake_at, data)
  select id, id, 3, stage, outcome, 'ordinary', now(), case when stage = 'closed' then now() end,
         case when stage <> 'closed' then now() end,
         jsonb_build_object('outcome', outcome, 'version', 3,
                            'answer', case when kind is not null then jsonb_build_object('kind', kind) end)
    from (values ('done', 'closed', 'resolved', 'done'), ('cannot', 'closed', 'resolved', 'cannot'),
                 ('information', 'closed', 'resolved', 'information'), ('silent', 'closed', 'no_reply', 'cannot'),
                 ('rejected', 'closed', 'rejected', null), ('office', 'closed', 'office', 'cannot'),
                 ('open', 'answered', null, 'cannot')) as x(id, stage, outcome, kind)`;

const name = "20261130101500_outcomes_told_apart";

forEachDatabase((_, type) => {
  describe("cases that an earlier build closed", () => {
    let database: Database;
    beforeAll(async () => {
      database = await bareDatabase(type);
      const all = await readMigrations(projectPath("prisma/migrations"));
      const before = all.filter((one) => one.name < name);
      await onClient(database, (client) => migrate(client, before));
      await database.pool.query(filled);
      await onClient(database, (client) => migrate(client, all));
    });
    afterAll(() => database.close());

    test("say what their reporter accepted; all others end as they did", async () => {
      const { rows } = await database.pool.query(
        "select id, outcome, data ->> 'outcome' as kept, version from cases order by id",
      );
      const same = (id: string, outcome: string | null) => ({ id, outcome, kept: outcome, version: 3 });
      expect(rows).toEqual([
        same("cannot", "accepted"),
        same("done", "resolved"),
        same("information", "informed"),
        same("office", "office"),
        same("open", null),
        same("rejected", "rejected"),
        same("silent", "no_reply"),
      ]);
    });

    test("and the running limits of citizens are counted anew, to midnight", async () => {
      const { rows } = await database.pool.query("select value from setting where key = 'recalculate'");
      expect(rows).toEqual([{ value: true }]);
    });
  });
});
