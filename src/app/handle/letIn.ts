import type { Chance } from "../../core/conversation/facts.ts";
import type { Effect } from "../../core/effect.ts";
import { type Message, message, say } from "../../core/message/message.ts";
import type { InboxMessage } from "../../ports/inbox.ts";
import type { NewLetter } from "../../ports/letter.ts";
import type { Store, Tx } from "../../ports/store.ts";
import type { Context } from "./context.ts";
import { plainLetter } from "./letter.ts";

/** Event id of a planned leave, by which it is taken back if the group is linked in time. */
export function leaving(chat: number): string {
  return `leave:${chat}`;
}

/**
 * Makes the one-time code that links the first operators' room and its administrator; null once there is a
 * room with an administrator. Only the code's hash is kept, so it can't be shown again: each call makes a new
 * code and invalidates the one before.
 */
export async function linkCode(
  store: Store,
  hash: (code: string) => string,
  chance: Chance,
): Promise<string | null> {
  const code = chance.code();
  return await store.transaction(async (tx) => {
    if ((await tx.members.firstRoom()) !== null) return null;
    await tx.invites.invite(hash(code), { type: "operators" }, null);
    return code;
  });
}

/** A further operators' group asks to be linked: the first room's administrators have to answer. */
export async function askLink(
  tx: Tx,
  asked: Extract<Effect, { type: "ask_link" }>,
  { chat, sender, payload }: InboxMessage,
  { hash }: Context,
): Promise<void> {
  await tx.invites.useInvite(hash(asked.code));
  await tx.outbox.takeBack([leaving(chat)]);
  const { topic = null } = payload;
  await tx.invites.request({ id: asked.id, chat, person: sender, name: asked.name, topic });
  await tx.outbox.put([{ ...said(asked.in, `link:${asked.id}`, asked.asking), class: "notice" }]);
}

/**
 * Links the group with the roles that were named; without any, tells it that it isn't let in, and leaves it.
 * `at`: when the answer was sent.
 */
export async function answerLink(
  tx: Tx,
  { id, roles }: Extract<Effect, { type: "answer_link" }>,
  at: Date,
): Promise<void> {
  const request = await tx.invites.takeRequest(id);
  if (request === null) return;
  const { chat, person, name, topic, linked } = request;
  if (roles === null)
    return await turnAway(tx, { chat, linked }, message([say("operators.link.refused")]), id);
  await tx.rooms.link(chat, { type: "operators" }, topic);
  await tx.members.see([{ room: chat, person, name }]);
  await tx.members.grant(chat, person, roles, at);
  const lines = roles.includes("administrator")
    ? [say("operators.linked", { who: name }), say("operators.linked.next")]
    : [say("operators.linked.verifier", { who: name })];
  await tx.outbox.put([{ ...said(chat, `linked:${id}`, message(lines)), topic }]);
}

/** Whoever typed a group's code has left it: nobody is to be let in on their account. */
export async function withdrawRequest(
  tx: Tx,
  { room, person }: { readonly room: number; readonly person: number },
  key: string,
): Promise<void> {
  const asked = await tx.invites.withdraw(room, person);
  if (asked !== null) await turnAway(tx, asked, message([say("operators.link.left")]), `left:${key}`);
}

/** Turns away groups that nobody has let in within a day; returns how many. */
export async function expireRequests(tx: Tx, newId: () => string): Promise<number> {
  const expired = await tx.invites.expireRequests();
  for (const one of expired) await turnAway(tx, one, message([say("operators.link.expired")]), newId());
  return expired.length;
}

async function turnAway(
  tx: Tx,
  { chat, linked }: { readonly chat: number; readonly linked: boolean },
  why: Message,
  key: string,
): Promise<void> {
  await tx.outbox.put([said(chat, `away:${key}`, why)]);
  // A linked room had only asked for roles: it stays linked.
  if (linked) return;
  await tx.outbox.put([
    {
      ...plainLetter(chat, `leave:${key}`),
      eventId: leaving(chat),
      body: { type: "act", act: { type: "leave" } },
    },
  ]);
}

function said(chat: number, key: string, body: Message): NewLetter {
  return { ...plainLetter(chat, key), body: { type: "message", message: body } };
}
