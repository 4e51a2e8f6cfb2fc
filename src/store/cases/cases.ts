import { type Listed, type Pressing, pressingLists } from "../../core/letters/rooms/morning.ts";
import type { EventBody } from "../../core/procedure/event.ts";
import { lastCall } from "../../core/procedure/marks.ts";
import type { CaseStore } from "../../ports/cases.ts";
import { caseData, caseFromJson } from "../db/fromJson.ts";
import { flag, listOf, maybe, number, oneOf, text, time, written } from "../db/shape.ts";
import { json, rows, run, type Sql } from "../db/sql.ts";
import { stagesIn } from "../db/stages.ts";
import { checks } from "../facts/rooms.ts";
import { blocksOver } from "./blocks.ts";
import { pruneJoinCodes, saveJoinCode, useJoinCode } from "./joinCodes.ts";
import { lateCases } from "./late.ts";
import { saveCases } from "./saveCases.ts";
import { saveWatch, unfollow } from "./watch.ts";

/** SQL: the cases whose limit was still to come at $3, and which a changed calendar has since moved to before then. */
const movedBack = `
  select c.id from cases c join event e on e.case_id = c.id
   where c.stage in (${stagesIn.office}) and c.due_at < $3 and e.at >= $3
     and case when e.type = 'recalculated' then (e.happening ->> 'from')::timestamptz >= $3 end`;

/** Cases, their reports and their history. */
export function caseStore(sql: Sql): CaseStore {
  return {
    async lock(ids) {
      if (ids.length === 0) return [];
      const found = await rows(
        sql,
        { data: caseData },
        `select data from cases where id = any(select jsonb_array_elements_text($1::jsonb))
          order by id for update`,
        json(ids),
      );
      return found.map(({ data }) => caseFromJson(data));
    },

    async read(ids) {
      if (ids.length === 0) return [];
      const found = await rows(
        sql,
        { data: caseData },
        "select data from cases where id = any(select jsonb_array_elements_text($1::jsonb)) order by id",
        json(ids),
      );
      return found.map(({ data }) => caseFromJson(data));
    },

    save: (changes) => saveCases(sql, changes),

    async due(now, limit) {
      const found = await rows(
        sql,
        {
          data: caseData,
          waiting: flag,
          unclear: flag,
          reachable: flag,
          channels: listOf(text),
          lastCallSentAt: maybe(time),
        },
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
                    and e.happening ->> 'mark' = '${lastCall}') as "lastCallSentAt"
           from (select id from cases where wake_at <= $1 order by wake_at limit $2 for update skip locked) d
           join cases c on c.id = d.id
          order by c.wake_at, c.filed_at, c.number`,
        now,
        limit,
      );
      return found.map(({ data, ...rest }) => ({ ...rest, case: caseFromJson(data) }));
    },

    async recent(limit) {
      const found = await rows(
        sql,
        { data: caseData },
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

    toCheck: (limit) => checks(sql, limit),
    blocksOver: (today, limit) => blocksOver(sql, today, limit),

    unfollow: (id, contact) => unfollow(sql, id, contact),
    saveWatch: (id, hash) => saveWatch(sql, id, hash),
    saveJoinCode: (id, hash) => saveJoinCode(sql, id, hash),
    useJoinCode: (hash) => useJoinCode(sql, hash),
    pruneJoinCodes: (before) => pruneJoinCodes(sql, before),

    async follow(id, contact) {
      await run(
        sql,
        "insert into reporter (case_id, contact, watches) values ($1, $2, true) on conflict do nothing",
        id,
        contact,
      );
    },

    async open(after, limit) {
      const found = await rows(
        sql,
        { data: caseData },
        "select data from cases where stage <> 'closed' and id > $1 order by id limit $2 for update",
        after,
        limit,
      );
      return found.map(({ data }) => caseFromJson(data));
    },

    async counts(now, today) {
      const [row] = await rows(
        sql,
        { waiting: number, today: number, late: number, oldest: maybe(time), newest: maybe(time) },
        `select min(filed_at) filter (where stage in (${stagesIn.verifiers})) as oldest,
                max(filed_at) filter (where stage in (${stagesIn.verifiers})) as newest,
                 count(*) filter (where stage in (${stagesIn.verifiers}))::int as waiting,
                count(*) filter (where stage in (${stagesIn.verifiers}) and due_at >= $1 and due_at <= $2)::int as today,
                count(*) filter (where due_at < $1 and stage in (${stagesIn.office}))::int as late
           from cases where stage in (${stagesIn.office})`,
        now,
        today,
      );
      return row ?? { waiting: 0, today: 0, late: 0, oldest: null, newest: null };
    },

    late: (now) => lateCases(sql, now),

    async timed(after, until) {
      const found = await rows(
        sql,
        { data: caseData, happening: written<EventBody>() },
        `select c.data, e.happening from cases c join event e on e.case_id = c.id
          where c.stage in (${stagesIn.agency}) and c.agency is not null and e.at > $1 and e.at <= coalesce($2::timestamptz, 'infinity')
            and e.type in ('promise_due', 'reminded', 'overdue')
            -- Each agency, each round and each promise has its own clock: what an earlier one brought is over.
            and e.at >= (c.data -> 'clock' ->> 'startedAt')::timestamptz
          order by c.due_at, c.number, e.version`,
        after,
        until,
      );
      return found.map(({ data, happening }) => ({ case: caseFromJson(data), happening }));
    },

    async pressing(now, { near, since, longest }) {
      const found = await rows(
        sql,
        { list: oneOf(...pressingLists), count: number, data: caseData },
        `with pressing as (
           select id, due_at, filed_at, number,
                  case when urgent then 'urgent' when due_at < $1 then 'past' else 'near' end as list
             from cases
            where stage in (${stagesIn.open})
              and (urgent or (stage in (${stagesIn.verifiers}) and due_at between $1 and $2)
                          or (stage in (${stagesIn.office}) and due_at < $1
                              and (due_at >= $3 or id in (${movedBack}))))),
         placed as (
           select id, list, count(*) over (partition by list)::int as count,
                  row_number() over (partition by list order by due_at nulls first, filed_at, number) as place
             from pressing)
         select p.list, p.count, c.data from placed p join cases c on c.id = p.id
          where p.place <= $4 order by p.list, p.place`,
        now,
        near,
        since,
        longest,
      );
      const listed = (list: keyof Pressing): Listed => {
        const those = found.filter((one) => one.list === list);
        return { first: those.map(({ data }) => caseFromJson(data)), count: those[0]?.count ?? 0 };
      };
      return { urgent: listed("urgent"), near: listed("near"), past: listed("past") };
    },
  };
}
