import type { Classification } from "./case.ts";

/**
 * Limits of the procedure, in working days unless the name says otherwise. Policies have a version and a
 * first day, since the regulation changes (PermenPANRB 62/2018 was replaced by 5/2025); a case keeps the
 * policy under which it was filed. Source of 3, 5 and 10: the ministry's page of the SP4N-LAPOR! app.
 */
export type Policy = {
  readonly version: number;
  /** First day on which reports are filed under it. */
  readonly from: string;
  /** For offices that give their agencies 14 days, and 60 where an officer's conduct is looked into. */
  readonly oversight: boolean;
  readonly verify: number;
  readonly complete: number;
  /** For the agency's first answer, by what the report is. */
  readonly followUp: Readonly<Record<Classification, Span>>;
  /** For its next one: after a reply, a disagreement, a reopening, or when a promised day has come. */
  readonly again: number;
  /**
   * By how many days the answer to a request for information may be put off without a supervisor, and how
   * many the agency has when that day has come; null: as other reports.
   */
  readonly extension: { readonly days: number; readonly after: number } | null;
  readonly reply: number;
  readonly reopen: number;
  /** For the verifiers, when an agency returns a case. */
  readonly returned: number;
  /** How many calendar days ahead an agency may promise without a supervisor. */
  readonly promiseDays: number;
  /** Age in calendar days at which the citizen is told of the Ombudsman; never stopped. */
  readonly ombudsmanDays: number;
};

/** A limit in working days, or one in calendar days, which then ends on the last working day among them. */
export type Span = { readonly working: number } | { readonly calendar: number };

const first = {
  version: 1,
  from: "2025-01-01",
  oversight: false,
  verify: 3,
  complete: 10,
  followUp: {
    complaint: { working: 5 },
    oversight: { working: 5 },
    aspiration: { working: 5 },
    information: { working: 5 },
  },
  again: 5,
  extension: null,
  reply: 10,
  reopen: 10,
  returned: 1,
  promiseDays: 90,
  ombudsmanDays: 60,
} as const satisfies Policy;

/**
 * UU 14/2008 article 22: a request for information is answered within 10 working days, of which checking
 * takes 3, or with a written reason within 7 more.
 */
const second = {
  ...first,
  version: 2,
  from: "2026-12-01",
  followUp: { ...first.followUp, information: { working: 7 } },
  extension: { days: 7, after: 1 },
} as const satisfies Policy;

/**
 * The second for an office that keeps the classes of service standards: 14 working days for a complaint, and
 * Perpres 76/2013's 60 days where somebody's conduct in office is looked into.
 */
const third = {
  ...second,
  version: 3,
  oversight: true,
  followUp: { ...second.followUp, complaint: { working: 14 }, oversight: { calendar: 60 } },
} as const satisfies Policy;

const policies: readonly Policy[] = [first, second, third];

/**
 * The policy for reports filed on this day ("2026-11-26"): the latest in force, with limits by class where
 * the office keeps `oversight` and such a policy is in force.
 */
export function policyAt(day: string, { oversight }: { readonly oversight: boolean }): Policy {
  const inForce = policies.filter(({ from }) => from <= day).sort((a, b) => (a.from < b.from ? 1 : -1));
  return inForce.find((policy) => policy.oversight === oversight) ?? inForce[0] ?? first;
}

/** The policy of this version. Throws if there is none. */
export function policyOf(version: number): Policy {
  const policy = policies.find((known) => known.version === version);
  if (policy === undefined) throw new Error(`there is no policy of version ${version}`);
  return policy;
}
