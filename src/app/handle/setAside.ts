import type { Logger } from "pino";
import { alert } from "../../core/letters/rooms/digests.ts";
import { say, message as text } from "../../core/message/message.ts";
import type { InboxMessage } from "../../ports/inbox.ts";
import type { NewLetter } from "../../ports/letter.ts";
import type { Store, Tx } from "../../ports/store.ts";
import type { Context } from "./context.ts";
import { plainLetter } from "./letter.ts";
import { addressed } from "./recipients.ts";

type Work = { readonly store: Store; readonly logger: Logger; readonly context: Context };

/** Sets a message aside that couldn't be handled: it stays on file; its sender and the operators are told. */
export async function setMessageAside(
  message: InboxMessage,
  why: string,
  { store, logger, context }: Work,
): Promise<void> {
  logger.error({ seq: message.seq, why }, "a message is set aside");
  try {
    await store.transaction(async (tx) => {
      await tx.inbox.setAside(message, why);
      await tell(tx, message, context);
    });
  } catch (error) {
    if (store.isTransient(error)) throw error;
    logger.error({ err: error, seq: message.seq }, "nobody can be told of a message that was set aside");
    await store.transaction((tx) => tx.inbox.setAside(message, why));
  }
}

/** Tells the sender and the operators, also outside office hours. */
async function tell(tx: Tx, message: InboxMessage, context: Context): Promise<void> {
  const rooms = await tx.rooms.all();
  const [mine] = message.chatKind === "person" ? await tx.facts.mine([message.chat], context.now) : [];
  const about = mine?.case ?? null;
  const toOperators = {
    name: "set_aside",
    to: { type: "rooms", rooms: "operators" },
    class: "notice",
    message: alert(about),
    about: about?.id ?? null,
    round: 1,
    unasked: false,
    key: `set_aside:${message.seq}`,
    onlyIfLeft: null,
  } as const;
  await tx.outbox.put([toSender(message), ...addressed(toOperators, null, rooms, 0, context)]);
}

function toSender({ chat, seq, payload, chatKind }: InboxMessage): NewLetter {
  return {
    ...plainLetter(chat, `set_aside:${seq}`),
    body: { type: "message", message: text(say("trouble.set_aside")) },
    replyTo: chatKind === "group" ? payload.ref : null,
    topic: payload.topic ?? null,
  };
}
