import type { Inbound } from "../../ports/inbound.ts";
import { flag } from "../db/shape.ts";
import { json, rows, type Sql } from "../db/sql.ts";
import { contactsOf, type Known, keyOf, knownContacts, type Sealing } from "../tables/contacts.ts";

/** What of a batch is to be filed, with the contacts of its addresses by "channel chat". */
type Concerning = {
  readonly concerning: readonly Inbound[];
  readonly contacts: ReadonlyMap<string, number>;
};

/**
 * Leaves out that somebody came into a group or left it who is nobody there: nothing is kept about them, and no contact
 * is made for them. Who may yet be somebody, by what waits in the room before, stays. `addressesOf`: chat and sender
 * first.
 */
export async function withoutStrangers(
  sql: Sql,
  sealing: Sealing,
  batch: readonly Inbound[],
  addressesOf: (inbound: Inbound) => readonly Known[],
): Promise<Concerning> {
  const movements = batch.filter(isMovement);
  const made = await contactsOf(sql, sealing, batch.filter((one) => !isMovement(one)).flatMap(addressesOf));
  if (movements.length === 0) return { concerning: batch, contacts: made };
  const known = await knownContacts(sql, sealing, movements.flatMap(addressesOf));
  const contacts = new Map([...made, ...known]);
  const placeOf = (one: Inbound) => {
    const [room, person] = addressesOf(one).map((address) => contacts.get(keyOf(address)));
    return room === undefined || person === undefined ? null : { room, person };
  };
  const spoken = new Set<number>();
  const asked = batch.map((one) => {
    const place = placeOf(one);
    if (place !== null && !isMovement(one)) spoken.add(place.room);
    return { one, place, after: place !== null && spoken.has(place.room) };
  });
  const somebody = await areSomebody(
    sql,
    asked.map(({ place }) => place),
  );
  const concerning = asked.filter(
    ({ one, place, after }, n) => !isMovement(one) || (place !== null && (after || somebody[n] === true)),
  );
  return { concerning: concerning.map(({ one }) => one), contacts };
}

function isMovement({ from, input: { type } }: Inbound): boolean {
  return from.kind === "group" && (type === "left" || type === "joined");
}

/** Whether each of them is known in the room, has asked for it to be let in, or something waits there. */
async function areSomebody(
  sql: Sql,
  places: readonly ({ readonly room: number; readonly person: number } | null)[],
): Promise<readonly boolean[]> {
  const found = await rows(
    sql,
    { somebody: flag },
    `select coalesce((select true from member m where m.room = x.room and m.person = x.person),
                     (select true from link_request q where q.chat = x.room and q.person = x.person),
                     (select true from inbox i where i.chat = x.room and i.state = 'waiting' limit 1), false) as somebody
       from jsonb_to_recordset($1::jsonb) as x(n int, room int, person int) order by x.n`,
    json(places.map((place, n) => ({ n, ...place }))),
  );
  return found.map(({ somebody }) => somebody);
}
