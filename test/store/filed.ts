import { message, say } from "../../src/core/message/message.ts";
import type { Step } from "../../src/core/procedure/event.ts";
import { file } from "../../src/core/procedure/file.ts";
import type { CaseChange } from "../../src/ports/cases.ts";
import type { Inbound } from "../../src/ports/inbound.ts";
import type { ClaimedLetter, LetterClass, NewLetter } from "../../src/ports/letter.ts";
import type { Store } from "../../src/ports/store.ts";
import { filing, setting } from "../core/procedure/world.ts";

let serial = 0;

/** A text from a private chat, or by `sender` in a group; its key is its own unless `more` says otherwise. */
export function inbound(chat: string, words: string, more: Partial<Inbound> = {}): Inbound {
  serial += 1;
  return {
    from: { channel: "telegram", chat, kind: chat.startsWith("-") ? "group" : "private" },
    sender: { id: chat.replace("-", ""), name: "Sari", anonymous: false, language: "id" },
    externalId: `filed:${serial}`,
    ref: `m${serial}`,
    on: null,
    sentAt: new Date("2026-11-26T12:12:00Z"),
    forwardedOften: false,
    input: { type: "text", text: words, quoted: null },
    ...more,
  };
}

/** The contact of a chat, which has written and been handled. */
export async function contactOf(store: Store, chat: string): Promise<number> {
  const hello = inbound(chat, "halo");
  return await store.transaction(async (tx) => {
    await tx.inbox.file([hello]);
    const waiting = await tx.inbox.claim(100);
    const mine = waiting.find(({ payload }) => payload.ref === hello.ref);
    if (mine === undefined) throw new Error("the chat had something waiting");
    await tx.inbox.finish([mine]);
    return mine.chat;
  });
}

export function letter(chat: number, key: string, more: Partial<NewLetter> = {}): NewLetter {
  return {
    chat,
    class: "answer",
    key,
    about: null,
    eventId: null,
    body: { type: "message", message: message(say("trouble.set_aside")) },
    replyTo: null,
    coalesce: null,
    delaySeconds: 0,
    heldUntil: null,
    deleteAfterSeconds: null,
    onlyIfLeft: null,
    ...more,
  };
}

/** Claims and records as sent, one after the other, until nothing more may leave; returns the keys as they left. */
export async function sendAll(store: Store, epoch = "1"): Promise<readonly string[]> {
  const left: string[] = [];
  for (let turns = 0; turns < 50; turns += 1) {
    const claimed = await store.transaction((tx) => tx.outbox.claim("telegram", epoch, 10, []));
    if (claimed.length === 0) return left;
    for (const one of claimed) {
      left.push(one.key);
      await record(store, one, String(1_000 + left.length));
    }
  }
  throw new Error("it never ends");
}

export async function record(
  store: Store,
  one: ClaimedLetter,
  externalId: string,
  sentAt = new Date(),
): Promise<void> {
  await store.transaction((tx) => tx.outbox.record(one, { type: "sent", externalId, sentAt }));
}

export const classes: readonly LetterClass[] = ["answer", "notice", "bulk"];

/** A new case by this reporter, as it is written. */
export function filedCase(reporter: number, number: string, now = "2026-11-26 19:12"): CaseChange {
  const actor = { type: "citizen", contact: reporter } as const;
  const step = file({ ...filing, id: `case ${number}`, number, reporter }, actor, setting(now));
  return {
    ...changed(step, 0),
    report: { words: `kata ${number}`, place: null, happened: "", files: [], summary: "" },
  };
}

/** A step as it is written. */
export function changed(step: Step, was = step.before?.version ?? 0): CaseChange {
  return { case: step.after, was, report: null, steps: [{ ...step, room: null, undoGroup: null }] };
}
