/*
 * Marks: which notices have gone out for the present clock, each at most once, and whether a reply waits for a
 * person of the office. The values are stored and never change, although a policy may give other days; those of
 * the citizen's reminders ("reply.5") have the day numbers of the first policy.
 */

/** Reminders to the office or agency, two working days before the limit and one. */
export const twoDaysBefore = "remind.2" as const;
export const dayBefore = "remind.1" as const;

/** Reminds the citizen in the middle of their time. */
export const middle = "reply.5" as const;
/** Last call to the citizen at the end of their time; without it silence doesn't close the case. */
export const lastCall = "reply.9" as const;

/** A limit of the office has passed: told to the operators on the first morning, later to supervisors. */
export const overdueOffice = "overdue" as const;
export const overdueSupervisors = "overdue.supervisor" as const;

/** An agency's own room was told of its delay, or on the promised day; a room that takes no messages wasn't. */
export const agencyTold = "overdue.agency" as const;

/** The head of the agency, and the person whom the office names above it, were told of the delay. */
export const headTold = "overdue.head" as const;
export const overseerTold = "overdue.overseer" as const;

/** The case was held open although the citizen was silent. */
export const heldOpen = "held_open" as const;
/** The citizen's reply couldn't be understood: silence doesn't close the case until the office has acted. */
export const handedOver = "unclear" as const;
/** At the end of the citizen's time the office was told that their reply isn't understood yet. */
export const unclearTold = "unclear.told" as const;

const citizens = "overdue.citizen." as const;

export type Mark =
  | typeof twoDaysBefore
  | typeof dayBefore
  | typeof middle
  | typeof lastCall
  | typeof overdueOffice
  | typeof overdueSupervisors
  | typeof agencyTold
  | typeof headTold
  | typeof overseerTold
  | `${typeof citizens}${number}`
  | typeof heldOpen
  | typeof handedOver
  | typeof unclearTold;

/** Mark of the n-th notice of a delay to the citizen, from 1. */
export function citizensNotice(n: number): Mark {
  return `${citizens}${n}`;
}

/** Number of a notice of a delay to the citizen, from 1; 0 for any other mark. */
export function noticeNumber(mark: Mark): number {
  return mark.startsWith(citizens) ? Number(mark.slice(citizens.length)) : 0;
}

/** Whether the mark stands for a notice of a delay. */
export function isOfDelay(mark: Mark): boolean {
  return ofDelay.has(mark) || noticeNumber(mark) > 0;
}

const ofDelay: ReadonlySet<Mark> = new Set([
  overdueOffice,
  overdueSupervisors,
  agencyTold,
  headTold,
  overseerTold,
]);
