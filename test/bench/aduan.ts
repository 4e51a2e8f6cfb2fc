import { pino } from "pino";
import { generalHolidays, yearsAround } from "../../src/adapters/holidays.ts";
import { createSeal } from "../../src/adapters/seal.ts";
import { startLoop } from "../../src/app/loops/loop.ts";
import { createPump } from "../../src/app/loops/pump.ts";
import { createReceive } from "../../src/app/loops/receive.ts";
import { createOffices } from "../../src/app/office.ts";
import { realChance } from "../../src/app/startup/ids.ts";
import { telegramCapabilities } from "../../src/channels/telegram/telegram.ts";
import { noHotlines } from "../../src/core/office.ts";
import type { InboxMessage } from "../../src/ports/inbox.ts";
import type { Store, Tx } from "../../src/ports/store.ts";
import type { Clock } from "../../src/ports/translate.ts";
import { noSession } from "../../src/store/db/session.ts";
import { openDatabase } from "../../src/store/open.ts";
import { seed } from "../../src/store/seed.ts";
import { createStore } from "../../src/store/store.ts";
import type { Ground } from "./databases.ts";
import { secretKey } from "./office.ts";

const weekday = [{ open: "08:00", close: "16:00" }];

/** As the program's own loops; see run.ts. */
const idleMs = 1_000;

/**
 * The program's rooms over a database of their own, without a channel: what comes in is handed to `receive`. `handled`
 * is told of messages once their batch is on file.
 */
export async function openAduan(
  ground: Ground,
  clock: Clock = { now: () => new Date() },
  handled: (messages: readonly InboxMessage[]) => void = () => undefined,
) {
  const database = await openDatabase(ground.place);
  const store = telling(
    createStore({
      database,
      sealing: createSeal(secretKey),
      session: noSession,
      close: () => database.close(),
    }),
    handled,
  );
  await store.transaction(seed);
  const logger = pino({ level: "error" });
  const offices = createOffices(store, {
    service: "Lapor Maju",
    name: "Pemkab Maju",
    phone: null,
    hotlines: { ...noHotlines, emergency: "112" },
    channelNames: { telegram: "Telegram" },
    undoSeconds: 60,
    oversightLimits: false,
    zone: "Asia/Jakarta",
    workWeek: [1, 2, 3, 4, 5],
    hours: { 1: weekday, 2: weekday, 3: weekday, 4: weekday, 5: weekday },
    general: await generalHolidays(yearsAround(clock.now())),
  });
  const context = {
    chance: realChance,
    hash: (code: string) => code,
    district: () => "",
    limits: {},
    capabilities: new Map([["telegram", telegramCapabilities]]),
    channels: () => [],
  };
  const pump = createPump({
    store,
    offices,
    clock,
    logger,
    context,
    capabilitiesOf: () => telegramCapabilities,
    asksMembers: () => false,
    wakeSenders: () => undefined,
    suspectUpTo: "0",
  });
  let ring = (): void => undefined;
  return {
    database,
    store,
    offices,
    logger,
    context,
    clock,
    receive: createReceive({ store, logger, channel: "telegram", now: clock.now, wakePump: () => ring() }),
    /** Starts the loop that handles what is filed; returns what ends it. */
    serve(): () => Promise<void> {
      const loop = startLoop({ name: "pump", logger, turn: pump.turn, idleMs });
      ring = loop.wake;
      return loop.stop;
    },
    /** Handles what is on file until nothing waits. */
    async pump(): Promise<void> {
      while ((await pump.turn()) === 0);
    },
    async close() {
      await store.close();
      await ground.remove();
    },
  };
}

/** A store that tells which messages are done with, once that is on file. */
function telling(store: Store, handled: (messages: readonly InboxMessage[]) => void): Store {
  return {
    ...store,
    async transaction(work) {
      const done: InboxMessage[] = [];
      const result = await store.transaction((tx) => {
        const finish: Tx["inbox"]["finish"] = async (messages, states) => {
          done.push(...messages);
          return await tx.inbox.finish(messages, states);
        };
        return work({ ...tx, inbox: { ...tx.inbox, finish } });
      });
      if (done.length > 0) handled(done);
      return result;
    },
  };
}
