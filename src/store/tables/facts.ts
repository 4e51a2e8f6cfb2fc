import type { Choice } from "../../core/message/message.ts";
import type { CaseId } from "../../core/procedure/case.ts";
import type { Report, Story } from "../../core/procedure/content.ts";
import type { Step } from "../../core/procedure/event.ts";
import type { ReporterLetter } from "../../core/procedure/notices/noticeTable.ts";
import type { FactStore, Quoting, Seen, SeenMenu } from "../../ports/facts.ts";
import { caseFromJson, type EventRow, eventOf, type PlainCase } from "../db/fromJson.ts";
import { json, rows, type Sql } from "../db/sql.ts";
import type { Sealing } from "./contacts.ts";
import { list } from "./inbox.ts";
import { wrongCodes } from "./wrongCodes.ts";

/** What dialogues need to know, for many messages at once: each function is one statement. */
export function factStore(sql: Sql, sealing: Sealing): FactStore {
  return {
    async mine(contacts, since) {
      const found = await rows<{ contact: number; data: PlainCase }>(
        sql,
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
    },

    async quoted(messages) {
      return await seen(
        sql,
        messages.filter(({ on }) => on !== null),
        `select choices, about from letter where chat = x.chat and external_id = x."on" order by id desc limit 1`,
      );
    },

    async menus(messages) {
      if (messages.length === 0) return [];
      // By when they left, not when they were written: one may have waited for its undo time or for office hours.
      const found = await rows<SeenMenu>(
        sql,
        `select x.seq, m.about, coalesce(m.choices, '[]') as choices,
                array(select q.about from letter q left join lateral
                              -- Not a plain join: the planner may answer that by reading every letter there is.
                              (select g as letter from letter g where g.key = q.folded_into offset 0) f on true
                       where q.chat = x.chat and q.name in (${asking}) and q.about is not null
                         and ${wasSeen("coalesce(f.letter, q)")}
                         and (m.id is null or (coalesce((f.letter).sent_at, q.sent_at, 'infinity'), coalesce((f.letter).id, q.id))
                                            > (coalesce(m.sent_at, 'infinity'), m.id))) as "askedSince"
           from jsonb_to_recordset($1::jsonb) as x(seq text, chat int, "sentAt" timestamptz)
           left join lateral (
             select id, choices, about, sent_at from letter l
              where chat = x.chat and choices is not null and ${wasSeen("l")}
              order by sent_at desc nulls first, id desc limit 1) m on true`,
        json(messages),
      );
      return found;
    },

    async stories(cases) {
      if (cases.length === 0) return [];
      const [reports, events] = [await reportsOf(sql, cases), await eventsOf(sql, cases)];
      return cases.flatMap((id): Story[] => {
        const report = reports.get(id);
        return report === undefined ? [] : [{ case: id, report, events: events.get(id) ?? [] }];
      });
    },

    async watched(asked) {
      if (asked.length === 0) return [];
      const found = await rows<{ data: PlainCase }>(
        sql,
        `select c.data from jsonb_to_recordset($1::jsonb) as x(number text, hash text)
           join cases c on c.number = x.number join watch w on w.case_id = c.id and w.hash = x.hash`,
        json(asked),
      );
      return found.map(({ data }) => caseFromJson(data));
    },

    wrongCodes: (contacts, now) => wrongCodes(sql, contacts, now),

    async reports(cases) {
      return await reportsOf(sql, cases);
    },

    async byNumber(begins) {
      const found = await rows<{ begins: string; data: PlainCase; near: boolean }>(
        sql,
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
    },

    async on(asked) {
      const found = await rows<{ room: number; message: string; data: PlainCase }>(
        sql,
        `select x.room, x.message, c.data
           from jsonb_to_recordset($1::jsonb) as x(room int, message text)
          cross join lateral (
            (select case_id as id, 1 as preferred, at from shown
              where room = x.room and external_id = x.message and case_id is not null)
            union all
            (select about, 2, sent_at from letter
              where chat = x.room and external_id = x.message and about is not null)
            order by preferred, at desc limit 1) m
           join cases c on c.id = m.id`,
        json(asked),
      );
      return found.map((row) => ({ room: row.room, message: row.message, case: caseFromJson(row.data) }));
    },

    async desks(asked) {
      return await rows(
        sql,
        `select s.room, s.person, s.case_id as "case", s.at, s.external_id as message
           from jsonb_to_recordset($1::jsonb) as x(room int, person int)
          cross join lateral (
            select room, person, case_id, at, external_id, id from shown
             where room = x.room and person = x.person order by id desc limit 20) s
          order by s.id`,
        json(asked),
      );
    },

    async deskMenu({ room, person, on, sentAt }) {
      const [menu] = await rows<{ choices: readonly Choice[] }>(
        sql,
        `select choices from shown
          where room = $1 and case when $3::text is null then person = $2 else external_id = $3 end
            and at < date_trunc('second', $4::timestamptz) + interval '1 second'
          order by id desc limit 1`,
        room,
        person,
        on,
        sentAt,
      );
      return menu?.choices ?? [];
    },

    async queue(room, person, skip, limit, now) {
      const officer = room.type === "agency";
      const from = `
        from cases c
       where ${officer ? "c.stage = 'forwarded' and c.agency = $1" : "c.stage = 'received' and $1::text is null"}
         and not exists (
           select from board b where b.kind = 'desk' and not b.superseded and b.showing = c.id and b.person <> $2
             and exists (select from shown s where s.board_id = b.id and s.at > $3::timestamptz - interval '12 hours'))`;
      const agency = room.type === "agency" ? room.agency : null;
      const [count] = await rows<{ waiting: number }>(
        sql,
        `select count(*)::int as waiting ${from}`,
        agency,
        person,
        now,
      );
      const next = await rows<{ data: PlainCase }>(
        sql,
        `select c.data ${from} and c.id <> all(select jsonb_array_elements_text($4::jsonb))
          order by c.due_at, c.filed_at, c.number limit $5`,
        agency,
        person,
        now,
        json(skip),
        limit,
      );
      const cases = next.map(({ data }) => caseFromJson(data));
      const reports = await reportsOf(
        sql,
        cases.map(({ id }) => id),
      );
      return {
        waiting: count?.waiting ?? 0,
        // What is confidential stays on file: the room gets the number only.
        next: cases.map((one) => ({
          case: one,
          report: one.privacy === "confidential" ? null : (reports.get(one.id) ?? null),
        })),
      };
    },

    async late(agency, now, limit) {
      const found = await rows<{ data: PlainCase }>(
        sql,
        `select data from cases
          where stage in ('received', 'forwarded', 'scheduled') and due_at < $1 and ($2::text is null or agency = $2)
          order by due_at, filed_at, number limit $3`,
        now,
        agency,
        limit,
      );
      return found.map(({ data }) => caseFromJson(data));
    },

    async undoable(room, seconds) {
      const found = await rows<
        EventRow & {
          version: number;
          undoGroup: string;
          contact: number;
          before: PlainCase;
          after: PlainCase;
        }
      >(
        sql,
        `select ${eventColumns}, e.version, e.undo_group as "undoGroup", e.contact, e.before, k.data as after
           from event e join cases k on k.id = e.case_id left join content c on c.event_id = e.id
          where e.room = $1 and e.undo_group is not null
            and e.filed_at > clock_timestamp() - make_interval(secs => $2::float8)
          order by e.filed_at desc, e.version limit 20`,
        room,
        seconds,
      );
      const groups = new Map<string, { by: number; at: Date; steps: Step[]; now: [] }>();
      for (const row of found) {
        const group = groups.get(row.undoGroup) ?? { by: row.contact, at: row.at, steps: [], now: [] };
        // The event's own version: undo compares it with the case's to see whether anybody has acted since.
        const after = { ...caseFromJson(row.after), version: row.version };
        group.steps.push({ before: caseFromJson(row.before), after, event: eventOf(row) });
        groups.set(row.undoGroup, group);
      }
      return [...groups.values()];
    },

    async people(room) {
      const found = await rows<{ person: number; name: string; roles: string[] }>(
        sql,
        `select person, name, roles from member where room = $1 and left_at is null order by cardinality(roles) desc, seen_at desc limit 50`,
        room,
      );
      return found.map(({ person, name, roles }) => ({
        contact: person,
        name,
        roles: roles as Awaited<ReturnType<FactStore["people"]>>[number]["roles"],
        anonymous: false,
      }));
    },

    async names(contacts) {
      if (contacts.length === 0) return new Map();
      const found = await rows<{ contact: number; sealed: Uint8Array }>(
        sql,
        `select a.contact_id as contact, a.sealed from address a join contact k on k.id = a.contact_id
          where a.contact_id = any(${list("$1")}) and k.erased_at is null order by a.id`,
        json(contacts),
      );
      return new Map(
        found.map(({ contact, sealed }) => {
          const plain = JSON.parse(sealing.open(sealed)) as { name: string };
          return [contact, plain.name];
        }),
      );
    },

    async open() {
      return await rows(
        sql,
        `select agency, category, count(*)::int as count from cases where stage in (${openStages}) group by 1, 2`,
      );
    },

    async habits() {
      return await rows(
        sql,
        "select category, district, agency, times from habit order by times desc limit 500",
      );
    },

    async similar(cases) {
      if (cases.length === 0) return [];
      const found = await rows<{ of: string; data: PlainCase; metres: number | null }>(
        sql,
        `select mine.case_id as of, n.data, n.metres
           from report mine join cases me on me.id = mine.case_id
          cross join lateral (
            select c.data, d.metres
              from cases c join report r on r.case_id = c.id
             cross join lateral (select ${distance} as metres) d
             where c.id <> me.id and c.stage in (${openStages}) and c.filed_at <= me.filed_at
               and c.category is not distinct from me.category
               and (c.privacy = 'confidential') = (me.privacy = 'confidential')
               and c.filed_at > me.filed_at - interval '60 days'
               and (d.metres < 150 or (me.privacy <> 'confidential' and ${alike}))
             order by d.metres nulls last, c.filed_at, c.number limit 3) n
          where mine.case_id = any(select jsonb_array_elements_text($1::jsonb)) and me.stage = 'received'`,
        json(cases),
      );
      return found.map((row) => ({ of: row.of, case: caseFromJson(row.data), metres: row.metres }));
    },
  };
}

/**
 * Whether a letter had been seen when the message was written. Telegram's dates are whole seconds; ties and letters still
 * being sent count as seen. So does one that may have arrived with a try whose outcome isn't known, for what came in
 * since it was written: it is dated by a later try.
 */
function wasSeen(letter: string): string {
  return `((${letter}).state = 'sent' and (${letter}).sent_at < date_trunc('second', x."sentAt") + interval '1 second'
           or (${letter}).state = 'sending'
           or (${letter}).trouble = 'doubtful'
              and (${letter}).created_at <= (select filed_at from inbox where seq = x.seq::bigint))`;
}

/** Letters by which the office asks a citizen something, or reminds them of it; `letter_asking_idx` has the same. */
const asking = (["asked", "supply_reminded", "supply_last_call"] satisfies readonly ReporterLetter[])
  .map((name) => `'${name}'`)
  .join(", ");

/** A number that begins so, as a range that an index answers. No number has more than Z in it, in any collation. */
function beginsWith(begins: string): string {
  return `number between ${begins} and ${begins} || 'ZZZZZZZZZ'`;
}

/** Not "all but closed", which would read every case that was ever closed. */
const openStages = "'received', 'incomplete', 'forwarded', 'scheduled', 'answered'";

/** A pin on earth: one that isn't would overflow, for everybody whose case is compared with it. NaN is in no range. */
const onEarth = (pin: string): string =>
  `${pin}.latitude between -90 and 90 and ${pin}.longitude between -180 and 180`;

/** Metres between two pins, flat enough within a city. */
const distance = `
  case when ${onEarth("r")} and ${onEarth("mine")}
       then sqrt(power((r.latitude - mine.latitude) * 111320, 2)
               + power((r.longitude - mine.longitude) * 111320 * cos(radians(mine.latitude)), 2)) end`;

/** At least three words of five letters or more in common, and half of the shorter report's. */
const alike = `
  (select count(*) >= 3 and count(*) * 2 >= least(
            (select count(distinct w) from regexp_split_to_table(lower(mine.words), '\\W+') w where length(w) >= 5),
            (select count(distinct w) from regexp_split_to_table(lower(r.words), '\\W+') w where length(w) >= 5))
     from (select distinct w from regexp_split_to_table(lower(mine.words), '\\W+') w where length(w) >= 5) a
     join (select distinct w from regexp_split_to_table(lower(r.words), '\\W+') w where length(w) >= 5) b using (w))`;

const eventColumns = `
  e.id, e.case_id as "caseId", e.by, e.from_stage as "fromStage", e.to_stage as "toStage", e.at, e.happening,
  c.text, c.files`;

async function eventsOf(sql: Sql, cases: readonly CaseId[]) {
  const found = await rows<EventRow>(
    sql,
    // A look that was refused at its first try; after a second one it may have arrived.
    `select ${eventColumns},
            case when e.type = 'looked' then
              (select true from letter l where l.event_id = e.id and l.state = 'failed' and l.trouble = 'gone'
                  and l.attempts <= 1 limit 1) end as missed
       from event e left join content c on c.event_id = e.id
      where e.case_id = any(select jsonb_array_elements_text($1::jsonb)) order by e.case_id, e.version`,
    json(cases),
  );
  const events = new Map<CaseId, Story["events"][number][]>();
  for (const row of found) events.set(row.caseId, [...(events.get(row.caseId) ?? []), eventOf(row)]);
  return events;
}

async function reportsOf(sql: Sql, cases: readonly CaseId[]): Promise<ReadonlyMap<CaseId, Report>> {
  if (cases.length === 0) return new Map();
  const found = await rows<Omit<Report, "secondHand"> & { caseId: string; secondHand: boolean | null }>(
    sql,
    `select case_id as "caseId", words, place, happened, files, summary,
            second_hand as "secondHand" from report
      where case_id = any(select jsonb_array_elements_text($1::jsonb))`,
    json(cases),
  );
  return new Map(
    found.map(({ caseId, secondHand, ...report }) => [
      caseId,
      { ...report, ...(secondHand !== null && { secondHand }) },
    ]),
  );
}

async function seen(sql: Sql, messages: readonly Quoting[], select: string): Promise<readonly Seen[]> {
  if (messages.length === 0) return [];
  const found = await rows<{ seq: string; choices: Choice[] | null; about: string | null }>(
    sql,
    `select x.seq, l.choices, l.about
       from jsonb_to_recordset($1::jsonb) as x(seq text, chat int, "on" text, "sentAt" timestamptz)
      cross join lateral (${select}) l`,
    json(messages),
  );
  return found.map(({ seq, choices, about }) => ({ seq, choices: choices ?? [], about }));
}
