import type { IfGone, NewLetter } from "../../ports/letter.ts";
import { number } from "../db/shape.ts";
import { json, rows, run, type Sql } from "../db/sql.ts";

/**
 * Writes letters, each key once. Locks their lanes first and in order, as the sender does, to avoid
 * deadlocks.
 */
export async function put(sql: Sql, letters: readonly NewLetter[]): Promise<void> {
  if (letters.length === 0) return;
  const unreached = await beyondReach(sql, letters);
  const instead = [...unreached].flatMap(insteadOf);
  if (instead.length > 0) await put(sql, instead);
  const rung = ringLanes(sql, letters);
  const asking = letters.some((letter) => letter.coalesce !== null);
  if (!asking) {
    await Promise.all([rung, insert(sql, letters, unreached)]);
    return;
  }
  const [merged] = await Promise.all([coalesce(sql, letters), rung]);
  const fresh = letters.filter((_, index) => !merged.has(index));
  if (fresh.length > 0) await insert(sql, fresh, unreached);
}

/** Letters with `ifGone` to a person already known to be out of reach: that is said elsewhere at once. */
async function beyondReach(sql: Sql, letters: readonly NewLetter[]): Promise<ReadonlySet<NewLetter>> {
  const asking = letters.filter(({ ifGone }) => ifGone !== undefined);
  if (asking.length === 0) return new Set();
  const found = await rows(
    sql,
    { id: number },
    "select id from contact where id = any(select jsonb_array_elements_text($1::jsonb)::int) and not reachable",
    json(asking.map(({ chat }) => chat)),
  );
  return new Set(asking.filter(({ chat }) => found.some(({ id }) => id === chat)));
}

function insteadOf({ key, ifGone }: NewLetter): readonly NewLetter[] {
  return ifGone === undefined ? [] : [saidElsewhere(ifGone.once ?? `instead:${key}`, ifGone)];
}

/** The letter that says in another chat what became of one. */
function saidElsewhere(key: string, { chat, message, replyTo, topic = null }: IfGone): NewLetter {
  return {
    chat,
    class: "answer",
    key,
    about: null,
    eventId: null,
    body: { type: "message", message },
    replyTo,
    topic,
    coalesce: null,
    delaySeconds: 0,
    heldUntil: null,
    deleteAfterSeconds: null,
    onlyIfLeft: null,
  };
}

/** Locks each letter's lane, creating it if needed, and sets when the sender looks at it. */
async function ringLanes(sql: Sql, letters: readonly NewLetter[]): Promise<void> {
  const lanes = new Map<string, { chat: number; class: string; delay: number | null }>();
  for (const { chat, class: of, heldUntil, delaySeconds } of letters) {
    const key = `${chat} ${of}`;
    const delay = heldUntil === null ? delaySeconds : null;
    const earlier = lanes.get(key)?.delay ?? delay;
    lanes.set(key, { chat, class: of, delay: delay === null ? earlier : Math.min(delay, earlier ?? delay) });
  }
  await run(
    sql,
    `insert into outlane (chat, class, next_at, parked)
     select x.chat, x.class, clock_timestamp() + make_interval(secs => x.delay), not k.reachable
       from jsonb_to_recordset($1::jsonb) as x(chat int, class text, delay float8) join contact k on k.id = x.chat
      order by x.chat, x.class
     -- A lane that waits keeps its time: its first letter is in its undo time or was refused a moment ago.
     on conflict (chat, class) do update
        set next_at = case when outlane.sending_epoch is null then coalesce(outlane.next_at, excluded.next_at) end`,
    json([...lanes.values()]),
  );
}

