import type { InboxMessage } from "../../ports/inbox.ts";
import type { Store, Tx } from "../../ports/store.ts";
import type { Clock } from "../../ports/translate.ts";
import { backoff } from "../backoff.ts";
import type { Context } from "../handle/context.ts";
import { confirmed } from "../handle/membership.ts";
import { type HandleOptions, handleMessages } from "../handle/messages.ts";
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
  /** Letters may wait, and perhaps boards or attachments too. */
  readonly wakeSenders: (beyondLetters: boolean) => void;
  /** Messages up to this number waited when a run ended without saying so; they are handled with care. */
  readonly suspectUpTo: string;
};

/** What a batch did: whether there is more to do at once, and whether it left work for others than the sender. */
type Done = { readonly messages: number; readonly more: boolean; readonly beyondLetters: boolean };

/** Chats of a batch: its statements cost nearly the same for few. */
const usualWidth = 100;

/** Tries of one message that the database answered before it is set aside. */
const mostTries = 4;

/** Seconds between its tries. */
const pauses = { first: 1, longest: 60 };

/**
 * Handles the messages on file: takes the first of each of many chats, loads their facts, runs the core, and writes
 * everything in one transaction. If that fails, each chat is tried alone.
 */
export function createPump(options: PumpOptions) {
  const { store, offices, clock, logger, width = usualWidth } = options;
  let careful = options.suspectUpTo !== "0";
  /** By message: tries that were written down and then ended because the database was away. They prove nothing. */
  const excused = new Map<string, number>();
  /** The office is changed by the batch under way: what was read before is out of date once that is on file. */
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
    // Members may have to be asked about, which is others' work.
    const beyondLetters = waiting.length < claimed.length;
    if (waiting.length === 0) return { messages: claimed.length, more: false, beyondLetters };
    const done = await handle(tx, waiting, context);
    // Fewer chats than were asked for are all that had something to do.
    return {
      messages: claimed.length,
      more: done.more || claimed.length === limit,
      beyondLetters: done.beyondLetters || beyondLetters,
    };
  };

  /**
   * Handles one chat's message in a transaction of its own. `counting` writes the try down first, so that a message
   * that kills the process is set aside all the same.
   */
  const alone = async ({ counting }: { counting: boolean }): Promise<number | null> => {
    const context = await contextNow();
    let message: InboxMessage | undefined;
    if (counting) {
      const taken = await store.transaction(async (tx) => {
        const claimed = await tx.inbox.claim(1);
        // One that waits to be confirmed isn't being handled, so that is no try.
        const [first] = await confirmed(tx, claimed, options.asksMembers);
        if (first !== undefined) await tx.inbox.retryLater(first, 0);
        return { first, any: claimed.length > 0 };
      });
      message = taken.first;
      if (message === undefined) {
        if (taken.any) options.wakeSenders(true);
        return taken.any ? 0 : null;
      }
      if (triesOf(message) >= mostTries) {
        return await setAside(message, "the program ended while it was handled", context);
      }
    }
    try {
      const handled = await committed(async (tx) => {
        const [first] = await tx.inbox.claim(1, message?.chat);
        message = first;
        if (first !== undefined) {
          const now = await confirmed(tx, [first], options.asksMembers);
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
      logger.error(
        { err: error, seq: message.seq, tries: message.attempts + 1 },
        "a message can't be handled",
      );
      if (message.attempts + 1 >= mostTries) {
        return await setAside(message, error instanceof Error ? safeMessage(error) : "thrown", context);
      }
      const failed = message;
      await store.transaction((tx) => tx.inbox.retryLater(failed, backoff(failed.attempts + 1, pauses)));
      return 0;
    }
  };

  /** Tries of which the last is under way. */
  const triesOf = ({ seq, attempts }: InboxMessage): number => attempts + 1 - (excused.get(seq) ?? 0);

  const excuse = ({ seq }: InboxMessage): void => {
    excused.set(seq, (excused.get(seq) ?? 0) + 1);
  };

  const setAside = async (message: InboxMessage, why: string, context: Context): Promise<number> => {
    excused.delete(message.seq);
    await setMessageAside(message, why, { store, logger, context });
    options.wakeSenders(true);
    return 0;
  };

  return { turn };
}
