import { passOn } from "../../core/letters/rooms/standIn.ts";
import type { NewLetter } from "../../ports/letter.ts";
import type { LinkedRoom } from "../../ports/rooms.ts";
import type { Context } from "./context.ts";
import type { Noticed } from "./notices.ts";
import { firstHearing, toChats, unheard } from "./recipients.ts";

/**
 * A case was forwarded to an agency that doesn't hear us: its card waits for the agency's rooms, if it has any, and the
 * room where it was forwarded gets one line. Null if the agency hears us.
 */
export function passedOn(
  { letter, step, undoSeconds, room }: Noticed,
  rooms: readonly LinkedRoom[],
  context: Context,
): readonly NewLetter[] | null {
  const deaf = letter.name === "agency_forwarded" ? unheard(letter, rooms) : null;
  if (deaf === null) return null;
  const eventId = step.event.id;
  const operators = rooms.filter(({ type }) => type === "operators").map(({ contact }) => contact);
  const here = operators.filter((contact) => contact === room);
  const first = deaf.why === "silent" ? firstHearing(rooms) : null;
  const where = here.length > 0 || first === null ? here : [first];
  const line = { ...letter, message: passOn(step, deaf.why, context), key: `pass_on:${letter.key}` };
  return [
    ...toChats(deaf.kept, letter, eventId, undoSeconds, context),
    ...toChats(where.length > 0 ? where : operators, line, eventId, undoSeconds, context),
  ];
}
