import type { Calendar } from "../../calendar/calendar.ts";
import { dayOf } from "../../calendar/day.ts";
import { openingOf } from "../../calendar/hours.ts";
import { addWorkingDays } from "../../calendar/workingDays.ts";
import type { CaseId } from "../../procedure/case.ts";
import type { Story } from "../../procedure/content.ts";
import type { ReporterLetter } from "../../procedure/notices/letterNames.ts";
import type { Letter } from "../letter.ts";
import { letterOf } from "./retell.ts";

/** standing: says where cases stand, in the place of letters that waited before it. */
export type NewsName = ReporterLetter | "standing";

/** The name of a letter to a reporter; null for one to a room. */
export function newsName(name: Letter["name"]): NewsName | null {
  return name === "set_aside" || /^(agency|operators|supervisors)_/.test(name)
    ? null
    : (name as ReporterLetter);
}

/** News for a reporter that is on file and hasn't left. */
export type WaitingNews = {
  readonly id: string;
  readonly name: NewsName;
  readonly event: string | null;
  /** Business time as of which it speaks. */
  readonly at: Date;
  /** The cases it speaks of. */
  readonly cases: readonly CaseId[];
  /** What it tells of may still be taken back. */
  readonly undoable: boolean;
};

/**
 * Whether what waits about a case is to be said anew: it has been overtaken by what came later, or its days may no
 * longer be right. One letter that tells the latest, and has just been written, goes out as it is.
 */
export function isStale(letters: readonly WaitingNews[], story: Story, before: Date): boolean {
  if (letters.some(({ undoable }) => undoable)) return false;
  const [only] = letters;
  if (letters.length !== 1 || only === undefined) return letters.length > 1;
  const latest = story.events.findLast((event) => letterOf(event) !== null);
  return only.at < before || (only.event !== null && latest !== undefined && latest.id !== only.event);
}

/** News from before this has waited for more than a whole working day. */
export function staleBefore(now: Date, calendar: Calendar): Date {
  return openingOf(addWorkingDays(dayOf(now, calendar), -1, calendar), calendar);
}
