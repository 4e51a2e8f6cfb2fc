import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { type DestinationStream, pino } from "pino";
import { createSeal } from "../../../src/adapters/seal.ts";
import type { WhatsAppOptions } from "../../../src/channels/whatsapp/options.ts";
import { type MovableClock, movableClock } from "../../../src/clock.ts";
import { compose, type Program } from "../../../src/compose.ts";
import { type Config, readConfig } from "../../../src/config/config.ts";
import { secretKey } from "../../../src/config/secretKey.ts";
import { type BotApi, startBotApi } from "../../../src/playground/telegram/server.ts";
import { startWhatsAppWeb, type WhatsAppWeb } from "../../../src/playground/whatsapp/server.ts";
import type { Channel } from "../../../src/ports/channel.ts";
import type { Store } from "../../../src/ports/store.ts";
import { noSession } from "../../../src/store/db/session.ts";
import type { Database } from "../../../src/store/open.ts";
import { createStore } from "../../../src/store/store.ts";
import { until } from "../../until.ts";
import { countingChance } from "../chance.ts";
import { channelOf, telegramOn, whatsappOn } from "../channels.ts";
import { token } from "../office.ts";

/** A program that runs for real against a WhatsApp Web server on loopback, and a Bot API server if it is wanted. */
export type BothOffice = {
  readonly web: WhatsAppWeb;
  readonly api: BotApi | null;
  readonly clock: MovableClock;
  program(): Program;
  whatsapp(): Channel | null;
  /** What the program shows at the terminal. */
  readonly shown: readonly string[];
  goTo(instant: string): Promise<void>;
  /** Lets a moment of business time pass, since no two deeds of people are at the same instant. */
  pass(): Promise<void>;
  /** Waits until nothing is on its way any more; while the number is down only what needs no number. */
  quiet(): Promise<void>;
  /** Lets the letters go that wait for the undo time. */
  flush(): Promise<void>;
  /** Resolves once the number is connected and has heard all that waited for it. */
  connected(): Promise<void>;
  stop(): Promise<void>;
  start(): Promise<void>;
  close(): Promise<void>;
};

export type BothWishes = {
  /** A database of the test's own; it stays open. */
  readonly database: Database;
  readonly telegram?: boolean;
  /** Whether the number is linked from the start. */
  readonly linked?: boolean;
  readonly whatsapp?: Partial<WhatsAppOptions>;
  readonly log?: DestinationStream;
  readonly around?: (store: Store) => Store;
  readonly environment?: Readonly<Record<string, string>>;
};

const unlimited = { count: 1_000_000, ms: 1 };

/** 24 and 25 December off, as the model conversations have it. */
const holidays = new URL("../holidays.json", import.meta.url).pathname;

/** Waits that a test can bear. */
const times = {
  backoffFirst: 50,
  backoffMost: 200,
  steady: 1_000,
  outdated: 100,
  silence: 60_000,
  check: 100,
  ack: 5_000,
  ping: 500,
};

