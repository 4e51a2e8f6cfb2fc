import { createHmac, randomUUID } from "node:crypto";
import { join } from "node:path";
import type { Logger } from "pino";
import { noDistricts, readBoundaries } from "./adapters/boundaries.ts";
import { generalHolidays, readDecrees, yearsAround } from "./adapters/holidays.ts";
import { type Http, serveHttp } from "./adapters/http.ts";
import { createTranslate, zoneName } from "./adapters/i18n.ts";
import { drawCode } from "./adapters/qrcode.ts";
import { createSeal } from "./adapters/seal.ts";
import { linkCode } from "./app/handle/letIn.ts";
import { loggedError } from "./app/loggedError.ts";
import { run } from "./app/loops/run.ts";
import { createOffices, type OfficeSettings, type Offices } from "./app/office.ts";
import { hostOf } from "./app/startup/channelHost.ts";
import { realChance } from "./app/startup/ids.ts";
import { prepare } from "./app/startup/prepare.ts";
import { channelModules } from "./channels/all.ts";
import { realClock } from "./clock.ts";
import { type Config, switchOn } from "./config/config.ts";
import { secretKey } from "./config/secretKey.ts";
import { dayOf } from "./core/calendar/day.ts";
import type { Chance } from "./core/conversation/facts.ts";
import { takeUp } from "./media/takeUp.ts";
import type { Channel } from "./ports/channel.ts";
import type { ConfiguredChannel } from "./ports/channelHost.ts";
import type { Store } from "./ports/store.ts";
import type { Clock, Translate } from "./ports/translate.ts";
import { printer } from "./print/printer.ts";
import { projectPath } from "./projectPath.ts";
import { noSession, openSession } from "./store/db/session.ts";
import { type Database, openDatabase } from "./store/open.ts";
import { seed } from "./store/seed.ts";
import { createStore } from "./store/store.ts";
import { sealAnew } from "./store/upkeep/sealAnew.ts";

/** What a program is made of besides its configuration; tests pass their own. */
export type Ports = {
  readonly logger: Logger;
  /** Business time; by default the machine's. */
  readonly clock?: (store: Store) => Promise<Clock>;
  /** Source of ids, numbers and codes; by default a cryptographic one. */
  readonly chance?: Chance;
  /** A database that is open already, instead of the configured one. */
  readonly database?: Database;
  /** Wraps the store, to observe writes or make them fail. */
  readonly around?: (store: Store) => Store;
  /** In place of the configured ones, for the playground and tests. */
  readonly channels?: readonly ConfiguredChannel[];
  /** Shows a line, or a picture made of lines, to whoever started the program. */
  readonly show?: (text: string) => void;
};

export type Program = {
  readonly store: Store;
  readonly clock: Clock;
  readonly channels: readonly Channel[];
  readonly translate: Translate;
  readonly offices: Offices;
  /** A one-time code for the first operators' room; null once one is linked. */
  readonly linkCode: () => Promise<string | null>;
  /** Starts a sweep at once. */
  readonly ring: () => void;
  /** Resolves once a sweep that began after the call has ended. */
  readonly swept: () => Promise<void>;
  readonly stop: () => Promise<void>;
};

/** Assembles the program and starts it; the only place that knows all rooms. */
export async function compose(config: Config, ports: Ports): Promise<Program> {
  const { chance = realChance, show = () => undefined, around = (store: Store) => store } = ports;
  const logger = ports.logger.child({}, { serializers: { err: loggedError } });
  const { filesDir, mode } = config;
  const key = await secretKey(config);
  const database = ports.database ?? (await openDatabase(config.database));
  const session = config.database.type === "served" ? await openSession(config.database.url) : noSession;
  const seal = createSeal(key);
  const close = async (): Promise<void> => {
    await session.close();
    await database.close();
  };
  const store = around(createStore({ database, sealing: seal, session, close }));
  let http: Http | null = null;
  try {
    const decrees = config.holidaysFile === null ? [] : await readDecrees(config.holidaysFile);
    await prepare(store, { mode, switchOn, seal, seed, decrees });
    const sealed = await sealAnew(database.pool, seal);
    if (sealed > 0) logger.info({ rows: sealed }, "what older versions kept in clear is sealed now");
    const clock = (await ports.clock?.(store)) ?? realClock;
    const offices = createOffices(store, await settingsOf(config, clock));
    const today = () => dayOf(clock.now(), { zone: config.zone });
    const translate = createTranslate({
      locales: projectPath("locales"),
      zoneName: zoneName(config.zone),
      today,
    });
    const { service } = config.office;
    const host = { store, clock, translate, logger, key, filesDir, service, show, draw: drawCode };
    const wanted = ports.channels ?? config.channels;
    if (wanted.length === 0) throw new Error("no channel is configured");
    const channels = await Promise.all(wanted.map(({ id, open }) => open(hostOf(id, host))));
    // Listen before the webhook is set, which `run` does if this process gets the lease.
    http = await serveWebhooks(config, channels);
    const hash = (code: string): string => createHmac("sha256", key).update(`code\0${code}`).digest("hex");
    const running = await run({
      store,
      offices,
      channels,
      clock,
      translate,
      logger,
      processId: randomUUID(),
      takeUp: (arriving) => takeUp({ ...arriving, dir: filesDir }),
      pathOf: (path) => join(filesDir, path),
      draw: printer(config.office, translate),
      hash,
      chance,
      district: config.boundariesFile === null ? noDistricts : await readBoundaries(config.boundariesFile),
      remembersMenus: mode === "service",
    });
    return {
      store,
      clock,
      channels,
      translate,
      offices,
      linkCode: () => linkCode(store, hash, chance),
      ring: running.wake,
      swept: running.swept,
      async stop() {
        await http?.close();
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

async function serveWebhooks({ host, port }: Config, channels: readonly Channel[]): Promise<Http | null> {
  const webhooks = channels.flatMap(({ webhook }) => webhook ?? []);
  return webhooks.length === 0 ? null : await serveHttp({ host, port, webhooks });
}

async function settingsOf(config: Config, clock: Clock): Promise<OfficeSettings> {
  const { zone, workWeek, hours, office } = config;
  const channelNames = Object.fromEntries(channelModules.map(({ id, name }) => [id, name]));
  const general = await generalHolidays(yearsAround(clock.now()));
  return { ...office, channelNames, zone, workWeek, hours, general };
}
