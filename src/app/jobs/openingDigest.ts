import { dayOf } from "../../core/calendar/day.ts";
import { closeOf } from "../../core/calendar/hours.ts";
import { openingDigest as digest } from "../../core/letters/rooms/digests.ts";
import { plainLetter } from "../handle/letter.ts";
import { inOneTransaction } from "./job.ts";

/** Tells the operators' rooms on a working day what awaits them, each once a day. */
export const openingDigest = inOneTransaction(async (tx, { now, office }) => {
  const today = dayOf(now, office.calendar);
  const rooms = (await tx.rooms.all()).filter((room) => room.type === "operators" && room.digestOn !== today);
  if (rooms.length === 0) return 0;
  const counts = await tx.cases.counts(now, closeOf(today, office.calendar));
  const unsent = await tx.conversations.unsent();
  const quiet = counts.waiting === 0 && counts.late === 0 && unsent === 0;
  for (const { contact } of rooms) {
    await tx.rooms.digested(contact, today);
    if (quiet) continue;
    const body = { type: "message", message: digest({ ...counts, unsent }) } as const;
    await tx.outbox.put([{ ...plainLetter(contact, `opening:${contact}:${today}`), class: "notice", body }]);
  }
  return quiet ? 0 : rooms.length;
});
