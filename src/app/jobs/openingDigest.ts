import { at, dayOf } from "../../core/calendar/day.ts";
import { closeOf } from "../../core/calendar/hours.ts";
import { addWorkingDays } from "../../core/calendar/workingDays.ts";
import { openingDigest as digest } from "../../core/letters/rooms/opening.ts";
import { plainLetter } from "../handle/letter.ts";
import { inOneTransaction } from "./job.ts";

/** Tells the operators' rooms on a working day what awaits them, each once a day. */
export const openingDigest = inOneTransaction(async (tx, { now, office }) => {
  const { calendar } = office;
  const today = dayOf(now, calendar);
  const rooms = (await tx.rooms.all()).filter((room) => room.type === "operators" && room.digestOn !== today);
  if (rooms.length === 0) return 0;
  const counts = await tx.cases.counts(now, closeOf(today, calendar));
  const unsent = await tx.conversations.unsent();
  const near = closeOf(addWorkingDays(today, 1, calendar), calendar);
  let told = 0;
  for (const { contact, digestOn } of rooms) {
    await tx.rooms.digested(contact, today);
    // A limit that ended on the day of the last digest ended after it.
    const since = at(digestOn ?? addWorkingDays(today, -1, calendar), "00:00", calendar);
    const pressing = await tx.cases.pressing(now, { near, since });
    if (counts.waiting + counts.late + unsent + pressing.length === 0) continue;
    const message = digest({ ...counts, unsent, pressing }, { office, now });
    const body = { type: "message", message } as const;
    await tx.outbox.put([{ ...plainLetter(contact, `opening:${contact}:${today}`), class: "notice", body }]);
    told += 1;
  }
  return told;
});
