import type { ContactId } from "../../core/procedure/case.ts";
import type { Channel } from "../../ports/channel.ts";
import type { Address } from "../../ports/inbound.ts";
import { ended, finishMs } from "../loops/loop.ts";

/** Something that is claimed, sent and written down: a letter or a board. */
type Sendable = { readonly to: Address };

export type Sending<T extends Sendable> = {
  readonly channel: Channel;
  /** How many may be under way at once; the channel's own pace is slower. */
  readonly widest: number;
  readonly chatOf: (one: T) => ContactId;
  /** Makes ready; false while another process sends for this channel. */
  readonly begin: (busy: readonly ContactId[]) => Promise<boolean>;
  /**
   * Takes up at most `limit`, one of a chat and none of these chats; `next`: milliseconds until the next is due, null if
   * none waits.
   */
  readonly claim: (
    limit: number,
    busy: readonly ContactId[],
  ) => Promise<{ readonly claimed: readonly T[]; readonly next: number | null }>;
  /** Gives back what its chat's pace doesn't let leave yet. */
  readonly putOff: (one: T) => Promise<void>;
  /** Sends it, with no transaction open, and writes down what became of it. */
  readonly send: (one: T) => Promise<void>;
  /** What became of it couldn't be written down. */
  readonly unrecorded: (one: T, error: unknown) => void;
  /** The program ends and nobody knows whether it arrived. */
  readonly cutOff: (one: T) => void;
  /** Wakes this loop when something under way has ended. */
  readonly wake: () => void;
  /** Milliseconds that what is under way gets when the program ends. */
  readonly finishMs?: number;
};

/** Milliseconds until it is asked again whether the channel has room. */
const fullMs = 20;

/** Sends letters or boards: one of a chat at a time, and only as many as the channel's pace has room for. */
export function createSender<T extends Sendable>(sending: Sending<T>) {
  const { channel, widest, chatOf, wake } = sending;
  const busy = new Map<ContactId, { readonly one: T; readonly work: Promise<void> }>();
  /** Chats that their own pace keeps waiting, and until when: meanwhile what is for them keeps its place in the order. */
  const resting = new Map<ContactId, number>();

  const turn = async (): Promise<number | null> => {
    if (!(await sending.begin([...busy.keys()]))) return null;
    if (busy.size >= widest) return null;
    // What is claimed and may not leave yet has to be put off again, one by one.
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

  /** What takes longer is cut off, and each such one is named. */
  const finish = async (): Promise<void> => {
    await ended(
      [...busy.values()].map(({ work }) => work),
      sending.finishMs ?? finishMs,
    );
    for (const { one } of busy.values()) sending.cutOff(one);
  };

  return { turn, finish };
}
