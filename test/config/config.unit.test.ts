import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { z } from "zod";
import { channelModules } from "../../src/channels/all.ts";
import { loadConfig, readConfig, variableNames } from "../../src/config/config.ts";
import { ConfigError } from "../../src/config/errors.ts";
import { noHotlines } from "../../src/core/office.ts";

const token = "123456789:AAE-token_of_a_test";
const key = Buffer.alloc(32, 7).toString("base64");
const served = { DATABASE_URL: "postgresql://aduan:pass@127.0.0.1/aduan", SECRET_KEY: key };

function faultsOf(environment: Readonly<Record<string, string>>): readonly string[] {
  try {
    readConfig(environment, "/srv/aduan");
    return [];
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error;
    return error.faults.map(({ variable, message }) => `${variable}: ${message}`);
  }
}

test("nothing configured is a playground with the usual office, in a folder of its own", () => {
  expect(readConfig({}, "/srv/aduan")).toEqual({
    mode: "playground",
    channels: [],
    database: { type: "embedded", dir: "/srv/aduan/data/playground/database" },
    dataDir: "/srv/aduan/data/playground",
    filesDir: "/srv/aduan/data/playground/files",
    holidaysFile: null,
    boundariesFile: null,
    zone: "Asia/Jakarta",
    workWeek: [1, 2, 3, 4, 5],
    hours: Object.fromEntries([1, 2, 3, 4, 5].map((day) => [day, [{ open: "08:00", close: "16:00" }]])),
    office: {
      service: "Lapor Maju",
      name: "Pemkab Maju",
      phone: null,
      hotlines: noHotlines,
      undoSeconds: 60,
      oversightLimits: false,
    },
    secretKey: null,
    host: "127.0.0.1",
    port: 8088,
    logLevel: "warn",
  });
});

test("a token makes it a service, in the data folder itself", () => {
  const config = readConfig(
    { TELEGRAM_BOT_TOKEN: token, TELEGRAM_API_ROOT: "http://127.0.0.1:8081/" },
    "/srv",
  );
  expect(config.mode).toBe("service");
  expect(config.channels.map(({ id }) => id)).toEqual(["telegram"]);
  expect(config.database).toEqual({ type: "embedded", dir: "/srv/data/database" });
});

test("a WhatsApp number alone makes it a service too", () => {
  const config = readConfig({ WHATSAPP_ENABLED: "1", WHATSAPP_PAIRING_NUMBER: "+62 812-3456-789" }, "/srv");
  expect(config.mode).toBe("service");
  expect(config.channels.map(({ id }) => id)).toEqual(["whatsapp"]);
});

test("every setting is read, blanks around it don't matter, and an empty one isn't set", () => {
  const folder = mkdtempSync(join(tmpdir(), "aduan-config-"));
  writeFileSync(join(folder, "libur.json"), "{}");
  const config = readConfig(
    {
      ...served,
      TELEGRAM_BOT_TOKEN: ` ${token} `,
      TELEGRAM_API_ROOT: "",
      DATA_DIR: "/var/aduan",
      FILES_DIR: "files",
      TIME_ZONE: "Asia/Jayapura",
      WORK_WEEK: "Mon-Thu, sat",
      OFFICE_HOURS: "mon-thu 8.00-16.00, fri 08:00 - 15:30, sat 08:00-13:00",
      HOLIDAYS_FILE: "libur.json",
      SERVICE_NAME: "Halo Kota",
      OFFICE_NAME: "Pemkot Jaya",
      OFFICE_PHONE: " 0271-642020",
      HOTLINES: "emergency=112; protection = LPSK 148, KPK 198;",
      PORT: "0",
      NODE_ENV: "production",
      UNDO_SECONDS: "0",
      LOG_LEVEL: "debug",
      UNRELATED: "is none of our business",
    },
    folder,
  );
  expect(config).toEqual({
    mode: "service",
    channels: [{ id: "telegram", open: expect.any(Function) }],
    database: { type: "served", url: served.DATABASE_URL },
    dataDir: "/var/aduan",
    filesDir: join(folder, "files"),
    holidaysFile: join(folder, "libur.json"),
    boundariesFile: null,
    zone: "Asia/Jayapura",
    workWeek: [1, 2, 3, 4, 6],
    hours: {
      ...Object.fromEntries([1, 2, 3, 4].map((day) => [day, [{ open: "08:00", close: "16:00" }]])),
      5: [{ open: "08:00", close: "15:30" }],
      6: [{ open: "08:00", close: "13:00" }],
    },
    office: {
      service: "Halo Kota",
      name: "Pemkot Jaya",
      phone: "0271-642020",
      hotlines: { ...noHotlines, emergency: "112", protection: "LPSK 148, KPK 198" },
      undoSeconds: 0,
      oversightLimits: false,
    },
    secretKey: new Uint8Array(32).fill(7),
    host: "127.0.0.1",
    port: 0,
    logLevel: "debug",
  });
});

