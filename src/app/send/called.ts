import { type Message, say } from "../../core/message/message.ts";
import { shorten } from "../../core/message/shorten.ts";
import type { Language } from "../../core/office.ts";
import type { ContactId } from "../../core/procedure/case.ts";
import type { Mentions } from "../../ports/channel.ts";
import type { Store } from "../../ports/store.ts";
import type { Translate } from "../../ports/translate.ts";
import { retryWrite } from "../handle/retryWrite.ts";

/** Most people who are mentioned in one message: Telegram alerts no more than these. */
const mostCalled = 5;

/** Most characters of a name in a mention. */
const longestName = 30;

/** Whom a message to this room calls, and words for those whom it can't. Who has no name is called a colleague. */
export async function called(
  room: ContactId,
  language: Language,
  { store, translate }: { readonly store: Store; readonly translate: Translate },
): Promise<Mentions> {
  const { people, others } = await retryWrite(store, (tx) => tx.members.toCall(room, mostCalled));
  const unnamed = translate(say("letters.called.unnamed"), language);
  return {
    people: people.map(({ chat, name }) => ({
      chat,
      name: name === "" ? unnamed : shorten(name, longestName),
    })),
    others: others === 0 ? "" : translate(say("letters.called.others", { count: others }), language),
  };
}

/**
 * Names the person who is asked for a reply, by which their client knows whom to open it for; nobody where the message
 * itself replies to theirs.
 */
export async function askedOf(
  room: ContactId,
  { person, name }: NonNullable<Message["asks"]>,
  replyTo: string | null,
  store: Store,
): Promise<Mentions> {
  const chat = replyTo === null ? await retryWrite(store, (tx) => tx.members.chatOf(room, person)) : null;
  return { people: chat === null ? [] : [{ chat, name: shorten(name, longestName) }], others: "" };
}
