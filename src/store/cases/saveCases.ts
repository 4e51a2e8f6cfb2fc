import type { CaseChange } from "../../ports/cases.ts";
import { json, run, type Sql } from "../db/sql.ts";
import { saveReports } from "../tables/reports.ts";
import { saveEvents } from "./events.ts";

/**
 * Writes new and changed cases, with their reporters, reports and events. Fails if a version on file isn't
 * the expected one.
 */
export async function saveCases(sql: Sql, changes: readonly CaseChange[]): Promise<void> {
  if (changes.length === 0) return;
  await Promise.all([
    insertCases(sql, changes),
    updateCases(sql, changes),
    saveReporters(sql, changes),
    saveReports(sql, changes),
    saveEvents(sql, changes),
  ]);
}

const caseColumns = `x(id text, was int, number text, version int, stage text, outcome text, privacy text, agency text,
  category text, source text, urgent boolean, due_at timestamptz, wake_at timestamptz, filed_at timestamptz, closed_at timestamptz, blocked_until text, data jsonb)`;

async function insertCases(sql: Sql, changes: readonly CaseChange[]): Promise<void> {
  const fresh = changes.filter(({ was }) => was === 0);
  if (fresh.length === 0) return;
  await run(
    sql,
    `insert into cases (id, number, version, stage, outcome, privacy, agency, category, source, urgent, due_at, wake_at,
                        filed_at, closed_at, blocked_until, data)
     select id, number, version, stage, outcome, privacy, agency, category, source, urgent, due_at, wake_at, filed_at, closed_at,
            blocked_until, data
       from jsonb_to_recordset($1::jsonb) as ${caseColumns}`,
    json(fresh.map(rowOf)),
  );
}

async function updateCases(sql: Sql, changes: readonly CaseChange[]): Promise<void> {
  const changed = changes.filter(({ was }) => was !== 0);
  if (changed.length === 0) return;
  const updated = await run(
    sql,
    `update cases c
        set version = x.version, stage = x.stage, outcome = x.outcome, privacy = x.privacy, agency = x.agency,
            category = x.category, urgent = x.urgent, due_at = x.due_at, wake_at = x.wake_at, closed_at = x.closed_at,
            blocked_until = x.blocked_until, data = x.data
       from jsonb_to_recordset($1::jsonb) as ${caseColumns}
      where c.id = x.id and c.version = x.was`,
    json(changed.map(rowOf)),
  );
  if (updated !== changed.length) {
    throw new Error(
      `${changed.length - updated} of ${changed.length} cases had been changed by somebody else`,
    );
  }
}

async function saveReporters(sql: Sql, changes: readonly CaseChange[]): Promise<void> {
  const reporters = changes.filter(reportersChanged);
  if (reporters.length === 0) return;
  const pairs = reporters.flatMap(({ case: one }) =>
    one.reporters.map(({ contact }) => ({ id: one.id, contact })),
  );
  await Promise.all([
    removeReporters(sql, reporters, pairs),
    run(
      sql,
      `insert into reporter (case_id, contact)
       select id, contact from jsonb_to_recordset($1::jsonb) as x(id text, contact int)
       on conflict (case_id, contact) do update set watches = false`,
      json(pairs),
    ),
  ]);
}

async function removeReporters(
  sql: Sql,
  reporters: readonly CaseChange[],
  pairs: readonly { readonly id: string; readonly contact: number }[],
): Promise<void> {
  // Nobody can have left a new case.
  const changed = reporters.filter(({ was }) => was !== 0);
  if (changed.length === 0) return;
  await run(
    sql,
    `delete from reporter r using jsonb_array_elements_text($1::jsonb) as changed(id)
      where r.case_id = changed.id and not r.watches
        and not exists (select from jsonb_to_recordset($2::jsonb) as x(id text, contact int)
                         where x.id = r.case_id and x.contact = r.contact)`,
    json(changed.map(({ case: one }) => one.id)),
    json(pairs),
  );
}

function reportersChanged({ was, steps, case: one }: CaseChange): boolean {
  const before = steps[0]?.before;
  return (
    was === 0 ||
    before?.reporters.map(({ contact }) => contact).join() !==
      one.reporters.map(({ contact }) => contact).join()
  );
}

function rowOf({ case: one, was }: CaseChange) {
  return {
    id: one.id,
    was,
    number: one.number,
    version: one.version,
    stage: one.stage,
    outcome: one.outcome,
    privacy: one.privacy,
    agency: one.agency,
    category: one.category,
    source: one.source?.type ?? null,
    urgent: one.urgent,
    due_at: one.clock?.due ?? null,
    wake_at: one.wakeAt,
    filed_at: one.filedAt,
    closed_at: one.closedAt,
    blocked_until: one.block?.until ?? null,
    data: one,
  };
}
