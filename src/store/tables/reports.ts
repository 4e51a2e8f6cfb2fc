import type { CaseId } from "../../core/procedure/case.ts";
import type { File, Moment, Place, Report } from "../../core/procedure/content.ts";
import type { CaseChange } from "../../ports/cases.ts";
import { flag, maybe, text, written } from "../db/shape.ts";
import { json, rows, run, type Sql } from "../db/sql.ts";

/** Writes the whole reports of these changes, where they have one. */
export async function saveReports(sql: Sql, changes: readonly CaseChange[]): Promise<void> {
  const reports = changes.flatMap(({ case: one, report }) => (report === null ? [] : [{ one, report }]));
  if (reports.length === 0) return;
  await run(
    sql,
    `with x as (
       select * from jsonb_to_recordset($1::jsonb) as x(case_id text, words text, place jsonb, district text,
         latitude float8, longitude float8, happened text, moment text, files jsonb, summary text, "secondHand" boolean)
     ), filed as (
       update attachment set filed_at = clock_timestamp()
        where filed_at is null and id in (select f ->> 'id' from x, jsonb_array_elements(x.files) f)
     )
     insert into report (case_id, words, place, district, latitude, longitude, happened, moment, files, summary, second_hand)
     select case_id, words, place, district, latitude, longitude, happened, moment, files, summary, "secondHand" from x
     on conflict (case_id) do update
        set words = excluded.words, place = excluded.place, district = excluded.district,
            latitude = excluded.latitude, longitude = excluded.longitude, happened = excluded.happened,
            moment = excluded.moment, files = excluded.files, summary = excluded.summary, second_hand = excluded.second_hand`,
    json(
      reports.map(({ one, report }) => {
        const pin = report.place?.type === "pin" ? report.place : null;
        return {
          ...report,
          case_id: one.id,
          moment: writtenMoment(report.moment),
          district: pin?.district ?? "",
          latitude: pin?.latitude ?? null,
          longitude: pin?.longitude ?? null,
        };
      }),
    ),
  );
}

/** The citizen's words of each case. */
export async function reportsOf(sql: Sql, cases: readonly CaseId[]): Promise<ReadonlyMap<CaseId, Report>> {
  if (cases.length === 0) return new Map();
  const found = await rows(
    sql,
    {
      caseId: text,
      words: text,
      place: maybe(written<Place>()),
      happened: text,
      moment: maybe(text),
      files: written<readonly File[]>(),
      summary: text,
      secondHand: maybe(flag),
    },
    `select case_id as "caseId", words, place, happened, moment, files, summary,
            second_hand as "secondHand" from report
      where case_id = any(select jsonb_array_elements_text($1::jsonb))`,
    json(cases),
  );
  return new Map(
    found.map(({ caseId, moment, secondHand, ...report }) => [
      caseId,
      { ...report, ...readMoment(moment), ...(secondHand !== null && { secondHand }) },
    ]),
  );
}

/** In one column: the day, and the time if it is known. */
function writtenMoment(moment: Moment | undefined): string | null {
  if (moment === undefined) return null;
  return moment.time === null ? moment.day : `${moment.day}T${moment.time}`;
}

function readMoment(written: string | null): Pick<Report, "moment"> {
  const [day, time = null] = written?.split("T") ?? [];
  return day === undefined ? {} : { moment: { day, time } };
}
