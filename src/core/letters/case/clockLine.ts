import type { Calendar } from "../../calendar/calendar.ts";
import { addDays, dayOf } from "../../calendar/day.ts";
import { dayNumber, workingDaysBetween } from "../../calendar/workingDays.ts";
import { type Said, say } from "../../message/message.ts";
import type { Case } from "../../procedure/case.ts";
import { owedByCitizen } from "../../procedure/time/moment.ts";
import { timeOf } from "./dates.ts";

/**
 * The state of an open case's clock, for rooms: "hari ke-2 dari 3, batas besok 16.00 WIB", or until when its
 * reporter is waited for; null for a closed case.
 */
export function clockLine({ clock }: Pick<Case, "clock">, now: Date, calendar: Calendar): Said | null {
  if (clock === null) return null;
  const day = dayOf(clock.due, calendar);
  if (owedByCitizen(clock.kind)) {
    return now > clock.due ? say("clock.reporter_late", { due: day }) : say("clock.reporter", { due: day });
  }
  if (now > clock.due) return lateSaid(clock.due, now, calendar);
  const due = dueSaid(clock.due, now, calendar);
  if (clock.kind === "promise") return say("clock.promise", { due });
  const n = dayNumber(clock.startedAt, now, calendar);
  return n === 0
    ? say("clock.new", { due })
    : say("clock.day", { n: String(n), of: String(Math.max(n, clock.days)), due });
}

/** How late the office is, in whole working days if there is one. */
function lateSaid(due: Date, now: Date, calendar: Calendar): Said {
  const day = dayOf(due, calendar);
  const today = dayOf(now, calendar);
  if (day === today) return say("clock.late.today", { time: timeOf(due, calendar) });
  const days = workingDaysBetween(day, today, calendar);
  return days === 0 ? say("clock.late.since", { due: day }) : say("clock.late", { due: day, days });
}

/** "hari ini 16.00 WIB", "besok 16.00 WIB", "7 Des". */
function dueSaid(due: Date, now: Date, calendar: Calendar): Said {
  const day = dayOf(due, calendar);
  const today = dayOf(now, calendar);
  if (day === today) return say("due.today", { time: timeOf(due, calendar) });
  if (day === addDays(today, 1)) return say("due.tomorrow", { time: timeOf(due, calendar) });
  return say("due.on", { day });
}
