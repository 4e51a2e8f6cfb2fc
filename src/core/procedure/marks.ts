/*
 * What has gone out for the present clock, each once, and what waits for a person in the office. The values are what is
 * on file: names that never change, whatever days a policy gives; those of the citizen's reminders are the first policy's.
 */

/** To whoever in the office is to act: two working days before the limit, and one. */
export const twoDaysBefore = "remind.2" as const;
export const dayBefore = "remind.1" as const;

/** To the citizen in the middle of their time. */
export const middle = "reply.5" as const;
/** To the citizen at the end of it: without this silence closes nothing. */
export const lastCall = "reply.9" as const;

/** The office's delay, told to it on the first morning, and then to its supervisors. */
export const overdueOffice = "overdue" as const;
export const overdueSupervisors = "overdue.supervisor" as const;

/** Silence was not enough to close it. */
export const heldOpen = "held_open" as const;
/** The citizen wrote what couldn't be told for a yes or a no: silence closes nothing until the office has acted. */
export const handedOver = "unclear" as const;
/** At the end of the citizen's time the office was told that their words still wait to be understood. */
export const unclearTold = "unclear.told" as const;

const citizens = "overdue.citizen." as const;

export type Mark =
  | typeof twoDaysBefore
  | typeof dayBefore
  | typeof middle
  | typeof lastCall
  | typeof overdueOffice
  | typeof overdueSupervisors
  | `${typeof citizens}${number}`
  | typeof heldOpen
  | typeof handedOver
  | typeof unclearTold;

/** The citizen's n-th notice of a delay, from 1. */
export function citizensNotice(n: number): Mark {
  return `${citizens}${n}`;
}

/** Which of the citizen's notices of a delay it is, from 1; 0 for any other mark. */
export function noticeNumber(mark: Mark): number {
  return mark.startsWith(citizens) ? Number(mark.slice(citizens.length)) : 0;
}

/** Whether it told somebody of a delay. */
export function isOfDelay(mark: Mark): boolean {
  return mark === overdueOffice || mark === overdueSupervisors || noticeNumber(mark) > 0;
}
