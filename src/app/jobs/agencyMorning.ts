import type { Calendar } from "../../core/calendar/calendar.ts";
import { at, dayOf } from "../../core/calendar/day.ts";
import { inOfficeHours } from "../../core/calendar/hours.ts";
import { isWorkingDay } from "../../core/calendar/workingDays.ts";
import type { Letter } from "../../core/letters/letter.ts";
import { type DueCase, agencyMorning as digest, dueBy } from "../../core/letters/rooms/agencyMorning.ts";
import { standInDigest } from "../../core/letters/rooms/standIn.ts";
import type { Case, Code } from "../../core/procedure/case.ts";
import { addressed, toChats, unheard } from "../handle/recipients.ts";
import { inOneTransaction } from "./job.ts";

/** Under this key is kept up to when agencies have been told what is due: an instant of business time. */
const toldUntil = "agencies_told";

/**
 * Tells each agency once a working day, in one message, what time has brought since the last: reminders, limits that
 * have passed, promised days. Only once the clocks that are due have been stepped, so that nothing waits a day for it.
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

  const due = new Map<Code, DueCase[]>();
  for (const { case: current, happening } of await tx.cases.timed(since, now)) {
    const why = dueBy(happening);
    if (why === null || current.agency === null) continue;
    due.set(current.agency, [...(due.get(current.agency) ?? []), { case: current, why }]);
  }
  if (due.size === 0) return 0;
  const rooms = await tx.rooms.all();
  const facts = { office, now };
  const morning = {
    name: "agency_morning",
    class: "notice",
    round: 1,
    unasked: true,
    onlyIfLeft: null,
  } as const;
  /** Of agencies that don't hear us; the operators' own digest has what is late. */
  const passedOn: Case[] = [];
  for (const [agency, cases] of due) {
    const ids = new Set(cases.map((one) => one.case.id));
    const letter: Letter = {
      ...morning,
      to: { type: "agency", agency },
      message: digest(agency, cases, facts),
      about: ids.size === 1 ? (cases[0]?.case.id ?? null) : null,
      key: `morning:${agency}:${today}`,
    };
    const deaf = unheard(letter, rooms);
    if (deaf === null) await tx.outbox.put(addressed(letter, null, rooms, 0, context));
    else {
      await tx.outbox.put(toChats(deaf.kept, letter, null, 0, context));
      passedOn.push(...cases.filter(({ why }) => why !== "past").map((one) => one.case));
    }
  }
  const listed = passedOn.filter((one, at) => passedOn.findIndex(({ id }) => id === one.id) === at);
  if (listed.length > 0) {
    const to = { type: "rooms", rooms: "operators" } as const;
    const message = standInDigest(listed, facts);
    const letter: Letter = { ...morning, to, message, about: null, key: `morning:stand_in:${today}` };
    await tx.outbox.put(addressed(letter, null, rooms, 0, context));
  }
  return due.size;
});

function readInstant(stored: unknown): Date | null {
  const at = typeof stored === "string" ? new Date(stored) : null;
  return at === null || Number.isNaN(at.getTime()) ? null : at;
}

/** Where a version before this one told them one by one, what it has told isn't told again. */
function startOfDay(now: Date, calendar: Calendar): Date {
  return at(dayOf(now, calendar), "00:00", calendar);
}
