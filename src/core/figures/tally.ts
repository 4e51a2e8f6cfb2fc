import type { Code, Outcome } from "../procedure/case.ts";
import type { FiledCase } from "./filed.ts";
import type { Kept, Limits } from "./limits.ts";

/** What is counted, in the order in which it is shown. */
export const measures = [
  "filed",
  "forwarded_in_time",
  "forwarded_late",
  "answered_in_time",
  "answered_late",
  "open",
  "settled",
  "accepted",
  "informed",
  "silent",
  "office",
  "referred",
  "otherwise",
] as const;
export type Measure = (typeof measures)[number];

export type Line = Readonly<Record<Measure, number>>;

export type Figures = {
  readonly all: Line;
  /** By the agency at which a case is, or was when it ended; null for those that are with none. */
  readonly agencies: ReadonlyMap<Code | null, Line>;
};

/** Counts cases one by one, so that none has to be kept. */
export function createTally(): {
  readonly add: (filed: FiledCase, limits: Limits) => void;
  readonly figures: () => Figures;
} {
  const all = emptyLine();
  const agencies = new Map<Code | null, Record<Measure, number>>();
  return {
    add(filed, limits) {
      const theirs = agencies.get(filed.agency) ?? emptyLine();
      agencies.set(filed.agency, theirs);
      for (const measure of measuresOf(filed, limits)) {
        all[measure] += 1;
        theirs[measure] += 1;
      }
    },
    figures: () => ({ all, agencies }),
  };
}

function emptyLine(): Record<Measure, number> {
  return {
    filed: 0,
    forwarded_in_time: 0,
    forwarded_late: 0,
    answered_in_time: 0,
    answered_late: 0,
    open: 0,
    settled: 0,
    accepted: 0,
    informed: 0,
    silent: 0,
    office: 0,
    referred: 0,
    otherwise: 0,
  };
}

/** Each case counts as filed and under one ending; under a limit only where that can be judged. */
function measuresOf({ outcome }: FiledCase, { forwarded, answered }: Limits): readonly Measure[] {
  return [
    "filed",
    ...keptAs(forwarded, "forwarded_in_time", "forwarded_late"),
    ...keptAs(answered, "answered_in_time", "answered_late"),
    outcome === null ? "open" : endedAs(outcome),
  ];
}

function keptAs(kept: Kept, inTime: Measure, late: Measure): readonly Measure[] {
  switch (kept) {
    case "in_time":
      return [inTime];
    case "late":
      return [late];
    case null:
      return [];
  }
}

function endedAs(outcome: Outcome): Measure {
  switch (outcome) {
    case "resolved":
      return "settled";
    case "accepted":
    case "informed":
    case "office":
    case "referred":
      return outcome;
    case "no_reply":
      return "silent";
    case "rejected":
    case "duplicate":
    case "withdrawn":
    case "incomplete":
    case "mistaken":
      return "otherwise";
  }
}
