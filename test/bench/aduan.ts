import { pino } from "pino";
import { realChance } from "../../src/app/chance.ts";
import { createOffices } from "../../src/app/office.ts";
import { createPump } from "../../src/app/pump.ts";
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

/** Chats that one batch takes, as in the program. */
const pumpWidth = 100;

const weekday = { open: "08:00", close: "16:00" };

/** The program's rooms over a database of their own, without a channel: what comes in is handed to `receive`. */
export async function openAduan(ground: Ground, clock: Clock = { now: () => new Date() }) {
  const database = await openDatabase(ground.place);
  const store = createStore({
    prisma: database.prisma,
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
    reconnect: () => undefined,
  };
  const pump = createPump({
    store,
    offices,
    clock,
    logger,
    context,
    capabilitiesOf: () => telegramCapabilities,
    width: pumpWidth,
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
    /** Handles what is on file, a batch a call; resolves to false once nothing waits. */
    pump: async (): Promise<boolean> => (await pump.turn()) === 0,
    async close() {
      await store.close();
      await ground.remove();
    },
  };
}
