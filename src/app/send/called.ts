import { dayOf } from "../../core/calendar/day.ts";
import { type Message, say } from "../../core/message/message.ts";
import { shorten } from "../../core/message/shorten.ts";
import type { Language } from "../../core/office.ts";
import type { ContactId } from "../../core/procedure/case.ts";
import type { Mentions } from "../../ports/channel.ts";
import type { ClaimedLetter } from "../../ports/letter.ts";
import type { Store } from "../../ports/store.ts";
import type { Clock, Translate } from "../../ports/translate.ts";
import { retryWrite } from "../handle/retryWrite.ts";
import type { Offices } from "../office.ts";

/** Most people who are mentioned in one message: Telegram alerts no more than these. */
const mostCalled = 5;

/** Most characters of a name in a mention. */
const longestName = 30;

/** Whom a letter mentions, in their phones' own way; null if nobody. */
export async function mentionsIn(
  { chat, language, replyTo }: Pick<ClaimedLetter, "chat" | "language" | "replyTo">,
  { calls, asks, alerts }: Message,
  options: Calling,
): Promise<Mentions | null> {
  if (calls !== undefined) return await called(chat, calls, language, options);
  if (asks !== undefined) return await askedOf(chat, asks, replyTo, options.store);
  return alerts === undefined ? null : await alerted(chat, alerts, options.store);
}

type Calling = {
  readonly store: Store;
  readonly translate: Translate;
  readonly clock: Clock;
  readonly offices: Pick<Offices, "read">;
};

/** These people of the room, as far as their accounts are known. */
async function alerted(
  room: ContactId,
  whom: NonNullable<Message["alerts"]>,
  store: Store,
): Promise<Mentions> {
  const people = await retryWrite(store, async (tx) => {
    const found = [];
    for (const { person, name } of whom.slice(0, mostCalled)) {
      const chat = await tx.members.chatOf(room, person);
      if (chat !== null) found.push({ chat, name: shorten(name, longestName) });
    }
    return found;
  });
  return { people, others: "" };
}

/** Whom a message to this room calls, and words for those whom it can't. Who has no name is called a colleague. */
export async function called(
  room: ContactId,
  whom: NonNullable<Message["calls"]>,
  language: Language,
  { store, translate, clock, offices }: Calling,
): Promise<Mentions> {
  const { calendar } = await offices.read();
  const { people, others } = await retryWrite(store, async (tx) => {
    const here = await tx.members.toCall(room, mostCalled, dayOf(clock.now(), calendar), whom);
    // Danger doesn't wait for the end of a leave; a reminder does.
    return here.people.length > 0 || whom !== true ? here : await tx.members.toCall(room, mostCalled, null);
  });
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
async function askedOf(
  room: ContactId,
  { person, name }: NonNullable<Message["asks"]>,
  replyTo: string | null,
  store: Store,
): Promise<Mentions> {
  const chat = replyTo === null ? await retryWrite(store, (tx) => tx.members.chatOf(room, person)) : null;
  return { people: chat === null ? [] : [{ chat, name: shorten(name, longestName) }], others: "" };
}
