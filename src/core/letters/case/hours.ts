import type { DayHours, Weekday, WeekHours } from "../../calendar/calendar.ts";
import { type Period, sameHours } from "../../calendar/periods.ts";
import { type Said, say } from "../../message/message.ts";

const week: readonly Weekday[] = [1, 2, 3, 4, 5, 6, 7];

type Span = { readonly from: Weekday; readonly to: Weekday; readonly hours: DayHours };

/** Hours by the day of the week, a line for each run of days with the same. */
export function weekLines(hours: WeekHours): readonly Said[] {
  return spansOf(hours).map(({ from, to, hours: each }) => {
    const days =
      from === to
        ? say(`weekday.${from}`)
        : say("hours.days", { from: say(`weekday.${from}`), to: say(`weekday.${to}`) });
    return say("hours.on", { days, hours: hoursSaid(each) });
  });
}

/** Other hours for a while: their days and name, and then lines as of a week; a single day is one line. */
export function periodLines({ name, from, to, hours }: Period): readonly Said[] {
  const [only] = Object.values(hours);
  return from === to && only !== undefined
    ? [say("hours.special.day", { day: from, name, hours: hoursSaid(only) })]
    : [say("hours.special", { from, to, name }), ...weekLines(hours)];
}

/** "pukul 08.00–11.30 dan 13.00–16.30 WIB". */
function hoursSaid(hours: DayHours): Said {
  const earlier = hours.slice(0, -1).map(({ open, close }) => `${dotted(open)}–${dotted(close)}`);
  const { open = "", close = "" } = hours.at(-1) ?? {};
  const last = { open: dotted(open), close };
  return earlier.length === 0 ? say("hours.stretch", last) : say("hours.stretches", { earlier, ...last });
}

function dotted(time: string): string {
  return time.replace(":", ".");
}

function spansOf(hours: WeekHours): readonly Span[] {
  const spans: Span[] = [];
  for (const day of week) {
    const today = hours[day];
    const last = spans.at(-1);
    if (today === undefined) continue;
    if (last?.to === day - 1 && sameHours(last.hours, today)) spans[spans.length - 1] = { ...last, to: day };
    else spans.push({ from: day, to: day, hours: today });
  }
  return spans;
}
