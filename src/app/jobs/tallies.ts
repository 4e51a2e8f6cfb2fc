import { dayOf } from "../../core/calendar/day.ts";
import { closeOf, inOfficeHours } from "../../core/calendar/hours.ts";
import { tallyTurn, toldBy } from "../../core/letters/rooms/tally.ts";
import type { ContactId } from "../../core/procedure/case.ts";
import type { Tx } from "../../ports/store.ts";
import { plainLetter } from "../handle/letter.ts";
import { inOneTransaction } from "./job.ts";

/** Tells the operators' rooms how many reports wait: one line in each, edited as the number changes. */
export const tallies = inOneTransaction(async (tx, { now, office, capabilities }) => {
  if (!inOfficeHours(now, office.calendar)) return 0;
  const rooms = (await tx.rooms.all()).filter(({ type, active }) => type === "operators" && active);
  if (rooms.length === 0) return 0;
  const counts = await tx.cases.counts(now, closeOf(dayOf(now, office.calendar), office.calendar));
  let told = 0;
  for (const { contact, channel } of rooms) {
    const can = capabilities.get(channel);
    if (can === undefined) continue;
    const last = await tx.boards.tally(contact);
    const turn = tallyTurn(last, counts, { office, now, edits: can.edits });
    if (turn.type === "nothing") continue;
    const over = await tx.boards.saveTally(contact, turn.tally, turn.type === "note" ? null : turn);
    await remove(tx, contact, over);
    if (turn.type !== "note") told += 1;
  }
  return told;
});

/** The morning's digest takes the place of yesterday's line. */
export async function endTally(
  tx: Tx,
  room: ContactId,
  counts: { readonly waiting: number; readonly today: number },
  now: Date,
): Promise<void> {
  await tx.boards.tally(room);
  const { waiting, today } = counts;
  const over = await tx.boards.saveTally(room, toldBy({ waiting, today }, now), { type: "end" });
  await remove(tx, room, over);
}

/** Deletes a line that another has replaced. */
async function remove(tx: Tx, room: ContactId, message: string | null): Promise<void> {
  if (message === null) return;
  await tx.outbox.put([
    {
      ...plainLetter(room, `erase:${room}:${message}`),
      body: { type: "act", act: { type: "delete", message } },
    },
  ]);
}
