import { dayOf } from "../../../core/calendar/day.ts";
import { ownReminder } from "../../../core/letters/rooms/ownReminder.ts";
import { plainLetter } from "../../handle/letter.ts";
import { inOneTransaction } from "../job.ts";

/** Reminds people of the office of what they wanted to be reminded of: in private, or by name in their room. */
export const ownReminders = inOneTransaction(async (tx, { now, office, chance }) => {
  const due = await tx.reminders.take(dayOf(now, office.calendar));
  const letters = due.map((one) => {
    const body = ownReminder(one, { office, now });
    const { room, person, name, hears } = one;
    const calling = { ...body, alerts: [{ person, name }] };
    const message = hears ? body : calling;
    const key = `reminder:${chance.id()}`;
    return {
      ...plainLetter(hears ? person : room, key),
      class: "notice" as const,
      about: hears ? null : one.case.id,
      body: { type: "message" as const, message },
      ...(hears && { ifGone: { chat: room, message: calling, replyTo: null } }),
    };
  });
  await tx.outbox.put(letters);
  return due.length;
});
