import { existsSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { parseEnv } from "node:util";
import type { z } from "zod";
import type { OfficeHours, Weekday } from "../core/calendar/calendar.ts";
import type { Office } from "../core/office.ts";
import { type LogLevel, variables } from "./env.ts";
import { ConfigError, type Fault } from "./errors.ts";
import { nameOf } from "./readers/week.ts";

export type Config = {
  /** playground: servers on loopback instead of a real channel, in folders and a database of its own. */
  readonly mode: "playground" | "service";
  /** Null in the playground, and for an office that is on WhatsApp alone. */
  readonly telegram: {
    readonly token: string;
    readonly apiRoot: string;
    /** Where Telegram brings updates; null to poll for them. Without a secret `compose` derives one from the key. */
    readonly webhook: { readonly url: string; readonly secret: string | null } | null;
  } | null;
  /** Null unless it is switched on; in the playground it has a server of its own. */
  readonly whatsapp: {
    readonly url: string;
    /** Digits; null to pair by QR. */
    readonly pairingNumber: string | null;
    /** Writes at a person's pace. */
    readonly pacing: boolean;
  } | null;
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
  readonly hours: Readonly<Partial<Record<Weekday, OfficeHours>>>;
  readonly office: Pick<Office, "service" | "name" | "hotlines" | "undoSeconds">;
  /** As configured, 32 bytes; what the program uses is `secretKey(config)`. */
  readonly secretKey: Uint8Array | null;
  /** Where the webhook listens; the playground's page is on this machine alone. */
  readonly host: string;
  /** 0: any free one. */
  readonly port: number;
  readonly production: boolean;
  readonly logLevel: LogLevel;
};

type Environment = Readonly<Record<string, string | undefined>>;
type Values = z.infer<typeof variables>;

/**
 * The configuration from the environment and, where that is silent, the file `.env` of the working folder. Throws a
 * ConfigError with all faults at once.
 */
export function loadConfig(environment: Environment = process.env, folder = process.cwd()): Config {
  const path = join(folder, ".env");
  const file = existsSync(path) ? parseEnv(readFileSync(path, "utf8")) : {};
  return readConfig({ ...file, ...environment }, folder);
}

/** As `loadConfig`, from these variables; relative paths are taken from `folder`. An empty variable is an unset one. */
export function readConfig(environment: Environment, folder: string): Config {
  const given = Object.fromEntries(
    Object.keys(variables.shape)
      .map((name) => [name, environment[name]?.trim()] as const)
      .filter(([, text]) => text !== undefined && text !== ""),
  );
  const parsed = variables.safeParse(given);
  const faults = [
    ...(parsed.error?.issues ?? []).map(
      ({ path, message }): Fault => ({ variable: String(path[0]), message }),
    ),
    ...channelFaults(given),
    ...webhookFaults(given),
    ...fileFaults(given, folder),
    ...(parsed.success ? hoursFaults(parsed.data) : []),
  ];
  if (!parsed.success || faults.length > 0) throw new ConfigError(faults);
  return configOf(parsed.data, folder);
}

function configOf(values: Values, folder: string): Config {
  const playground = values.TELEGRAM_BOT_TOKEN === null && !values.WHATSAPP_ENABLED;
  // A folder of its own, so that the day a token arrives the demonstration's cases aren't there.
  const own = playground ? "playground" : "";
  const dataDir = resolve(folder, values.DATA_DIR, own);
  return {
    mode: playground ? "playground" : "service",
    telegram:
      values.TELEGRAM_BOT_TOKEN === null
        ? null
        : {
            token: values.TELEGRAM_BOT_TOKEN,
            apiRoot: values.TELEGRAM_API_ROOT,
            webhook:
              values.TELEGRAM_WEBHOOK_URL === null
                ? null
                : { url: values.TELEGRAM_WEBHOOK_URL, secret: values.TELEGRAM_WEBHOOK_SECRET },
          },
    whatsapp: values.WHATSAPP_ENABLED
      ? {
          url: values.WHATSAPP_WEB_URL,
          pairingNumber: values.WHATSAPP_PAIRING_NUMBER,
          pacing: values.WHATSAPP_PACING,
        }
      : null,
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
      hotlines: values.HOTLINES,
      undoSeconds: values.UNDO_SECONDS,
    },
    secretKey: values.SECRET_KEY,
    host: values.HOST,
    port: values.PORT,
    production: values.NODE_ENV === "production",
    logLevel: values.LOG_LEVEL ?? (playground ? "warn" : "info"),
  };
}

