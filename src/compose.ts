import { createHmac } from "node:crypto";
import { join } from "node:path";
import type { Logger } from "pino";
import { realChance } from "./app/chance.ts";
import { checkKey } from "./app/checkKey.ts";
import { linkCode } from "./app/linkCode.ts";
import { loggedError } from "./app/loggedError.ts";
import { markDatabase } from "./app/mark.ts";
import { createOffices, loadDecrees, type OfficeSettings, type Offices } from "./app/office.ts";
import { run } from "./app/run.ts";
import { noDistricts, readBoundaries } from "./boundaries.ts";
import { createTelegram, type Telegram, type TelegramOptions } from "./channels/telegram/telegram.ts";
import type { WhatsApp, WhatsAppOptions } from "./channels/whatsapp/whatsapp.ts";
import { realClock } from "./clock.ts";
import { secretKey } from "./config/secret.ts";
import type { Config } from "./config.ts";
import { dayOf } from "./core/calendar/day.ts";
import type { Chance } from "./core/conversation/facts.ts";
import { generalHolidays, readDecrees, yearsAround } from "./holidays.ts";
import { createTranslate, zoneName } from "./i18n.ts";
import { takeUp } from "./media/takeUp.ts";
import { keepMenus } from "./menus.ts";
import type { Store } from "./ports.store.ts";
import type { Clock, Translate } from "./ports.ts";
import { projectPath } from "./projectPath.ts";
import { createSeal } from "./seal.ts";
import { type Database, openDatabase } from "./store/open.ts";
import { seed } from "./store/seed.ts";
import { noSession, openSession } from "./store/session.ts";
import { createStore } from "./store/store.ts";
import type { OfficeWhatsApp } from "./whatsapp.ts";

/** What a program is made of beside its configuration; tests bring their own. */
export type Ports = {
  readonly logger: Logger;
  /** Business time; by default the machine's. */
  readonly clock?: (store: Store) => Promise<Clock>;
  /** Where ids, numbers and codes come from; by default nobody can guess them. */
  readonly chance?: Chance;
  /** A database that is open already, instead of the configured one. */
  readonly database?: Database;
  /** Stands before the store, for what wants to see or hinder what is written. */
  readonly around?: (store: Store) => Store;
  /** Instead of the configured Telegram: the playground's and the tests' pace and servers. */
  readonly telegram?: Pick<TelegramOptions, "token" | "apiRoot"> & Partial<TelegramOptions>;
  /** Instead of the configured WhatsApp, likewise. */
  readonly whatsapp?: Pick<WhatsAppOptions, "url"> & Partial<WhatsAppOptions>;
  /** Shows a line, or a picture made of lines, to whoever started the program. */
  readonly show?: (text: string) => void;
};

export type Program = {
  readonly store: Store;
  readonly clock: Clock;
  readonly telegram: Telegram | null;
  readonly whatsapp: WhatsApp | null;
  readonly translate: Translate;
  readonly offices: Offices;
  /** A one-time code for the first operators' room; null once one is linked. */
  readonly linkCode: () => Promise<string | null>;
  /** Looks at once for what time asks for. */
  readonly ring: () => void;
  /** Resolves once all that time asked for when it was called has been written down. */
  readonly swept: () => Promise<void>;
  readonly stop: () => Promise<void>;
};

/** Puts the program together and starts it: the only place that knows every room. */
export async function compose(config: Config, ports: Ports): Promise<Program> {
  const logger = ports.logger.child({}, { serializers: { err: loggedError } });
  const key = await secretKey(config);
  const database = ports.database ?? (await openDatabase(config.database));
  const chance = ports.chance ?? realChance;
  const session = config.database.type === "served" ? await openSession(config.database.url) : noSession;
  const seal = createSeal(key);
  const store = (ports.around ?? itself)(
    createStore({
      prisma: database.prisma,
      sealing: seal,
      session,
      close: async () => {
        await session.close();
        await database.close();
      },
    }),
  );
  try {
    await markDatabase(store, config.mode);
    await checkKey(store, seal);
    const clock = (await ports.clock?.(store)) ?? realClock;
    await store.transaction(seed);
    if (config.holidaysFile !== null) await loadDecrees(store, await readDecrees(config.holidaysFile));
    const offices = createOffices(store, await settingsOf(config, clock));
    const translate = createTranslate({
      locales: projectPath("locales"),
      zoneName: zoneName(config.zone),
      today: () => dayOf(clock.now(), { zone: config.zone }),
    });
    const telegram = telegramOf(config, ports, { logger, now: () => clock.now() });
    const whatsapp = await whatsappOf(config, ports, { store, clock, translate, logger });
    const channels = [telegram, whatsapp].filter((channel) => channel !== null);
    if (channels.length === 0) throw new Error("no channel is configured");
    const hash = (code: string): string => createHmac("sha256", key).update(`code\0${code}`).digest("hex");
    const running = await run({
      store,
      offices,
      channels,
      clock,
      translate,
      logger,
      takeUp: (wanted) => takeUp({ ...wanted, dir: config.filesDir }),
      pathOf: (path) => join(config.filesDir, path),
      hash,
      chance,
      district: config.boundariesFile === null ? noDistricts : await readBoundaries(config.boundariesFile),
    });
    const menus =
      telegram &&
      keepMenus({ store, telegram, translate, offices, logger, remembers: config.mode === "service" });
    return {
      store,
      clock,
      telegram,
      whatsapp,
      translate,
      offices,
      linkCode: () => linkCode(store, hash, chance),
      ring: running.ring,
      swept: running.swept,
      async stop() {
        await menus?.stop();
        await running.stop();
        await store.close();
      },
    };
  } catch (error) {
    await store.close();
    throw error;
  }
}

function telegramOf(
  config: Config,
  { telegram }: Ports,
  given: Pick<TelegramOptions, "logger" | "now">,
): Telegram | null {
  const wanted = telegram ?? config.telegram;
  return wanted && createTelegram({ ...wanted, ...given });
}

function itself(store: Store): Store {
  return store;
}

const realUrl = "wss://web.whatsapp.com/ws/chat";

/** Loaded only when it is used: the library takes a third of a second and 37 MB. */
async function whatsappOf(
  config: Config,
  { whatsapp, show = () => undefined }: Ports,
  given: Pick<OfficeWhatsApp, "store" | "clock" | "translate" | "logger">,
): Promise<WhatsApp | null> {
  const wanted = whatsapp ?? config.whatsapp;
  if (wanted === null) return null;
  const { openWhatsApp } = await import("./whatsapp.ts");
  return await openWhatsApp({
    ...given,
    filesDir: config.filesDir,
    service: config.office.service,
    url: wanted.url ?? realUrl,
    pairingNumber: wanted.pairingNumber ?? null,
    pacing: config.whatsapp?.pacing ?? false,
    show,
    ...(whatsapp === undefined ? {} : { more: whatsapp }),
  });
}

async function settingsOf(config: Config, clock: Clock): Promise<OfficeSettings> {
  const { zone, workWeek, hours, office } = config;
  return { ...office, zone, workWeek, hours, general: await generalHolidays(yearsAround(clock.now())) };
}