test("the file .env of the working folder is read, and the environment goes before it", () => {
  const folder = mkdtempSync(join(tmpdir(), "aduan-config-"));
  expect(loadConfig({}, folder).port).toBe(8088);
  writeFileSync(
    join(folder, ".env"),
    "# ours\nPORT=9000 # free\nOFFICE_NAME='Pemkot Jaya'\nHOTLINES=emergency=112; crisis=119\n",
  );
  const config = loadConfig({ PORT: "9001" }, folder);
  expect(config.port).toBe(9001);
  expect(config.office.name).toBe("Pemkot Jaya");
  expect(config.office.hotlines).toEqual({ ...noHotlines, emergency: "112", crisis: "119" });
});

test("all faults are named at once, in one message", () => {
  const faults = faultsOf({
    PORT: "eighty",
    TIME_ZONE: "+07:00",
    NODE_ENV: "production",
    BOUNDARIES_FILE: "none.json",
  });
  expect(faults.map((fault) => fault.split(":")[0]).sort()).toEqual([
    "BOUNDARIES_FILE",
    "PORT",
    "TELEGRAM_BOT_TOKEN",
    "TIME_ZONE",
  ]);
  expect(() => readConfig({ PORT: "eighty" }, "/srv")).toThrow(
    /PORT: "eighty" isn't a whole number from 0 to 65535/,
  );
});

describe("whether it may be a playground", () => {
  test.each([
    ["a database", served, /DATABASE_URL is set.*@BotFather.*PLAYGROUND=1/],
    ["production", { NODE_ENV: "production" }, /NODE_ENV is production.*@BotFather.*PLAYGROUND=1/],
    ["PLAYGROUND=0", { PLAYGROUND: "0" }, /PLAYGROUND is 0.*@BotFather/],
  ])("%s without a token stops the program with the remedy", (_, environment, message) => {
    expect(faultsOf(environment)).toEqual([expect.stringMatching(message)]);
  });

  test.each([
    ["a database", served],
    ["production", { NODE_ENV: "production" }],
  ])("%s is one if PLAYGROUND=1 says so", (_, environment) => {
    expect(readConfig({ ...environment, PLAYGROUND: "1" }, "/srv").mode).toBe("playground");
  });

  test("a token and PLAYGROUND=1 contradict each other", () => {
    expect(faultsOf({ TELEGRAM_BOT_TOKEN: token, PLAYGROUND: "1" })).toEqual([
      expect.stringMatching(/^PLAYGROUND: /),
    ]);
  });

  test("its files are apart even in a folder that is named", () => {
    expect(readConfig({ FILES_DIR: "/mnt/files" }, "/srv").filesDir).toBe("/mnt/files/playground");
  });
});

test("a served database needs the key in the environment", () => {
  expect(faultsOf({ TELEGRAM_BOT_TOKEN: token, DATABASE_URL: served.DATABASE_URL })).toEqual([
    expect.stringMatching(/^SECRET_KEY: .*openssl rand/),
  ]);
});

test("a working day without office hours is a fault", () => {
  expect(faultsOf({ WORK_WEEK: "mon-sat" })).toEqual([
    expect.stringMatching(/OFFICE_HOURS.*without hours: sat/),
  ]);
});

