import type { Calendar, Day } from "../../core/calendar/calendar.ts";
import { at, dayOf } from "../../core/calendar/day.ts";
import { closeOf, hoursOf } from "../../core/calendar/hours.ts";
import { addWorkingDays } from "../../core/calendar/workingDays.ts";
import { morningDigest as digest, longestList, type Pressing } from "../../core/letters/rooms/morning.ts";
import { plainLetter } from "../handle/letter.ts";
import { inOneTransaction } from "./job.ts";
import { weeklyAsk } from "./secondAdministrator.ts";
import { endTally } from "./tallies.ts";

/** Tells the operators' rooms on a working day what awaits them, each once a day. */
export const openingDigest = inOneTransaction(async (tx, { now, office }) => {
  const { calendar } = office;
  const today = dayOf(now, calendar);
  const rooms = (await tx.rooms.all()).filter((room) => room.type === "operators" && room.digestOn !== today);
  if (rooms.length === 0) return 0;
  const counts = await tx.cases.counts(now, closeOf(today, calendar));
  const unsent = await tx.conversations.unsent();
  const checks = await tx.cases.toCheck(mostChecks);
  const near = closeOf(addWorkingDays(today, 1, calendar), calendar);
  // Rooms nearly always had their last digest on the same day.
  const found = new Map<number, Pressing>();
  const pressingSince = async (since: Date): Promise<Pressing> => {
    const known = found.get(since.getTime());
    const pressing = known ?? (await tx.cases.pressing(now, { near, since, longest: longestList }));
    found.set(since.getTime(), pressing);
    return pressing;
  };
  const ask = await weeklyAsk(tx, today);
  let told = 0;
  for (const { contact, digestOn } of rooms) {
    await tx.rooms.digested(contact, today);
    await endTally(tx, contact, counts, now);
    const prefix = `opening:${contact}:`;
    const key = `${prefix}${today}`;
    // What the room hasn't had yet is told in this one.
    const waits = await tx.outbox.overtake([{ chat: contact, prefix, by: key }]);
    const last = digestOn ?? addWorkingDays(today, -1, calendar);
    const asOf = waits.get(contact) ?? openingOn(last, calendar);
    const pressing = await pressingSince(asOf);
    const listed = pressing.urgent.count + pressing.near.count + pressing.past.count;
    const lines = ask?.room === contact ? ask.lines : [];
    if (counts.waiting + counts.late + unsent + listed + checks.length + lines.length === 0) continue;
    const made = digest({ ...counts, unsent, checks, ...pressing }, { office, now });
    const message = lines.length === 0 ? made : { ...made, paragraphs: [...made.paragraphs, lines] };
    const body = { type: "message", message } as const;
    await tx.outbox.put([{ ...plainLetter(contact, key), class: "notice", body, asOf }]);
    told += 1;
  }
  return told;
});

/** Most answers that wait to be checked of which the rooms are told. */
const mostChecks = 30;

/** When the digest of a day was due, by today's hours: a limit that ended on that day ended after it. */
function openingOn(day: Day, calendar: Calendar): Date {
  return at(day, hoursOf(day, calendar)[0]?.open ?? "00:00", calendar);
}
