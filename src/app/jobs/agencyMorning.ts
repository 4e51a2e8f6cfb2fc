import type { Calendar } from "../../core/calendar/calendar.ts";
import { at, dayOf } from "../../core/calendar/day.ts";
import { inOfficeHours } from "../../core/calendar/hours.ts";
import { isWorkingDay } from "../../core/calendar/workingDays.ts";
import type { Letter } from "../../core/letters/letter.ts";
import { type DueCase, agencyMorning as digest, dueBy } from "../../core/letters/rooms/agencyMorning.ts";
import { standInDigest } from "../../core/letters/rooms/standIn.ts";
import type { Case, Code, ContactId } from "../../core/procedure/case.ts";
import type { EventBody } from "../../core/procedure/event.ts";
import type { NewLetter } from "../../ports/letter.ts";
import type { LinkedRoom } from "../../ports/rooms.ts";
import type { Tx } from "../../ports/store.ts";
import type { Context } from "../handle/context.ts";
import { toChats, unheard } from "../handle/recipients.ts";
import { inOneTransaction } from "./job.ts";

/** Under this key is kept up to when agencies have been told what is due: an instant of business time. */
const toldUntil = "agencies_told";

/**
 * Tells each agency once a working day, in one message, what time has brought since the last: reminders, limits that
 * have passed, promised days. It takes the place of those that a room hasn't had yet, and tells what they told. Only once the clocks that are due have been stepped, so that nothing waits a day for it.
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
  if (due.size === 0) return 0;
  const rooms = await tx.rooms.all();
  const facts = { office, now };
  /** What has happened since the first of the messages that a room hasn't had, if any wait for it. */
  const dueSince = async (from: Date | undefined): Promise<ReadonlyMap<Code, readonly DueCase[]>> =>
    from === undefined || from >= since ? due : byAgency(await tx.cases.timed(from, now));
  const passedOn = new Set<Code>();
  for (const agency of due.keys()) {
    if (unheard({ to: { type: "agency", agency } }, rooms) !== null) passedOn.add(agency);
    const own = rooms.filter((room) => room.type === "agency" && room.agency === agency);
    const prefix = `morning:${agency}:`;
    const key = `${prefix}${today}`;
    const waits = await tx.outbox.overtake(
      own.map(({ contact: chat }) => ({ chat, prefix, by: `${key}:${chat}` })),
    );
    for (const { contact } of own) {
      const from = waits.get(contact);
      const cases = (await dueSince(from)).get(agency) ?? [];
      const ids = new Set(cases.map((one) => one.case.id));
      const about = ids.size === 1 ? (cases[0]?.case.id ?? null) : null;
      const to = { type: "agency", agency } as const;
      const letter: Letter = { ...morning, to, message: digest(agency, cases, facts), about, key };
      await tx.outbox.put(dated([contact], letter, from ?? since, context));
    }
  }
  await standIn(tx, passedOn, { rooms, since, dueSince }, context);
  return due.size;
});

const morning = {
  name: "agency_morning",
  class: "notice",
  round: 1,
  unasked: true,
  onlyIfLeft: null,
} as const;

/** Of agencies that don't hear us the operators read what is near or promised; their own digest has what is late. */
async function standIn(
  tx: Tx,
  agencies: ReadonlySet<Code>,
  told: {
    readonly rooms: readonly LinkedRoom[];
    readonly since: Date;
    readonly dueSince: (from: Date | undefined) => Promise<ReadonlyMap<Code, readonly DueCase[]>>;
  },
  context: Context,
): Promise<void> {
  const listed = async (from: Date | undefined): Promise<readonly Case[]> => {
    const due = await told.dueSince(from);
    const all = [...agencies].flatMap((agency) => due.get(agency) ?? []);
    const some = all.filter(({ why }) => why !== "past").map((one) => one.case);
    return some.filter((one, at) => some.findIndex(({ id }) => id === one.id) === at);
  };
  if ((await listed(undefined)).length === 0) return;
  const prefix = "morning:stand_in:";
  const key = `${prefix}${dayOf(context.now, context.office.calendar)}`;
  const operators = told.rooms.filter(({ type }) => type === "operators");
  const waits = await tx.outbox.overtake(
    operators.map(({ contact: chat }) => ({ chat, prefix, by: `${key}:${chat}` })),
  );
  for (const { contact } of operators) {
    const from = waits.get(contact);
    const message = standInDigest(await listed(from), context);
    const letter: Letter = {
      ...morning,
      to: { type: "rooms", rooms: "operators" },
      message,
      about: null,
      key,
    };
    await tx.outbox.put(dated([contact], letter, from ?? told.since, context));
  }
}

function byAgency(
  timed: readonly { readonly case: Case; readonly happening: EventBody }[],
): ReadonlyMap<Code, readonly DueCase[]> {
  const due = new Map<Code, DueCase[]>();
  for (const { case: current, happening } of timed) {
    const why = dueBy(happening);
    if (why === null || current.agency === null) continue;
    due.set(current.agency, [...(due.get(current.agency) ?? []), { case: current, why }]);
  }
  return due;
}

/** The digest to these chats, with the instant since which it tells. */
function dated(
  chats: readonly ContactId[],
  letter: Letter,
  asOf: Date,
  context: Context,
): readonly NewLetter[] {
  return toChats(chats, letter, null, 0, context).map((one) => ({ ...one, asOf }));
}

function readInstant(stored: unknown): Date | null {
  const at = typeof stored === "string" ? new Date(stored) : null;
  return at === null || Number.isNaN(at.getTime()) ? null : at;
}

/** Where a version before this one told them one by one, what it has told isn't told again. */
function startOfDay(now: Date, calendar: Calendar): Date {
  return at(dayOf(now, calendar), "00:00", calendar);
}
