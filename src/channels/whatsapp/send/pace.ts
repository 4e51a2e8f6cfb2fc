import { lru } from "../../shared/lru.ts";

/** How fast the number writes. Judgement, not a published limit: people type first, and nobody writes to many at once. */
export type Pacing = {
  /** Milliseconds of typing before an answer: the least and the most. */
  readonly typing: readonly [least: number, most: number];
  /** Messages a minute that we start: those that don't answer somebody who has just written. */
  readonly startedPerMinute: number;
  /** Milliseconds for which what we write to somebody is an answer. */
  readonly answerWithin: number;
};

export const usualPacing: Pacing = { typing: [1_000, 3_000], startedPerMinute: 20, answerWithin: 120_000 };

export type Pacer = ReturnType<typeof createPacer>;

const minute = 60_000;
/** A message that started doesn't wait for one before it that never ends. */
const betweenMs = 50;

/** Tells answers from messages that we start, and how long those have to wait. `now` is machine time. */
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
    /** Milliseconds until a message to the chat may leave; 0 now. */
    wait: (chat: string): number => (answers(chat) ? 0 : waitToStart()),
    /** How many messages that we start may leave now. */
    free: (): number => (waitToStart() > 0 ? 0 : pacing.startedPerMinute - started.length),
    /** Takes a place in the minute, unless it is an answer; `agoMs` for one that an earlier process sent. */
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
