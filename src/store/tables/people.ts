import type { PeopleStore } from "../../ports/people.ts";
import { bytes, number, text, written } from "../db/shape.ts";
import { json, list, rows, run, type Sql } from "../db/sql.ts";
import { openAddress, opened, type SealedAddress, type Sealing } from "./contacts.ts";
import { forgetTwins } from "./twins.ts";
import { countWrongCode, pruneWrongCodes, wrongCodes } from "./wrongCodes.ts";

/** Where people and groups are reached, in which language, and what is forgotten of them. */
export function peopleStore(sql: Sql, sealing: Sealing): PeopleStore {
  return {
    async addresses(contacts) {
      if (contacts.length === 0) return new Map();
      const found = await rows(
        sql,
        { contact: number, channel: text, sealed: bytes },
        `select contact_id as contact, channel, sealed from address where contact_id = any(${list("$1")}) order by id`,
        json(contacts),
      );
      return new Map(
        found.map(({ contact, channel, sealed }) => [contact, openAddress(sealing, channel, sealed)]),
      );
    },

    async names(contacts) {
      if (contacts.length === 0) return new Map();
      const found = await rows(
        sql,
        { contact: number, sealed: bytes },
        `select a.contact_id as contact, a.sealed from address a join contact k on k.id = a.contact_id
          where a.contact_id = any(${list("$1")}) and k.erased_at is null order by a.id`,
        json(contacts),
      );
      return new Map(
        found.map(({ contact, sealed }) => {
          return [contact, opened(sealing, sealed, written<SealedAddress>()).name];
        }),
      );
    },

    async speak(contact, language) {
      await run(sql, "update contact set language = $2 where id = $1", contact, language);
    },

    async erase(contact) {
      // No draft and no case has these.
      await forgetTwins(sql, contact);
      await run(sql, "delete from superior where contact = $1", contact);
      await run(sql, "update contact set erased_at = clock_timestamp() where id = $1", contact);
      // The address is still needed to send the answer, but under a random mark it is no longer found:
      // whoever writes from it is a new contact.
      await run(sql, "update address set mark = uuid_send(gen_random_uuid()) where contact_id = $1", contact);
      await run(
        sql,
        "update conversation set state = '{}', expires_at = null, remind_at = null, unsent = 0 where chat = $1",
        contact,
      );
    },

    async forgetErased(limit) {
      const gone = await rows(
        sql,
        { id: number },
        `select id from contact k
          where k.erased_at is not null and k.unreachable is distinct from 'erased'
            and (k.erased_at < clock_timestamp() - interval '1 day'
                 or not exists (select from attachment a
                                 where a.next_at is not null and a.state = 'wanted' and a.contact = k.id)
                and not exists (select from letter l where l.chat = k.id and l.class = 'answer' and l.state = 'waiting')
                and not exists (select from outlane o where o.chat = k.id and o.class = 'answer'
                                   and o.sending_epoch is not null))
          order by id limit $1 for update skip locked`,
        limit,
      );
      if (gone.length === 0) return 0;
      const ids = json(gone.map(({ id }) => id));
      await run(sql, `update outlane set parked = true where chat = any(${list("$1")})`, ids);
      await run(sql, `delete from address where contact_id = any(${list("$1")})`, ids);
      await run(
        sql,
        `update attachment set state = 'lost', why = 'erased', next_at = null, sealed = null
          where next_at is not null and state = 'wanted' and contact = any(${list("$1")})`,
        ids,
      );
      // Messages that were set aside belong to no report, and hold the person's name.
      await run(
        sql,
        `update inbox set state = 'done', sealed = null where state = 'set_aside' and chat = any(${list("$1")})`,
        ids,
      );
      await run(sql, `update member set name = '' where person = any(${list("$1")})`, ids);
      return await run(
        sql,
        `update contact set reachable = false, unreachable = 'erased' where id = any(${list("$1")})`,
        ids,
      );
    },

    wrongCodes: (contacts, now) => wrongCodes(sql, contacts, now),
    countWrongCode: (contact, wrong) => countWrongCode(sql, contact, wrong),
    pruneWrongCodes: (before) => pruneWrongCodes(sql, before),
  };
}
