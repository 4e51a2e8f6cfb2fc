import { z } from "zod";
import { readHotlines } from "./readers/hotlines.ts";
import { readKey } from "./readers/key.ts";
import { readDatabaseUrl, readHost, readZone } from "./readers/places.ts";
import { readOfficeHours, readWorkWeek } from "./readers/week.ts";
import { fault, optional, type Reading, readSwitch, value, variable } from "./readers.ts";

const logLevels = ["fatal", "error", "warn", "info", "debug", "trace", "silent"] as const;
export type LogLevel = (typeof logLevels)[number];

/** The program's variables with their defaults, without those of channels. `.env.example` explains them. */
export const variables = z.object({
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

/** The office's names are used inside sentences of limited length. */
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

function readLogLevel(text: string): Reading<LogLevel> {
  const level = logLevels.find((each) => each === text);
  return level === undefined
    ? fault(`"${text}" isn't a log level. Set one of ${logLevels.join(", ")}.`)
    : value(level);
}
