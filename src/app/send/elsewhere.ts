import type { ClaimedLetter, IfGone, NewLetter } from "../../ports/letter.ts";
import type { Outcome } from "../../ports/outbox.ts";
import type { Tx } from "../../ports/store.ts";
import { plainLetter } from "../handle/letter.ts";
import { speakAgain } from "../handle/silence.ts";
import { observe } from "./observe.ts";

/**
 * After a letter was sent: says elsewhere what `ifSent` asks for, and notes that a silent room takes messages
 * again.
 */
export async function follow(tx: Tx, letter: ClaimedLetter, outcome: Outcome): Promise<void> {
  if (outcome.type !== "sent") return;
  const { ifSent, key, chat, silent, body, files } = letter;
  if (ifSent !== null) await tx.outbox.put([elsewhere(`sent:${key}`, ifSent)]);
  if (body.type !== "message") return;
  if (silent) await speakAgain(tx, chat);
  if (outcome.arrival !== undefined) await observe(tx, { room: chat, ...letter, files }, outcome.arrival);
}

/** The letter that says in another chat what became of one. */
export function elsewhere(key: string, { chat, message, replyTo, topic = null }: IfGone): NewLetter {
  return { ...plainLetter(chat, key), body: { type: "message", message }, replyTo, topic };
}
