import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Logger, pino } from "pino";
import { type MovableClock, movableClock } from "../../src/clock.ts";
import { compose, type Program } from "../../src/compose.ts";
import { readConfig } from "../../src/config/config.ts";
import { type BotApi, startBotApi } from "../../src/playground/telegram/server.ts";
import type { Store } from "../../src/ports/store.ts";
import type { Database } from "../../src/store/open.ts";
import { until } from "../until.ts";
import { countingChance } from "./chance.ts";
import { telegramOn } from "./channels.ts";

/** A program that runs for real against a Bot API server on loopback, in business time of the test's own. */
export type TestOffice = {
  readonly api: BotApi;
  readonly bot: number;
  readonly clock: MovableClock;
  program(): Program;
  /** Moves business time to an instant, and waits until all that it asks for has been done. */
  goTo(instant: string): Promise<void>;
  /** Lets a moment of business time pass, since no two deeds of people are at the same instant. */
  pass(): void;
  /** Waits until nothing is on its way any more. */
  quiet(): Promise<void>;
  /** Lets the letters go that wait for the undo time. */
  flush(): Promise<void>;
  /** Ends the program and starts it again on the same data. */
  restart(): Promise<void>;
  close(): Promise<void>;
};

export type OfficeWishes = {
  /** Business time at the start; by default Thursday 26 November 2026, 19.12 in Jakarta. */
  readonly from?: string;
  readonly undoSeconds?: number;
  /** A database of its own; by default PGlite in a folder. */
  readonly database?: Database;
  readonly environment?: Readonly<Record<string, string>>;
  /** By default none, or to the console at the level that TEST_LOG names. */
  readonly logger?: Logger;
  readonly around?: (store: Store) => Store;
};

const unlimited = { count: 1_000_000, ms: 1 };

export const token = "123456:TEST-token-for-loopback-only-000000";

/** 24 and 25 December off, as the model conversations have it. */
const holidays = new URL("holidays.json", import.meta.url).pathname;

export async function openOffice(wishes: OfficeWishes = {}): Promise<TestOffice> {
  const dir = await mkdtemp(join(tmpdir(), "aduan-office-"));
  const from = new Date(wishes.from ?? "2026-11-26T19:12:00+07:00");
  // Business time stands still between moves, so that every run tells the same dates.
  const clock = movableClock(0, { now: () => from });
  const api = await startBotApi({
    bots: [{ token, username: "lapor_maju_bot", name: "Lapor Maju" }],
    times: { date: () => clock.now().getTime() },
    windows: { overall: null, chat: null, group: null },
    polling: { sameOffsetWait: 0, sameOffsetSingle: 0, conflictHold: 0 },
    random: () => 0.5,
  });
  const environment = {
    TELEGRAM_BOT_TOKEN: token,
    TELEGRAM_API_ROOT: api.url,
    DATA_DIR: dir,
    HOLIDAYS_FILE: holidays,
    HOTLINES: "emergency=112; protection=LPSK 148, KPK 198; crisis=119",
    UNDO_SECONDS: String(wishes.undoSeconds ?? 60),
    ...wishes.environment,
  };
  const config = readConfig(environment, dir);
  const chance = countingChance();
  const logger = wishes.logger ?? pino({ level: process.env["TEST_LOG"] ?? "silent" });
  const start = () =>
    compose(config, {
      logger,
      clock: async () => clock,
      chance,
      ...(wishes.around === undefined ? {} : { around: wishes.around }),
      ...(wishes.database === undefined
        ? {}
        : { database: { ...wishes.database, close: async () => undefined } }),
      channels: [
        telegramOn(environment, {
          windows: { overall: unlimited, chat: unlimited, group: unlimited },
          random: () => 0.5,
        }),
      ],
    });
  let program = await start();
  const bot = api.world.bots()[0]?.user.id ?? 0;

  const quiet = async (): Promise<void> => {
    await until(() => idle(program, api), "the office comes to rest");
  };

  return {
    api,
    bot,
    clock,
    program: () => program,
    pass: () => clock.setAhead(clock.aheadMs() + 1),
    quiet,
    async goTo(instant) {
      await quiet();
      clock.setAhead(new Date(instant).getTime() - from.getTime());
      await program.swept();
      await quiet();
    },
    async flush() {
      await program.store.transaction((tx) => tx.outbox.hurry());
      program.ring();
      await quiet();
    },
    async restart() {
      await program.stop();
      program = await start();
    },
    async close() {
      await program.stop();
      await api.stop();
      await rm(dir, { recursive: true, force: true });
    },
  };
}

/** Nothing waits anywhere, but for letters in their undo time: not at the server, in the inbox, at the clock, on a board. */
async function idle(program: Program, api: BotApi): Promise<boolean> {
  if (api.world.bots().some(({ queue }) => queue.pending(Date.now()).length > 0)) return false;
  const waits = await program.store.transaction((tx) => tx.backlog(program.clock.now()));
  const { inbox, letters, delayed, boards, attachments, clocks, held, drafts } = waits;
  return inbox + (letters - delayed) + boards + attachments + clocks + held + drafts === 0;
}
