import { existsSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { parseEnv } from "node:util";
import type { z } from "zod";
import { channelModules } from "../channels/all.ts";
import type { Weekday, WeekHours } from "../core/calendar/calendar.ts";
import type { Office } from "../core/office.ts";
import type { ConfiguredChannel } from "../ports/channelHost.ts";
import { type LogLevel, variables } from "./env.ts";
import { ConfigError, type Fault } from "./errors.ts";
import { nameOf } from "./readers/week.ts";

export type Config = {
  /** playground: imitated channels on loopback, with folders and a database of its own. */
  readonly mode: "playground" | "service";
  /** The channels that are switched on; none in the playground, which imitates them. */
  readonly channels: readonly ConfiguredChannel[];
  readonly database:
    | { readonly type: "served"; readonly url: string }
    | { readonly type: "embedded"; readonly dir: string };
  /** Absolute paths. */
  readonly dataDir: string;
  readonly filesDir: string;
  readonly holidaysFile: string | null;
  readonly boundariesFile: string | null;
  /** IANA name. */
  readonly zone: string;
  readonly workWeek: readonly Weekday[];
  readonly hours: WeekHours;
  readonly office: Pick<
    Office,
    "service" | "name" | "phone" | "hotlines" | "undoSeconds" | "oversightLimits"
  >;
  /** As configured, 32 bytes; use `secretKey(config)` to get the key in force. */
  readonly secretKey: Uint8Array | null;
  /** Address on which the webhook listens; the playground's page is only on loopback. */
  readonly host: string;
  /** 0: any free one. */
  readonly port: number;
  readonly logLevel: LogLevel;
};

type Environment = Readonly<Record<string, string | undefined>>;
type Values = z.infer<typeof variables>;

/** Every variable that the program reads. */
export const variableNames: readonly string[] = [
  ...channelModules.flatMap((channel) => Object.keys(channel.variables)),
  ...Object.keys(variables.shape),
];

/**
 * Reads the configuration from the environment and, for variables not set there, from `.env` in the working
 * folder. Throws a ConfigError with all faults at once.
 */
export function loadConfig(environment: Environment = process.env, folder = process.cwd()): Config {
  const path = join(folder, ".env");
  const file = existsSync(path) ? parseEnv(readFileSync(path, "utf8")) : {};
  return readConfig({ ...file, ...environment }, folder);
}

/**
 * The same from these variables; relative paths are resolved from `folder`. An empty variable counts as
 * unset.
 */
export function readConfig(environment: Environment, folder: string): Config {
  const given = Object.fromEntries(
    variableNames
      .map((name) => [name, environment[name]?.trim()] as const)
      .filter(([, text]) => text !== undefined && text !== ""),
  );
  const parsed = variables.safeParse(given);
  const channels = channelModules.map(({ configure }) => configure(given));
  const faults = [
    ...(parsed.error?.issues ?? []).map(
      ({ path, message }): Fault => ({ variable: String(path[0]), message }),
    ),
    ...channels.flatMap((configured) => configured.faults),
    ...modeFaults(given),
    ...keyFaults(given),
    ...fileFaults(given, folder),
    ...(parsed.success ? hoursFaults(parsed.data) : []),
  ];
  if (!parsed.success || faults.length > 0) throw new ConfigError(faults);
  const on = channels.flatMap(({ channel }) => channel ?? []);
  return configOf(parsed.data, on, folder);
}

function configOf(values: Values, channels: Config["channels"], folder: string): Config {
  const playground = channels.length === 0;
  // A folder of its own, so that a service that is configured later doesn't find the playground's cases.
  const own = playground ? "playground" : "";
  const dataDir = resolve(folder, values.DATA_DIR, own);
  return {
    mode: playground ? "playground" : "service",
    channels,
    database:
      values.DATABASE_URL === null
        ? { type: "embedded", dir: join(dataDir, "database") }
        : { type: "served", url: values.DATABASE_URL },
    dataDir,
    filesDir: values.FILES_DIR === null ? join(dataDir, "files") : resolve(folder, values.FILES_DIR, own),
    holidaysFile: values.HOLIDAYS_FILE === null ? null : resolve(folder, values.HOLIDAYS_FILE),
    boundariesFile: values.BOUNDARIES_FILE === null ? null : resolve(folder, values.BOUNDARIES_FILE),
    zone: values.TIME_ZONE,
    workWeek: values.WORK_WEEK,
    hours: values.OFFICE_HOURS,
    office: {
      service: values.SERVICE_NAME,
      name: values.OFFICE_NAME,
      phone: values.OFFICE_PHONE,
      hotlines: values.HOTLINES,
      undoSeconds: values.UNDO_SECONDS,
      oversightLimits: values.OVERSIGHT_LIMITS ?? false,
    },
    secretKey: values.SECRET_KEY,
    host: values.HOST,
    port: values.PORT,
    logLevel: values.LOG_LEVEL ?? (playground ? "warn" : "info"),
  };
}

/**
 * Without a channel the program is a playground; but if a service's token got lost, it must not become one.
 */
function modeFaults(given: Environment): readonly Fault[] {
  const playground = given["PLAYGROUND"];
  const on = switches.find(({ variable }) => given[variable] !== undefined && given[variable] !== "0");
  if (on !== undefined) {
    if (playground !== "1") return [];
    const message = `A playground has no real channel, but ${on.variable} is set. Remove PLAYGROUND=1 to serve, or ${on.variable} to play.`;
    return [{ variable: "PLAYGROUND", message }];
  }
  const variable = switches[0]?.variable ?? "PLAYGROUND";
  if (playground === "0") return [{ variable, message: `It isn't set, and PLAYGROUND is 0. ${remedy}` }];
  const serious =
    given["DATABASE_URL"] !== undefined
      ? "DATABASE_URL is set"
      : given["NODE_ENV"] === "production"
        ? "NODE_ENV is production"
        : null;
  if (playground !== undefined || serious === null) return [];
  const message = `It isn't set although ${serious}. ${remedy} For a demonstration on purpose set PLAYGROUND=1.`;
  return [{ variable, message }];
}

function keyFaults(given: Environment): readonly Fault[] {
  if (given["DATABASE_URL"] === undefined || given["SECRET_KEY"] !== undefined) return [];
  const message =
    "It isn't set although DATABASE_URL is. Make one with: openssl rand -base64 32. Keep it apart from the database's backups.";
  return [{ variable: "SECRET_KEY", message }];
}

const switches = channelModules.map((channel) => channel.switch);

/** How to switch on a channel, for messages to the operator. */
export const switchOn = `Set ${switches.map(({ how }) => how).join(", or ")}`;

const remedy = `${switchOn}.`;

function fileFaults(given: Environment, folder: string): readonly Fault[] {
  return ["HOLIDAYS_FILE", "BOUNDARIES_FILE"].flatMap((variable) => {
    const path = given[variable];
    if (path === undefined || existsSync(resolve(folder, path))) return [];
    const message = `There is no file ${resolve(folder, path)}. Put it there, correct the path or leave ${variable} out.`;
    return [{ variable, message }];
  });
}

/** Every working day needs office hours, since limits end when the office closes. */
function hoursFaults({ WORK_WEEK, OFFICE_HOURS }: Values): readonly Fault[] {
  const without = WORK_WEEK.filter((day) => OFFICE_HOURS[day] === undefined).map(nameOf);
  if (without.length === 0) return [];
  const message = `Working days without hours: ${without.join(", ")}. Give them hours, or take them out of WORK_WEEK.`;
  return [{ variable: "OFFICE_HOURS", message }];
}
