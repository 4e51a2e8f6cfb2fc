import type { Calendar } from "../../calendar/calendar.ts";
import { apart, nextReminder } from "../draft/reminderTimes.ts";
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

/** A platform's clock may be so much ahead of ours; a time further ahead says nothing. */
const slackMs = 60_000;

/**
 * What becomes of a reminder that is about to leave, which may be long after it was written: people are
 * reminded by day, some hours apart, and only of what is still true. `left`: when the last reminder of these drafts left.
 */
export function leaving(
  state: State,
  given: Given,
  { now, left }: { readonly now: Date; readonly left: Date | null },
  zone: Pick<Calendar, "zone">,
): Leaving {
  const draft = draftsOf(state).find(({ id }) => id === given.draft);
  const stands = draft?.reminded.some(({ name, at }) => name === given.name && at === given.at) ?? false;
  if (draft === undefined || !stands || draft.declined) return { type: "overtaken" };
  const later = nextReminder(draft, now, zone);
  if (later !== null && later.at <= now) return { type: "overtaken" };
  const until = apart(left !== null && left.getTime() < now.getTime() + slackMs ? [left] : [], now, zone);
  return until > now ? { type: "wait", until } : { type: "now" };
}
