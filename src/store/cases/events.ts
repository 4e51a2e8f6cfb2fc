import type { RoomFacts } from "../../core/operators/facts.ts";
import type { AttachmentId, CaseId, ContactId } from "../../core/procedure/case.ts";
import type { CaseEvent, Step } from "../../core/procedure/event.ts";
import type { CaseChange } from "../../ports/cases.ts";
import { caseData, caseFromJson, eventOf, eventShape } from "../db/fromJson.ts";
import { flag, maybe, number, text } from "../db/shape.ts";
import { json, rows, run, type Sql } from "../db/sql.ts";

/** Appends the events of these changes, with what was said in them. */
export async function saveEvents(sql: Sql, changes: readonly CaseChange[]): Promise<void> {
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
     ), filed as (
       update attachment a set filed_at = coalesce(a.filed_at, clock_timestamp()),
              event_id = (select x.id from x where x.files @> to_jsonb(a.id) order by x.version desc limit 1)
        where a.id in (select jsonb_array_elements_text(files) from x)
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

const eventColumns = `
  e.id, e.case_id as "caseId", e.by, e.from_stage as "fromStage", e.to_stage as "toStage", e.at, e.happening,
  c.text, c.files`;

/** The history of each case, oldest first. */
export async function eventsOf(
  sql: Sql,
  cases: readonly CaseId[],
): Promise<ReadonlyMap<CaseId, readonly CaseEvent[]>> {
  const found = await rows(
    sql,
    { ...eventShape, missed: maybe(flag) },
    // `missed`: the look was refused at its first try; with more tries an earlier one may have arrived.
    `select ${eventColumns},
            case when e.type = 'looked' then
              (select true from letter l where l.event_id = e.id and l.state = 'failed' and l.trouble = 'gone'
                  and l.attempts <= 1 limit 1) end as missed
       from event e left join content c on c.event_id = e.id
      where e.case_id = any(select jsonb_array_elements_text($1::jsonb)) order by e.case_id, e.version`,
    json(cases),
  );
  const events = new Map<CaseId, CaseEvent[]>();
  for (const row of found) events.set(row.caseId, [...(events.get(row.caseId) ?? []), eventOf(row)]);
  return events;
}

/** Steps made in the room within these machine seconds that can be undone, latest first. */
export async function undoable(sql: Sql, room: ContactId, seconds: number): Promise<RoomFacts["undoable"]> {
  return await groupsOf(
    sql,
    `e.room = $1 and e.undo_group is not null
       and e.filed_at > clock_timestamp() - make_interval(secs => $2::float8)`,
    room,
    seconds,
  );
}

/** The steps of the command that filed this file, whenever that was; none if no step of an operator's has it. */
export async function stepsWith(sql: Sql, file: AttachmentId): Promise<RoomFacts["undoable"]> {
  return await groupsOf(
    sql,
    `(e.case_id, e.undo_group) = (select f.case_id, f.undo_group from attachment a join event f on f.id = a.event_id
                                  where a.id = $1)`,
    file,
  );
}

async function groupsOf(sql: Sql, where: string, ...values: readonly (number | string)[]) {
  const found = await rows(
    sql,
    {
      ...eventShape,
      version: number,
      undoGroup: text,
      contact: number,
      before: maybe(caseData),
      after: caseData,
      lapsed: flag,
    },
    // Notes, and their undoing, are no acts: the version is as if they had been taken before the step.
    `select ${eventColumns}, e.undo_group as "undoGroup", e.contact, e.before, k.data as after,
            e.version + (select count(*)::int from event n
                          where n.case_id = e.case_id and n.version > e.version
                            and (n.type = 'noted' or n.type = 'undone' and exists (
                                  select from event u where u.id = n.happening ->> 'undid' and u.type = 'noted')))
              as version,
            coalesce(m.roles_since > e.filed_at and m.roles_since <= clock_timestamp(), false) as lapsed
       from event e join cases k on k.id = e.case_id left join content c on c.event_id = e.id
       left join member m on m.room = e.room and m.person = e.contact
      where ${where}
      order by e.filed_at desc, e.version limit 20`,
    ...values,
  );
  const groups = new Map<string, { by: number; lapsed: boolean; at: Date; steps: Step[]; now: [] }>();
  for (const row of found) {
    const group = groups.get(row.undoGroup) ?? {
      by: row.contact,
      lapsed: row.lapsed,
      at: row.at,
      steps: [],
      now: [],
    };
    // With the event's own version, by which undo sees whether anybody has acted since.
    const after = { ...caseFromJson(row.after), version: row.version };
    // Who acted took the first: an answer that a supervisor lets leave stays its writer's.
    if (group.steps.every((step) => step.after.version > row.version)) {
      group.by = row.contact;
      group.lapsed = row.lapsed;
    }
    group.steps.push({ before: row.before && caseFromJson(row.before), after, event: eventOf(row) });
    groups.set(row.undoGroup, group);
  }
  return [...groups.values()];
}
