import type { Database } from "../../src/store/open.ts";
import { formOf } from "./forms.ts";
import { type Letter, type Row, table } from "./table.ts";

/** All that a command may change, in one text: equal before and after what may change nothing. */
export async function onFile({ pool }: Database): Promise<string> {
  const { rows } = await pool.query<{ all: unknown }>(
    `select jsonb_build_object(
       'cases', (select jsonb_agg(data order by id) from cases),
       'events', (select count(*) from event),
       'agencies', (select jsonb_agg(to_jsonb(a) order by code) from agency a),
       'categories', (select jsonb_agg(to_jsonb(c) order by code) from category c),
       'days', (select jsonb_agg(to_jsonb(d)) from day_off d),
       'roles', (select jsonb_agg(jsonb_build_array(room, person, roles) order by room, person)
                   from member where roles <> '{}'),
       'claims', (select jsonb_agg(jsonb_build_array(case_id, person) order by case_id) from claim where how = 'handed'),
       'posts', (select jsonb_agg(to_jsonb(p) order by room, name) from post p),
       'rooms', (select count(*) from room),
       'superiors', (select jsonb_agg(to_jsonb(s) order by agency) from superior s),
       'reminders', (select jsonb_agg(to_jsonb(r) order by id) from reminder r),
       'invites', (select count(*) from invite)) as "all"`,
  );
  return JSON.stringify(rows[0]?.all ?? null);
}

const commands = table.filter(({ typed }) => formOf(typed).type === "command");

/** Every command of the table about these two cases; without those about no case that somebody of this letter may give. */
export function everyCommand(n: string, m: string, letter: Letter | null = null): readonly string[] {
  const isTheirs = ({ stage, allowed }: Row) =>
    stage === null && letter !== null && Object.values(allowed.ordinary).flat().includes(letter);
  return commands
    .filter((row) => !isTheirs(row))
    .map(({ typed }) => typed.replace(/\bN\b/, n).replace(/\bM\b/, m));
}

/** Words of the reports that nobody reads but who may. */
export const secret = "uang pelicin";
export const plain = "lubang sedalam lutut";
