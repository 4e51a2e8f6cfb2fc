import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { projectPath } from "../../src/projectPath.ts";
import { migrate } from "../../src/store/db/migrate.ts";
import { readMigrations } from "../../src/store/db/migrations.ts";
import type { Database } from "../../src/store/open.ts";
import { bareDatabase, onClient } from "./bare.ts";
import { forEachDatabase } from "./databases.ts";

/** Boards as the build before wrote them: by the kind of chat, whoever looked at them. */
const filled = `
  insert into contact (id, kind) values (1, 'group'), (2, 'group'), (3, 'person'), (4, 'person'), (5, 'person');
  insert into room (chat, kind, agency) values (1, 'operators', null), (2, 'agency', 'PUPR');
  insert into member (room, person, name, roles) values (1, 3, 'Rina', '{verifier}'), (2, 3, 'Rina', '{officer}'),
    (2, 4, 'Joko', '{officer}'), (1, 5, 'Budi', '{}');
  insert into cases (id, number, version, stage, privacy, agency, filed_at, wake_at, data) values
    ('a', 'K7M4-2QX', 1, 'forwarded', 'ordinary', 'PUPR', now(), now(), '{}'),
    ('b', 'K7M4-2QY', 1, 'forwarded', 'ordinary', 'DISHUB', now(), now(), '{}');
  insert into board (room, kind, case_id, external_id, person) values
    (1, 'card', 'a', '10', null), (2, 'card', 'a', '20', null), (2, 'card', 'b', '21', null),
    (3, 'card', 'a', '30', null), (4, 'card', 'a', '40', null), (5, 'card', 'a', '50', null), (1, 'desk', null, '60', 3)`;

forEachDatabase((_, type) => {
  describe("boards that an earlier build put up", () => {
    let database: Database;
    beforeAll(async () => {
      database = await bareDatabase(type);
      const all = await readMigrations(projectPath("prisma/migrations"));
      const before = all.filter(({ name }) => name < "20261129122000");
      await onClient(database, (client) => migrate(client, before));
      await database.pool.query(filled);
      await onClient(database, (client) => migrate(client, all));
    });
    afterAll(() => database.close());

    test("go by the right that each reader had, and those that may show too much are shown anew", async () => {
      const { rows } = await database.pool.query(
        `select external_id as message, as_room as "by", person, next_at is not null as anew from board order by 1`,
      );
      expect(rows).toEqual([
        { message: "10", by: 1, person: null, anew: false },
        { message: "20", by: 2, person: null, anew: false },
        { message: "21", by: 2, person: null, anew: true },
        { message: "30", by: 1, person: 3, anew: true },
        { message: "40", by: 2, person: 4, anew: true },
        { message: "50", by: null, person: 5, anew: true },
        { message: "60", by: 1, person: 3, anew: false },
      ]);
    });
  });
});
