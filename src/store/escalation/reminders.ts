import { clerks } from "../../core/operators/commands/row.ts";
import type { OwnReminder } from "../../core/operators/reminders/own.ts";
import type { Asking, ReminderStore } from "../../ports/reminders.ts";
import { caseData, caseFromJson } from "../db/fromJson.ts";
import { flag, number, text } from "../db/shape.ts";
import { json, rows, run, type Sql } from "../db/sql.ts";

/** Days on which people of the office want to be reminded of cases. */
export function reminderStore(sql: Sql): ReminderStore {
  return {
    async keep({ room, person, name }, { case: id, day, note }) {
      await run(
        sql,
        "delete from reminder where case_id = $1 and room = $2 and person = $3",
        id,
        room,
        person,
      );
      if (day === null) return;
      await run(
        sql,
        "insert into reminder (case_id, room, person, name, day, note) values ($1, $2, $3, $4, $5, $6)",
        id,
        room,
        person,
        name,
        day,
        note,
      );
    },

    async take(today) {
      const found = await rows(
        sql,
        {
          data: caseData,
          room: number,
          person: number,
          name: text,
          day: text,
          note: text,
          hears: flag,
          may: flag,
        },
        `with taken as (
           delete from reminder r using cases c
            where c.id = r.case_id and (r.day <= $1 or c.stage = 'closed')
           returning r.id, r.room, r.person, r.name, r.day, r.note, c.data)
         select t.data, t.room, t.person, t.name, t.day, t.note,
                exists (select from conversation v join contact k on k.id = v.chat
                         where v.chat = t.person and k.reachable and k.erased_at is null) as hears,
                exists (select from member m where m.room = t.room and m.person = t.person and m.left_at is null
                           and not m.leaving
                           and m.roles && array(select jsonb_array_elements_text($2::jsonb))) as may
           from taken t order by t.id`,
        today,
        json(clerks),
      );
      return found
        .filter(({ may }) => may)
        .map(({ data, may: _, ...rest }) => ({ ...rest, case: caseFromJson(data) }));
    },
  };
}

/** Somebody's own reminders, the next day first. */
export async function remindersOf(sql: Sql, { room, person }: Asking): Promise<readonly OwnReminder[]> {
  const found = await rows(
    sql,
    { data: caseData, day: text, note: text },
    `select c.data, r.day, r.note from reminder r join cases c on c.id = r.case_id
      where r.room = $1 and r.person = $2 order by r.day, r.id limit 50`,
    room,
    person,
  );
  return found.map(({ data, day, note }) => ({ case: caseFromJson(data), day, note }));
}
