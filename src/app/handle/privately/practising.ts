import type { Choice } from "../../../core/message/message.ts";
import { isPractised } from "../../../core/operators/practice/practice.ts";
import { picked } from "../../../core/operators/replies/readReply.ts";
import type { InboxMessage } from "../../../ports/inbox.ts";
import type { Tx } from "../../../ports/store.ts";
import { stateAside } from "./forRoom.ts";

/**
 * These messages, with it said of those of somebody who practises, or did, whether they were written at a message of the
 * practice: a number then is a choice of its menu. What was written at anything else, such as the office's question about
 * a report of their own, is not the practice's.
 */
export async function readPractice(
  tx: Pick<Tx, "facts">,
  messages: readonly InboxMessage[],
): Promise<readonly InboxMessage[]> {
  return await Promise.all(messages.map(async (one) => (mayPractise(one) ? await lookedAt(tx, one) : one)));
}

function mayPractise(one: InboxMessage): boolean {
  return one.chatKind === "person" && one.payload.input.type === "text" && stateAside(one).practice !== null;
}

async function lookedAt(tx: Pick<Tx, "facts">, one: InboxMessage): Promise<InboxMessage> {
  const { seq, chat, sentAt, payload } = one;
  const { on, input } = payload;
  const asked = [{ seq, chat, on, sentAt }];
  const [quoted] = on === null ? [] : await tx.facts.quoted(asked);
  const [menu] = on === null ? await tx.facts.menus(asked) : [];
  const choices = (quoted ?? menu)?.choices ?? [];
  const owed = menu !== undefined && menu.askedSince.length > 0;
  if (!isPracticeMenu(choices) || owed) return { ...one, atPractice: false };
  const choice = input.type === "text" ? picked(input.text, choices) : null;
  if (choice === null) return { ...one, atPractice: true };
  const pressed = { type: "choice", id: choice.id, arg: choice.arg, message: on ?? "" } as const;
  return { ...one, atPractice: true, payload: { ...payload, input: pressed } };
}

/** Whether these choices are those of a practice. */
export function isPracticeMenu(choices: readonly Choice[]): boolean {
  return choices.some(({ arg }) => isPractised(arg));
}
