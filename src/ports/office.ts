import type { DayOff } from "../core/calendar/calendar.ts";
import type { Agency, Category } from "../core/office.ts";
import type { RoomFacts } from "../core/operators/facts.ts";
import type { Code } from "../core/procedure/case.ts";

/** What administrators keep. */
export type OfficeStore = {
  agencies(): Promise<readonly Agency[]>;
  categories(): Promise<readonly Category[]>;
  saveAgency(agency: Agency): Promise<void>;
  saveCategory(category: Category): Promise<void>;
  /** Days off, days that were taken off the list again, and the years whose list is the decree's. */
  daysOff(): Promise<{
    readonly days: readonly DayOff[];
    readonly working: readonly string[];
    readonly years: readonly number[];
  }>;
  saveDaysOff(year: number | null, add: readonly DayOff[], remove: readonly string[]): Promise<void>;
  /** How often verifiers sent a category from a district to an agency, the most frequent first. */
  habits(): Promise<RoomFacts["habits"]>;
  countHabits(used: readonly { category: Code; district: string; agency: Code }[]): Promise<void>;
};
