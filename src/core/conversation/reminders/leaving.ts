import type { Calendar } from "../../calendar/calendar.ts";
import { nextReminder, waking } from "../draft/reminderTimes.ts";
import { draftsOf } from "../draft/shelf.ts";
import type { Reminder } from "../state/draft.ts";
import type { State } from "../state/state.ts";

/** A reminder on file: of which draft, which of them, and when it was given. */
export type Given = { readonly draft: string; readonly name: Reminder; readonly at: string };

export type Leaving =
  | { readonly type: "now" }
  | { readonly type: "wait"; readonly until: Date }
  /** Its draft has been sent, cancelled, changed or erased since, or a later reminder of it is due. */
  | { readonly type: "overtaken" };

/**
 * What becomes of a reminder that is about to leave, which may be long after it was written: people are
 * reminded by day, and only of what is still true.
 */
export function leaving(state: State, given: Given, now: Date, zone: Pick<Calendar, "zone">): Leaving {
  const draft = draftsOf(state).find(({ id }) => id === given.draft);
  const stands = draft?.reminded.some(({ name, at }) => name === given.name && at === given.at) ?? false;
  if (draft === undefined || !stands || draft.declined) return { type: "overtaken" };
  const later = nextReminder(draft, now, zone);
  if (later !== null && later.at <= now) return { type: "overtaken" };
  const until = waking(now, zone);
  return until > now ? { type: "wait", until } : { type: "now" };
}
