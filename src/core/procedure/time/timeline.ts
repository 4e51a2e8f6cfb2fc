import { addDays, dayOf } from "../../calendar/day.ts";
import { morningAfter, openingOf } from "../../calendar/hours.ts";
import { workingDayFrom } from "../../calendar/workingDays.ts";
import type { Case, Clock } from "../case.ts";
import type { Setting } from "../decision.ts";
import { heldOpen } from "../marks.ts";
import { type Moment, officeTime, owedByCitizen } from "./moment.ts";
import { overdue } from "./overdue.ts";
import { reminders } from "./reminders.ts";

/**
 * What is still to come for an open case, in order. A moment in the past is due now, or, if it brings an
 * unasked letter, at the next opening. Overtaken moments are left out: of two missed reminders only the later
 * one remains.
 */
export function timeline(current: Case, setting: Setting): readonly Moment[] {
  const { clock } = current;
  if (clock === null) return [];
  const found = [
    ...reminders(clock, current.marks, setting),
    ...overdue(clock, current.marks, setting),
    ...ageing(current, setting),
    ...ending(current, clock, setting),
  ];
  return found.sort((a, b) => a.at.getTime() - b.at.getTime());
}

/** When `tick` next has something to do; null exactly for a closed case. Recompute it after a tick without steps. */
export function wakeAt(current: Case, setting: Setting): Date | null {
  return timeline(current, setting)[0]?.at ?? null;
}

/**
 * When silence may end a citizen's clock; null for other clocks. A little after it is due, since the channel
 * must have been heard after that, and a long poll without messages takes time to return.
 */
export function lapseFrom(clock: Clock): Date | null {
  return owedByCitizen(clock.kind) ? new Date(clock.due.getTime() + hearingMs) : null;
}

const hearingMs = 60_000;

function ageing(current: Case, setting: Setting): Moment[] {
  if (current.ageTold) return [];
  const { calendar, policy } = setting;
  const day = workingDayFrom(addDays(dayOf(current.filedAt, calendar), policy.ombudsmanDays), calendar);
  return [{ type: "age", at: officeTime(openingOf(day, calendar), setting) }];
}

function ending(current: Case, clock: Clock, setting: Setting): Moment[] {
  const { calendar, now } = setting;
  if (clock.kind === "promise") {
    return [{ type: "promise", at: openingOf(dayOf(clock.due, calendar), calendar) }];
  }
  const from = lapseFrom(clock);
  if (from === null) return [];
  // A case that was held open is checked again every working morning.
  return [{ type: "lapse", at: current.marks.includes(heldOpen) ? morningAfter(now, calendar) : from }];
}
