import { dayOf } from "../../core/calendar/day.ts";
import { inOfficeHours, nextOpening } from "../../core/calendar/hours.ts";
import type { Effect } from "../../core/effect.ts";
import { type Message, say, message as words } from "../../core/message/message.ts";
import type { CaseId } from "../../core/procedure/case.ts";
import type { Act } from "../../ports/channel.ts";
import type { InboxMessage } from "../../ports/inbox.ts";
import type { NewLetter } from "../../ports/letter.ts";
import type { Context } from "./context.ts";
import { leaving } from "./letIn.ts";
import { plainLetter } from "./letter.ts";

/** Machine seconds that an acknowledgement waits to be sent, so that an album's further photos share it. */
const albumPause = 1.5;

type Said = { readonly message: Message; readonly about: CaseId | null; readonly coalesce: string | null };

/** An answer in the chat that the message came from. */
export function answer(to: InboxMessage, { message, about, coalesce }: Said): NewLetter {
  return {
    ...plainLetter(to.chat, `a:${to.seq}`),
    about,
    body: { type: "message", message },
    replyTo: to.chatKind === "group" ? to.payload.ref : null,
    topic: to.payload.topic ?? null,
    coalesce,
    delaySeconds: coalesce === null ? 0 : albumPause,
  };
}

/** An answer that only the sender sees, in private; if it can't be delivered there, the chat is told why. */
export function whisper(to: InboxMessage, effect: Extract<Effect, { type: "whisper" }>): NewLetter {
  const { message, about, event, noted, deleteAfterSeconds } = effect;
  const { chat, sender, seq, payload } = to;
  const { ref: replyTo, topic = null } = payload;
  const failed = words(say("trouble.no_private_chat", { who: payload.name }));
  return {
    ...answer(to, { message, about, coalesce: null }),
    chat: sender,
    key: `w:${seq}`,
    replyTo: null,
    topic: null,
    eventId: event,
    deleteAfterSeconds,
    ifSent: noted === null ? null : { chat, message: noted, replyTo, topic },
    ifGone: { chat, message: failed, replyTo, topic },
  };
}

/** An act on the message itself, such as deleting it; none if the platform gave the message no id. */
export function onMessage(to: InboxMessage, doing: (ref: string) => Act): readonly NewLetter[] {
  const { ref } = to.payload;
  return ref === null ? [] : [act(to, doing(ref))];
}

/** Leaves the group after so many seconds. */
export function leave(to: InboxMessage, afterSeconds: number): NewLetter {
  return {
    ...act(to, { type: "leave" }),
    // As an answer it would hold up answers to codes in the same lane.
    class: "notice",
    delaySeconds: afterSeconds,
    eventId: leaving(to.chat),
  };
}

/**
 * Machine seconds that a person's keys are kept after the confirmation: a phone that couldn't decrypt it asks
 * for it again.
 */
const askedAgain = 60;

/**
 * Tells the channel to forget what it keeps of a person, once they have been told that they are forgotten.
 */
export function forgetting(to: InboxMessage): NewLetter {
  return { ...act(to, { type: "forget" }), delaySeconds: askedAgain };
}

/** Tells the owner of a watch code that it was used: it may have been passed on. */
export function followed(
  { seq }: InboxMessage,
  about: CaseId,
  { contact, number }: { readonly contact: number; readonly number: string },
  { now, office: { calendar } }: Context,
): NewLetter {
  return {
    ...plainLetter(contact, `followed:${seq}`),
    class: "notice",
    about,
    body: { type: "message", message: words(say("watch.followed", { number, since: dayOf(now, calendar) })) },
    heldUntil: inOfficeHours(now, calendar) ? null : nextOpening(now, calendar),
  };
}

function act(to: InboxMessage, one: Act): NewLetter {
  return { ...plainLetter(to.chat, `${one.type}:${to.seq}`), body: { type: "act", act: one } };
}