/** Where a waiting letter has the same `coalesce` text, the new content replaces its own. */
async function coalesce(sql: Sql, letters: readonly NewLetter[]): Promise<ReadonlySet<number>> {
  const asking = letters.flatMap((letter, index) =>
    letter.coalesce === null
      ? []
      : [
          {
            n: index,
            chat: letter.chat,
            coalesce: letter.coalesce,
            body: letter.body,
            choices: choicesOf(letter),
          },
        ],
  );
  const merged = await rows(
    sql,
    { n: number },
    `update letter l
        set body = x.body, choices = x.choices, not_before = greatest(l.not_before, clock_timestamp() + interval '1 second')
       from jsonb_to_recordset($1::jsonb) as x(n int, chat int, coalesce text, body jsonb, choices jsonb)
      where l.chat = x.chat and l.coalesce = x.coalesce and l.state = 'waiting'
      returning x.n`,
    json(asking),
  );
  return new Set(merged.map(({ n }) => n));
}

async function insert(
  sql: Sql,
  letters: readonly NewLetter[],
  unreached: ReadonlySet<NewLetter>,
): Promise<void> {
  await run(
    sql,
    `insert into letter (chat, class, key, about, event_id, body, choices, reply_to, topic, coalesce, round, state, not_before,
                         held_until, delete_after, if_gone, if_sent, name, as_of, trouble)
     select chat, class, key, about, event_id, body, choices, reply_to, topic, coalesce, round,
            case when unreached then 'failed' when ${toldEnough} then 'spared'
                 when held_until is null then 'waiting' else 'held' end,
            case when delay > 0 then clock_timestamp() + make_interval(secs => delay) end, held_until, delete_after, if_gone,
            if_sent, name, as_of, case when unreached then 'gone' end
       from jsonb_to_recordset($1::jsonb) as x(n int, chat int, class text, key text, about text, event_id text,
              body jsonb, choices jsonb, reply_to text, topic text, coalesce text, delay float8, held_until timestamptz,
              delete_after int, only_if_left text, if_gone jsonb, round int, weight text, limits jsonb,
              name text, as_of timestamptz, if_sent jsonb, unreached boolean)
      -- Not "exists", which the planner may answer by hashing every letter that was ever sent.
      where only_if_left is null
         or (select 1 from letter earlier
              where earlier.event_id = x.only_if_left and earlier.chat = x.chat
                and earlier.state in ('sending', 'sent') limit 1) = 1
      order by n
     on conflict (key) do nothing`,
    json(
      letters.map((letter, n) => ({
        n,
        chat: letter.chat,
        class: letter.class,
        key: letter.key,
        about: letter.about,
        event_id: letter.eventId,
        name: letter.name ?? null,
        as_of: letter.asOf ?? null,
        body: letter.body,
        choices: choicesOf(letter),
        reply_to: letter.replyTo,
        topic: letter.topic ?? null,
        coalesce: letter.coalesce,
        delay: letter.delaySeconds,
        held_until: letter.heldUntil,
        delete_after: letter.deleteAfterSeconds,
        only_if_left: letter.onlyIfLeft,
        if_gone: letter.ifGone ?? null,
        if_sent: letter.ifSent ?? null,
        unreached: unreached.has(letter),
        round: letter.counted?.round ?? null,
        weight: letter.counted?.weight ?? "must",
        limits: letter.counted?.limits ?? {},
      })),
    ),
  );
}

/** SQL: how many letters count towards the limit: to the person, about the case, in this round, not spared. */
const told = (which = "") => `(select count(*) from letter e
    where e.chat = x.chat and e.about = x.about and e.round = x.round
      and e.state in ('waiting', 'held', 'sending', 'sent') ${which})`;

/** SQL: the channel's limit of unasked letters per case and round; null if it has none. */
const most = `(x.limits ->> (select channel from address where contact_id = x.chat order by id desc limit 1))::int`;

/** SQL: the letter isn't sent, since the person has had the limit in this round, or one like it. */
const toldEnough = `weight <> 'must' and
  (${told()} >= ${most} - case when weight = 'first' then 1 else 0 end
   or weight = 'once' and ${most} > 0 and ${told("and e.name = x.name")} > 0)`;

function choicesOf({ body }: NewLetter) {
  return body.type === "message" ? (body.message.menu?.choices ?? null) : null;
}
