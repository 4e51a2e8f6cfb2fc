import type { CaseChange, CaseStore, DueCase } from "../../ports/cases.ts";
import { caseFromJson, type PlainCase } from "../db/fromJson.ts";
import { json, rows, run, type Sql } from "../db/sql.ts";
import { list } from "./inbox.ts";
import { countWrongCode, pruneWrongCodes } from "./wrongCodes.ts";

/** Cases, their reports and their history. */
export function caseStore(sql: Sql): CaseStore {
  return {
    async lock(ids) {
      if (ids.length === 0) return [];
      const found = await rows<{ data: PlainCase }>(
        sql,
        `select data from cases where id = any(select jsonb_array_elements_text($1::jsonb))
          order by id for update`,
        json(ids),
      );
      return found.map(({ data }) => caseFromJson(data));
    },

    async read(ids) {
      if (ids.length === 0) return [];
      const found = await rows<{ data: PlainCase }>(
        sql,
        "select data from cases where id = any(select jsonb_array_elements_text($1::jsonb)) order by id",
        json(ids),
      );
      return found.map(({ data }) => caseFromJson(data));
    },

    async save(changes) {
      if (changes.length === 0) return;
      await Promise.all([
        insertCases(sql, changes),
        updateCases(sql, changes),
        saveReporters(sql, changes),
        saveReports(sql, changes),
        saveEvents(sql, changes),
      ]);
    },

    async due(now, limit) {
      const found = await rows<{ data: PlainCase } & Omit<DueCase, "case">>(
        sql,
        `select c.data,
                exists (select from reporter r join inbox i on i.chat = r.contact and i.state = 'waiting'
                         where r.case_id = c.id and not r.watches) as waiting,
                exists (select from reporter r join conversation v on v.chat = r.contact
                         where r.case_id = c.id and not r.watches
                           and (v.state -> 'question' ->> 'type' = 'about' and v.state -> 'question' ->> 'case' = c.id
                                or v.state -> 'question' ->> 'type' = 'which'
                                   and v.state -> 'question' -> 'cases' ? c.id)) as unclear,
                coalesce((select bool_or(k.reachable) from reporter r join contact k on k.id = r.contact
                           where r.case_id = c.id and not r.watches), false) as reachable,
                array(select distinct a.channel from reporter r join address a on a.contact_id = r.contact
                       where r.case_id = c.id and not r.watches) as channels,
                (select max(l.sent_at) from letter l join event e on e.id = l.event_id
                  where l.about = c.id and l.state = 'sent' and e.case_id = c.id and e.type = 'reminded'
                    and e.happening ->> 'mark' = 'reply.9') as "lastCallSentAt"
           from (select id from cases where wake_at <= $1 order by wake_at limit $2 for update skip locked) d
           join cases c on c.id = d.id
          order by c.wake_at, c.filed_at, c.number`,
        now,
        limit,
      );
      return found.map(({ data, ...rest }) => ({ ...rest, case: caseFromJson(data) }));
    },

    async recent(limit) {
      const found = await rows<{ data: PlainCase }>(
        sql,
        "select data from cases order by filed_at desc, number limit $1",
        limit,
      );
      return found.map(({ data }) => caseFromJson(data));
    },

    async reschedule(cases) {
      if (cases.length === 0) return;
      await run(
        sql,
        `update cases c
            set wake_at = x."wakeAt",
                data = jsonb_set(c.data, '{wakeAt}', coalesce(to_jsonb(x.text), 'null'))
           from jsonb_to_recordset($1::jsonb) as x(id text, "wakeAt" timestamptz, text text) where c.id = x.id`,
        json(cases.map((one) => ({ ...one, text: one.wakeAt }))),
      );
    },

    async follow(id, contact) {
      await run(
        sql,
        "insert into reporter (case_id, contact, watches) values ($1, $2, true) on conflict do nothing",
        id,
        contact,
      );
    },

    async open(after, limit) {
      const found = await rows<{ data: PlainCase }>(
        sql,
        "select data from cases where stage <> 'closed' and id > $1 order by id limit $2 for update",
        after,
        limit,
      );
      return found.map(({ data }) => caseFromJson(data));
    },

    async counts(now, today) {
      const [row] = await rows<{ waiting: number; today: number; late: number }>(
        sql,
        `select count(*) filter (where stage = 'received')::int as waiting,
                count(*) filter (where stage = 'received' and due_at >= $1 and due_at <= $2)::int as today,
                count(*) filter (where due_at < $1 and stage in ('received', 'forwarded', 'scheduled'))::int as late
           from cases where stage in ('received', 'forwarded', 'scheduled')`,
        now,
        today,
      );
      return row ?? { waiting: 0, today: 0, late: 0 };
    },

    async saveWatch(id, hash) {
      await run(
        sql,
        "insert into watch (case_id, hash) values ($1, $2) on conflict (case_id) do update set hash = excluded.hash",
        id,
        hash,
      );
    },

    countWrongCode: (contact, wrong) => countWrongCode(sql, contact, wrong),
    pruneWrongCodes: (before) => pruneWrongCodes(sql, before),

    async countHabits(used) {
      if (used.length === 0) return;
      await run(
        sql,
        `insert into habit (category, district, agency, times)
         select category, district, agency, count(*) from jsonb_to_recordset($1::jsonb)
             as x(category text, district text, agency text) group by 1, 2, 3 order by 1, 2, 3
         on conflict (category, district, agency) do update set times = habit.times + excluded.times`,
        json(used),
      );
    },

    async erase(contact) {
      await run(sql, "update contact set erased_at = clock_timestamp() where id = $1", contact);
      // The address is still needed for the answer, but nobody is found by it: who writes again is somebody new.
      await run(sql, "update address set mark = uuid_send(gen_random_uuid()) where contact_id = $1", contact);
      await run(sql, "update conversation set state = '{}', expires_at = null where chat = $1", contact);
    },

    async forgetErased(limit) {
      const gone = await rows<{ id: number }>(
        sql,
        `select id from contact k
          where k.erased_at is not null and k.unreachable is distinct from 'erased'
            and (k.erased_at < clock_timestamp() - interval '1 day'
                 or not exists (select from attachment a
                                 where a.next_at is not null and a.state = 'wanted' and a.contact = k.id)
                and not exists (select from letter l where l.chat = k.id and l.class = 'answer' and l.state = 'waiting')
                and not exists (select from outlane o where o.chat = k.id and o.class = 'answer'
                                   and o.sending_epoch is not null))
          order by id limit $1 for update skip locked`,
        limit,
      );
      if (gone.length === 0) return 0;
      const ids = json(gone.map(({ id }) => id));
      await run(sql, `update outlane set parked = true where chat = any(${list("$1")})`, ids);
      await run(sql, `delete from address where contact_id = any(${list("$1")})`, ids);
      await run(
        sql,
        `update attachment set state = 'lost', why = 'erased', next_at = null, sealed = null
          where next_at is not null and state = 'wanted' and contact = any(${list("$1")})`,
        ids,
      );
      // What was set aside is no report, and holds their name.
      await run(
        sql,
        `update inbox set state = 'done', sealed = null where state = 'set_aside' and chat = any(${list("$1")})`,
        ids,
      );
      await run(sql, `update member set name = '' where person = any(${list("$1")})`, ids);
      return await run(
        sql,
        `update contact set reachable = false, unreachable = 'erased' where id = any(${list("$1")})`,
        ids,
      );
    },
  };
}

