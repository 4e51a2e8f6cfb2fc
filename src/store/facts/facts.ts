import type { RoomAnswers, RoomNeed, RoomQueries, RoomQuery } from "../../core/operators/facts.ts";
import type { CaseId, ContactId } from "../../core/procedure/case.ts";
import type { Story } from "../../core/procedure/content.ts";
import { leadsCase } from "../../core/procedure/reporters.ts";
import type { Asker, FactStore } from "../../ports/facts.ts";
import { blocks } from "../cases/blocks.ts";
import { eventsOf, stepsWith, undoable } from "../cases/events.ts";
import { joinings } from "../cases/joinCodes.ts";
import { watched } from "../cases/watch.ts";
import { caseData, caseFromJson } from "../db/fromJson.ts";
import { number } from "../db/shape.ts";
import { json, list, rows, type Sql } from "../db/sql.ts";
import { remindersOf } from "../escalation/reminders.ts";
import { silenceStore } from "../escalation/silence.ts";
import { claimStore } from "../staff/claims.ts";
import { postStore } from "../staff/posts.ts";
import { designatedByAgency, peopleOf } from "../tables/members.ts";
import { reportsOf } from "../tables/reports.ts";
import { allRooms } from "../tables/rooms.ts";
import { deskMenu, menus, quoted } from "./menus.ts";
import { byNumber, checks, desks, late, listed, on, queue } from "./rooms.ts";
import { openByAgency, similar } from "./similar.ts";

/** What dialogues need to know, for many messages at once. */
export function factStore(sql: Sql): FactStore {
  return {
    mine: (contacts, since) => mine(sql, contacts, since),
    quoted: (messages) => quoted(sql, messages),
    menus: (messages) => menus(sql, messages),
    stories: (cases) => stories(sql, cases),
    watched: (asked) => watched(sql, asked),
    joinings: (hashes, since) => joinings(sql, hashes, since),
    reports: (cases) => reportsOf(sql, cases),
    byNumber: (begins) => byNumber(sql, begins),
    on: (asked) => on(sql, asked),
    listed: (asked) => listed(sql, asked),
    desks: (asked) => desks(sql, asked),
    deskMenu: (asked) => deskMenu(sql, asked),
    queue: (room, person, skip, limit, moment) => queue(sql, room, person, skip, limit, moment),
    answers: (needs, asker) => answersTo(sql, needs, asker),
    undoable: (room, seconds) => undoable(sql, room, seconds),
    stepsWith: (file) => stepsWith(sql, file),
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
        and (c.closed_at is null or c.closed_at >= $2 or c.blocked_until is not null)
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
      leads: leadsCase(mine, contact),
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

type Name = keyof RoomQueries;
type Answers = { [N in Name]: RoomQueries[N]["gets"] };
type Answering = {
  readonly [N in Name]: (sql: Sql, asked: RoomQuery<N>, asker: Asker) => Promise<Answers[N]>;
};

/** Cases that a list shows at most. */
const longestList = 30;

/** Queries of room commands, one statement each. */
const answering: Answering = {
  late: (sql, _asked, { agency, now }) => late(sql, agency, now, longestList),
  people: (sql, _asked, { room }) => peopleOf(sql, room),
  rooms: (sql) => allRooms(sql),
  designated: (sql) => designatedByAgency(sql),
  checks: (sql) => checks(sql, longestList),
  open: (sql) => openByAgency(sql),
  blocks: (sql) => blocks(sql, longestList),
  reminders: (sql, _asked, { room, person }) => remindersOf(sql, { room, person }),
  mine: (sql, _asked, { room, person, now }) => claimStore(sql).mine({ room, person }, now),
  holding: (sql, { cases }, { agency, now }) =>
    claimStore(sql).holders(cases, agency === null ? { type: "operators" } : { type: "agency", agency }, now),
  posts: (sql, _asked, { room }) => postStore(sql).posts(room),
  tenures: (sql, _asked, { room }) => postStore(sql).tenures(room),
  signs: (sql) => silenceStore(sql).signs(),
  gone: (sql, _asked, { room }) => claimStore(sql).gone(room),
};

/** Answers the needs that are queries; the others are answered elsewhere. */
async function answersTo(sql: Sql, needs: readonly RoomNeed[], asker: Asker): Promise<RoomAnswers> {
  const answers: Partial<Answers> = {};
  for (const need of needs) if (isQuery(need)) await answer(answers, sql, need, asker);
  return answers;
}

async function answer<N extends Name>(
  answers: Partial<Answers>,
  sql: Sql,
  asked: RoomQuery<N>,
  asker: Asker,
): Promise<void> {
  const name: N = asked.type;
  answers[name] = await answering[name](sql, asked, asker);
}

function isQuery(need: RoomNeed): need is RoomQuery {
  return Object.hasOwn(answering, need.type);
}
