import type { Calendar, Day, TimeOfDay } from "../../calendar/calendar.ts";
import { addDays, dayOf, weekdayOf } from "../../calendar/day.ts";
import { plain } from "../../message/plain.ts";

/** What could be understood of when something happened; the words themselves are kept beside it. */
export type Moment = { readonly day: Day; readonly time: TimeOfDay | null };

const weekdays: readonly (readonly [RegExp, number])[] = [
  [/\b(senin|senen|monday)\b/u, 1],
  [/\b(selasa|slasa|tuesday)\b/u, 2],
  [/\b(rabu|rebo|wednesday)\b/u, 3],
  [/\b(kamis|kemis|thursday)\b/u, 4],
  [/\b(jumat|jumaat|jum at|friday)\b/u, 5],
  [/\b(sabtu|saptu|saturday)\b/u, 6],
  // "minggu" alone is more often a week.
  [/\b(hari minggu|ahad|sunday|minggu (pagi|siang|sore|malam|kemarin|kmrn|jam))\b/u, 7],
];

const months: readonly RegExp[] = [
  /\bjan\w*/u,
  /\b[fp]eb\w*/u,
  /\bmar(et|ch)?\b/u,
  /\bapr\w*/u,
  /\b(mei|may)\b/u,
  /\bjun[ei]?\b/u,
  /\bjul[iy]?\b/u,
  /\b(agu\w*|ags|aug\w*)\b/u,
  /\bsep\w*/u,
  /\b(okt\w*|oct\w*)\b/u,
  /\bno[vp]\w*/u,
  /\bde[sc]\w*/u,
];

/**
 * Understands "senin kmrn jam 10an", "kemarin sore", "20 nov", "3 hari lalu" against the present moment; null if no
 * day can be told for sure. A day is never in the future: what happened has happened.
 */
export function momentIn(text: string, now: Date, calendar: Calendar): Moment | null {
  const bare = plain(text);
  const today = dayOf(now, calendar);
  const day = dayIn(bare, text, today);
  return day === null || day > today ? null : { day, time: timeIn(bare, text) };
}

function dayIn(bare: string, text: string, today: Day): Day | null {
  const dated = dateIn(bare, text, today);
  if (dated !== null) return dated;
  const ago =
    /\b(\d{1,2}|satu|dua|tiga|empat|lima|enam|tujuh|two|three|four|five) (hari|hr|days?)( yang| yg)? (lalu|lewat|kemarin|ago)\b/u.exec(
      bare,
    );
  if (ago !== null) return addDays(today, -countOf(ago[1] ?? ""));
  if (/\b(kemarin lusa|kmrn lusa|day before yesterday)\b/u.test(bare)) return addDays(today, -2);
  const named = weekdays.find(([pattern]) => pattern.test(bare));
  if (named !== undefined) return lastOn(named[1], today);
  if (
    /\b(kemarin|kemaren|kmrn|kmren|kmarin|wingi|yesterday|tadi malam|td malam|semalam|last night)\b/u.test(
      bare,
    )
  ) {
    return addDays(today, -1);
  }
  return /\b(hari ini|tadi|td|barusan|baru saja|baru aja|sekarang|today|just now|this (morning|afternoon|evening))\b/u.test(
    bare,
  )
    ? today
    : null;
}

/**
 * The latest such weekday before today. "Senin lalu" said on a Thursday is this week's to some and last week's to
 * others: the nearer one stands in the summary, where it can be changed.
 */
function lastOn(weekday: number, today: Day): Day {
  return addDays(today, -((weekdayOf(today) - weekday + 7) % 7 || 7));
}

function dateIn(bare: string, text: string, today: Day): Day | null {
  const numeric = /\b(\d{1,2})[/.-](\d{1,2})(?:[/.-](\d{2,4}))?\b/u.exec(text);
  if (numeric !== null && !/\b(jam|pukul|jm|at)\s*$/iu.test(text.slice(0, numeric.index))) {
    const month = Number(numeric[2]);
    if (month >= 1 && month <= 12) return dated(Number(numeric[1]), month, numeric[3], today);
  }
  const month = months.findIndex((pattern) => pattern.test(bare)) + 1;
  const spelled = /\b(\d{1,2}) ([a-z]{3,})(?: (\d{4}))?\b/u.exec(bare);
  if (month > 0 && spelled !== null && months[month - 1]?.test(spelled[2] ?? "") === true) {
    return dated(Number(spelled[1]), month, spelled[3], today);
  }
  const bareDay = /\b(tgl|tanggal|tggl) (\d{1,2})\b/u.exec(bare);
  if (bareDay === null) return null;
  const thisMonth = dated(Number(bareDay[2]), Number(today.slice(5, 7)), today.slice(0, 4), today);
  if (thisMonth === null || thisMonth <= today) return thisMonth;
  return dated(Number(bareDay[2]), ((Number(today.slice(5, 7)) + 10) % 12) + 1, undefined, today);
}

function dated(day: number, month: number, year: string | undefined, today: Day): Day | null {
  const thisYear = Number(today.slice(0, 4));
  const given = year === undefined ? thisYear : Number(year.length === 2 ? `20${year}` : year);
  const made = isoDay(given, month, day);
  if (made === null || year !== undefined || made <= today) return made;
  return isoDay(thisYear - 1, month, day);
}

function isoDay(year: number, month: number, day: number): Day | null {
  const made = new Date(Date.UTC(year, month - 1, day));
  const real = made.getUTCMonth() === month - 1 && made.getUTCDate() === day && year > 1990 && year < 2200;
  return real ? made.toISOString().slice(0, 10) : null;
}

function timeIn(bare: string, text: string): TimeOfDay | null {
  const match =
    /\b(?:jam|pukul|jm|pkl|at|around|about)\s*(\d{1,2})(?:\s*[.:]\s*(\d{2}))?/iu.exec(text) ??
    /\b(\d{1,2})(?:[.:](\d{2}))?\s*(?:am|pm)\b/iu.exec(text);
  if (match === null) return null;
  const minutes = Number(match[2] ?? 0);
  let hour = Number(match[1]);
  if (hour > 23 || minutes > 59) return null;
  const late = /\b(sore|malam|mlm|pm|evening|afternoon)\b/u.test(bare);
  const noon = /\bsiang\b/u.test(bare) && hour <= 4;
  if ((late || noon) && hour < 12) hour += 12;
  return `${String(hour).padStart(2, "0")}:${String(minutes).padStart(2, "0")}`;
}

const counts = ["satu", "dua", "tiga", "empat", "lima", "enam", "tujuh"];

function countOf(word: string): number {
  const english = { two: 2, three: 3, four: 4, five: 5 } as Readonly<Record<string, number>>;
  return Number(word) || counts.indexOf(word) + 1 || (english[word] ?? 1);
}
