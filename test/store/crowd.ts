import type { Store } from "../../src/ports/store.ts";
import type { Database } from "../../src/store/open.ts";
import { classes, contactOf, filedCase, inbound, letter, record } from "./filed.ts";

/** Those few of a full database that a test names. */
export type Crowd = {
  readonly citizen: number;
  readonly room: number;
  readonly verifier: number;
  /** The id and number of a case of the citizen's. */
  readonly case: string;
  readonly number: string;
};

/** How many of each there are: enough that nobody would read them all if an index led to the wanted ones. */
const many = 20_000;

/** A database as it is after years: most cases closed, most messages handled, most letters sent, little to do. */
export async function crowd(database: Database, store: Store): Promise<Crowd> {
  const { pool } = database;
  const citizen = await contactOf(store, "101");
  const room = await contactOf(store, "-100");
  const verifier = await contactOf(store, "201");
  const filed = filedCase(citizen, "AAAA-222");
  await store.transaction(async (tx) => {
    await tx.rooms.link(room, { type: "operators" });
    await tx.members.grant(room, verifier, ["verifier"]);
    await tx.cases.save([filed]);
    await tx.cases.saveWatch(filed.case.id, "hash");
    for (const of of classes) await tx.outbox.put([letter(citizen, `a letter of ${of}`, { class: of })]);
    await tx.outbox.put([letter(room, "one that is shown", { about: filed.case.id })]);
    await tx.boards.card(room, filed.case.id, { room, person: null }, null, 0);
  });
  const sent = await store.transaction((tx) => tx.outbox.claim("telegram", "1", 10, []));
  for (const one of sent) await record(store, one, `sent ${one.id}`);
  const [board] = await store.transaction((tx) => tx.boards.claim("telegram", 1, []));
  if (board === undefined) throw new Error("no board");
  await store.transaction((tx) =>
    tx.boards.shown(board, "shown 1", new Date(), { ended: false, walled: false, choices: [] }),
  );
  await store.transaction((tx) => tx.inbox.file([inbound("101", "satu lagi")]));
  for (const table of narrow) await pool.query(`alter table ${table} set (fillfactor = 20)`);
  for (const fill of fills) await pool.query(fill);
  await pool.query("analyze");
  return { citizen, room, verifier, case: filed.case.id, number: filed.case.number };
}

/**
 * Tables of short rows: with their pages mostly empty they are as long as with five times as many rows. The planner
 * takes any list for a hundred entries, and a list of parts to hold what is asked for once in a hundred rows; it would
 * rather read a short table than look up so many rows in it.
 */
const narrow = [
  "contact",
  "address",
  "conversation",
  "inbox",
  "reporter",
  "content",
  "outlane",
  "board",
  "shown",
].concat(["letter", "report", "event", "attachment", "member", "room_dialogue", "watch", "secret"]);

const series = `generate_series(1, ${many}) as n`;
const ago = "clock_timestamp() - make_interval(mins => n)";

/** Each copies what the program itself wrote, under other keys. One case in fifty is open. */
const fills = [
  `insert into contact (id, kind) select 1000 + n, 'person' from ${series}`,
  `insert into address (contact_id, channel, mark, sealed)
   select 1000 + n, 'telegram', decode(md5(n::text), 'hex'), '' from ${series}`,
  `insert into conversation (chat, state) select 1000 + n, '{}' from ${series}`,
  `insert into inbox (chat, sender, channel, external_id, sent_at, state, handled_at)
   select 1000 + n % 5000, 1000 + n % 5000, 'telegram', 'many:' || n, ${ago}, 'done', ${ago} from ${series}`,
  `insert into cases (id, number, version, stage, privacy, agency, category, due_at, wake_at, filed_at, closed_at, data)
   select 'many ' || n, upper(substr(md5(n::text), 1, 4)) || '-' || n, 1,
          case when n % 50 > 0 then 'closed' when n % 100 = 0 then 'received' else 'forwarded' end, privacy,
          case when n % 3 > 0 then 'A' || n % 40 end, category,
          case when n % 50 = 0 then c.due_at + make_interval(mins => n) end,
          case when n % 50 = 0 then c.wake_at + make_interval(mins => n) end,
          c.filed_at - make_interval(mins => n), case when n % 50 > 0 then c.filed_at - make_interval(mins => n - 9) end, data
     from cases c, ${series} where c.number = 'AAAA-222'`,
  `insert into reporter (case_id, contact) select 'many ' || n, 1000 + n from ${series}`,
  `insert into report (case_id, words, latitude, longitude)
   select 'many ' || n, 'jalan rusak di depan pasar ' || n, -6 - n / 9000.0, 106 + n / 9000.0 from ${series}`,
  `insert into event (id, case_id, version, type, by, to_stage, at, happening, filed_at, room)
   select 'many ' || n, 'many ' || n, 1, e.type, e.by, e.to_stage, e.at, e.happening, ${ago}, 1000 + n % 40
     from event e, ${series} where e.id in (select id from event limit 1)`,
  `insert into content (event_id, text, files) select 'many ' || n, 'kata', '[]' from ${series}`,
  `insert into outlane (chat, class) select 1000 + n, 'answer' from ${series}`,
  `insert into letter (chat, class, key, about, event_id, body, choices, state, external_id, parts,
                       sent_at)
   select 1000 + n, 'answer', 'many ' || n, 'many ' || n, 'many ' || n, l.body, '[]', 'sent', 'many ' || n,
          jsonb_build_array('photo ' || n, 'many ' || n), ${ago}
     from letter l, ${series} where l.key = 'a letter of answer'`,
  `insert into board (room, kind, case_id, showing, external_id, shown_rev)
   select 1000 + n % 40, 'card', 'many ' || n, 'many ' || n, 'many ' || n, 1 from ${series}`,
  `insert into shown (board_id, room, person, rev, case_id, external_id, at)
   select 1000 + n, 1000 + n % 40, n % 200, 1, 'many ' || n, 'many ' || n, ${ago} from ${series}`,
  `insert into attachment (id, contact, channel, ref, kind, state)
   select 'many ' || n, 1000 + n, 'telegram', '{}', 'photo', 'stored' from ${series}`,
  `insert into member (room, person, name) select 1000 + n % 40, 1000 + n, '' from ${series}`,
  `insert into room_dialogue (chat, person, state) select 1000 + n % 40, 1000 + n, '{}' from ${series}`,
  `insert into watch (case_id, hash) select 'many ' || n, md5(n::text) from ${series}`,
  `insert into secret (channel, kind, id, sealed) select 'whatsapp', 'session', 'many ' || n, '' from ${series}`,
];
