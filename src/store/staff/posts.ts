import { roles } from "../../core/procedure/command.ts";
import type { PostStore } from "../../ports/staff.ts";
import { flag, listOf, maybe, number, oneOf, text, time } from "../db/shape.ts";
import { json, rows, run, type Sql } from "../db/sql.ts";
import { partAt } from "./claims.ts";

/** Posts of rooms, and who has held them. A post's roles are in force only as its holder's own, in `member`. */
export function postStore(sql: Sql): PostStore {
  const change = (room: number, post: string, holder: number | null, at: Date) =>
    run(
      sql,
      "insert into post_change (room, post, holder, at) values ($1, $2, $3, $4)",
      room,
      post,
      holder,
      at,
    );
  return {
    async posts(room) {
      const found = await rows(
        sql,
        { name: text, roles: listOf(oneOf(...roles)), holder: maybe(number), who: maybe(text) },
        `select p.name, p.roles, p.holder, m.name as who
           from post p left join member m on m.room = p.room and m.person = p.holder
          where p.room = $1 order by p.name limit 50`,
        room,
      );
      return found.map(({ name, roles: held, holder, who }) => ({
        name,
        roles: held,
        holder: holder === null ? null : { contact: holder, name: who ?? "" },
      }));
    },

    async tenures(room) {
      return await rows(
        sql,
        { post: text, holder: maybe(text), at: time },
        `select c.post, m.name as holder, c.at from post_change c
           left join member m on m.room = c.room and m.person = c.holder
          where c.room = $1 order by c.id desc limit 200`,
        room,
      );
    },

    async savePost(room, { name, roles: given, holder }, at) {
      const [before] = await rows(
        sql,
        { holder: maybe(number) },
        "select holder from post where room = $1 and name = $2 for update",
        room,
        name,
      );
      await run(
        sql,
        `insert into post (room, name, roles, holder)
         values ($1, $2, array(select jsonb_array_elements_text($3::jsonb)), $4)
         on conflict (room, name) do update set roles = excluded.roles, holder = excluded.holder`,
        room,
        name,
        json(given),
        holder,
      );
      if ((before?.holder ?? null) !== holder) await change(room, name, holder, at);
    },

    async dropPost(room, name, at) {
      const gone = await run(sql, "delete from post where room = $1 and name = $2", room, name);
      if (gone > 0) await change(room, name, null, at);
    },

    async vacate(room, person, kept, at) {
      const vacant = await rows(
        sql,
        { name: text },
        `update post set holder = null
          where room = $1 and holder = $2 and not roles <@ array(select jsonb_array_elements_text($3::jsonb))
         returning name`,
        room,
        person,
        json(kept),
      );
      for (const { name } of vacant) await change(room, name, null, at);
      return vacant.map(({ name }) => name);
    },

    async passOn(room, from, to, mayOpen) {
      await run(
        sql,
        `update claim k set person = $3 from cases c
          where c.id = k.case_id and k.room = $1 and k.person = $2 and k.how = 'handed'
            and (c.data ->> 'privacy' <> 'confidential' or $4)`,
        room,
        from,
        to,
        mayOpen,
      );
      const left = await rows(
        sql,
        { number: text, counts: flag },
        `with gone as (
           delete from claim k using cases c
            where c.id = k.case_id and k.room = $1 and k.person = $2 and k.how = 'handed' returning k.part, c.*)
         select c.number, c.part = ${partAt("c.stage")} as counts from gone c order by c.due_at, c.number`,
        room,
        from,
      );
      return left.filter(({ counts }) => counts);
    },
  };
}
