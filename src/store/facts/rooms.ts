import type { RoomKind } from "../../core/effect.ts";
import type { RoomFacts } from "../../core/operators/facts.ts";
import type { Case, CaseId, Code, ContactId } from "../../core/procedure/case.ts";
import type { DeskShown, FactStore, Moment } from "../../ports/facts.ts";
import { caseData, caseFromJson } from "../db/fromJson.ts";
import { flag, maybe, number, text, time } from "../db/shape.ts";
import { json, rows, type Sql } from "../db/sql.ts";
import { stagesIn } from "../db/stages.ts";
import { deskHours, handedToCheck, openedElsewhere } from "../staff/claims.ts";
import { reportsOf } from "../tables/reports.ts";
import { lettersWith } from "./lettersWith.ts";

/** Cases whose number begins with the text; the most similar if there is none. */
export async function byNumber(sql: Sql, begins: readonly string[]): ReturnType<FactStore["byNumber"]> {
  const found = await rows(
    sql,
    { begins: text, data: caseData, near: flag },
    `select x.begins, c.data, c.near
       from jsonb_array_elements_text($1::jsonb) as x(begins)
      cross join lateral (
        (select data, false as near from cases where ${beginsWith("x.begins")} order by number limit 5)
        union all
        (select data, true from cases
          where not exists (select from cases where ${beginsWith("x.begins")})
            and length(x.begins) > 1 and ${beginsWith("left(x.begins, 2)")}
            and stage <> 'closed' order by number limit 3)) c`,
    json(begins),
  );
  return found.map((row) => ({ begins: row.begins, case: caseFromJson(row.data), near: row.near }));
}

/** The cases that our messages in rooms are about. */
export async function on(sql: Sql, asked: Parameters<FactStore["on"]>[0]): ReturnType<FactStore["on"]> {
  const found = await rows(
    sql,
    { room: number, message: text, data: caseData },
    `select x.room, x.message, c.data
       from jsonb_to_recordset($1::jsonb) as x(room int, message text)
      cross join lateral (
        (select case_id as id, 1 as preferred, at from shown
          where room = x.room and external_id = x.message and case_id is not null)
        union all
        (select about, 2, sent_at from ${lettersWith("x.room", "x.message")} l where about is not null)
        order by preferred, at desc limit 1) m
       join cases c on c.id = m.id`,
    json(asked),
  );
  return found.map((row) => ({ room: row.room, message: row.message, case: caseFromJson(row.data) }));
}

/** The lines of a list in an agency's room; a confidential case's has its number alone. */
const lines = `strict $.** ? (@.key == "letters.agency.line" || @.key == "letters.agency.line.bare").params`;

/** The cases in the lines of a letter in a room, and those for which it has a button each. */
export async function listed(
  sql: Sql,
  asked: Parameters<FactStore["listed"]>[0],
): ReturnType<FactStore["listed"]> {
  const found = await rows(
    sql,
    { room: number, message: text, data: caseData },
    `select x.room, x.message, c.data
       from jsonb_to_recordset($1::jsonb) as x(room int, message text)
      cross join lateral (
        select choices, body from ${lettersWith("x.room", "x.message")} l order by id desc limit 1) l
      cross join lateral (
        select number, min(array[part, place]) as place
          from (select coalesce(line ->> 'number', line #>> '{case,params,number}') as number, 1 as part, place
                  from jsonb_path_query(l.body, '${lines}') with ordinality as q(line, place)
                union all
                select choice ->> 'arg', 2, place
                  from jsonb_array_elements(l.choices) with ordinality as o(choice, place)
                 where choice ->> 'id' in ('case.show', 'reply.at')) n
         group by number) n
      -- Not a plain join: the planner may read all cases for it.
      cross join lateral (select data from cases where number = n.number offset 0) c
      order by n.place`,
    json(asked),
  );
  return found.map((row) => ({ room: row.room, message: row.message, case: caseFromJson(row.data) }));
}

