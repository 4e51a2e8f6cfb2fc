/**
 * The limits of the procedure, in working days unless a name says otherwise: rows with a version and an effective
 * date, because the regulation changes (PermenPANRB 62/2018 was replaced by 5/2025). A case keeps the version it was
 * filed under. Source of 3, 5 and 10: the ministry's page of the SP4N-LAPOR! app.
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
  /** Given to a verifier when an agency returns a case. */
  readonly returned: number;
  /** Calendar days ahead up to which an agency may promise without a supervisor. */
  readonly promiseDays: number;
  /** Calendar days of age at which the citizen hears of the Ombudsman; never pauses. */
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

/** The policy under which a report that is filed on this day ("2026-11-26") falls: the latest that is in force. */
export function policyAt(day: string): Policy {
  const inForce = policies.filter(({ from }) => from <= day).sort((a, b) => (a.from < b.from ? 1 : -1));
  const policy = inForce[0] ?? policies[0];
  if (policy === undefined) throw new Error("there is no policy");
  return policy;
}

/** The policy that a case keeps. Throws if there never was such a version. */
export function policyOf(version: number): Policy {
  const policy = policies.find((known) => known.version === version);
  if (policy === undefined) throw new Error(`there is no policy of version ${version}`);
  return policy;
}
