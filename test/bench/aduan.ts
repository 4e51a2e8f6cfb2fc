import { pino } from "pino";
import { realChance } from "../../src/app/chance.ts";
import { createOffices } from "../../src/app/office.ts";
import { createPumps } from "../../src/app/pumps.ts";
import { createReceive } from "../../src/app/receive.ts";
import { telegramCapabilities } from "../../src/channels/telegram/telegram.ts";
import { generalHolidays, yearsAround } from "../../src/holidays.ts";
import type { Clock } from "../../src/ports.ts";
import { createSeal } from "../../src/seal.ts";
import { openDatabase } from "../../src/store/open.ts";
import { seed } from "../../src/store/seed.ts";
import { noSession } from "../../src/store/session.ts";
import { createStore } from "../../src/store/store.ts";
import type { Ground } from "./databases.ts";
import { secretKey } from "./office.ts";

export type Aduan = Awaited<ReturnType<typeof openAduan>>;

const weekday = { open: "08:00", close: "16:00" };

/** The program's rooms over a database of their own, without a channel: what comes in is handed to `receive`. */
export async function openAduan(ground: Ground, clock: Clock = { now: () => new Date() }) {
  const database = await openDatabase(ground.place);
  const store = createStore({
    database,
    sealing: createSeal(secretKey),
    session: noSession,
    close: () => database.close(),
  });
  await store.transaction(seed);
  const logger = pino({ level: "error" });
  const offices = createOffices(store, {
    service: "Lapor Maju",
    name: "Pemkab Maju",
    hotlines: { emergency: "112", protection: null, crisis: null },
    undoSeconds: 60,
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
    channels: () => [],
  };
  const pumps = createPumps({
    store,
    offices,
    clock,
    logger,
    context,
    capabilitiesOf: () => telegramCapabilities,
    handled: () => undefined,
    suspectUpTo: "0",
  });
  return {
    database,
    store,
    offices,
    logger,
    context,
    clock,
    receive: createReceive({ store, logger, filed: () => undefined }),
    /** Handles what is on file until nothing waits, by as many pumps as the program has. */
    async pump(): Promise<void> {
      await Promise.all(
        pumps.map(async (turn) => {
          while ((await turn()) === 0);
        }),
      );
    },
    async close() {
      await store.close();
      await ground.remove();
    },
  };
}
