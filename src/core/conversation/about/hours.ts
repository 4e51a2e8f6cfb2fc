import type { OfficeHours, Weekday } from "../../calendar/calendar.ts";
import { type Said, say } from "../../message/message.ts";
import type { Office } from "../../office.ts";

const week: readonly Weekday[] = [1, 2, 3, 4, 5, 6, 7];

type Span = { readonly from: Weekday; readonly to: Weekday; readonly hours: OfficeHours };

/** When the office is open, a line for each run of days with the same hours. */
export function hoursLines({ name, calendar }: Office): readonly Said[] {
  const spans: Span[] = [];
  for (const day of week) {
    const hours = calendar.hours[day];
    const last = spans.at(-1);
    if (hours === undefined) continue;
    if (last?.to === day - 1 && last.hours.open === hours.open && last.hours.close === hours.close) {
      spans[spans.length - 1] = { ...last, to: day };
    } else spans.push({ from: day, to: day, hours });
  }
  return [
    say("hours.of", { office: name }),
    ...spans.map(({ from, to, hours: { open, close } }) => {
      const days =
        from === to
          ? say(`weekday.${from}`)
          : say("hours.days", { from: say(`weekday.${from}`), to: say(`weekday.${to}`) });
      return say("hours.line", { days, open: open.replace(":", "."), close });
    }),
    say("hours.others"),
  ];
}
