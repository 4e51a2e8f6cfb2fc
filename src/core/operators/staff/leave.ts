import type { Day } from "../../calendar/calendar.ts";

/** Days on which somebody is away, both of them included. */
export type Leave = { readonly from: Day; readonly to: Day };

/** A colleague with their leave, as far as it is known. */
export type Away = { readonly leave?: Leave | null };

/** Whether the member is on leave on this day of the office. */
export function isOnLeave({ leave }: Away, day: Day): boolean {
  return leave != null && leave.from <= day && day <= leave.to;
}
