import type { Day, DayOff, HoursOn } from "../core/calendar/calendar.ts";
import type { Agency, Body, Category, StandingAnswer, Template } from "../core/office.ts";
import type { RoomFacts } from "../core/operators/facts.ts";
import type { Code } from "../core/procedure/case.ts";

/** The part of the office that administrators maintain. */
export type OfficeStore = {
  agencies(): Promise<readonly Agency[]>;
  categories(): Promise<readonly Category[]>;
  standingAnswers(): Promise<readonly StandingAnswer[]>;
  templates(): Promise<readonly Template[]>;
  bodies(): Promise<readonly Body[]>;
  saveAgency(agency: Agency): Promise<void>;
  saveCategory(category: Category): Promise<void>;
  saveStandingAnswer(answer: StandingAnswer): Promise<void>;
  saveTemplate(template: Template): Promise<void>;
  saveBody(body: Body): Promise<void>;
  /**
   * `days`: days off; `working`: days that administrators took off that list; `years`: years with a decree.
   */
  daysOff(): Promise<{
    readonly days: readonly DayOff[];
    readonly working: readonly string[];
    readonly years: readonly number[];
  }>;
  saveDaysOff(year: number | null, add: readonly DayOff[], remove: readonly string[]): Promise<void>;
  /** Days with other hours than their weekday's, in order. */
  hoursOn(): Promise<readonly HoursOn[]>;
  /** Saves these days' hours; `remove`: days that have their weekday's again. */
  saveHoursOn(add: readonly HoursOn[], remove: readonly Day[]): Promise<void>;
  /** How often verifiers sent a category from a district to an agency, the most frequent first. */
  habits(): Promise<RoomFacts["habits"]>;
  countHabits(used: readonly { category: Code; district: string; agency: Code }[]): Promise<void>;
};
