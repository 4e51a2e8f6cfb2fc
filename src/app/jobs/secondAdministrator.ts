import type { Day } from "../../core/calendar/calendar.ts";
import { daysBetween } from "../../core/calendar/day.ts";
import type { Said } from "../../core/message/message.ts";
import { secondAsked } from "../../core/operators/staff/second.ts";
import type { ContactId } from "../../core/procedure/case.ts";
import type { Tx } from "../../ports/store.ts";

/** Under this key is kept on which day the first room was last seen to have one administrator alone, or asked for a second. */
const asked = "second_administrator";

/** Days between two times that a second one is asked for; setting a room up has asked already. */
const every = 7;

/** For the first operators' room, once a week while it has one administrator alone: the line that asks for a second. */
export async function weeklyAsk(
  tx: Tx,
  today: Day,
): Promise<{ readonly room: ContactId; readonly lines: readonly Said[] } | null> {
  const room = await tx.members.firstRoom();
  if (room === null) return null;
  const now = { room, agency: null, person: room, now: new Date(0) };
  const { people = [] } = await tx.facts.answers([{ type: "people" }], now);
  const lines = secondAsked(people);
  const last = await tx.settings.get(asked);
  if (lines.length === 0) {
    if (last !== null) await tx.settings.set(asked, null);
    return null;
  }
  if (typeof last === "string" && daysBetween(last, today) < every) return null;
  await tx.settings.set(asked, today);
  return typeof last === "string" ? { room, lines } : null;
}
