import { addDays, dayOf } from "../../calendar/day.ts";
import { periodsFrom } from "../../calendar/periods.ts";
import { periodLines, weekLines } from "../../letters/case/hours.ts";
import { type Said, say } from "../../message/message.ts";
import type { Office } from "../../office.ts";

/** Days ahead for which other hours are told to who asks. */
const soon = 14;

/** Most other hours that are told, so that the answer stays short. */
const longestList = 2;

/** When the office is open, a line for each run of days with the same hours, and what differs now or soon. */
export function hoursLines({ name, calendar }: Office, now: Date): readonly Said[] {
  const today = dayOf(now, calendar);
  const others = periodsFrom(today, calendar)
    .filter(({ from }) => from <= addDays(today, soon))
    .slice(0, longestList);
  return [
    say("hours.of", { office: name }),
    ...weekLines(calendar.hours),
    ...others.flatMap(periodLines),
    say("hours.others"),
  ];
}
