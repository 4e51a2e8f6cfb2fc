import { alert } from "../../core/letters/rooms/digests.ts";
import { say, message as text } from "../../core/message/message.ts";
import type { Case } from "../../core/procedure/case.ts";
import type { InboxMessage } from "../../ports/inbox.ts";
import type { NewLetter } from "../../ports/letter.ts";
import type { Tx } from "../../ports/store.ts";
import type { Context } from "./context.ts";
import { plainLetter } from "./letter.ts";
import { addressed } from "./notices.ts";

/** A message couldn't be handled and was set aside: its sender and the operators are told, at any hour. */
export async function alertSetAside(tx: Tx, message: InboxMessage, context: Context): Promise<void> {
  const rooms = await tx.rooms.all();
  const [mine] = message.chatKind === "person" ? await tx.facts.mine([message.chat], context.now) : [];
  await tx.outbox.put([toSender(message), ...toOperators(message, mine?.case ?? null)]);

  function toOperators({ seq }: InboxMessage, about: Case | null): readonly NewLetter[] {
    const letter = {
      name: "set_aside",
      to: { type: "rooms", rooms: "operators" },
      class: "notice",
      message: alert(about),
      about: about?.id ?? null,
      round: 1,
      unasked: false,
      key: `set_aside:${seq}`,
      onlyIfLeft: null,
    } as const;
    return addressed(letter, null, rooms, 0, context);
  }
}

function toSender({ chat, seq, payload, chatKind }: InboxMessage): NewLetter {
  return {
    ...plainLetter(chat, `set_aside:${seq}`),
    body: { type: "message", message: text(say("trouble.set_aside")) },
    replyTo: chatKind === "group" ? payload.ref : null,
  };
}
