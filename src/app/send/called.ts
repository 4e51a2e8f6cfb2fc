import { say } from "../../core/message/message.ts";
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
