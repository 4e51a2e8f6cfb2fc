import { filesWaiting } from "../../core/operators/replies/unused.ts";
import type { ContactId } from "../../core/procedure/case.ts";
import { roles } from "../../core/procedure/command.ts";
import type { MemberStore } from "../../ports/members.ts";
import { anything, flag, listOf, oneOf, text } from "../db/shape.ts";
import { rows, run, type Sql } from "../db/sql.ts";
import { againHours } from "./presence.ts";
import { clearDesk, recheckBoards } from "./ring.ts";
import { forgetFiles } from "./twins.ts";

/** SQL: whether it is still on file, and not handled, that the member left later than this. */
const leavesAfter = (at: string) => `(leaving and coalesce(leaving_at > ${at}, false))`;

/** What becomes of somebody's roles as they go and come. */
export function comingsAndGoings(sql: Sql): Pick<MemberStore, "leave" | "comeBack"> {
  return {
    async leave(room, person, { how, at }) {
      const [gone] = await rows(
        sql,
        { name: text, roles: listOf(oneOf(...roles)), away: flag, later: flag, atOnce: flag },
        `select name, roles, left_at is not null as away, coalesce(granted_at > $3, false) as later,
                coalesce(granted_at = $3, false) as "atOnce"
           from member where room = $1 and person = $2 for update`,
        room,
        person,
        at,
      );
      if (gone === undefined) return null;
      const { name } = gone;
      const keeps = gone.roles.length > 0 && keepsRoles(how, gone);
      if (keeps && how === "back") return { name, roles: [] };
      if (keeps) {
        await run(
          sql,
          `update member set left_at = clock_timestamp(), leaving = ${leavesAfter("$4")}, confirmed_at = null,
                  ask_at = clock_timestamp() + make_interval(hours => $3::int)
            where room = $1 and person = $2`,
          room,
          person,
          how === "reported" ? 0 : againHours,
          at,
        );
        await recheckBoards(sql, [room], person);
        return { name, roles: [] };
      }
      await run(
        sql,
        `update member
            set roles = '{}', left_at = clock_timestamp(), leaving = ${leavesAfter("$3")}, confirmed_at = null, ask_at = null,
                former = case when cardinality(roles) > 0 then roles else former end
          where room = $1 and person = $2`,
        room,
        person,
        at,
      );
      await endDialogue(sql, room, person);
      await clearDesk(sql, room, person);
      await recheckBoards(sql, [room], person);
      return { name, roles: gone.roles };
    },

    async comeBack(room, person) {
      const [back] = await rows(
        sql,
        { name: text, former: listOf(oneOf(...roles)) },
        `with back as (select name, former from member
                        where room = $1 and person = $2 and left_at is not null for update)
         update member m set left_at = null, seen_at = clock_timestamp(), former = '{}'
           from back where m.room = $1 and m.person = $2 returning back.name, back.former`,
        room,
        person,
      );
      return back === undefined || back.former.length === 0 ? null : back;
    },
  };
}

/** Ends open questions to a person, there and in private; what they sent and nobody will use is forgotten. */
export async function endDialogue(sql: Sql, room: ContactId, person: ContactId): Promise<void> {
  const ended = await rows(
    sql,
    { state: anything },
    "delete from room_dialogue where person = $2 and chat in ($1, $2) returning state",
    room,
    person,
  );
  await forgetFiles(
    sql,
    ended.flatMap(({ state }) => filesWaiting(state)),
  );
}

/**
 * Whether roles outlast a departure: those given after it, as platforms may tell of it late, and those given to
 * somebody who was known to be out, which count once they are back.
 */
function keepsRoles(
  how: "reported" | "found" | "back",
  { away, later, atOnce }: { readonly away: boolean; readonly later: boolean; readonly atOnce: boolean },
): boolean {
  switch (how) {
    case "reported":
      return later;
    case "found":
      return away;
    case "back":
      // Times are whole seconds on some platforms; nobody is given a role just before they come in.
      return away || later || atOnce;
  }
}
