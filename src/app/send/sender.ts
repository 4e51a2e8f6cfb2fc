import type { Logger } from "pino";
import type { ContactId } from "../../core/procedure/case.ts";
import type { Channel } from "../../ports/channel.ts";
import type { Address } from "../../ports/inbound.ts";
import type { Store } from "../../ports/store.ts";
import type { Clock, Translate } from "../../ports/translate.ts";
import { ended, finishMs } from "../loops/loop.ts";

/** What letters and boards are sent with. */
export type SenderParts = {
  readonly store: Store;
  readonly channel: Channel;
  readonly clock: Clock;
  readonly translate: Translate;
  readonly logger: Logger;
  /** The lease's epoch under which is sent; null while another process sends for this channel. */
  readonly epoch: () => string | null;
  /** Counts what was sent before this epoch towards the channel's rate limits. */
  readonly recallPace: (epoch: string) => Promise<void>;
  /** Wakes this loop when something under way has ended. */
  readonly wake: () => void;
};

/** Something that is claimed, sent and written down: a letter or a board. */
type Sendable = { readonly to: Address };

export type Sending<T extends Sendable> = {
  readonly channel: Channel;
  /** How many may be under way at once; the channel's rate limits may allow fewer. */
  readonly widest: number;
  readonly chatOf: (one: T) => ContactId;
  /** Prepares a turn; false while another process sends for this channel. */
  readonly begin: (busy: readonly ContactId[]) => Promise<boolean>;
  /**
   * Claims at most `limit`, one of a chat and none of `busy`; `next`: milliseconds until the next is due,
   * null if none waits.
   */
  readonly claim: (
    limit: number,
    busy: readonly ContactId[],
  ) => Promise<{ readonly claimed: readonly T[]; readonly next: number | null }>;
  /** Puts off one that the rate limits of its chat don't let leave yet. */
  readonly putOff: (one: T) => Promise<void>;
  /** Sends it, with no transaction open, and writes down what became of it. */
  readonly send: (one: T) => Promise<void>;
  /** The outcome couldn't be recorded. */
  readonly unrecorded: (one: T, error: unknown) => void;
  /** Called for each that is still being sent when the program ends: nobody knows whether it arrived. */
  readonly cutOff: (one: T) => void;
  /** Wakes this loop when something under way has ended. */
  readonly wake: () => void;
  /** Milliseconds that what is under way gets when the program ends. */
  readonly finishMs?: number;
};

/** Milliseconds between looks while the channel's rate limits allow nothing. */
const fullMs = 20;

/** Sends letters or boards: one of a chat at a time, and no more than the channel's rate limits allow. */
export function createSender<T extends Sendable>(sending: Sending<T>) {
  const { channel, widest, chatOf, wake } = sending;
  const busy = new Map<ContactId, { readonly one: T; readonly work: Promise<void> }>();
  /**
   * Chats that their rate limits keep waiting, and until when (`performance.now()`). They aren't claimed
   * meanwhile, so their letters keep their order.
   */
  const resting = new Map<ContactId, number>();

  const turn = async (): Promise<number | null> => {
    if (!(await sending.begin([...busy.keys()]))) return null;
    if (busy.size >= widest) return null;
    // Claim no more than may leave now: putting off costs a write each.
    const room = Math.min(widest - busy.size, channel.free?.() ?? widest);
    if (room <= 0) return fullMs;
    const now = performance.now();
    for (const [chat, until] of resting) if (until <= now) resting.delete(chat);
    const { claimed, next } = await sending.claim(room, [...busy.keys(), ...resting.keys()]);
    for (const one of claimed) takeUp(one);
    if (next === 0 || resting.size === 0) return next;
    const rests = [...resting.values()].map((until) => until - performance.now());
    return Math.min(next ?? Number.POSITIVE_INFINITY, ...rests);
  };

  const takeUp = (one: T): void => {
    const chat = chatOf(one);
    const work = inItsTime(one).finally(() => {
      busy.delete(chat);
      wake();
    });
    busy.set(chat, { one, work });
    work.catch((error: unknown) => sending.unrecorded(one, error));
  };

  const inItsTime = async (one: T): Promise<void> => {
    const wait = channel.wait?.(one.to) ?? 0;
    if (wait <= 0) return await sending.send(one);
    resting.set(chatOf(one), performance.now() + wait);
    await sending.putOff(one);
  };

  /** Waits for what is under way; what takes longer than `finishMs` is reported to `cutOff`. */
  const finish = async (): Promise<void> => {
    await ended(
      [...busy.values()].map(({ work }) => work),
      sending.finishMs ?? finishMs,
    );
    for (const { one } of busy.values()) sending.cutOff(one);
  };

  return { turn, finish };
}
