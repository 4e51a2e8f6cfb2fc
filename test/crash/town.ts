import type { HandedOut } from "../store/filedOrder.ts";

/** One message of the office's as it reached a chat; the same again is one more. */
export type Told = {
  readonly id: string;
  readonly text: string;
  /** Machine time, in milliseconds since 1970. */
  readonly at: number;
};

/** The people, the operators' room and the server between them and the program. Chats are counted from 0. */
export type Town = {
  /** What the program is told by its environment to reach the server. */
  readonly environment: Readonly<Record<string, string>>;
  /** Does what is needed once before a program can serve: links the number where there is one. */
  readonly connect: (said: () => string) => Promise<void>;
  readonly say: (chat: number, text: string) => Promise<void>;
  /** The verifier writes into the operators' room. */
  readonly command: (text: string) => Promise<void>;
  /** All that came to a chat, in its order, copies as well. */
  readonly told: (chat: number | "room") => readonly Told[];
  /** The room's messages as they stand now. */
  readonly standing: () => Promise<readonly string[]>;
  /** Calls back after every change; returns the way to stop that. */
  readonly on: (listener: () => void) => () => void;
  /** What people wrote that the program hasn't confirmed yet. */
  readonly unconfirmed: () => Promise<number>;
  /** How often the server told a poller that another one polls; 0 where there is no such thing. */
  readonly conflicts: () => number;
  /** The updates that the server gave out; null where a message's id has no order. */
  readonly handedOut: () => HandedOut | null;
  readonly stop: () => Promise<void>;
};

/** Milliseconds that business time is ahead of the machine's: it is Thursday 26 November 2026, 9 o'clock in Jakarta. */
export function aheadFrom(machine: number): number {
  return Date.parse("2026-11-26T09:00:00+07:00") - machine;
}

/** How many messages have come to all chats. */
export function toldInAll(town: Pick<Town, "told">, chats: number): number {
  let count = town.told("room").length;
  for (let chat = 0; chat < chats; chat += 1) count += town.told(chat).length;
  return count;
}

/** The first value that `look` gives, now or after a change; null after `ms` milliseconds. */
export function waitIn<T>(town: Pick<Town, "on">, ms: number, look: () => T | null): Promise<T | null> {
  return new Promise((resolve) => {
    const end = (found: T | null): void => {
      clearTimeout(timer);
      off();
      resolve(found);
    };
    const attempt = (): void => {
      const found = look();
      if (found !== null) end(found);
    };
    const timer = setTimeout(() => end(null), ms);
    const off = town.on(attempt);
    attempt();
  });
}
