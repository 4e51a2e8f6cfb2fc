import type { CaseId, ContactId } from "../../core/procedure/case.ts";
import type { Story } from "../../core/procedure/content.ts";
import type { FactStore } from "../../ports/facts.ts";
import { eventsOf, undoable } from "../cases/events.ts";
import { watched } from "../cases/watch.ts";
import { caseData, caseFromJson } from "../db/fromJson.ts";
import { number } from "../db/shape.ts";
import { json, list, rows, type Sql } from "../db/sql.ts";
import { reportsOf } from "../tables/reports.ts";
import { answersTo } from "./answers.ts";
import { deskMenu, menus, quoted } from "./menus.ts";
import { byNumber, desks, on, queue } from "./rooms.ts";
import { similar } from "./similar.ts";

/** What dialogues need to know, for many messages at once. */
export function factStore(sql: Sql): FactStore {
  return {
    mine: (contacts, since) => mine(sql, contacts, since),
    quoted: (messages) => quoted(sql, messages),
    menus: (messages) => menus(sql, messages),
    stories: (cases) => stories(sql, cases),
    watched: (asked) => watched(sql, asked),
    reports: (cases) => reportsOf(sql, cases),
    byNumber: (begins) => byNumber(sql, begins),
    on: (asked) => on(sql, asked),
    desks: (asked) => desks(sql, asked),
    deskMenu: (asked) => deskMenu(sql, asked),
    queue: (room, person, skip, limit, now) => queue(sql, room, person, skip, limit, now),
    answers: (needs, asker) => answersTo(sql, needs, asker),
    undoable: (room, seconds) => undoable(sql, room, seconds),
    similar: (cases) => similar(sql, cases),
  };
}

/** Their open cases and those closed since, with what number each of them knows it by. */
async function mine(sql: Sql, contacts: readonly ContactId[], since: Date): ReturnType<FactStore["mine"]> {
  const found = await rows(
    sql,
    { contact: number, data: caseData },
    `select r.contact, c.data from reporter r join cases c on c.id = r.case_id
      where r.contact = any(${list("$1")})
        and (c.closed_at is null or c.closed_at >= $2)
      order by c.filed_at desc, c.number`,
    json(contacts),
    since,
  );
  return found.map(({ contact, data }) => {
    const mine = caseFromJson(data);
    const reporter = mine.reporters.find((one) => one.contact === contact);
    return {
      contact,
      case: mine,
      number: reporter?.number ?? mine.number,
      leads: mine.reporters[0]?.contact === contact,
    };
  });
}

async function stories(sql: Sql, cases: readonly CaseId[]): Promise<readonly Story[]> {
  if (cases.length === 0) return [];
  const [reports, events] = [await reportsOf(sql, cases), await eventsOf(sql, cases)];
  return cases.flatMap((id): Story[] => {
    const report = reports.get(id);
    return report === undefined ? [] : [{ case: id, report, events: events.get(id) ?? [] }];
  });
}
