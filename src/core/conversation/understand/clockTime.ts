import type { TimeOfDay } from "../../calendar/calendar.ts";
import { type Entry, pattern } from "../../lexicon/entry.ts";
import * as words from "../../lexicon/time.ts";

/** A time of day as it was said. */
export type Clock = {
  readonly time: TimeOfDay;
  /** Said of the night, and after midnight: "jam 2 malam". */
  readonly afterMidnight: boolean;
  /** Said of the afternoon, the evening or the night. */
  readonly isLate: boolean;
  /** "Jam 2" alone: at night or in the afternoon. */
  readonly isEither: boolean;
};

const anyOf = (...entries: readonly Entry[]) => new RegExp(`\\b(?:${pattern(...entries)})\\b`, "u");

const hourAfter = new RegExp(
  `\\b(?:${pattern(words.atTime)})\\s*((?:${pattern(words.half)})\\s+)?(\\d{1,2})(?:\\s*[.:]\\s*(\\d{2}))?(?![\\d/]|\\s*(?:${pattern(words.counted, ...words.months)})\\b)`,
  "iu",
);
const hourBefore = /\b(\d{1,2})\s*(am|pm)\b/iu;
const clockBefore = new RegExp(`\\b(\\d{1,2})[.:](\\d{2})\\s*(?:${pattern(words.behindTime)})\\b`, "iu");
const saidLate = anyOf(words.late);
const saidPm = /\dpm\b/u;
const saidNoon = anyOf(words.noon);
const saidNight = anyOf(words.night);

/** From seven on an hour is in the morning, as people say it. */
const lastEither = 6;
const saidEarly = new RegExp(`${anyOf(words.early).source}|\\dam\\b`, "u");

/** The time of day in a text: "jam 10an", "pukul 13.30", "jam setengah 3 sore", "9 pm"; null if there is none. */
export function clockIn(text: string, bare: string): Clock | null {
  const after = hourAfter.exec(text);
  const before = clockBefore.exec(text) ?? hourBefore.exec(text);
  const said =
    after === null
      ? {
          hour: before?.[1],
          minutes: /^\d+$/u.test(before?.[2] ?? "") ? before?.[2] : undefined,
          half: false,
        }
      : { hour: after[2], minutes: after[3], half: after[1] !== undefined };
  const hour = Number(said.hour ?? Number.NaN);
  const minutes = Number(said.minutes ?? 0);
  if (Number.isNaN(hour) || hour > 23 || minutes > 59 || (said.half && hour === 0)) return null;
  const night = saidNight.test(bare);
  const isLate = saidLate.test(bare) || saidPm.test(bare) || night;
  const noon = saidNoon.test(bare) && hour <= 4;
  const small = night && (hour <= 4 || hour === 12);
  const shown = small ? hour % 12 : (isLate || noon) && hour < 12 ? hour + 12 : hour;
  const total = shown * 60 + (said.half ? -30 : minutes);
  const time = `${pad(Math.floor(((total + 1440) % 1440) / 60))}:${pad((total + 60) % 60)}`;
  const hasPart = isLate || saidNoon.test(bare) || saidEarly.test(bare);
  const isEither = hour >= 1 && hour <= lastEither && said.hour?.length === 1 && !hasPart;
  return { time, afterMidnight: small && total >= 0, isLate, isEither };
}

function pad(number: number): string {
  return String(number).padStart(2, "0");
}
