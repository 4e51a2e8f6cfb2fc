import { pino } from "pino";
import { usualPollTimes } from "../../../src/channels/telegram/receive/pollTimes.ts";
import type { Windows } from "../../../src/channels/telegram/send/pace.ts";
import {
  createTelegram,
  type Telegram,
  type TelegramOptions,
} from "../../../src/channels/telegram/telegram.ts";
import { type BotApi, type BotApiOptions, startBotApi } from "../../../src/playground/telegram/server.ts";
import type { Outgoing } from "../../../src/ports/channel.ts";
import type { Address, Inbound } from "../../../src/ports/inbound.ts";

export const token = "7012345678:AAHq-secretSecretSecret_secretSecret";

/** Without waits between tries; a second's long poll, so that a test that waits for its end isn't long. */
export const quickTimes = {
  ...usualPollTimes,
  pollSeconds: 1,
  backoffFirst: 5,
  backoffMost: 50,
  refusedFirst: 5,
  refusedMost: 50,
  webhookLook: 20,
};

/** A server without windows and delays, a channel that talks to it, and what it received. */
export type Bench = {
  readonly api: BotApi;
  readonly telegram: Telegram;
  /** Everything accepted, repeats included. */
  readonly received: Inbound[];
  readonly logged: string[];
  /** Another channel for the same bot, as a process that starts anew. */
  readonly another: (options?: Partial<TelegramOptions>) => Telegram;
  readonly receive: (telegram?: Telegram) => Promise<void>;
  readonly close: () => Promise<void>;
};

const noWindows = { overall: null, chat: null, group: null };
const wide: Windows = {
  overall: { count: 1_000, ms: 1 },
  chat: { count: 1_000, ms: 1 },
  group: { count: 1_000, ms: 1 },
};

export async function openBench(
  server: Partial<BotApiOptions> = {},
  options: Partial<TelegramOptions> = {},
): Promise<Bench> {
  const api = await startBotApi({
    bots: [{ token, username: "lapor_maju_bot", name: "Lapor Maju" }],
    windows: noWindows,
    polling: { sameOffsetWait: 0, sameOffsetSingle: 0, conflictHold: 0 },
    ...server,
  });
  const logged: string[] = [];
  const logger = pino({ level: "trace" }, { write: (line: string) => void logged.push(line) });
  const made: Telegram[] = [];
  const another = (more: Partial<TelegramOptions> = {}) => {
    const telegram = createTelegram({
      token,
      apiRoot: api.url,
      logger,
      now: () => new Date(),
      times: quickTimes,
      windows: wide,
      ...options,
      ...more,
    });
    made.push(telegram);
    return telegram;
  };
  const telegram = another();
  const received: Inbound[] = [];
  return {
    api,
    telegram,
    received,
    logged,
    another,
    receive: (channel = telegram) =>
      channel.start(async (batch) => {
        received.push(...batch);
      }),
    close: async () => {
      await Promise.all(made.map((channel) => channel.stop()));
      await api.stop();
    },
  };
}

export function privately(userId: number): Address {
  return { channel: "telegram", chat: String(userId), kind: "private" };
}

export function toGroup(chatId: number): Address {
  return { channel: "telegram", chat: String(chatId), kind: "group" };
}

export function letter(text: string, more: Partial<Outgoing> = {}): Outgoing {
  return {
    text,
    buttons: [],
    keyboard: [],
    clearsKeyboard: false,
    guarded: false,
    files: [],
    replyTo: null,
    ...more,
  };
}
