import type { Pool } from "pg";
import PgBoss from "pg-boss";
import { createSweep } from "../../src/app/loops/sweep.ts";
import { realChance } from "../../src/app/startup/ids.ts";
import type { Clock } from "../../src/ports/translate.ts";
import { openAduan } from "./aduan.ts";
import { attempt } from "./attempt.ts";
import type { Bench, Report } from "./bench.ts";
import { type Ground, grounds, openPool, postgresGround } from "./databases.ts";
import { filedCase, fill } from "./fill.ts";

const due = 1_000;

/** Wednesday 2 December 2026, 09.00 in Jakarta. Cases filed the week before are late, those of this morning aren't. */
const clock: Clock = { now: () => new Date("2026-12-02T02:00:00Z") };
const longAgo = new Date("2026-11-26T12:12:00Z");
const thisMorning = new Date("2026-12-02T01:10:00Z");

export const sweep: Bench = {
  name: "sweep",
  about: `${due} cases have come due among many open ones: until each has moved on, with its event and its letters on file.`,
  async run({ quick }, report) {
    const sizes = quick ? [2_000, 20_000] : [10_000, 1_000_000];
    const places = await grounds(report);
    for (const { db, make } of places) {
      for (const open of sizes) {
        await attempt(report, { name: "Aduan", db }, async () => await ours(await make(), open, report));
      }
    }
    for (const open of places.length > 1 ? sizes : []) {
      await attempt(report, jobPerCase, () => withJobs(open, report));
    }
    report.note(
      "pg-boss 10 has one job for each open case; due ones are fetched in batches of 50, the event and the letter of each are written by `pg` in one transaction a batch, the next job is sent and the old one completed. It decides nothing: no calendar, no look at the inbox, no words.",
    );
  },
};

async function ours(ground: Ground, open: number, report: Report): Promise<void> {
  const aduan = await openAduan(ground, clock);
  const { store, offices, logger, context, database } = aduan;
  const { calendar } = await offices.read();
  const caseOf = (now: Date) => filedCase(now, calendar);
  await fill(database.pool, 0, open - due, caseOf(thisMorning));
  await fill(database.pool, open - due, due, caseOf(longAgo));
  // As a database that has been running is.
  await database.pool.query("vacuum analyze");
  const sweeping = createSweep({
    store,
    offices,
    clock,
    logger,
    processId: "bench",
    context,
    heardUntil: () => clock.now(),
    wakeSenders: () => undefined,
  });
  const isDue = async (): Promise<number> => {
    const { rows } = await database.pool.query<{ count: number }>(
      "select count(*)::int from cases where wake_at <= $1",
      [clock.now()],
    );
    return rows[0]?.count ?? 0;
  };
  if ((await isDue()) !== due) throw new Error(`${await isDue()} cases are due`);
  const began = performance.now();
  while ((await sweeping.turn()) === 0);
  const ms = performance.now() - began;
  if ((await isDue()) !== 0) throw new Error(`${await isDue()} cases are still due`);
  report.figure({ subject: "Aduan", db: ground.db, measure: `${open} open`, value: ms / 1_000, unit: "s" });
  await aduan.close();
}

const jobPerCase = { name: "pg-boss 10, a job per case", db: "postgres" } as const;

async function withJobs(open: number, report: Report): Promise<void> {
  const ground = await postgresGround();
  const { url } = ground.place;
  const pool = openPool(url);
  await pool.query(
    "create table event (id text primary key, case_id int not null, at timestamptz default now())",
  );
  await pool.query("create table letter (id serial primary key, case_id int not null, body jsonb not null)");
  const boss = new PgBoss({ connectionString: url, supervise: false, schedule: false });
  // Without a listener what it hears of its connections would end the run.
  boss.on("error", () => undefined);
  await boss.start();
  const queue = "clock";
  await boss.createQueue(queue);
  const atOnce = 10_000;
  const later = new Date(Date.now() + 3 * 86_400_000);
  for (let from = 0; from < open; from += atOnce) {
    await boss.insert(
      Array.from({ length: Math.min(atOnce, open - from) }, (_, n) => ({
        name: queue,
        data: { case: from + n },
        startAfter: from + n < open - due ? later : new Date(Date.now() - 1_000),
      })),
    );
  }
  await pool.query("vacuum analyze");
  const began = performance.now();
  let handled = 0;
  for (;;) {
    const jobs = await boss.fetch<{ readonly case: number }>(queue, { batchSize: 50 });
    if (jobs.length === 0) break;
    await handle(
      pool,
      jobs.map(({ data }) => data.case),
    );
    await boss.insert(jobs.map(({ data }) => ({ name: queue, data, startAfter: later })));
    await boss.complete(
      queue,
      jobs.map(({ id }) => id),
    );
    handled += jobs.length;
  }
  const ms = performance.now() - began;
  if (handled !== due) throw new Error(`pg-boss handled ${handled} of ${due}`);
  report.figure({
    subject: jobPerCase.name,
    db: jobPerCase.db,
    measure: `${open} open`,
    value: ms / 1_000,
    unit: "s",
  });
  await boss.stop({ graceful: false });
  await pool.end();
  await ground.remove();
}

async function handle(pool: Pool, cases: readonly number[]): Promise<void> {
  const client = await pool.connect();
  const body = { say: "Batas pemeriksaan sudah lewat." };
  await client.query("begin");
  await client.query(
    "insert into event (id, case_id) select * from jsonb_to_recordset($1::jsonb) as x(id text, case_id int)",
    [JSON.stringify(cases.map((one) => ({ id: realChance.id(), case_id: one })))],
  );
  await client.query(
    "insert into letter (case_id, body) select * from jsonb_to_recordset($1::jsonb) as x(case_id int, body jsonb)",
    [JSON.stringify(cases.map((one) => ({ case_id: one, body })))],
  );
  await client.query("commit");
  client.release();
}
