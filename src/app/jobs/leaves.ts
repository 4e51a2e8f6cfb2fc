import { dayOf } from "../../core/calendar/day.ts";
import { closeOf } from "../../core/calendar/hours.ts";
import { backFromLeave } from "../../core/letters/rooms/staff.ts";
import type { ContactId } from "../../core/procedure/case.ts";
import type { Tx } from "../../ports/store.ts";
import type { Context } from "../handle/context.ts";
import { plainLetter } from "../handle/letter.ts";
import { beginLeave, toRoom } from "../handle/staff/leave.ts";
import { inOneTransaction, slice } from "./job.ts";

/**
 * In the morning: what lies with those whose leave begins is offered to their rooms, and who is back reads what waits. A
 * leave that nobody looked at in time ends all the same.
 */
export const leaves = inOneTransaction(async (tx, context) => {
  const today = dayOf(context.now, context.office.calendar);
  const due = await tx.staff.leavesDue(today, slice);
  for (const { person, from, to } of due) {
    const key = `leave:${person}:${from}`;
    if (to < today) {
      await tx.staff.setLeave(person, null, false);
      await welcome(tx, person, `${key}:back`, context);
    } else {
      const offers = await beginLeave(tx, person);
      await tx.staff.setLeave(person, { from, to }, true);
      await tx.outbox.put(offers.map((one) => toRoom(one, key)));
    }
  }
  return due.length;
});

/** In private, if they have a chat with us. */
async function welcome(tx: Tx, person: ContactId, key: string, { now, office }: Context): Promise<void> {
  const rooms = await tx.staff.roomsOf(person);
  if (rooms.length === 0 || !(await tx.staff.hears(person))) return;
  const clerk = rooms.some(({ type }) => type === "operators");
  const { waiting, late } = await tx.cases.counts(now, closeOf(dayOf(now, office.calendar), office.calendar));
  const body = { type: "message", message: backFromLeave(clerk ? { waiting, late } : null) } as const;
  await tx.outbox.put([{ ...plainLetter(person, key), class: "notice", body }]);
}
