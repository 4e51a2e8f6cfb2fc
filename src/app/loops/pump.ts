import type { InboxMessage } from "../../ports/inbox.ts";
import type { Store, Tx } from "../../ports/store.ts";
import type { Clock } from "../../ports/translate.ts";
import { backoff } from "../backoff.ts";
import type { Context } from "../handle/context.ts";
import { type HandleOptions, handleMessages } from "../handle/messages.ts";
import { confirmed } from "../handle/privately/membership.ts";
import { setMessageAside } from "../handle/setAside.ts";
import { safeMessage } from "../loggedError.ts";
import type { Offices } from "../office.ts";

export type PumpOptions = HandleOptions & {
  readonly store: Store;
  readonly offices: Offices;
  readonly clock: Clock;
  readonly context: Omit<Context, "now" | "office">;
  /** How many chats a batch takes at most. */
  readonly width?: number;
  /** To be called when there may be letters to send; `beyondLetters`: also work for the other loops. */
  readonly wakeSenders: (beyondLetters: boolean) => void;
  /**
   * Messages up to this number were waiting when an earlier run crashed: their tries are recorded before they
   * are handled.
   */
  readonly suspectUpTo: string;
};

/**
 * `more`: there is more to do at once. `beyondLetters`: there is work for other loops than the one that sends
 * letters.
 */
type Done = { readonly messages: number; readonly more: boolean; readonly beyondLetters: boolean };

/** How many chats a batch takes; the number of its statements hardly depends on it. */
const usualWidth = 100;

/** Tries before a message is set aside; those that failed because the database was away don't count. */
const mostTries = 4;

/** Seconds between its tries. */
const pauses = { first: 1, longest: 60 };

/**
 * Handles the messages in the inbox: takes the first of each of many chats, loads their facts, runs the core,
 * and writes everything in one transaction. If that fails, each chat is tried alone.
 */
export function createPump(options: PumpOptions) {
  const { store, offices, clock, logger, width = usualWidth } = options;
  let careful = options.suspectUpTo !== "0";
  /**
   * By message: recorded tries that failed because the database was away, which say nothing about the
   * message.
   */
  const excused = new Map<string, number>();
  /** By message: recorded tries of this run that failed, and so did not end the program. */
  const failed = new Map<string, number>();
  /** The batch under way changes the office: the cached one has to be forgotten once it is committed. */
  let officeChanges = false;

  const contextNow = async (): Promise<Context> => ({
    ...options.context,
    now: clock.now(),
    office: await offices.read(),
  });

  const turn = async (): Promise<number | null> => {
    if (careful) {
      careful = await store.transaction((tx) => tx.inbox.waitsUpTo(options.suspectUpTo));
      if (careful) return await alone({ counting: true });
    }
    const context = await contextNow();
    try {
      const done = await committed((tx) => batch(tx, width, context));
      if (done.messages > 0) options.wakeSenders(done.beyondLetters);
      return done.more ? 0 : null;
    } catch (error) {
      if (store.isTransient(error)) throw error;
      logger.error({ err: error }, "a batch failed; handling one chat at a time");
      offices.forget();
      for (let chats = 0; chats < width; chats += 1) {
        if ((await alone({ counting: false })) === null) break;
      }
      return 0;
    }
  };

  const committed = async <T>(work: (tx: Tx) => Promise<T>): Promise<T> => {
    officeChanges = false;
    const result = await store.transaction(work);
    if (officeChanges) offices.forget();
    return result;
  };

  const handle = async (tx: Tx, waiting: readonly InboxMessage[], context: Context) => {
    const done = await handleMessages(tx, waiting, context, options);
    officeChanges ||= done.officeChanges;
    return done;
  };

  const batch = async (tx: Tx, limit: number, context: Context): Promise<Done> => {
    const claimed = await tx.inbox.claim(limit);
    const waiting = await confirmed(tx, claimed, options.asksMembers);
    // Messages that were put off need `members` to ask the platform.
    const beyondLetters = waiting.length < claimed.length;
    if (waiting.length === 0) return { messages: claimed.length, more: false, beyondLetters };
    const done = await handle(tx, waiting, context);
    // A full batch may not have been all; fewer chats than the limit were all.
    return {
      messages: claimed.length,
      more: done.more || claimed.length === limit,
      beyondLetters: done.beyondLetters || beyondLetters,
    };
  };

  /**
   * Handles one chat's message in its own transaction. `counting` records the try first, so that a message
   * that kills the process is set aside too.
   */
  const alone = async ({ counting }: { counting: boolean }): Promise<number | null> => {
    const context = await contextNow();
    let message: InboxMessage | undefined;
    if (counting) {
      const taken = await store.transaction(async (tx) => {
        const claimed = await tx.inbox.claim(1);
        // A command that waits for confirmation isn't handled now, so it isn't a try.
        const [first] = await confirmed(tx, claimed, options.asksMembers);
        if (first !== undefined) await tx.inbox.retryLater(first, 0);
        return { first, any: claimed.length > 0 };
      });
      message = taken.first;
      if (message === undefined) {
        if (taken.any) options.wakeSenders(true);
        return taken.any ? 0 : null;
      }
      // Of a try that only failed it is known that it didn't end the program.
      if (triesOf(message) - (failed.get(message.seq) ?? 0) >= mostTries) {
        return await setAside(message, "the program ended while it was handled", context);
      }
    }
    try {
      const handled = await committed(async (tx) => {
        const [first] = await tx.inbox.claim(1, message?.chat);
        message = first;
        if (first !== undefined) {
          const now = await confirmed(tx, [first], options.asksMembers);
          // Of an album the command may come first.
          message = now[0] ?? first;
          if (now.length > 0) await handle(tx, now, context);
        }
        return first !== undefined;
      });
      if (handled) options.wakeSenders(true);
      return handled ? 0 : null;
    } catch (error) {
      if (store.isTransient(error) || message === undefined) {
        if (counting && message !== undefined) excuse(message);
        throw error;
      }
      // A try that was written down before is in the count already.
      const tries = counting ? triesOf(message) - 1 : triesOf(message);
      logger.error({ err: error, seq: message.seq, tries }, "a message can't be handled");
      if (tries >= mostTries) {
        return await setAside(message, error instanceof Error ? safeMessage(error) : "thrown", context);
      }
      const later = message;
      const pause = backoff(tries, pauses);
      if (counting) failed.set(later.seq, (failed.get(later.seq) ?? 0) + 1);
      await store.transaction((tx) =>
        counting ? tx.inbox.putOff(later, pause) : tx.inbox.retryLater(later, pause),
      );
      return 0;
    }
  };

  /** Tries that count, including the one under way. */
  const triesOf = ({ seq, attempts }: InboxMessage): number => attempts + 1 - (excused.get(seq) ?? 0);

  const excuse = ({ seq }: InboxMessage): void => {
    excused.set(seq, (excused.get(seq) ?? 0) + 1);
  };

  const setAside = async (message: InboxMessage, why: string, context: Context): Promise<number> => {
    excused.delete(message.seq);
    failed.delete(message.seq);
    await setMessageAside(message, why, { store, logger, context });
    options.wakeSenders(true);
    return 0;
  };

  return { turn };
}