/** Without a token the program is a playground, but a token that was lost must not turn a production into one. */
function channelFaults(given: Environment): readonly Fault[] {
  const faults: Fault[] = [];
  const served = given["DATABASE_URL"] !== undefined;
  const serious = served
    ? "DATABASE_URL is set"
    : given["NODE_ENV"] === "production"
      ? "NODE_ENV is production"
      : null;
  const playground = given["PLAYGROUND"];
  const channel = ["TELEGRAM_BOT_TOKEN", "WHATSAPP_ENABLED"].find(
    (name) => given[name] !== undefined && given[name] !== "0",
  );
  if (channel !== undefined) {
    if (playground === "1") {
      faults.push({
        variable: "PLAYGROUND",
        message: `A playground has no real channel, but ${channel} is set. Remove PLAYGROUND=1 to serve, or ${channel} to play.`,
      });
    }
  } else if (playground === "0") {
    faults.push({ variable: "TELEGRAM_BOT_TOKEN", message: `It isn't set, and PLAYGROUND is 0. ${remedy}` });
  } else if (playground === undefined && serious !== null) {
    faults.push({
      variable: "TELEGRAM_BOT_TOKEN",
      message: `It isn't set although ${serious}. ${remedy} For a demonstration on purpose set PLAYGROUND=1.`,
    });
  }
  if (served && given["SECRET_KEY"] === undefined) {
    faults.push({
      variable: "SECRET_KEY",
      message:
        "It isn't set although DATABASE_URL is. Make one with: openssl rand -base64 32. Keep it apart from the database's backups.",
    });
  }
  return faults;
}

function webhookFaults(given: Environment): readonly Fault[] {
  const address = given["TELEGRAM_WEBHOOK_URL"];
  if (address === undefined) {
    if (given["TELEGRAM_WEBHOOK_SECRET"] === undefined) return [];
    const message = "It is of no use without TELEGRAM_WEBHOOK_URL. Set that, or leave both out to poll.";
    return [{ variable: "TELEGRAM_WEBHOOK_SECRET", message }];
  }
  if (given["TELEGRAM_BOT_TOKEN"] === undefined) {
    const message = "Nothing comes to a webhook without TELEGRAM_BOT_TOKEN. Set that, or leave this out.";
    return [{ variable: "TELEGRAM_WEBHOOK_URL", message }];
  }
  const port = URL.canParse(address) ? new URL(address).port : "";
  // A Bot API server of one's own calls any port.
  if (port === "" || telegramPorts.has(port) || given["TELEGRAM_API_ROOT"] !== undefined) return [];
  const message = `Telegram calls the ports 443, 80, 88 and 8443 only, not ${port}. Put a reverse proxy there.`;
  return [{ variable: "TELEGRAM_WEBHOOK_URL", message }];
}

const telegramPorts: ReadonlySet<string> = new Set(["443", "80", "88", "8443"]);

const remedy = "Set the token that @BotFather gave you, or WHATSAPP_ENABLED=1.";

function fileFaults(given: Environment, folder: string): readonly Fault[] {
  return ["HOLIDAYS_FILE", "BOUNDARIES_FILE"].flatMap((variable) => {
    const path = given[variable];
    if (path === undefined || existsSync(resolve(folder, path))) return [];
    const message = `There is no file ${resolve(folder, path)}. Put it there, correct the path or leave ${variable} out.`;
    return [{ variable, message }];
  });
}

/** A limit ends with the office hours of a working day, so each has to have some. */
function hoursFaults({ WORK_WEEK, OFFICE_HOURS }: Values): readonly Fault[] {
  const without = WORK_WEEK.filter((day) => OFFICE_HOURS[day] === undefined).map(nameOf);
  if (without.length === 0) return [];
  const message = `Working days without hours: ${without.join(", ")}. Give them hours, or take them out of WORK_WEEK.`;
  return [{ variable: "OFFICE_HOURS", message }];
}
