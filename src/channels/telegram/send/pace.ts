/** At most `count` messages in any `ms` milliseconds. */
export type Window = { readonly count: number; readonly ms: number };

export type Windows = {
  readonly overall: Window;
  readonly chat: Window;
  /** On top of `chat`. */
  readonly group: Window;
};

/**
 * Telegram's known limits: about 30 messages a second, one a second per chat with short bursts, 20 a minute
 * in a group.
 */
export const telegramWindows: Windows = {
  overall: { count: 30, ms: 1_000 },
  chat: { count: 3, ms: 3_000 },
  group: { count: 20, ms: 60_000 },
};

/** The chat's id as text; groups have negative ones. */
export type PacedChat = string;

export type Pacer = ReturnType<typeof createPacer>;

/** A message counted in a window: from the call until one window's length after its answer. */
type Slot = { answeredAt: number | null };

/**
 * Keeps sends within Telegram's limits. A slot is held until one window after the response, because Telegram
 * counts at some time between request and response. Edits count too. `now` is machine time in milliseconds.
 */
export function createPacer(windows: Windows, now: () => number) {
  const slots = new Map<string, Slot[]>();
  const pausedUntil = new Map<string, number>();
  let lastRefusal: { until: number } | null = null;

  const chatBudgets = (chat: PacedChat): readonly (readonly [string, Window])[] => [
    [`chat ${chat}`, windows.chat],
    ...(isGroup(chat) ? [[`group ${chat}`, windows.group] as const] : []),
  ];

  const budgets = (chat: PacedChat) => [[everyone, windows.overall] as const, ...chatBudgets(chat)];

  const held = (key: string, window: Window): Slot[] => {
    const kept = (slots.get(key) ?? []).filter(
      ({ answeredAt }) => answeredAt === null || answeredAt + window.ms > now(),
    );
    if (kept.length === 0) slots.delete(key);
    else slots.set(key, kept);
    return kept;
  };

  const windowWait = (key: string, window: Window, amount: number): number => {
    const kept = held(key, window);
    // An album larger than the window may go once the window is empty.
    const mustLeave = Math.min(kept.length, kept.length + amount - window.count);
    if (mustLeave <= 0) return 0;
    // A running call leaves the window at the earliest one window from now.
    const leaves = kept
      .map(({ answeredAt }) => (answeredAt ?? now()) + window.ms - now())
      .sort((a, b) => a - b);
    return leaves[mustLeave - 1] ?? 0;
  };

  const pauseWait = (key: string): number => {
    const left = (pausedUntil.get(key) ?? 0) - now();
    if (left <= 0) pausedUntil.delete(key);
    return Math.max(0, left);
  };

  const pause = (key: string, until: number) => {
    pausedUntil.set(key, Math.max(until, pausedUntil.get(key) ?? 0));
  };

  return {
    /** Milliseconds until the chat's own windows have room for `amount` messages; 0 means now. */
    waitInChat(chat: PacedChat, amount = 1): number {
      const waits = chatBudgets(chat).map(([key, window]) => windowWait(key, window, amount));
      return Math.ceil(Math.max(pauseWait(chat), ...waits));
    },

    /** Milliseconds until the window over all chats has room for `amount` messages; 0 means now. */
    waitOverall(amount = 1): number {
      return Math.ceil(Math.max(pauseWait(everyone), windowWait(everyone, windows.overall, amount)));
    },

    /** How many more messages the chat's longest window has room for. */
    spareInChat(chat: PacedChat): number {
      if (pauseWait(chat) > 0) return 0;
      const spare = chatBudgets(chat).map(([key, window]) => [window, held(key, window).length] as const);
      const [longest] = spare.sort(([a], [b]) => b.ms - a.ms);
      return longest === undefined ? 0 : Math.max(0, longest[0].count - longest[1]);
    },

    /** How many messages may go now over all chats together. */
    free(): number {
      if (pauseWait(everyone) > 0) return 0;
      return Math.max(0, windows.overall.count - held(everyone, windows.overall).length);
    },

    /** Takes `amount` slots. Call the returned function when the answer has come, whatever it is. */
    take(chat: PacedChat, amount = 1): () => void {
      const taken = Array.from({ length: amount }, (): Slot => ({ answeredAt: null }));
      for (const [key] of budgets(chat)) slots.set(key, [...(slots.get(key) ?? []), ...taken]);
      return () => {
        for (const slot of taken) slot.answeredAt ??= now();
      };
    },

    /** Counts a message sent by an earlier process. */
    recall(chat: PacedChat, agoMs: number): void {
      const slot: Slot = { answeredAt: now() - agoMs };
      for (const [key, window] of budgets(chat)) slots.set(key, [...held(key, window), slot]);
    },

    /**
     * Telegram refused with `retry_after`: pauses the chat; if it happens again during the wait or soon
     * after, all chats.
     */
    refused(chat: PacedChat, retryAfterMs: number): void {
      const until = now() + retryAfterMs;
      pause(chat, until);
      if (lastRefusal !== null && now() <= lastRefusal.until + soonMs) pause(everyone, until);
      lastRefusal = { until };
    },

    /** Number of chats remembered; forgets expired ones. */
    remembered(): number {
      for (const key of [...slots.keys()]) held(key, windowOf(key, windows));
      for (const key of [...pausedUntil.keys()]) pauseWait(key);
      return slots.size;
    },
  };
}

const everyone = "everyone";
const soonMs = 1_000;

function isGroup(chat: PacedChat): boolean {
  return chat.startsWith("-");
}

function windowOf(key: string, windows: Windows): Window {
  if (key === everyone) return windows.overall;
  return key.startsWith("group") ? windows.group : windows.chat;
}
