import { lru } from "../../shared/lru.ts";

/** How fast the number writes. WhatsApp publishes no limits; these imitate a person. */
export type Pacing = {
  /** Milliseconds of typing before an answer: the least and the most. */
  readonly typing: readonly [least: number, most: number];
  /** Messages a minute that don't answer somebody who has just written. */
  readonly startedPerMinute: number;
  /** Milliseconds after a person's message in which ours counts as an answer. */
  readonly answerWithin: number;
};

export const usualPacing: Pacing = { typing: [1_000, 3_000], startedPerMinute: 20, answerWithin: 120_000 };

export type Pacer = ReturnType<typeof createPacer>;

const minute = 60_000;
/** Shortest wait in milliseconds while the minute is full. */
const betweenMs = 50;

/** Distinguishes answers from messages that we start, which have to wait. `now` is machine time. */
export function createPacer(pacing: Pacing, now: () => number, random: () => number) {
  const heard = lru<number>(5_000);
  let started: readonly number[] = [];

  const waitToStart = (): number => {
    started = started.filter((at) => at + minute > now());
    const over = started.length - pacing.startedPerMinute;
    return over < 0 ? 0 : Math.max(betweenMs, (started[over] ?? now()) + minute - now());
  };
  const answers = (chat: string): boolean =>
    (heard.get(chat) ?? Number.NEGATIVE_INFINITY) + pacing.answerWithin > now();

  return {
    /** Somebody wrote in the chat. */
    heard(chat: string): void {
      heard.set(chat, now());
    },
    answers,
    /** Milliseconds until a message to the chat may be sent; 0 for now. */
    wait: (chat: string): number => (answers(chat) ? 0 : waitToStart()),
    /** How many messages we may start now. */
    spare: (): number => (waitToStart() > 0 ? 0 : pacing.startedPerMinute - started.length),
    /** Counts a started message; answers don't count. `agoMs`: for one that an earlier process sent. */
    take(chat: string, agoMs = 0): void {
      if (!answers(chat)) started = [...started, now() - agoMs].sort((a, b) => a - b);
    },
    /** Milliseconds of typing before the next answer. */
    typing: (): number => {
      const [least, most] = pacing.typing;
      return least + random() * (most - least);
    },
  };
}
