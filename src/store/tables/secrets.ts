import type { SecretStore } from "../../ports/keep.ts";
import { bytes, text } from "../db/shape.ts";
import { json, rows, run, type Sql } from "../db/sql.ts";
import { hex, type Sealing } from "./contacts.ts";
import { secretMark } from "./marks.ts";

/** A channel's encrypted values, found by the keyed hashes of their names. */
export function secretStore(sql: Sql, sealing: Sealing): SecretStore {
  return {
    async get(channel, kind, ids) {
      if (ids.length === 0) return new Map();
      const named = new Map(ids.map((id) => [secretMark(sealing, channel, kind, id), id]));
      const found = await rows(
        sql,
        { id: text, sealed: bytes },
        `select id, sealed from secret
          where channel = $1 and kind = $2 and id = any(select jsonb_array_elements_text($3::jsonb))`,
        channel,
        kind,
        json([...named.keys()]),
      );
      return new Map(found.map(({ id, sealed }) => [named.get(id) ?? id, sealing.open(sealed)]));
    },

    async set(channel, secrets) {
      const marked = secrets.map(({ kind, id, value }) => ({
        kind,
        id: secretMark(sealing, channel, kind, id),
        value,
      }));
      const gone = marked.filter(({ value }) => value === null);
      const kept = marked.flatMap(({ kind, id, value }) =>
        value === null ? [] : [{ kind, id, sealed: hex(sealing.seal(value)) }],
      );
      if (kept.length > 0) {
        await run(
          sql,
          `insert into secret (channel, kind, id, sealed)
           select $1, kind, id, decode(sealed, 'hex')
             from jsonb_to_recordset($2::jsonb) as x(kind text, id text, sealed text)
           on conflict (channel, kind, id) do update set sealed = excluded.sealed, saved_at = clock_timestamp()`,
          channel,
          json(kept),
        );
      }
      if (gone.length === 0) return;
      await run(
        sql,
        `delete from secret s using jsonb_to_recordset($2::jsonb) as x(kind text, id text)
          where s.channel = $1 and s.kind = x.kind and s.id = x.id`,
        channel,
        json(gone),
      );
    },

    async prune(channel, kind, hours) {
      await run(
        sql,
        `delete from secret where channel = $1 and kind = $2
            and saved_at < clock_timestamp() - make_interval(hours => $3::int)`,
        channel,
        kind,
        hours,
      );
    },

    async clear(channel, keep) {
      await run(
        sql,
        "delete from secret where channel = $1 and kind <> all(select jsonb_array_elements_text($2::jsonb))",
        channel,
        json(keep),
      );
    },
  };
}