/** What was shown on each of these desks, oldest first. */
export async function desks(
  sql: Sql,
  asked: Parameters<FactStore["desks"]>[0],
): Promise<readonly DeskShown[]> {
  return await rows(
    sql,
    { room: number, person: number, case: maybe(text), at: time, message: text },
    `select s.room, s.person, s.case_id as "case", s.at, s.external_id as message
       from jsonb_to_recordset($1::jsonb) as x(room int, person int)
      cross join lateral (
        select room, person, case_id, at, external_id, id from shown
         where room = x.room and person = x.person order by id desc limit 20) s
      order by s.id`,
    json(asked),
  );
}

/**
 * The cases that wait for this room, except those on somebody else's desk or just opened by somebody else. What is urgent
 * comes first, then what was handed to the person; what was handed to others comes last, unless it is due by `dayEnd`.
 */
export async function queue(
  sql: Sql,
  room: RoomKind,
  person: ContactId,
  skip: readonly CaseId[],
  limit: number,
  { now, dayEnd }: Moment,
): Promise<RoomFacts["queue"]> {
  const officer = room.type === "agency";
  const from = `
    from cases c
   where ${officer ? `c.stage in (${stagesIn.agency}) and c.agency = $1` : `c.stage in (${stagesIn.verifiers}) and $1::text is null`}
     and not exists (
       select from board b where b.kind = 'desk' and not b.superseded and b.showing = c.id and b.person <> $2
         and exists (select from shown s where s.board_id = b.id and s.at > $3::timestamptz - ${deskHours}))`;
  const agency = room.type === "agency" ? room.agency : null;
  const [count] = await rows(
    sql,
    { waiting: number },
    `select count(*)::int as waiting ${from}`,
    agency,
    person,
    now,
  );
  const next = await rows(
    sql,
    { data: caseData },
    `select q.data
       from (select c.data, c.urgent, c.due_at, c.filed_at, c.number, ${handedToCheck} as handed ${from}
                and c.id <> all(select jsonb_array_elements_text($4::jsonb)) and not ${openedElsewhere("$2", "$3")}) q
      order by q.urgent desc, case when q.handed = $2 then 0 when q.handed is null or q.due_at <= $6 then 1 else 2 end,
            q.due_at, q.filed_at, q.number limit $5`,
    agency,
    person,
    now,
    json(skip),
    limit,
    dayEnd,
  );
  const cases = next.map(({ data }) => caseFromJson(data));
  const reports = await reportsOf(
    sql,
    cases.map(({ id }) => id),
  );
  return {
    waiting: count?.waiting ?? 0,
    // Of a confidential case the room only gets the number.
    next: cases.map((one) => ({
      case: one,
      report: one.privacy === "confidential" ? null : (reports.get(one.id) ?? null),
    })),
  };
}

/** Cases of which an answer waits for a supervisor, the longest first. */
export async function checks(sql: Sql, limit: number): Promise<readonly Case[]> {
  const found = await rows(
    sql,
    { data: caseData },
    `select data from cases
      where (data -> 'waiting' ->> 'at') is not null and stage <> 'closed'
      order by data -> 'waiting' ->> 'at', number limit $1`,
    limit,
  );
  return found.map(({ data }) => caseFromJson(data));
}

/** Cases past their limit, of an agency or of all; urgent ones first. */
export async function late(
  sql: Sql,
  agency: Code | null,
  now: Date,
  limit: number,
): Promise<readonly Case[]> {
  const found = await rows(
    sql,
    { data: caseData },
    `select data from cases
      where stage in (${stagesIn.office}) and due_at < $1 and ($2::text is null or agency = $2)
      order by urgent desc, due_at, filed_at, number limit $3`,
    now,
    agency,
    limit,
  );
  return found.map(({ data }) => caseFromJson(data));
}

/**
 * SQL: a number that begins with the text, as a range for the index. Numbers have no character after Z, in
 * any collation.
 */
function beginsWith(begins: string): string {
  return `number between ${begins} and ${begins} || 'ZZZZZZZZZ'`;
}
