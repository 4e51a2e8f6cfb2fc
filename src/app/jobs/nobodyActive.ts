import type { Calendar, Day } from "../../core/calendar/calendar.ts";
import { addDays, at, dayOf } from "../../core/calendar/day.ts";
import { closeOf, openingOf } from "../../core/calendar/hours.ts";
import { isWorkingDay } from "../../core/calendar/workingDays.ts";
import { nobodyActive as told } from "../../core/letters/rooms/staff.ts";
import type { ContactId } from "../../core/procedure/case.ts";
import type { NewLetter } from "../../ports/letter.ts";
import { plainLetter } from "../handle/letter.ts";
import { inOneTransaction } from "./job.ts";

/** By when somebody should have begun, and for how many hours after the opening nobody needs to. */
const byTime = "10:00";
const graceHours = 2;

/**
 * Reports wait, and nobody in the operators' rooms has opened the queue or taken a step today: the rooms hear of it, which
 * calls the supervisors, and each supervisor who has a chat with us.
 */
export const nobodyActive = inOneTransaction(async (tx, { now, office }) => {
  const today = dayOf(now, office.calendar);
  const { active, waiting, nearest } = await tx.staff.activity(at(today, "00:00", office.calendar));
  if (active || waiting === 0) return 0;
  const message = told({ waiting, nearest }, { office, now });
  const letters: NewLetter[] = [];
  const heard = new Set<ContactId>();
  for (const { contact: room, type } of await tx.rooms.all()) {
    if (type !== "operators") continue;
    const supervisors = await tx.staff.supervisors(room, today);
    const alerts = supervisors.map(({ person, name }) => ({ person, name }));
    letters.push({
      ...plainLetter(room, `idle:${today}:${room}`),
      class: "notice",
      body: { type: "message", message: alerts.length === 0 ? message : { ...message, alerts } },
    });
    for (const { person } of supervisors.filter(({ hears }) => hears)) heard.add(person);
  }
  for (const person of heard)
    letters.push({
      ...plainLetter(person, `idle:${today}:${person}`),
      class: "notice",
      body: { type: "message", message },
    });
  await tx.outbox.put(letters);
  return letters.length;
});

/** When that is looked at on a working day: at ten, or two hours after a later opening; on a short day halfway through. */
function lookOn(day: Day, calendar: Calendar): Date {
  const [opening, close] = [openingOf(day, calendar).getTime(), closeOf(day, calendar).getTime()];
  const time = Math.max(opening + graceHours * 3_600_000, at(day, byTime, calendar).getTime());
  return new Date(time < close ? time : (opening + close) / 2);
}

/** The latest such time up to now; null if there was none lately. */
export function lastLook(now: Date, calendar: Calendar): Date | null {
  let day = dayOf(now, calendar);
  for (let looked = 0; looked < 60; looked += 1) {
    if (isWorkingDay(day, calendar)) {
      const time = lookOn(day, calendar);
      if (time <= now) return time;
    }
    day = addDays(day, -1);
  }
  return null;
}
