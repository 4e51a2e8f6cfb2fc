import type { PacedChat, Pacer } from "./pace.ts";

export type Queue = ReturnType<typeof createQueue>;

type Waiting = { readonly chat: PacedChat; readonly amount: number; readonly go: (done: () => void) => void };

/**
 * Runs calls as the pacer allows: in order within a chat, with no chat waiting for another. At most one call
 * per chat at a time, so that a network failure can repeat at most one message.
 */
export function createQueue(pacer: Pacer) {
  const waiting: Waiting[] = [];
  const busy = new Set<PacedChat>();
  let timer: NodeJS.Timeout | undefined;
  let sinceSweep = 0;

  const advance = () => {
    clearTimeout(timer);
    const passedOver = new Set(busy);
    let soonest = Number.POSITIVE_INFINITY;
    for (const turn of [...waiting]) {
      if (passedOver.has(turn.chat)) continue;
      passedOver.add(turn.chat);
      const inChat = pacer.waitInChat(turn.chat, turn.amount);
      if (inChat > 0) {
        soonest = Math.min(soonest, inChat);
        continue;
      }
      // Nobody overtakes a call that waits for the overall limit, or an album would never find enough room.
      const overall = pacer.waitOverall(turn.amount);
      if (overall > 0) {
        soonest = Math.min(soonest, overall);
        break;
      }
      waiting.splice(waiting.indexOf(turn), 1);
      begin(turn);
    }
    if (soonest < Number.POSITIVE_INFINITY) timer = setTimeout(advance, Math.max(1, soonest));
  };

  const begin = ({ chat, amount, go }: Waiting) => {
    busy.add(chat);
    const release = pacer.take(chat, amount);
    sinceSweep += 1;
    if (sinceSweep >= 1_000) {
      sinceSweep = 0;
      pacer.remembered();
    }
    go(() => {
      release();
      busy.delete(chat);
      advance();
    });
  };

  return {
    /** Milliseconds until a call of one message would go at once; 0 means now. */
    waitFor(chat: PacedChat): number {
      const behind = busy.has(chat) || waiting.some((turn) => turn.chat === chat);
      return Math.max(pacer.waitInChat(chat), pacer.waitOverall(), behind ? busyMs : 0);
    },

    /** How many messages may go now over all chats, without those already queued. */
    free(): number {
      return Math.max(0, pacer.free() - waiting.length);
    },

    /** Runs the call when its turn comes. */
    async take<T>(chat: PacedChat, amount: number, call: () => Promise<T>): Promise<T> {
      const done = await new Promise<() => void>((go) => {
        waiting.push({ chat, amount, go });
        advance();
      });
      try {
        return await call();
      } finally {
        done();
      }
    },
  };
}

/** Milliseconds until a chat with a running call is looked at again. */
const busyMs = 50;
