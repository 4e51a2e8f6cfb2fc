import { agencyName } from "../../core/letters/case/naming.ts";
import { keptInRoom, nowConfidential } from "../../core/letters/rooms/trouble.ts";
import type { Message } from "../../core/message/message.ts";
import type { Case } from "../../core/procedure/case.ts";
import type { Capabilities } from "../../ports/channel.ts";
import type { NewLetter } from "../../ports/letter.ts";
import type { Cleared } from "../../ports/outbox.ts";
import type { Tx } from "../../ports/store.ts";
import type { Context } from "./context.ts";
import { plainLetter } from "./letter.ts";

/**
 * A case has become confidential: deletes in the rooms what they were told of it. The operators hear which
 * messages can't be deleted, and an agency's room whose letter was taken back hears the case's number.
 */
export async function clearRooms(
  tx: Tx,
  { id, number, version }: Case,
  { now, office, capabilities }: Pick<Context, "now" | "office" | "capabilities">,
): Promise<void> {
  const cleared = await tx.outbox.clearRooms(id);
  const operators = (await tx.rooms.all()).filter(({ type }) => type === "operators");
  const first = operators.find(({ active, silent }) => active && !silent) ?? operators[0];
  const letters: NewLetter[] = [];
  const tell = (chat: number, key: string, message: Message) =>
    letters.push({
      ...plainLetter(chat, `${key}:${id}:${version}:${chat}`),
      class: "notice",
      about: id,
      body: { type: "message", message },
    });
  for (const room of cleared) {
    const troubled =
      room.type === "agency"
        ? { type: room.type, agency: agencyName(room.agency, office) }
        : { type: room.type };
    const { contact } = room;
    const gone = room.arrived.filter(({ sentAt }) =>
      isDeletable(room, capabilities.get(room.channel), now.getTime() - sentAt.getTime()),
    );
    const stay = room.arrived.length - gone.length;
    const once = `undeleted:${id}:${version}:${contact}`;
    const refused = keptInRoom(number, troubled, null);
    for (const message of gone.flatMap(({ messages }) => messages)) {
      letters.push({
        ...plainLetter(contact, `erase:${contact}:${message}`),
        body: { type: "act", act: { type: "delete", message } },
        ...(first && { ifGone: { chat: first.contact, message: refused, replyTo: null, once } }),
      });
    }
    if (stay > 0)
      for (const to of operators) tell(to.contact, `kept:${contact}`, keptInRoom(number, troubled, stay));
    if (room.waited && room.type === "agency") tell(contact, "now_confidential", nowConfidential(number));
  }
  await tx.outbox.put(letters);
}

/** False where the channel is switched off, or the message is too old for the platform to delete it. */
function isDeletable({ mayDelete }: Cleared, can: Capabilities | undefined, ageMs: number): boolean {
  if (can === undefined) return false;
  const within = mayDelete === true ? can.deletes.administrator : can.deletes.member;
  return within === null || ageMs < within;
}