test.each([
  ["TELEGRAM_BOT_TOKEN", "my secret token"],
  ["TELEGRAM_API_ROOT", "api.telegram.org"],
  ["DATABASE_URL", "mysql://user:hunter2@host/db"],
  ["TIME_ZONE", "Asia/Djakarta"],
  ["WORK_WEEK", "mon-fry"],
  ["WORK_WEEK", "mon--fri"],
  ["OFFICE_HOURS", "mon-fri 16:00-08:00"],
  ["OFFICE_HOURS", "mon-fri 08:00-16:00, fri 08:00-15:00"],
  ["OFFICE_HOURS", "mon-fri 08:00-24:30"],
  ["OFFICE_HOURS", "mon-fri"],
  ["OFFICE_HOURS", "08:00-16:00"],
  ["OFFICE_HOURS", "mon-fri 08:00-12:00 11:00-16:00"],
  ["OFFICE_HOURS", "mon-fri 08:00-16:00 and more"],
  ["SERVICE_NAME", "x".repeat(41)],
  ["OFFICE_PHONE", "besok"],
  ["HOTLINES", "112"],
  ["HOTLINES", "polisi=110"],
  ["SECRET_KEY", "hunter2hunter2"],
  ["PORT", "65536"],
  ["PORT", "-1"],
  ["PLAYGROUND", "yes"],
  ["UNDO_SECONDS", "1.5"],
  ["LOG_LEVEL", "loud"],
  ["HOLIDAYS_FILE", "no-such-file.json"],
])("%s=%s is refused by name, and without repeating a secret", (variable, text) => {
  const faults = faultsOf({ [variable]: text });
  expect(faults.some((fault) => fault.startsWith(`${variable}: `))).toBe(true);
  expect(faults.join("\n")).not.toMatch(/hunter2|my secret/);
});

test.each([
  ["mon-thu 08:00-12:00 13:00-16:00, fri 08:00-11:30 13:00-16:30"],
  ["sen-kam 08.00–12.00 dan 13.00–16.00; jum 8-11.30, 13-16.30 WIB"],
  ["Senin s/d Kamis pukul 13.00-16.00 08.00-12.00, Jumat 08.00 sampai 11.30 lalu 13.00 sampai 16.30"],
])("a day may have a pause: %s", (text) => {
  const { hours } = readConfig({ OFFICE_HOURS: text }, "/srv");
  const weekday = [
    { open: "08:00", close: "12:00" },
    { open: "13:00", close: "16:00" },
  ];
  const friday = [
    { open: "08:00", close: "11:30" },
    { open: "13:00", close: "16:30" },
  ];
  expect(hours).toEqual({ 1: weekday, 2: weekday, 3: weekday, 4: weekday, 5: friday });
});

test("hours that touch are one", () => {
  const { hours } = readConfig({ WORK_WEEK: "mon", OFFICE_HOURS: "mon 08:00-12:00 12:00-16:00" }, "/srv");
  expect(hours).toEqual({ 1: [{ open: "08:00", close: "16:00" }] });
});

test("a work week may run over the weekend", () => {
  expect(readConfig({ WORK_WEEK: "sun-tue", OFFICE_HOURS: "sat-wed 09:00-17:00" }, "/srv").workWeek).toEqual([
    1, 2, 7,
  ]);
});

test(".env.example names exactly the known variables, each with the default it has", () => {
  const example = readFileSync(new URL("../../.env.example", import.meta.url), "utf8");
  const settings = [...example.matchAll(/^#([A-Z_]+)=(.*)$/gm)].map(([, name = "", text = ""]) => ({
    name,
    text: text.replace(/^"(.*)"$/, "$1"),
  }));
  expect(settings.map(({ name }) => name).sort()).toEqual([...variableNames].sort());
  const shown = Object.fromEntries(settings.map(({ name, text }) => [name, text]));
  expect(readConfig(shown, "/srv")).toEqual(readConfig({}, "/srv"));
  const set = Object.fromEntries(Object.entries(shown).filter(([, text]) => text !== ""));
  for (const { variables } of channelModules) {
    expect(z.object(variables).parse(set)).toEqual(z.object(variables).parse({}));
  }
});
