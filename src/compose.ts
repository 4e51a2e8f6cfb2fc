import { createHmac, randomUUID } from "node:crypto";
import { join } from "node:path";
import type { Logger } from "pino";
import { noDistricts, readBoundaries } from "./adapters/boundaries.ts";
import { generalHolidays, readDecrees, yearsAround } from "./adapters/holidays.ts";
import { type Http, serveHttp } from "./adapters/http.ts";
import { createTranslate, zoneName } from "./adapters/i18n.ts";
import type { OfficeWhatsApp } from "./adapters/officeWhatsApp.ts";
import { createSeal } from "./adapters/seal.ts";
import { keepMenus } from "./adapters/telegramMenus.ts";
import { loggedError } from "./app/loggedError.ts";
import { run } from "./app/loops/run.ts";
import { checkKey } from "./app/startup/checkKey.ts";
import { markDatabase } from "./app/startup/databaseMode.ts";
import { realChance } from "./app/startup/ids.ts";
import { linkCode } from "./app/startup/linkCode.ts";
import { createOffices, loadDecrees, type OfficeSettings, type Offices } from "./app/startup/office.ts";
import type { WebhookMemory } from "./channels/telegram/receive/webhook.ts";
import { createTelegram, type Telegram, type TelegramOptions } from "./channels/telegram/telegram.ts";
import type { WhatsApp, WhatsAppOptions } from "./channels/whatsapp/whatsapp.ts";
import { realClock } from "./clock.ts";
import type { Config } from "./config/config.ts";
import { secretKey } from "./config/secretKey.ts";
import { dayOf } from "./core/calendar/day.ts";
import type { Chance } from "./core/conversation/facts.ts";
import { takeUp } from "./media/takeUp.ts";
import type { Store } from "./ports/store.ts";
import type { Clock, Translate } from "./ports/translate.ts";
import { projectPath } from "./projectPath.ts";
import { noSession, openSession } from "./store/db/session.ts";
import { type Database, openDatabase } from "./store/open.ts";
import { seed } from "./store/seed.ts";
import { createStore } from "./store/store.ts";
import { sealAnew } from "./store/upkeep/sealAnew.ts";

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
  /** Instead of the configured Telegram: the playground's and the tests' pace and servers. The webhook is configured. */
  readonly telegram?: Pick<TelegramOptions, "token" | "apiRoot"> & Partial<Omit<TelegramOptions, "webhook">>;
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
      database,
      sealing: seal,
      session,
      close: async () => {
        await session.close();
        await database.close();
      },
    }),
  );
  let http: Http | null = null;
  try {
    await markDatabase(store, config.mode);
    await checkKey(store, seal);
    const sealed = await sealAnew(database.pool, seal);
    if (sealed > 0) logger.info({ rows: sealed }, "what older versions kept in clear is sealed now");
    const clock = (await ports.clock?.(store)) ?? realClock;
    await store.transaction(seed);
    if (config.holidaysFile !== null) await loadDecrees(store, await readDecrees(config.holidaysFile));
    const offices = createOffices(store, await settingsOf(config, clock));
    const translate = createTranslate({
      locales: projectPath("locales"),
      zoneName: zoneName(config.zone),
      today: () => dayOf(clock.now(), { zone: config.zone }),
    });
    const telegram = telegramOf(config, ports, {
      logger,
      now: () => clock.now(),
      webhook: webhookOf(config, key, store),
    });
    const whatsapp = await whatsappOf(config, ports, { store, clock, translate, logger });
    const channels = [telegram, whatsapp].filter((channel) => channel !== null);
    if (channels.length === 0) throw new Error("no channel is configured");
    // Before the webhook is set, which `run` has done where this process gets the lease.
    http = await hookOf(config, telegram);
    const hash = (code: string): string => createHmac("sha256", key).update(`code\0${code}`).digest("hex");
    const running = await run({
      store,
      offices,
      channels,
      clock,
      translate,
      logger,
      processId: randomUUID(),
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
      ring: running.wake,
      swept: running.swept,
      async stop() {
        await http?.close();
        await menus?.stop();
        await running.stop();
        await store.close();
      },
    };
  } catch (error) {
    await http?.close();
    await store.close();
    throw error;
  }
}

function telegramOf(
  config: Config,
  { telegram }: Ports,
  given: Pick<TelegramOptions, "logger" | "now"> & { readonly webhook: HookedAt },
): Telegram | null {
  const wanted = telegram ?? config.telegram;
  return wanted && createTelegram({ ...wanted, ...given });
}

type HookedAt = Exclude<TelegramOptions["webhook"], undefined>;

/** Every process has to know the same secret, so it is made of what all of them have. */
function webhookOf({ telegram }: Config, key: Uint8Array, store: Store): HookedAt {
  const webhook = telegram?.webhook ?? null;
  if (telegram === null || webhook === null) return null;
  const { url, secret } = webhook;
  const derived = createHmac("sha256", key).update(`webhook\0${telegram.token}`).digest("hex");
  return { url, secret: secret ?? derived, memory: webhookMemory(store) };
}

/** Where it is kept what the processes that take from the webhook know together. */
const webhookKey = "telegram webhook";

function webhookMemory(store: Store): WebhookMemory {
  return {
    read: () => store.transaction((tx) => tx.settings.get(webhookKey)),
    update: (change) =>
      store.transaction(async (tx) => {
        await tx.settings.set(webhookKey, change(await tx.settings.get(webhookKey)));
      }),
  };
}

async function hookOf(config: Config, telegram: Telegram | null): Promise<Http | null> {
  const url = config.telegram?.webhook?.url;
  const take = telegram?.hook ?? null;
  if (url === undefined || take === null) return null;
  return await serveHttp({ host: config.host, port: config.port, path: new URL(url).pathname, take });
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
  const { openWhatsApp } = await import("./adapters/officeWhatsApp.ts");
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
  const channelNames = { telegram: "Telegram", whatsapp: "WhatsApp" };
  return {
    ...office,
    channelNames,
    zone,
    workWeek,
    hours,
    general: await generalHolidays(yearsAround(clock.now())),
  };
}
