import type { Day } from "../../../core/calendar/calendar.ts";
import { dayOf } from "../../../core/calendar/day.ts";
import { silentAgencies as told } from "../../../core/letters/rooms/silence.ts";
import { type SilenceTold, silencesDue, silencesIn } from "../../../core/procedure/time/silence.ts";
import { plainLetter } from "../../handle/letter.ts";
import { inOneTransaction } from "../job.ts";

/** Under this key is kept on which day each silent agency was last reported. */
const silenceTold = "silent_agencies_told";

/**
 * Tells the operators' rooms, and calls their supervisors, which agencies have given no sign of life for ten working days
 * while reports wait with them: once, and again after ten more. Decision 0046.
 */
export const silentAgencies = inOneTransaction(async (tx, { now, office }) => {
  const { calendar } = office;
  const today = dayOf(now, calendar);
  // A group that was just linked counts from today on.
  await tx.staff.meet(today);
  const silences = silencesIn(await tx.staff.signs(), today, calendar);
  const known = read(await tx.settings.get(silenceTold));
  const { due, told: kept } = silencesDue(silences, known, today, calendar);
  if (due.length + silences.length + Object.keys(known).length === 0) return 0;
  const rooms = (await tx.rooms.all()).filter(({ type }) => type === "operators");
  if (rooms.length === 0) return 0;
  await tx.settings.set(silenceTold, kept);
  if (due.length === 0) return 0;
  const message = told(due, office);
  for (const { contact: room } of rooms) {
    const supervisors = await tx.staff.supervisors(room, today);
    const alerts = supervisors.map(({ person, name }) => ({ person, name }));
    const body = {
      type: "message",
      message: alerts.length === 0 ? message : { ...message, alerts },
    } as const;
    await tx.outbox.put([{ ...plainLetter(room, `silent:${today}:${room}`), class: "notice", body }]);
  }
  return due.length;
});

function read(stored: unknown): SilenceTold {
  if (typeof stored !== "object" || stored === null) return {};
  return Object.fromEntries(
    Object.entries(stored).filter((one): one is [string, Day] => typeof one[1] === "string"),
  );
}
