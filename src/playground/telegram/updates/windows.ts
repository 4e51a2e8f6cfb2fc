/** At most `count` messages in any `ms` milliseconds. */
export type Window = { readonly count: number; readonly ms: number };

/** Telegram publishes no exact limits; null switches a window off. */
export type Windows = {
  readonly overall: Window | null;
  readonly chat: Window | null;
  /** Groups and supergroups, on top of `chat`. */
  readonly group: Window | null;
};

/** About 30 a second over all, one a second per chat with short bursts, 20 a minute in a group. */
export const usualWindows: Windows = {
  overall: { count: 30, ms: 1_000 },
  chat: { count: 3, ms: 3_000 },
  group: { count: 20, ms: 60_000 },
};

export type Pace = ReturnType<typeof createPace>;

/**
 * Sliding windows over one bot's messages and edits. Waits are whole seconds, at least 1, like `retry_after`.
 */
export function createPace(windows: Windows) {
  const spent = new Map<string, number[]>();

  const wait = (key: string, window: Window | null, amount: number, now: number): number => {
    if (window === null) return 0;
    const recent = (spent.get(key) ?? []).filter((at) => at > now - window.ms);
    spent.set(key, recent);
    const tooMany = recent.length + amount - window.count;
    if (tooMany <= 0) return 0;
    // An album larger than the window may go once the window is empty.
    const frees = recent[Math.min(tooMany, recent.length) - 1];
    return frees === undefined ? 0 : Math.max(1, Math.ceil((frees + window.ms - now) / 1_000));
  };

  return {
    /** Seconds to wait before `amount` messages may go to the chat; 0 means that they have been counted. */
    spend(chatId: number, amount: number, now: number): number {
      const budgets: [string, Window | null][] = [
        ["overall", windows.overall],
        [`chat ${chatId}`, windows.chat],
        [`group ${chatId}`, chatId < 0 ? windows.group : null],
      ];
      const longest = Math.max(...budgets.map(([key, window]) => wait(key, window, amount, now)));
      if (longest > 0) return longest;
      for (const [key, window] of budgets) {
        if (window !== null) spent.get(key)?.push(...Array<number>(amount).fill(now));
      }
      return 0;
    },
  };
}
