import type { DayHours } from "../../core/calendar/calendar.ts";
import type { OfficeStore } from "../../ports/office.ts";
import { flag, listOf, maybe, number, text, written } from "../db/shape.ts";
import { json, rows, run, type Sql } from "../db/sql.ts";
import { recheckBoards } from "./ring.ts";
import { templateStore } from "./templates.ts";

/** Agencies, categories, standing answers, other bodies and days off, and how verifiers categorized earlier cases. */
export function officeStore(sql: Sql): OfficeStore {
  return {
    ...templateStore(sql),

    async agencies() {
      return await rows(
        sql,
        { code: text, name: text, active: flag, checked: flag },
        "select code, name, active, checked from agency order by code",
      );
    },

    async categories() {
      return await rows(
        sql,
        { code: text, name: text, topic: text, agency: maybe(text), hints: listOf(text), active: flag },
        "select code, name, topic, agency, hints, active from category order by code",
      );
    },

    async standingAnswers() {
      return await rows(
        sql,
        { code: text, name: text, hints: listOf(text), text, active: flag },
        "select code, name, hints, text, active from standing_answer order by code",
      );
    },

    async bodies() {
      return await rows(
        sql,
        { code: text, name: text, competence: text, contact: text, onLapor: flag, active: flag },
        `select code, name, competence, contact, on_lapor as "onLapor", active from referral_body order by code`,
      );
    },

    async saveAgency({ code, name, active, checked = false }) {
      await run(
        sql,
        `insert into agency (code, name, active, checked) values ($1, $2, $3, $4)
         on conflict (code) do update
            set name = excluded.name, active = excluded.active, checked = excluded.checked`,
        code,
        name,
        active,
        checked,
      );
      const theirs = await rows(sql, { chat: number }, "select chat from room where agency = $1", code);
      await recheckBoards(
        sql,
        theirs.map(({ chat }) => chat),
      );
    },

    async saveCategory({ code, name, topic, agency, hints, active }) {
      await run(
        sql,
        `insert into category (code, name, topic, agency, hints, active)
         values ($1, $2, $3, $4, array(select jsonb_array_elements_text($5::jsonb)), $6)
         on conflict (code) do update
            set name = excluded.name, topic = excluded.topic, agency = excluded.agency, hints = excluded.hints,
                active = excluded.active`,
        code,
        name,
        topic,
        agency,
        json(hints),
        active,
      );
    },

    async saveStandingAnswer({ code, name, hints, text: answer, active }) {
      await run(
        sql,
        `insert into standing_answer (code, name, hints, text, active)
         values ($1, $2, array(select jsonb_array_elements_text($3::jsonb)), $4, $5)
         on conflict (code) do update
            set name = excluded.name, hints = excluded.hints, text = excluded.text, active = excluded.active`,
        code,
        name,
        json(hints),
        answer,
        active,
      );
    },

    async saveBody({ code, name, competence, contact, onLapor, active }) {
      await run(
        sql,
        `insert into referral_body (code, name, competence, contact, on_lapor, active) values ($1, $2, $3, $4, $5, $6)
         on conflict (code) do update
            set name = excluded.name, competence = excluded.competence, contact = excluded.contact,
                on_lapor = excluded.on_lapor, active = excluded.active`,
        code,
        name,
        competence,
        contact,
        onLapor,
        active,
      );
    },

    async daysOff() {
      const days = await rows(sql, { day: text, name: text }, "select day, name from day_off order by day");
      const years = await rows(sql, { year: number }, "select year from decree order by year");
      return {
        days: days.filter(({ name }) => name !== ""),
        working: days.filter(({ name }) => name === "").map(({ day }) => day),
        years: years.map(({ year }) => year),
      };
    },

    async saveDaysOff(year, add, remove) {
      if (year !== null) {
        await run(sql, "insert into decree (year) values ($1) on conflict (year) do nothing", year);
      }
      await run(
        sql,
        `insert into day_off (day, name) select day, '' from jsonb_array_elements_text($1::jsonb) as x(day)
         on conflict (day) do update set name = ''`,
        json(remove),
      );
      await run(
        sql,
        `insert into day_off (day, name) select day, name from jsonb_to_recordset($1::jsonb) as x(day text, name text)
         on conflict (day) do update set name = excluded.name`,
        json(add),
      );
    },

    async hoursOn() {
      return await rows(
        sql,
        { day: text, hours: written<DayHours>(), name: text },
        "select day, hours, name from hours_on order by day",
      );
    },

    async saveHoursOn(add, remove) {
      await run(
        sql,
        "delete from hours_on where day in (select jsonb_array_elements_text($1::jsonb))",
        json(remove),
      );
      await run(
        sql,
        `insert into hours_on (day, hours, name)
         select day, hours, name from jsonb_to_recordset($1::jsonb) as x(day text, hours jsonb, name text)
         on conflict (day) do update set hours = excluded.hours, name = excluded.name`,
        json(add),
      );
    },

    async habits() {
      return await rows(
        sql,
        { category: text, district: text, agency: text, times: number },
        "select category, district, agency, times from habit order by times desc limit 500",
      );
    },

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
  };
}
