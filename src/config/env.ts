import { z } from "zod";
import { readHotlines } from "./readers/hotlines.ts";
import { readKey } from "./readers/key.ts";
import {
  readApiRoot,
  readDatabaseUrl,
  readHost,
  readSocketUrl,
  readWebhookUrl,
  readZone,
} from "./readers/places.ts";
import { readOfficeHours, readWorkWeek } from "./readers/week.ts";
import { fault, optional, type Reading, value, variable } from "./readers.ts";

const logLevels = ["fatal", "error", "warn", "info", "debug", "trace", "silent"] as const;
export type LogLevel = (typeof logLevels)[number];

/** Every variable that the program reads, each with its default. `.env.example` explains them. */
export const variables = z.object({
  TELEGRAM_BOT_TOKEN: optional(readToken),
  TELEGRAM_API_ROOT: variable("https://api.telegram.org", readApiRoot),
  TELEGRAM_WEBHOOK_URL: optional(readWebhookUrl),
  TELEGRAM_WEBHOOK_SECRET: optional(readWebhookSecret),
  WHATSAPP_ENABLED: variable("0", (text) => readSwitch(text, "serve a WhatsApp number", "don't")),
  WHATSAPP_PAIRING_NUMBER: optional(readPhone),
  WHATSAPP_WEB_URL: variable("wss://web.whatsapp.com/ws/chat", readSocketUrl),
  WHATSAPP_PACING: variable("1", (text) => readSwitch(text, "write at a person's pace", "write at once")),
  DATABASE_URL: optional(readDatabaseUrl),
  DATA_DIR: variable("./data", value<string>),
  FILES_DIR: optional(value<string>),
  TIME_ZONE: variable("Asia/Jakarta", readZone),
  WORK_WEEK: variable("mon-fri", readWorkWeek),
  OFFICE_HOURS: variable("mon-fri 08:00-16:00", readOfficeHours),
  HOLIDAYS_FILE: optional(value<string>),
  BOUNDARIES_FILE: optional(value<string>),
  SERVICE_NAME: variable("Lapor Maju", readName),
  OFFICE_NAME: variable("Pemkab Maju", readName),
  HOTLINES: variable("", readHotlines),
  SECRET_KEY: optional(readKey),
  HOST: variable("127.0.0.1", readHost),
  PORT: variable("8088", (text) => readWhole(text, 0, 65_535, "8088")),
  PLAYGROUND: optional((text) => readSwitch(text, "run the playground", "never run it")),
  NODE_ENV: optional(value<string>),
  UNDO_SECONDS: variable("60", (text) => readWhole(text, 0, 3_600, "60")),
  LOG_LEVEL: optional(readLogLevel),
});

/** A token is a secret, so the fault doesn't repeat it. */
function readToken(text: string): Reading<string> {
  return /^\d+:[\w-]+$/.test(text)
    ? value(text)
    : fault("This isn't a bot's token. Copy it whole from @BotFather; it looks like 123456789:AAE….");
}

/** A secret too. */
function readWebhookSecret(text: string): Reading<string> {
  return /^[\w-]{1,256}$/.test(text)
    ? value(text)
    : fault("This can't be a webhook's secret. Use 1 to 256 of A–Z, a–z, 0–9, _ and -, or leave it out.");
}

/** Names stand in the middle of sentences that have a limit of length. */
function readName(text: string): Reading<string> {
  if (text.length > 40) return fault("This is too long for a message. Use a name of at most 40 characters.");
  return value(text);
}

function readWhole(text: string, least: number, most: number, usual: string): Reading<number> {
  const number = /^\d{1,6}$/.test(text) ? Number(text) : Number.NaN;
  return number >= least && number <= most
    ? value(number)
    : fault(`"${text}" isn't a whole number from ${least} to ${most}. The usual value is ${usual}.`);
}

function readSwitch(text: string, one: string, zero: string): Reading<boolean> {
  return text === "0" || text === "1"
    ? value(text === "1")
    : fault(`"${text}" is neither 1 (${one}) nor 0 (${zero}). Set one of them or leave it out.`);
}

/** Digits with the country's code, as WhatsApp wants a number to pair with. */
function readPhone(text: string): Reading<string> {
  const digits = text.replace(/[\s+-]/g, "");
  return /^[1-9]\d{7,14}$/.test(digits)
    ? value(digits)
    : fault(`"${text}" isn't a phone number with its country code. Write it like 628123456789.`);
}

function readLogLevel(text: string): Reading<LogLevel> {
  const level = logLevels.find((each) => each === text);
  return level === undefined
    ? fault(`"${text}" isn't a log level. Set one of ${logLevels.join(", ")}.`)
    : value(level);
}
