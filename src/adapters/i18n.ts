import { readFileSync } from "node:fs";
import { join } from "node:path";
import i18next from "i18next";
import {
  type Format,
  monthDay,
  shortMonthDay,
  type Value,
  weekdayName,
  yearOf,
} from "../core/message/format.ts";
import type { Said } from "../core/message/message.ts";
import { shorten } from "../core/message/shorten.ts";
import { type Language, languages } from "../core/office.ts";
import type { Translate, Way } from "../ports/translate.ts";

/** The catalogue's parts: a file each in every language's folder. */
const parts = [
  "common",
  "conversation",
  "kinds",
  "practice",
  "print",
  "letters",
  "operators",
  "staff",
  "escalation",
  "counter",
  "twoChats",
  "figures",
] as const;

/** All sentences of a language, by catalogue key. */
export function readLocale(folder: string, language: Language): Record<string, string> {
  return Object.assign({}, ...parts.map((part) => readPart(folder, language, part)));
}

/**
 * Sentences as earlier versions said them, where the present one says them by another key or with other
 * parameters: letters that wait at an upgrade ask for them.
 */
export function readFormer(folder: string, language: Language): Record<string, string> {
  return readPart(folder, language, "former");
}

function readPart(folder: string, language: Language, part: string): Record<string, string> {
  return JSON.parse(readFileSync(join(folder, language, `${part}.json`), "utf8"));
}

export type TranslateOptions = {
  /** The folder with one folder per language. */
  readonly locales: string;
  /** The time zone's name after a time of day: "WIB". */
  readonly zoneName: string;
  /** Today, "2026-11-26": dates of other years are shown with their year. */
  readonly today: () => string;
};

const ways = ["type", "reply"] as const satisfies readonly Way[];

/**
 * Fills in how an expected word is asked for: "type STATUS" on a channel with buttons, "reply STATUS"
 * without. Texts have <type> and <Type> in its place, so that no sentence is kept twice, and <Pick> where a choice is
 * asked for that counts only as a reply.
 */
function worded(texts: Readonly<Record<string, string>>, way: Way): Readonly<Record<string, string>> {
  const verb = texts[`verb.${way}`] ?? "";
  const pick = texts[`verb.pick.${way}`] ?? "";
  const capital = `${verb.slice(0, 1).toUpperCase()}${verb.slice(1)}`;
  return Object.fromEntries(
    Object.entries(texts).map(([key, text]) => [
      key,
      text.replaceAll("<type>", verb).replaceAll("<Type>", capital).replaceAll("<Pick>", pick),
    ]),
  );
}

/**
 * Makes the translator. It throws for a missing key or parameter; tests ensure that locales have all of them.
 */
export function createTranslate({ locales, zoneName, today }: TranslateOptions): Translate {
  const i18n = i18next.createInstance();
  void i18n.init({
    initAsync: false,
    lng: "id",
    fallbackLng: false,
    keySeparator: false,
    nsSeparator: false,
    returnEmptyString: true,
    ns: ways,
    defaultNS: "type",
    resources: Object.fromEntries(
      languages.map((lng) => {
        const texts = { ...readFormer(locales, lng), ...readLocale(locales, lng) };
        return [lng, Object.fromEntries(ways.map((way) => [way, worded(texts, way)]))];
      }),
    ),
    interpolation: { escapeValue: false, skipOnVariables: true },
    missingInterpolationHandler: (text: string, match: RegExpExecArray) => {
      throw new Error(`"${match[1] ?? ""}" is missing for "${text}"`);
    },
  });
  const formats: { [F in Exclude<Format, "said">]: (value: Value<F>, language: Language) => string } = {
    text: (text) => text,
    words: (text) => shorten(text),
    quote: (text) => `"${shorten(text)}"`,
    count: (count, language) => new Intl.NumberFormat(language).format(count),
    day: (day, language) => monthDay(day, language, yearOf(today()) !== yearOf(day)),
    short_day: (day, language) => shortMonthDay(day, language),
    time: (time) => `${time.replace(":", ".")} ${zoneName}`,
    weekdays: (days, language) =>
      listed(
        days.map((day) => weekdayName(day, language)),
        language,
      ),
    list: listed,
  };
  for (const [name, format] of Object.entries(formats)) {
    i18n.services.formatter?.add(name, (value, lng) => (format as Formatter)(value, languageOf(lng)));
  }
  i18n.services.formatter?.add("said", (value, lng, { ns }: { ns?: unknown }) =>
    translate(value as Said, languageOf(lng), ns === "reply" ? "reply" : "type"),
  );

  function translate(said: Said, language: Language, way: Way = "type"): string {
    if (!i18n.exists(said.key, { ...said.params, lng: language, ns: way }))
      throw new Error(`no text for "${said.key}" in ${language}`);
    return i18n.t(said.key, { ...said.params, lng: language, ns: way });
  }
  return translate;
}

/** The language that i18next was called with. */
function languageOf(code: string | undefined): Language {
  return languages.find((language) => language === code) ?? "id";
}

function listed(items: readonly string[], language: Language): string {
  return new Intl.ListFormat(language, { type: "conjunction" }).format(items);
}

type Formatter = (value: unknown, language: Language) => string;

/** Names of Indonesia's zones as people say them after a time of day. */
const indonesian: Readonly<Record<string, string>> = {
  "Asia/Jakarta": "WIB",
  "Asia/Pontianak": "WIB",
  "Asia/Makassar": "WITA",
  "Asia/Jayapura": "WIT",
};

/** A zone's name after a time of day: "WIB", or for other zones the short name that the platform knows. */
export function zoneName(zone: string): string {
  const parts = new Intl.DateTimeFormat("en-GB", { timeZone: zone, timeZoneName: "short" }).formatToParts(
    new Date(0),
  );
  return indonesian[zone] ?? parts.find(({ type }) => type === "timeZoneName")?.value ?? zone;
}
