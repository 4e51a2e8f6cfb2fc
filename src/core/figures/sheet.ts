import type { Day } from "../calendar/calendar.ts";
import { type Said, say } from "../message/message.ts";
import type { Agency } from "../office.ts";
import type { Code } from "../procedure/case.ts";
import { policyAt } from "../procedure/policy.ts";
import { type Escalations, escalationsSaid } from "./escalations.ts";
import { type Figures, type Line, type Measure, measures } from "./tally.ts";
import { type UrgentFigures, urgentSaid } from "./urgent.ts";

export type Sheet = {
  /** The first and the last day on which the cases were filed. */
  readonly from: Day;
  readonly to: Day;
  /** The day as of which they are counted. */
  readonly today: Day;
  readonly figures: Figures;
  readonly urgent: UrgentFigures;
  readonly escalations: Escalations;
  /** How many more were filed that are confidential, and of which nothing else is told. */
  readonly confidential: number;
  /** How many drafts wait now that their writers may still want to send. */
  readonly unsent: number;
  readonly agencies: readonly Agency[];
};

/** The figures as a plain text table; columns have letters, explained below it. */
export function sheetText(sheet: Sheet, speak: (said: Said) => string): string {
  const { from, to, today, figures, urgent, escalations, confidential, unsent } = sheet;
  const rows = rowsOf(sheet, speak);
  const width = Math.max(...rows.map(({ label }) => label.length));
  const numbers = (line: Line) =>
    measures.map((measure) => speak(say("figures.number", { n: line[measure] })));
  const column = Math.max(...rows.flatMap(({ line }) => numbers(line)).map(({ length }) => length)) + 2;
  const row = (label: string, cells: readonly string[]) =>
    label.padEnd(width) + cells.map((cell) => cell.padStart(column)).join("");
  return [
    speak(say("figures.title", { from, to })),
    speak(say("figures.count", { count: figures.all.filed + confidential })),
    ...(confidential === 0 ? [] : [speak(say("figures.confidential", { count: confidential }))]),
    ...sentence(urgentSaid(urgent), speak),
    ...sentence(escalationsSaid(escalations), speak),
    ...(unsent === 0 ? [] : [speak(say("figures.unsent", { count: unsent }))]),
    "",
    row("", measures.map(letterOf)),
    ...rows.map(({ label, line }) => row(label, numbers(line))),
    "",
    ...measures.map((measure, n) => `${letterOf(measure, n)}  ${speak(meaningOf(measure, from))}`),
    "",
    speak(say("figures.as_of", { day: today })),
  ].join("\n");
}

/** On one line what is said of one thing. */
function sentence(said: readonly Said[], speak: (said: Said) => string): readonly string[] {
  return said.length === 0 ? [] : [said.map(speak).join(" ")];
}

/** All cases, then each agency that has any in the office's order, then those that are with none. */
function rowsOf({ figures, agencies }: Sheet, speak: (said: Said) => string) {
  const names = new Map<Code | null, string>(agencies.map(({ code, name }) => [code, name]));
  for (const code of figures.agencies.keys()) {
    if (code !== null && !names.has(code)) names.set(code, code);
  }
  names.set(null, speak(say("figures.no_agency")));
  const theirs = [...names].flatMap(([code, label]) => {
    const line = figures.agencies.get(code);
    return line === undefined ? [] : [{ label, line }];
  });
  return [{ label: speak(say("figures.all")), line: figures.all }, ...theirs];
}

function letterOf(_: Measure, n: number): string {
  return String.fromCharCode("A".charCodeAt(0) + n);
}

function meaningOf(measure: Measure, from: Day): Said {
  // Verifying takes the same under every policy of a day; an agency's limit depends on the kind of report.
  const { verify } = policyAt(from, { oversight: false });
  switch (measure) {
    case "filed":
      return say("figures.filed");
    case "forwarded_in_time":
      return say("figures.forwarded_in_time", { days: verify });
    case "forwarded_late":
      return say("figures.forwarded_late");
    case "answered_in_time":
      return say("figures.answered_in_time");
    case "answered_late":
      return say("figures.answered_late");
    case "open":
      return say("figures.open");
    case "settled":
      return say("figures.settled");
    case "accepted":
      return say("figures.accepted");
    case "informed":
      return say("figures.informed");
    case "silent":
      return say("figures.silent");
    case "office":
      return say("figures.office");
    case "referred":
      return say("figures.referred");
    case "otherwise":
      return say("figures.otherwise");
  }
}
