import type { Calendar } from "../../calendar/calendar.ts";
import { dayOf } from "../../calendar/day.ts";
import { openingOf } from "../../calendar/hours.ts";
import { addWorkingDays } from "../../calendar/workingDays.ts";
import type { CaseId } from "../../procedure/case.ts";
import type { Story } from "../../procedure/content.ts";
import type { ReporterLetter } from "../../procedure/notices/letterNames.ts";
import type { Letter } from "../letter.ts";
import { letterOf } from "./retell.ts";

/** standing: a letter that replaces older ones and says where cases stand. */
export type NewsName = ReporterLetter | "standing";

/** The letter's name if it is news of a case to a reporter; null for letters to rooms, and of a block. */
export function newsName(name: Letter["name"]): NewsName | null {
  return name === "set_aside" || /^(agency|operators|supervisors|superiors)_/.test(name) || isOfPerson(name)
    ? null
    : (name as ReporterLetter);
}

/** What is told of a person and not of how their case stands: nothing overtakes it. */
function isOfPerson(name: Letter["name"]): boolean {
  return name === "blocked" || name === "unblocked";
}

/** A letter to a reporter that hasn't left. */
export type WaitingNews = {
  readonly id: string;
  readonly name: NewsName;
  readonly event: string | null;
  /** Business time for which its content was true. */
  readonly at: Date;
  /** The cases it is about. */
  readonly cases: readonly CaseId[];
  /** The step behind it may still be undone. */
  readonly undoable: boolean;
};

/**
 * Whether the waiting letters about a case are to be written anew: later events have overtaken them, or their
 * dates may be wrong. A single recent letter about the latest event is sent as it is.
 */
export function isStale(letters: readonly WaitingNews[], story: Story, before: Date): boolean {
  if (letters.some(({ undoable }) => undoable)) return false;
  const [only] = letters;
  if (letters.length !== 1 || only === undefined) return letters.length > 1;
  const latest = story.events.findLast((event) => letterOf(event) !== null);
  return only.at < before || (only.event !== null && latest !== undefined && latest.id !== only.event);
}

/** The time before which news has waited for more than a whole working day. */
export function staleBefore(now: Date, calendar: Calendar): Date {
  return openingOf(addWorkingDays(dayOf(now, calendar), -1, calendar), calendar);
}
