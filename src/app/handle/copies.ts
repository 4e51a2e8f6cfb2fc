import type { InboxMessage } from "../../ports/inbox.ts";
import type { Tx } from "../../ports/store.ts";

/** Messages as they are handled, and of which of them nobody needs the file any more. */
export type Copies = {
  readonly messages: readonly InboxMessage[];
  readonly needless: ReadonlySet<InboxMessage>;
};

/**
 * Says what becomes of better copies of files. Where the message with the file never came, as when it couldn't be
 * decrypted, a person waits for an answer to the copy: it is the photo then, with what is said beside it.
 */
export async function readCopies(tx: Tx, waiting: readonly InboxMessage[]): Promise<Copies> {
  const twins = waiting.flatMap((message) => {
    const { input } = message.payload;
    return input.type === "twin" ? [{ message, input }] : [];
  });
  if (twins.length === 0) return { messages: waiting, needless: new Set() };
  const parents = await tx.attachments.parents(
    twins.map(({ message: { sender: contact, channel }, input: { of, parent } }) => {
      return { contact, channel, of, parent };
    }),
  );
  const of = (message: InboxMessage) => parents[twins.findIndex((one) => one.message === message)];
  return {
    messages: waiting.map((message) =>
      message.chatKind === "person" && of(message) === "never_came" ? itself(message) : message,
    ),
    needless: new Set(waiting.filter((message) => of(message) === "gone")),
  };
}

function itself(message: InboxMessage): InboxMessage {
  const { payload } = message;
  if (payload.input.type !== "twin") return message;
  const { of: _of, parent: _parent, ...input } = payload.input;
  return { ...message, payload: { ...payload, input: { ...input, type: "media" } } };
}
