import { readFile } from "node:fs/promises";
import { expect, test } from "vitest";
import { callByName } from "../../src/core/letters/case/contact.ts";
import { message, say } from "../../src/core/message/message.ts";
import { projectPath } from "../../src/projectPath.ts";
import { forEachDatabase } from "./databases.ts";
import { found, textsOf } from "./dump.ts";

/** What a migration does to rows, without what it does to tables. */
async function updatesOf(migration: string): Promise<string> {
  const sql = await readFile(projectPath(`prisma/migrations/${migration}/migration.sql`), "utf8");
  return sql.slice(sql.indexOf("UPDATE"));
}

forEachDatabase((open) => {
  test("letters of an older version lose names and what a look showed, and keep the rest", async () => {
    const { pool, ...database } = await open();
    const named = callByName(
      message([say("card.contactable"), say("plain", { text: "isi" })]),
      'Slamet "Met" {x}',
    );
    const look = message(say("plain", { text: "isi rahasia" }));
    for (const [key, body, state, deleteAfter, deleteAt] of [
      ["waiting", named, "waiting", null, null],
      ["sent", named, "sent", null, null],
      ["look to be deleted", look, "sent", 3_600, "2030-01-01"],
      ["look that was deleted", look, "sent", 3_600, null],
      ["look that was given up", look, "failed", 3_600, null],
    ] as const) {
      await pool.query(
        `insert into letter (chat, class, key, body, choices, state, delete_after, delete_at)
         values (1, 'notice', $1, $2, '[]', $3, $4, $5)`,
        [key, JSON.stringify({ type: "message", message: body }), state, deleteAfter, deleteAt],
      );
    }
    for (const migration of ["20261129121000_addresses_sealed", "20261129121100_no_names_in_letters"])
      await pool.query(await updatesOf(migration));
    expect(found(await textsOf({ ...database, pool }), ["Slamet"])).toEqual([]);
    const { rows } = await pool.query("select key, body from letter order by id");
    const kept = {
      type: "message",
      message: message([say("card.contactable"), say("plain", { text: "isi" })]),
    };
    expect(rows).toEqual([
      { key: "waiting", body: kept },
      { key: "sent", body: kept },
      { key: "look to be deleted", body: { type: "message", message: look } },
      { key: "look that was deleted", body: null },
      { key: "look that was given up", body: null },
    ]);
  });
});
