import type { Calendar } from "./calendar/calendar.ts";
import type { Code } from "./procedure/case.ts";

export const languages = ["id", "en"] as const;

export type Language = (typeof languages)[number];

/** What is configured about the office; part of the facts of every dialogue. */
export type Office = {
  /** The channel's name to the public, "Lapor Maju". */
  readonly service: string;
  /** Whose it is, "Pemkab Maju". */
  readonly name: string;
  /** What isn't configured is null and is not offered. */
  readonly hotlines: {
    readonly emergency: string | null;
    /** Witness protection: "LPSK 148; KPK 198". */
    readonly protection: string | null;
    readonly crisis: string | null;
  };
  readonly calendar: Calendar;
  readonly agencies: readonly Agency[];
  readonly categories: readonly Category[];
  /** How people call each channel, by its id. */
  readonly channelNames: Readonly<Record<string, string>>;
  /** Seconds for which an operator's letters wait, so that the step can be undone. */
  readonly undoSeconds: number;
};

export type Agency = { readonly code: Code; readonly name: string; readonly active: boolean };

/** `agency` answers for it by default; null where it depends on the place. */
export type Category = {
  readonly code: Code;
  readonly name: string;
  /** Two or three lower-case words by which letters call such a report: "jalan rusak". */
  readonly topic: string;
  readonly agency: Code | null;
  /** Words by which a report is guessed to be of this category, lower case. */
  readonly hints: readonly string[];
  readonly active: boolean;
};
