import { z } from "zod";
import { type HotlineKind, type Hotlines, hotlineKinds, noHotlines } from "../core/office.ts";
import { readKey } from "./readers/key.ts";
import { readOfficeHours, readWorkWeek } from "./readers/week.ts";
import { fault, optional, type Reading, readSwitch, urlOf, value, variable } from "./readers.ts";

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
  OFFICE_PHONE: optional(readPhone),
  HOTLINES: variable("", readHotlines),
  SECRET_KEY: optional(readKey),
  HOST: variable("127.0.0.1", readHost),
  PORT: variable("8088", (text) => readWhole(text, 0, 65_535, "8088")),
  PLAYGROUND: optional((text) => readSwitch(text, "run the playground", "never run it")),
  NODE_ENV: optional(value<string>),
  UNDO_SECONDS: variable("60", (text) => readWhole(text, 0, 3_600, "60")),
  OVERSIGHT_LIMITS: optional((text) => readSwitch(text, "use these limits", "use the usual ones")),
  LOG_LEVEL: optional(readLogLevel),
});

/** The office's names are used inside sentences of limited length. */
function readName(text: string): Reading<string> {
  if (text.length > 40) return fault("This is too long for a message. Use a name of at most 40 characters.");
  return value(text);
}

/** Reads a telephone number as people write it: "(0271) 642020 pes. 12". */
function readPhone(text: string): Reading<string> {
  return text.length <= 40 && /\d{3}/u.test(text)
    ? value(text)
    : fault(`"${text}" isn't a telephone number. Write it as people dial it, in at most 40 characters.`);
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

/** Reads "emergency=112; police=110; crisis=119 ext. 8"; kinds left out are null. */
function readHotlines(text: string): Reading<Hotlines> {
  const found: { -readonly [kind in HotlineKind]: string | null } = { ...noHotlines };
  for (const part of text.split(";").map((each) => each.trim())) {
    if (part === "") continue;
    const at = part.indexOf("=");
    const typed = part.slice(0, Math.max(at, 0)).trim().toLowerCase();
    const kind = hotlineKinds.find((one) => one === typed);
    const numbers = part.slice(at + 1).trim();
    if (kind === undefined || numbers === "") {
      return fault(
        `"${part}" isn't a hotline. Write ${hotlineKinds.join("=…, ")}=… with the number, parted by semicolons.`,
      );
    }
    found[kind] = numbers;
  }
  return value(found);
}

/** Reads an IANA time zone such as "Asia/Jakarta". */
function readZone(text: string): Reading<string> {
  const wrong = fault(
    `"${text}" isn't a time zone. Set Asia/Jakarta (WIB), Asia/Makassar (WITA) or Asia/Jayapura (WIT).`,
  );
  // Some versions of Node accept offsets such as +07:00, which aren't zones.
  if (!/^[A-Z]/i.test(text)) return wrong;
  try {
    return value(new Intl.DateTimeFormat("en", { timeZone: text }).resolvedOptions().timeZone);
  } catch {
    return wrong;
  }
}

/** Reads a name or address of this machine to listen at. */
function readHost(text: string): Reading<string> {
  return /^[\w.:-]+$/.test(text)
    ? value(text)
    : fault(
        `"${text}" isn't an address of this machine. Set 127.0.0.1, or 0.0.0.0 to be reached from elsewhere.`,
      );
}

/** Reads a PostgreSQL URL. It contains a password, so the fault doesn't repeat it. */
function readDatabaseUrl(text: string): Reading<string> {
  const url = urlOf(text);
  if (url === null || !/^postgres(ql)?:$/.test(url.protocol) || url.pathname.length < 2) {
    return fault(
      "This isn't a PostgreSQL address. Set one like postgresql://user:password@host:5432/aduan, or leave it out to " +
        "use the embedded database.",
    );
  }
  return value(text);
}
