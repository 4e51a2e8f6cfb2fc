import { inOfficeHours, nextOpening } from "../../../core/calendar/hours.ts";
import type { StaffDeed } from "../../../core/effect.ts";
import { openMinutes } from "../../../core/operators/staff/holder.ts";
import type { CaseId, ContactId } from "../../../core/procedure/case.ts";
import type { InboxMessage } from "../../../ports/inbox.ts";
import type { NewLetter } from "../../../ports/letter.ts";
import type { Placed } from "../../../ports/staff.ts";
import type { Tx } from "../../../ports/store.ts";
import type { Context } from "../context.ts";
import { plainLetter } from "../letter.ts";
import { setLeave } from "./leave.ts";
import { changePost } from "./post.ts";

type Doing = { readonly message: InboxMessage; readonly room: ContactId; readonly context: Context };

/** Does what colleagues arrange among themselves, and tells those of them who aren't in the room just now. */
export async function arrange(tx: Tx, deed: StaffDeed, doing: Doing): Promise<void> {
  switch (deed.type) {
    case "handed":
      return await handOver(tx, deed, doing);
    case "hand_undone":
      return await takeBack(tx, deed, doing);
    case "leave":
      return await setLeave(tx, deed, doing.message);
    case "post":
      return await changePost(tx, deed, doing);
  }
}

/** The cases whose cards say since with whom they lie. */
export function handedIn(deed: StaffDeed): readonly CaseId[] {
  return "cases" in deed ? deed.cases.map((one) => one.case) : [];
}

/** The name under which a hand-over's letters are taken back. */
const named = (id: string): string => `hand:${id}`;

async function handOver(
  tx: Tx,
  { id, to, cases, told, announced, in: where }: Extract<StaffDeed, { type: "handed" }>,
  { message, room, context }: Doing,
): Promise<void> {
  const { now, office } = context;
  await tx.staff.hand(cases, where, now);
  const letters: NewLetter[] = [];
  if (announced !== null)
    letters.push({ ...plainLetter(room, `handed:${id}`), body: { type: "message", message: announced } });
  if (told !== null && to !== message.sender && (await tx.staff.hears(to)))
    letters.push({
      ...toColleague(to, `told:${id}`, context),
      eventId: named(id),
      delaySeconds: office.undoSeconds,
      body: { type: "message", message: told },
    });
  if (letters.length > 0) await tx.outbox.put(letters);
}

async function takeBack(
  tx: Tx,
  { id, to, cases, told, in: where }: Extract<StaffDeed, { type: "hand_undone" }>,
  { message, context }: Doing,
): Promise<void> {
  await tx.staff.hand(cases, where, context.now);
  await tx.outbox.takeBack([named(id)]);
  if (to === message.sender || !(await tx.staff.hears(to))) return;
  const body = { type: "message", message: told } as const;
  await tx.outbox.put([{ ...toColleague(to, `untold:${id}`, context), onlyIfLeft: named(id), body }]);
}

/** In private and in office hours: they may be at home. */
function toColleague(person: ContactId, key: string, { now, office: { calendar } }: Context) {
  return {
    ...plainLetter(person, key),
    class: "notice",
    heldUntil: inOfficeHours(now, calendar) ? null : nextOpening(now, calendar),
  } as const;
}

/** Whoever opens a card has its case for a while, as others see. */
export async function openCard(tx: Tx, id: CaseId, who: Placed, now: Date): Promise<void> {
  await tx.staff.opened(id, who, now, new Date(now.getTime() + openMinutes * 60_000));
}
