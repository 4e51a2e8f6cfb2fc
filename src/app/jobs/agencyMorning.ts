import type { Calendar } from "../../core/calendar/calendar.ts";
import { at, dayOf } from "../../core/calendar/day.ts";
import { inOfficeHours } from "../../core/calendar/hours.ts";
import { isWorkingDay } from "../../core/calendar/workingDays.ts";
import type { RoomKind } from "../../core/effect.ts";
import type { Letter } from "../../core/letters/letter.ts";
import {
  callsOfficers,
  type DueCase,
  agencyMorning as digest,
  dueBy,
} from "../../core/letters/rooms/agencyMorning.ts";
import type { DigestFacts } from "../../core/letters/rooms/digests.ts";
import { standInDigest } from "../../core/letters/rooms/standIn.ts";
import type { Case, Code } from "../../core/procedure/case.ts";
import type { EventBody } from "../../core/procedure/event.ts";
import type { LinkedRoom } from "../../ports/rooms.ts";
import { firstHearing, toChats, unheard } from "../handle/recipients.ts";
import { inOneTransaction } from "./job.ts";

/** Under this key is kept up to when agencies have been told what is due: an instant of business time. */
const toldUntil = "agencies_told";

/**
 * Tells each agency once a working day, in one message, what time has brought since the last: reminders, limits that
 * have passed, promised days. It takes the place of those that a room hasn't had yet, and tells what of theirs still
 * holds. Only once the clocks that are due have been stepped, so that nothing waits a day for it.
 */
export const agencyMorning = inOneTransaction(async (tx, context) => {
  const { now, office } = context;
  const { calendar } = office;
  const today = dayOf(now, calendar);
  if (!isWorkingDay(today, calendar) || !inOfficeHours(now, calendar)) return 0;
  const since = readInstant(await tx.settings.get(toldUntil)) ?? startOfDay(now, calendar);
  if (dayOf(since, calendar) === today && since > startOfDay(now, calendar)) return 0;
  if ((await tx.cases.due(now, 1)).length > 0) return 0;
  await tx.settings.set(toldUntil, now.toISOString());

  const due = byAgency(await tx.cases.timed(since, now));
  const rooms = await tx.rooms.all();
  const waits = await tx.outbox.overtake(
    rooms.map((room) => {
      const prefix = prefixOf(room);
      return { chat: room.contact, prefix, by: `${prefix}${today}:${room.contact}` };
    }),
  );
  const first = firstHearing(rooms);
  let told = 0;
  for (const room of rooms) {
    // What waited in a room that was the first until it fell silent is read in the one that is now.
    const read = room.contact === first ? rooms.filter(({ type }) => type === "operators") : [room];
    const froms = read.flatMap(({ contact }) => waits.get(contact) ?? []);
    const from = froms.reduce((a, b) => (b < a ? b : a), since);
    const here = from < since ? byAgency(await tx.cases.timed(from, now)) : due;
    const key = `${prefixOf(room)}${today}`;
    const letter =
      room.type === "agency"
        ? toAgency(room.agency, here.get(room.agency) ?? [], key, context)
        : standIn(here, room.contact === first, { rooms, key, context });
    if (letter === null) continue;
    const dated = toChats([room.contact], letter, null, 0, context).map((one) => ({ ...one, asOf: from }));
    await tx.outbox.put(dated);
    told += 1;
  }
  return told;
});

function prefixOf(room: RoomKind): string {
  return room.type === "agency" ? `morning:${room.agency}:` : "morning:stand_in:";
}

const morning = {
  name: "agency_morning",
  class: "notice",
  round: 1,
  unasked: true,
  onlyIfLeft: null,
} as const;

function toAgency(agency: Code, cases: readonly DueCase[], key: string, facts: DigestFacts): Letter | null {
  const [first] = cases;
  if (first === undefined) return null;
  const about = cases.every((one) => one.case.id === first.case.id) ? first.case.id : null;
  return { ...morning, to: { type: "agency", agency }, message: digest(agency, cases, facts), about, key };
}

/**
 * Of agencies that don't hear us the operators read what is near or promised; their own digest has what is late. Of one
 * without a group all of their rooms do, of one whose group is silent the first that hears us.
 */
function standIn(
  due: ReadonlyMap<Code, readonly DueCase[]>,
  first: boolean,
  {
    rooms,
    key,
    context,
  }: { readonly rooms: readonly LinkedRoom[]; readonly key: string; readonly context: DigestFacts },
): Letter | null {
  const deaf = [...due].filter(([agency]) => {
    const why = unheard({ to: { type: "agency", agency } }, rooms)?.why;
    return why === "no_group" || (why === "silent" && first);
  });
  const some = deaf.flatMap(([, cases]) => cases.flatMap((one) => (one.why === "past" ? [] : [one.case])));
  const listed = some.filter((one, at) => some.findIndex(({ id }) => id === one.id) === at);
  if (listed.length === 0) return null;
  const to = { type: "rooms", rooms: "operators" } as const;
  return { ...morning, to, message: standInDigest(listed, context), about: null, key };
}

function byAgency(
  timed: readonly { readonly case: Case; readonly happening: EventBody }[],
): ReadonlyMap<Code, readonly DueCase[]> {
  const due = new Map<Code, DueCase[]>();
  for (const { case: current, happening } of timed) {
    const why = dueBy(happening);
    if (why === null || current.agency === null) continue;
    due.set(current.agency, [
      ...(due.get(current.agency) ?? []),
      { case: current, why, calls: callsOfficers(happening) },
    ]);
  }
  return due;
}

function readInstant(stored: unknown): Date | null {
  const at = typeof stored === "string" ? new Date(stored) : null;
  return at === null || Number.isNaN(at.getTime()) ? null : at;
}

/** Where a version before this one told them one by one, what it has told isn't told again. */
function startOfDay(now: Date, calendar: Calendar): Date {
  return at(dayOf(now, calendar), "00:00", calendar);
}
