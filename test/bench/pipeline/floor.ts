import { openDatabase } from "../../../src/store/open.ts";
import { openAduan } from "../aduan.ts";
import type { Ground } from "../databases.ts";
import { inbound, steps } from "./dialogue.ts";
import type { Subject } from "./subject.ts";

/** Rows that one transaction left in one table. */
type Written = { readonly table: string; readonly rows: readonly unknown[]; readonly fresh: boolean };
type Transaction = readonly Written[];

/** In the order in which they refer to each other, with the columns that tell rows apart. */
const tables = {
  contact: ["id"],
  address: ["id"],
  conversation: ["chat"],
  inbox: ["seq"],
  attachment: ["id"],
  cases: ["id"],
  reporter: ["case_id", "contact"],
  report: ["case_id"],
  event: ["id"],
  content: ["event_id"],
  letter: ["id"],
  outlane: ["chat", "class"],
} as const;

/**
 * The least that this database asks for these rows: `pg` alone writes what Aduan wrote, row by row the same and in
 * the same batches, a statement a table. What it writes was recorded from Aduan, before anything is measured.
 */
export function floor(
  makeGround: () => Promise<Ground>,
  db: Ground["db"],
  recorded: readonly Transaction[],
): Subject {
  return {
    name: "floor: raw pg, the same rows",
    db,
    leavesOut: "everything but writing: no reading, no locks, no dialogue, the rows ready as JSON beforehand",
    async open() {
      const ground = await makeGround();
      const database = await openDatabase(ground.place);
      const replay = recorded.map(prepared);
      let next = 0;
      return {
        async round() {
          const client = await database.pool.connect();
          for (const statements of replay.slice(next, next + steps * 2)) {
            await client.query("begin");
            for (const statement of statements) await client.query(statement);
            await client.query("commit");
          }
          next += steps * 2;
          client.release();
        },
        async filed() {
          const { rows } = await database.pool.query<{ count: number }>("select count(*)::int from cases");
          return rows[0]?.count ?? 0;
        },
        async close() {
          await database.close();
          await ground.remove();
        },
      };
    },
  };
}

/** Runs Aduan through these rounds and keeps what each of its transactions wrote. */
export async function record(
  makeGround: () => Promise<Ground>,
  roundsOfChats: readonly (readonly number[])[],
): Promise<readonly Transaction[]> {
  const aduan = await openAduan(await makeGround());
  const { pool } = aduan.database;
  const seen = new Set<string>();
  const transactions: Transaction[] = [];
  const recording = async (work: () => Promise<unknown>): Promise<void> => {
    const { rows } = await pool.query<{ mark: string }>("select txid_current()::text as mark");
    await work();
    const written: Written[] = [];
    for (const [table, keys] of Object.entries(tables)) {
      const found = await pool.query<{ row: Record<string, unknown> }>(
        `select to_jsonb(t) as row from ${table} t where xmin::text::bigint > $1::text::bigint`,
        [rows[0]?.mark],
      );
      const parts: [unknown[], unknown[]] = [[], []];
      for (const { row } of found.rows) {
        const key = `${table} ${keys.map((column) => row[column]).join()}`;
        parts[seen.has(key) ? 1 : 0].push(row);
        seen.add(key);
      }
      if (parts[0].length > 0) written.push({ table, rows: parts[0], fresh: true });
      if (parts[1].length > 0) written.push({ table, rows: parts[1], fresh: false });
    }
    transactions.push(written);
  };
  for (const chats of roundsOfChats) {
    for (let step = 0; step < steps; step += 1) {
      await recording(() => aduan.receive(chats.map((chat) => inbound(chat, step))));
      await recording(() => aduan.pump());
    }
  }
  await aduan.close();
  return transactions;
}

function prepared(transaction: Transaction) {
  return transaction.map(({ table, rows, fresh }) => ({
    name: `${table} ${fresh}`,
    text: fresh ? insertion(table) : change(table, rows[0]),
    values: [JSON.stringify(rows)],
  }));
}

function insertion(table: string): string {
  return `insert into ${table} select * from jsonb_populate_recordset(null::${table}, $1::jsonb)`;
}

function change(table: string, example: unknown): string {
  const keys: readonly string[] = tables[table as keyof typeof tables];
  const columns = Object.keys(example as Record<string, unknown>).filter((column) => !keys.includes(column));
  return `update ${table} t set ${columns.map((column) => `${column} = x.${column}`).join(", ")}
            from jsonb_populate_recordset(null::${table}, $1::jsonb) x
           where ${keys.map((key) => `t.${key} = x.${key}`).join(" and ")}`;
}
