import type { StaffDeed } from "../../../core/effect.ts";
import { offered } from "../../../core/letters/rooms/staff.ts";
import { type Message, message as messageOf } from "../../../core/message/message.ts";
import type { ContactId } from "../../../core/procedure/case.ts";
import type { InboxMessage } from "../../../ports/inbox.ts";
import type { NewLetter } from "../../../ports/letter.ts";
import type { Tx } from "../../../ports/store.ts";
import { answer } from "../answers.ts";
import { plainLetter } from "../letter.ts";

/** Somebody is away from now or later, or back: what lies with them goes to their rooms, and who said so hears of it. */
export async function setLeave(
  tx: Tx,
  { person, days, begins, said }: Extract<StaffDeed, { type: "leave" }>,
  asked: InboxMessage,
): Promise<void> {
  await tx.staff.setLeave(person, days, begins);
  const offers = begins ? await beginLeave(tx, person) : [];
  // The room in which it was said reads all of it in one message.
  const here = offers.find(({ room }) => room === asked.chat);
  const body = here === undefined ? said : joined(said, here.message);
  const told = answer(asked, { message: body, about: null, coalesce: null });
  const others = offers
    .filter((one) => one !== here)
    .map((one) => toRoom(one, `leave:${asked.seq}:${person}`));
  await tx.outbox.put([told, ...others]);
}

type Offer = { readonly room: ContactId; readonly message: Message };

/** Nothing lies with them any more; returns what their rooms are offered of it. */
export async function beginLeave(tx: Tx, person: ContactId): Promise<readonly Offer[]> {
  const offers: Offer[] = [];
  for (const { contact: room, name } of await tx.staff.roomsOf(person)) {
    const handed = await tx.staff.release(person, room);
    if (handed.length > 0)
      offers.push({
        room,
        message: offered(
          name,
          handed.map((one) => one.case),
        ),
      });
  }
  return offers;
}

/** An offer that comes unasked; `key` names the leave. */
export function toRoom({ room, message }: Offer, key: string): NewLetter {
  return { ...plainLetter(room, `${key}:${room}`), class: "notice", body: { type: "message", message } };
}

function joined(first: Message, second: Message): Message {
  return messageOf(...first.paragraphs, ...second.paragraphs);
}
