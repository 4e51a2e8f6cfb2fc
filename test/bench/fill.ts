import type { Pool } from "pg";
import { realChance } from "../../src/app/startup/ids.ts";
import type { Calendar } from "../../src/core/calendar/calendar.ts";
import type { Case } from "../../src/core/procedure/case.ts";
import { file } from "../../src/core/procedure/file.ts";
import { policyOf } from "../../src/core/procedure/policy.ts";
import { wakeAt } from "../../src/core/procedure/time/timeline.ts";

/** A case as it is when it has just been filed. */
export function filedCase(now: Date, calendar: Calendar): Case {
  const setting = { now, calendar, policy: policyOf(1), newId: realChance.id };
  const filing = {
    id: "case",
    number: "NUMBER",
    reporter: 1,
    privacy: "ordinary",
    classification: "complaint",
    title: "jalan rusak",
    category: "JALAN",
    accused: null,
    needsHelp: false,
  } as const;
  const { after } = file(filing, { type: "citizen", contact: 1 }, setting);
  return { ...after, wakeAt: wakeAt(after, setting) };
}

/** Makes `count` cases like this one in SQL, each with its report and a reporter of its own. */
export async function fill(pool: Pool, from: number, count: number, like: Case): Promise<void> {
  await make(pool, from, count, like, [
    "insert into contact (id, kind) select n, 'person'",
    `insert into address (contact_id, channel, mark, sealed)
     select n, 'telegram', decode(md5(n::text), 'hex'), '\\x00'`,
    `insert into cases (id, number, version, stage, outcome, privacy, category, due_at, wake_at, filed_at, closed_at, data)
     select id, number, 1, data ->> 'stage', data ->> 'outcome', 'ordinary', 'JALAN',
            (data -> 'clock' ->> 'due')::timestamptz, (data ->> 'wakeAt')::timestamptz,
            (data ->> 'filedAt')::timestamptz, (data ->> 'closedAt')::timestamptz,
            data || jsonb_build_object('id', id, 'number', number)
                 || jsonb_build_object('reporters', jsonb_build_array(jsonb_build_object(
                      'contact', n, 'number', number, 'since', data ->> 'filedAt')))`,
    "insert into reporter (case_id, contact) select id, n",
    `insert into report (case_id, words)
     select id, 'min jalan depan pasar kliwon rusak parah udh 3 bln, banyak motor jatoh'`,
  ]);
}

/** What else such cases leave behind: a conversation, history, and letters that were sent. */
export async function fillTraces(pool: Pool, from: number, count: number, like: Case): Promise<void> {
  await make(pool, from, count, like, [
    "insert into conversation (chat) select n",
    "insert into outlane (chat, class) select n, 'answer'",
    `insert into event (id, case_id, version, type, by, to_stage, at, happening)
     select id, id, 1, 'filed', '{"type": "citizen", "contact": 1}', 'received', (data ->> 'filedAt')::timestamptz,
            '{"type": "filed"}'`,
    "insert into content (event_id, text) select id, 'jalan rusak'",
    `insert into letter (chat, class, key, about, event_id, body, choices, state, external_id, sent_at)
     select n, 'answer', id, id, id, data, '[]', 'sent', id, (data ->> 'filedAt')::timestamptz`,
  ]);
}

async function make(
  pool: Pool,
  from: number,
  count: number,
  like: Case,
  statements: readonly string[],
): Promise<void> {
  const made = `from (select n, 'case-' || n as id, 'N' || lpad(n::text, 7, '0') as number
                        from generate_series($2::int + 1, $2::int + $3::int) n) g,
                     (select $1::jsonb as data) c
               where $1::jsonb is not null`;
  for (const statement of statements) {
    await pool.query(`${statement} ${made}`, [JSON.stringify(like), from, count]);
  }
}
