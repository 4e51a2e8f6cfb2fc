import type { Calendar } from "./calendar/calendar.ts";
import type { Code, ContactId } from "./procedure/case.ts";

export const languages = ["id", "en"] as const;

export type Language = (typeof languages)[number];

/** The office: its configuration and what administrators maintain; part of every dialogue's facts. */
export type Office = {
  /** The service's name to the public: "Lapor Maju". */
  readonly service: string;
  /** The office's name: "Pemkab Maju". */
  readonly name: string;
  /** The office's telephone, as it is told; null: not configured, and not told. */
  readonly phone: string | null;
  readonly hotlines: Hotlines;
  readonly calendar: Calendar;
  readonly agencies: readonly Agency[];
  readonly categories: readonly Category[];
  readonly standingAnswers: readonly StandingAnswer[];
  /** Who is answerable for what this office isn't; SP4N-LAPOR isn't among them, since it always is. */
  readonly bodies: readonly Body[];
  /** Who is named above those that hold the cases; absent: nobody. */
  readonly superiors?: readonly NamedSuperior[];
  /** Questions and answers that verifiers send by a code. */
  readonly templates: readonly Template[];
  /** Names of channels, by id. */
  readonly channelNames: Readonly<Record<string, string>>;
  /** Seconds that letters of an operator's step wait, so that it can be undone. */
  readonly undoSeconds: number;
  /** Whether agencies have 14 days for a complaint, and 60 for one about somebody's conduct in office. */
  readonly oversightLimits: boolean;
};

/**
 * Kinds of numbers that are offered where they help. violence: for women and children. protection: of witnesses ("LPSK
 * 148; KPK 198"). crisis: for whoever may harm themselves. ombudsman: how it is reached ("telepon 137").
 */
export const hotlineKinds = [
  "emergency",
  "police",
  "ambulance",
  "violence",
  "crisis",
  "protection",
  "ombudsman",
] as const;
export type HotlineKind = (typeof hotlineKinds)[number];

/** null: not configured, and not offered. */
export type Hotlines = Readonly<Record<HotlineKind, string | null>>;

export const noHotlines: Hotlines = {
  emergency: null,
  police: null,
  ambulance: null,
  violence: null,
  crisis: null,
  protection: null,
  ombudsman: null,
};

export type Agency = {
  readonly code: Code;
  readonly name: string;
  readonly active: boolean;
  /** Its answers leave only once a supervisor has checked them; left out: they don't wait. */
  readonly checked?: boolean;
};

/** `agency`: proposed for it; null where it depends on the place. */
export type Category = {
  readonly code: Code;
  readonly name: string;
  /** What letters call such a report, in two or three lower-case words: "jalan rusak". */
  readonly topic: string;
  readonly agency: Code | null;
  /** Words, in lower case, by which a report is guessed to be of this category. */
  readonly hints: readonly string[];
  readonly active: boolean;
};

/** A body outside the office to which reports are referred. */
export type Body = {
  readonly code: Code;
  readonly name: string;
  /** What it is answerable for, as a citizen would say it: "jalan provinsi". */
  readonly competence: string;
  /** How a citizen reaches it: a telephone, an address or a page. */
  readonly contact: string;
  /** Whether it also answers what is sent to SP4N-LAPOR. */
  readonly onLapor: boolean;
  readonly active: boolean;
};

/** Whether a template is a question to a reporter or an answer. */
export const templateKinds = ["ask", "answer"] as const;

/** A question or an answer as an administrator wrote it, for reports of a category or of any. */
export type Template = {
  readonly code: Code;
  readonly kind: (typeof templateKinds)[number];
  /** null: of any category. */
  readonly category: Code | null;
  /** "{nomor}" in it stands for the report's number. */
  readonly text: string;
  readonly active: boolean;
};

/** What the office answers to a question that is often asked, as an administrator wrote it. */
export type StandingAnswer = {
  readonly code: Code;
  /** What it is about: "Syarat membuat KTP". */
  readonly name: string;
  /** Words, in lower case, by which a question is known. */
  readonly hints: readonly string[];
  readonly text: string;
  readonly active: boolean;
};

/**
 * Somebody who hears in private of delays. head: of an agency. overseer: above all of them, called by a title of the
 * office's ("Sekda").
 */
export type Superior =
  | { readonly role: "head"; readonly agency: Code }
  | { readonly role: "overseer"; readonly title: string };

/** `hears`: their chat takes our messages. */
export type NamedSuperior = Superior & {
  readonly contact: ContactId;
  readonly name: string;
  readonly hears: boolean;
};

/** The head of this agency, if one is named. */
export function headOf(
  agency: Code | null,
  { superiors = [] }: Pick<Office, "superiors">,
): NamedSuperior | null {
  return superiors.find((one) => one.role === "head" && one.agency === agency) ?? null;
}

/** The person whom the office names above all agencies, if there is one. */
export function overseerOf({
  superiors = [],
}: Pick<Office, "superiors">): Extract<NamedSuperior, { role: "overseer" }> | null {
  return superiors.find((one) => one.role === "overseer") ?? null;
}