const caseColumns = `x(id text, was int, number text, version int, stage text, outcome text, privacy text, agency text,
  category text, due_at timestamptz, wake_at timestamptz, filed_at timestamptz, closed_at timestamptz, data jsonb)`;

async function insertCases(sql: Sql, changes: readonly CaseChange[]): Promise<void> {
  const fresh = changes.filter(({ was }) => was === 0);
  if (fresh.length === 0) return;
  await run(
    sql,
    `insert into cases (id, number, version, stage, outcome, privacy, agency, category, due_at, wake_at, filed_at,
                        closed_at, data)
     select id, number, version, stage, outcome, privacy, agency, category, due_at, wake_at, filed_at, closed_at, data
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
            category = x.category, due_at = x.due_at, wake_at = x.wake_at, closed_at = x.closed_at, data = x.data
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
  // A new case has nobody yet who could have left it.
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
    due_at: one.clock?.due ?? null,
    wake_at: one.wakeAt,
    filed_at: one.filedAt,
    closed_at: one.closedAt,
    data: one,
  };
}

async function saveReports(sql: Sql, changes: readonly CaseChange[]): Promise<void> {
  const reports = changes.flatMap(({ case: one, report }) => (report === null ? [] : [{ one, report }]));
  if (reports.length === 0) return;
  await run(
    sql,
    `insert into report (case_id, words, place, district, latitude, longitude, happened, files, summary, second_hand)
     select case_id, words, place, district, latitude, longitude, happened, files, summary, "secondHand"
       from jsonb_to_recordset($1::jsonb) as x(case_id text, words text, place jsonb, district text,
              latitude float8, longitude float8, happened text, files jsonb, summary text, "secondHand" boolean)
     on conflict (case_id) do update
        set words = excluded.words, place = excluded.place, district = excluded.district,
            latitude = excluded.latitude, longitude = excluded.longitude, happened = excluded.happened,
            files = excluded.files, summary = excluded.summary, second_hand = excluded.second_hand`,
    json(
      reports.map(({ one, report }) => {
        const pin = report.place?.type === "pin" ? report.place : null;
        return {
          ...report,
          case_id: one.id,
          district: pin?.district ?? "",
          latitude: pin?.latitude ?? null,
          longitude: pin?.longitude ?? null,
        };
      }),
    ),
  );
}

async function saveEvents(sql: Sql, changes: readonly CaseChange[]): Promise<void> {
  const steps = changes.flatMap(({ steps }) => steps);
  if (steps.length === 0) return;
  await run(
    sql,
    `with x as (
       select * from jsonb_to_recordset($1::jsonb) as x(id text, case_id text, version int, type text, contact int,
         by jsonb, from_stage text, to_stage text, at timestamptz, happening jsonb, room int, undo_group text,
         before jsonb, text text, files jsonb)
     ), e as (
       insert into event (id, case_id, version, type, contact, by, from_stage, to_stage, at, happening, room,
                          undo_group, before)
       select id, case_id, version, type, contact, by, from_stage, to_stage, at, happening, room, undo_group, before
         from x
     )
     insert into content (event_id, text, files) select id, text, files from x where text <> '' or files <> '[]'`,
    json(
      steps.map(({ before, after, event, room, undoGroup }) => ({
        id: event.id,
        case_id: event.case,
        version: after.version,
        type: event.happening.type,
        contact: event.by.type === "system" ? null : event.by.contact,
        by: event.by,
        from_stage: event.from,
        to_stage: event.to,
        at: event.at,
        happening: event.happening,
        room,
        undo_group: undoGroup,
        before: undoGroup === null ? null : before,
        text: event.text,
        files: event.files,
      })),
    ),
  );
}
