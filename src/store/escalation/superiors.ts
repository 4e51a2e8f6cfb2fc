import type { Superior } from "../../core/office.ts";
import type { SuperiorStore } from "../../ports/superiors.ts";
import { flag, maybe, number, oneOf, text } from "../db/shape.ts";
import { rows, run, type Sql } from "../db/sql.ts";

/** Who hears of delays in private, and the codes by which they are named: rows of `invite` beside those that link groups. */
export function superiorStore(sql: Sql): SuperiorStore {
  return {
    async all() {
      const found = await rows(
        sql,
        { agency: text, title: text, contact: number, name: text, hears: flag },
        `select s.agency, s.title, s.contact, s.name, k.reachable and k.erased_at is null as hears
           from superior s join contact k on k.id = s.contact order by s.agency`,
      );
      return found.map(({ agency, title, ...who }) => ({ ...superiorOf(agency, title), ...who }));
    },

    async invite(hash, as, { person, room }) {
      await forget(sql, as);
      await run(
        sql,
        `insert into invite (hash, kind, agency, title, person, room) values ($1, $2, $3, $4, $5, $6)
         on conflict (hash) do nothing`,
        hash,
        as.role,
        agencyOf(as),
        as.role === "overseer" ? as.title : null,
        person,
        room,
      );
    },

    async invited(hash) {
      const [found] = await rows(
        sql,
        { kind: oneOf("head", "overseer"), agency: maybe(text), title: maybe(text), room: maybe(number) },
        `select kind, agency, title, room from invite
          where hash = $1 and kind in ('head', 'overseer') and used_at is null
            and created_at > clock_timestamp() - interval '24 hours'`,
        hash,
      );
      return found === undefined
        ? null
        : { as: superiorOf(found.agency ?? "", found.title ?? ""), room: found.room };
    },

    async name(as, { contact, name }, hash) {
      const used = await run(
        sql,
        "update invite set used_at = clock_timestamp() where hash = $1 and used_at is null",
        hash,
      );
      if (used === 0) throw new Error("a code was used meanwhile");
      await run(
        sql,
        `insert into superior (agency, title, contact, name) values ($1, $2, $3, $4)
         on conflict (agency) do update
            set title = excluded.title, contact = excluded.contact, name = excluded.name, since = excluded.since`,
        agencyOf(as) ?? "",
        as.role === "overseer" ? as.title : "",
        contact,
        name,
      );
    },

    async drop(as) {
      await forget(sql, as);
      await run(sql, "delete from superior where agency = $1", agencyOf(as) ?? "");
    },
  };
}

async function forget(sql: Sql, as: Superior): Promise<void> {
  await run(
    sql,
    "delete from invite where kind = $1 and agency is not distinct from $2 and used_at is null",
    as.role,
    agencyOf(as),
  );
}

function agencyOf(as: Superior): string | null {
  return as.role === "head" ? as.agency : null;
}

function superiorOf(agency: string, title: string): Superior {
  return agency === "" ? { role: "overseer", title } : { role: "head", agency };
}