export async function openBoth(wishes: BothWishes): Promise<BothOffice> {
  const dir = await mkdtemp(join(tmpdir(), "aduan-whatsapp-"));
  const from = new Date("2026-11-26T19:12:00+07:00");
  // Business time stands still between moves; WhatsApp's dates follow each move and go on from there.
  const clock = movableClock(0, { now: () => from });
  const web = await startWhatsAppWeb();
  let offset = clock.now().getTime() - Date.now();
  await web.setTime(offset);
  const api = wishes.telegram === true ? await startTelegram(clock) : null;
  const environment = {
    ...(api === null ? {} : { TELEGRAM_BOT_TOKEN: token, TELEGRAM_API_ROOT: api.url }),
    WHATSAPP_ENABLED: "1",
    WHATSAPP_PACING: "0",
    DATA_DIR: dir,
    HOLIDAYS_FILE: holidays,
    HOTLINES: "emergency=112; protection=LPSK 148, KPK 198; crisis=119",
    ...wishes.environment,
  };
  const config = readConfig(environment, dir);
  if (wishes.linked !== false) await link(config, wishes.database, web);
  const chance = countingChance();
  const logger =
    wishes.log === undefined
      ? pino({ level: process.env["TEST_LOG"] ?? "silent" })
      : pino({ level: "trace" }, wishes.log);
  const shown: string[] = [];
  const start = () =>
    compose(config, {
      logger,
      clock: async () => clock,
      chance,
      database: { ...wishes.database, close: async () => undefined },
      show: (text) => shown.push(text),
      ...(wishes.around !== undefined && { around: wishes.around }),
      channels: [
        ...(api === null
          ? []
          : [
              telegramOn(environment, {
                windows: { overall: unlimited, chat: unlimited, group: unlimited },
                random: () => 0.5,
              }),
            ]),
        whatsappOn(
          { url: web.url },
          { trustRoot: web.rootPublicKey, times, random: () => 0.5, ...wishes.whatsapp },
        ),
      ],
    });
  let program = await start();

  const whatsapp = () => channelOf(program, "whatsapp");
  const quiet = async (): Promise<void> => {
    const look = () => idle({ program, web, api, database: wishes.database });
    // What is between one step and the next may for a moment be nowhere: two looks have to agree.
    const rests = async () => (await look()) && (await pause(20, true)) && (await look());
    await until(rests, "the office comes to rest").catch(async (cause: unknown) => {
      throw new Error(`the office doesn't come to rest: ${await whatIsOpen(program, web)}`, { cause });
    });
  };
  const connected = async (): Promise<void> => {
    const caughtUp = async () => {
      if (whatsapp()?.health().state !== "ready" || (whatsapp()?.heardAgo() ?? null) === null) return false;
      return (await web.unconfirmed()) === 0;
    };
    await until(caughtUp, "the number is connected").catch((cause: unknown) => {
      const health = JSON.stringify(whatsapp()?.health());
      throw new Error(`the number doesn't connect: ${health}`, { cause });
    });
    await flush();
  };
  async function flush(): Promise<void> {
    await program.store.transaction((tx) => tx.outbox.hurry());
    program.ring();
    await quiet();
  }
  if (wishes.linked !== false) await connected();

  const setAhead = async (ms: number): Promise<void> => {
    clock.setAhead(ms);
    // Never back: what is said next would be dated before what it answers, the more so on a slow machine.
    offset = Math.max(offset, clock.now().getTime() - Date.now());
    await web.setTime(offset);
  };

  return {
    web,
    api,
    clock,
    program: () => program,
    whatsapp,
    shown,
    quiet,
    connected,
    pass: () => setAhead(clock.aheadMs() + 1),
    async goTo(instant) {
      await quiet();
      await setAhead(new Date(instant).getTime() - from.getTime());
      await program.swept();
      await quiet();
    },
    flush,
    stop: () => program.stop(),
    async start() {
      program = await start();
    },
    async close() {
      await program.stop();
      await api?.stop();
      await web.stop();
      await rm(dir, { recursive: true, force: true });
    },
  };
}

function startTelegram(clock: MovableClock): Promise<BotApi> {
  return startBotApi({
    bots: [{ token, username: "lapor_maju_bot", name: "Lapor Maju" }],
    times: { date: () => clock.now().getTime() },
    windows: { overall: null, chat: null, group: null },
    polling: { sameOffsetWait: 0, sameOffsetSingle: 0, conflictHold: 0 },
    random: () => 0.5,
  });
}

/** Puts the credentials of a linked device where the program looks for them. */
async function link(config: Config, database: Database, web: WhatsAppWeb): Promise<void> {
  const store = createStore({
    database,
    sealing: createSeal(await secretKey(config)),
    session: noSession,
    close: async () => undefined,
  });
  const value = await web.seededCredentials();
  await store.transaction((tx) => tx.secrets.set("whatsapp", [{ kind: "creds", id: "current", value }]));
}

type Idle = {
  readonly program: Program;
  readonly web: WhatsAppWeb;
  readonly api: BotApi | null;
  readonly database: Database;
};

/**
 * Nothing waits anywhere, but for letters in their undo time or for a number that is down. One whose connection broke on
 * a busy machine is soon there again, and is waited for.
 */
async function idle({ program, web, api, database }: Idle): Promise<boolean> {
  if (api?.world.bots().some(({ queue }) => queue.pending(Date.now()).length > 0)) return false;
  const number = channelOf(program, "whatsapp");
  const down = number?.health().state === "stopped" || (number?.pairing?.() ?? null) !== null;
  if (!down && (number?.health().state !== "ready" || (await web.unconfirmed()) > 0)) return false;
  const waits = await program.store.transaction((tx) => tx.backlog(program.clock.now()));
  const { inbox, letters, delayed, boards, attachments, clocks, held, drafts } = waits;
  if (inbox + clocks + held + drafts > 0) return false;
  return down ? (await onTelegram(database)) === 0 : letters - delayed + boards + attachments === 0;
}

/** What is still to be sent on Telegram. */
async function onTelegram({ pool }: Database): Promise<number> {
  const { rows } = await pool.query<{ count: number }>(
    `select ((select count(*) from letter l join address a on a.contact_id = l.chat and a.channel = 'telegram'
               where l.state in ('waiting', 'sending') and coalesce(l.not_before, '-infinity') <= clock_timestamp())
          + (select count(*) from board b join address a on a.contact_id = b.room and a.channel = 'telegram'
              where b.next_at is not null))::int as count`,
  );
  return rows[0]?.count ?? 0;
}

async function whatIsOpen(program: Program, web: WhatsAppWeb): Promise<string> {
  const waits = await program.store.transaction((tx) => tx.backlog(program.clock.now()));
  return JSON.stringify({ ...waits, unconfirmed: await web.unconfirmed(), troubles: await web.troubles() });
}
