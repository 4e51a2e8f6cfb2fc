/**
 * Limits of the procedure, in working days unless the name says otherwise. Policies have a version and a
 * first day, since the regulation changes (PermenPANRB 62/2018 was replaced by 5/2025); a case keeps the
 * policy under which it was filed. Source of 3, 5 and 10: the ministry's page of the SP4N-LAPOR! app.
 */
export type Policy = {
  readonly version: number;
  /** First day on which reports are filed under it. */
  readonly from: string;
  readonly verify: number;
  readonly complete: number;
  readonly followUp: number;
  readonly reply: number;
  readonly reopen: number;
  /** For the verifiers, when an agency returns a case. */
  readonly returned: number;
  /** How many calendar days ahead an agency may promise without a supervisor. */
  readonly promiseDays: number;
  /** Age in calendar days at which the citizen is told of the Ombudsman; never stopped. */
  readonly ombudsmanDays: number;
};

const policies: readonly Policy[] = [
  {
    version: 1,
    from: "2025-01-01",
    verify: 3,
    complete: 10,
    followUp: 5,
    reply: 10,
    reopen: 10,
    returned: 1,
    promiseDays: 90,
    ombudsmanDays: 60,
  },
];

/** The policy for reports filed on this day ("2026-11-26"): the latest in force. */
export function policyAt(day: string): Policy {
  const inForce = policies.filter(({ from }) => from <= day).sort((a, b) => (a.from < b.from ? 1 : -1));
  const policy = inForce[0] ?? policies[0];
  if (policy === undefined) throw new Error("there is no policy");
  return policy;
}

/** The policy of this version. Throws if there is none. */
export function policyOf(version: number): Policy {
  const policy = policies.find((known) => known.version === version);
  if (policy === undefined) throw new Error(`there is no policy of version ${version}`);
  return policy;
}
