import type { AttachmentStore } from "../../ports/attachments.ts";
import type { MediaRef } from "../../ports/inbound.ts";
import { maybe, number, text, word } from "../db/shape.ts";
import { json, nearly, rows, run, type Sql } from "../db/sql.ts";
import { filesLeft, kept, refOf } from "./attachmentRows.ts";
import { hex, type Sealing } from "./contacts.ts";
import { fileMark } from "./marks.ts";
import { dropOrphans, forgetFiles, leftToTwin, lockTwins, parentsOf, unite } from "./twins.ts";

const sentShape = { room: maybe(number), topic: maybe(text), replyTo: maybe(text) };

/** Value of `why` while a process fetches the file. */
const claimed = "being fetched";

/** How many due files are considered for a fair choice: enough for everybody whose turn it may be. */
const looked = 200;

/**
 * Attachments: `wanted` with the draft, then `stored`, `refused` or `lost`. The reference for fetching names
 * the sender, so it is sealed, and erased once the file is settled.
 */
export function attachmentStore(sql: Sql, sealing: Sealing): AttachmentStore {
  return {
    async want(files) {
      if (files.length === 0) return;
      await run(
        sql,
        `insert into attachment (id, contact, channel, sealed, kind, message, twin_of, room, topic, reply_to, next_at)
         select id, contact, channel, decode(sealed, 'hex'), kind, message, twin_of, room, topic, reply_to, clock_timestamp()
           from jsonb_to_recordset($1::jsonb)
                as x(id text, contact int, channel text, sealed text, kind text, message text, twin_of text, room int,
                     topic text, reply_to text)`,
        json(
          files.map(({ id, contact, channel, ref, message, twinOf, sentIn }) => ({
            id,
            contact,
            channel,
            kind: ref.kind,
            sealed: hex(sealing.seal(json(ref))),
            message: message === undefined ? null : fileMark(sealing, contact, message),
            twin_of: twinOf === undefined ? null : fileMark(sealing, contact, twinOf),
            room: sentIn?.chat ?? null,
            topic: sentIn?.topic ?? null,
            reply_to: sentIn?.message ?? null,
          })),
        ),
      );
    },

    async keep(id, { path, mime }) {
      await run(
        sql,
        `insert into attachment (id, contact, channel, kind, state, mime, path)
         values ($1, 0, '', 'photo', 'stored', $2, $3)
         on conflict (id) do update set mime = excluded.mime, path = excluded.path`,
        id,
        mime,
        path,
      );
    },

    async kinds(ids) {
      if (ids.length === 0) return new Map();
      const found = await rows(
        sql,
        { id: text, kind: word<MediaRef["kind"]>() },
        `select id, kind from attachment
          where id = any(select jsonb_array_elements_text($1::jsonb)) and state in ('wanted', 'stored')`,
        json(ids),
      );
      return new Map(found.map(({ id, kind }) => [id, kind]));
    },

    async claim(channel, { limit, again, perPerson, underWay, seconds }) {
      const files = await rows(
        sql,
        { id: text, contact: number, channel: text, attempts: number, ...sentShape, ...kept },
        `with busy as (select id, contact from jsonb_to_recordset($3::jsonb) as x(id text, contact int)),
              due as (select id, contact, attempts, next_at from attachment
                       where next_at <= ${nearly} and channel = $1 and state = 'wanted'
                         and id not in (select id from busy)
                         and contact not in (select contact from busy group by contact having count(*) >= $4::int)
                       order by attempts > 0, next_at limit ${looked} for update skip locked),
              fair as (select *, row_number() over (partition by contact order by attempts > 0, next_at)
                                 + (select count(*) from busy where busy.contact = due.contact) as place from due),
              ranked as (select *, row_number() over (partition by attempts > 0 order by next_at) as rank from fair
                          where place <= $4::int)
         update attachment set attempts = attempts + 1, why = '${claimed}',
                next_at = clock_timestamp() + make_interval(secs => $6::float8)
          where id in (select id from ranked where attempts = 0 or rank <= $5::int
                        order by attempts > 0, next_at limit $2::int)
          returning id, contact, channel, sealed, ref, attempts, room, topic, reply_to as "replyTo"`,
        channel,
        limit,
        json(underWay.map(({ id, contact }) => ({ id, contact }))),
        perPerson,
        again,
        seconds,
      );
      return files.map(({ sealed, ref, room, topic, replyTo, ...file }) => ({
        ...file,
        ref: refOf({ sealed, ref }, sealing),
        sentIn: room === null ? null : { chat: room, topic, message: replyTo },
      }));
    },

    async unclaim(channel, underWay) {
      await run(
        sql,
        `update attachment set next_at = clock_timestamp(), why = null
          where next_at is not null and channel = $1 and state = 'wanted' and why = '${claimed}'
            and id <> all(select jsonb_array_elements_text($2::jsonb))`,
        channel,
        json(underWay),
      );
    },

    async stored(id, { path, mime, bytes, hashOriginal, hashStripped, metadata }) {
      await lockTwins(sql, id);
      const kept = await run(
        sql,
        `update attachment set state = 'stored', path = $2, mime = $3, bytes = $4, hash_original = $5,
                hash_stripped = $6, metadata = $7, next_at = null, why = null, sealed = null
          where id = $1 and state = 'wanted'`,
        id,
        path,
        mime,
        bytes,
        hashOriginal,
        hashStripped,
        metadata,
      );
      if (kept > 0) {
        await unite(sql, id);
        return true;
      }
      return (
        (
          await rows(
            sql,
            {},
            "select from attachment where id = $1 and state = 'stored' and path = $2",
            id,
            path,
          )
        ).length > 0
      );
    },

    parents: (twins) => parentsOf(sql, sealing, twins),
    dropOrphans: (limit) => dropOrphans(sql, limit),
    left: (ids) => filesLeft(sql, ids),

    async refused(id, state, why) {
      if (await leftToTwin(sql, id)) return false;
      const settled = await run(
        sql,
        "update attachment set state = $2, why = $3, next_at = null, sealed = null where id = $1 and state = 'wanted'",
        id,
        state,
        why,
      );
      return settled > 0;
    },

    async later(id, seconds, why) {
      await run(
        sql,
        "update attachment set next_at = clock_timestamp() + make_interval(secs => $2::float8), why = $3 where id = $1 and state = 'wanted'",
        id,
        seconds,
        why,
      );
    },

    forget: (ids) => forgetFiles(sql, ids),

    async forgotten(channel, limit) {
      return await rows(
        sql,
        { id: text, path: maybe(text) },
        `select id, path from attachment where next_at is not null and channel = $1 and state = 'forgotten'
          order by next_at limit $2`,
        channel,
        limit,
      );
    },

    async removed(ids) {
      await run(
        sql,
        "delete from attachment where state = 'forgotten' and id = any(select jsonb_array_elements_text($1::jsonb))",
        json(ids),
      );
    },
  };
}
