import type { Case } from "./case.ts";
import type { Actor } from "./command.ts";
import type { CaseEvent, EventType, Step } from "./event.ts";
import { standingEvents } from "./standing.ts";

/**
 * Whether what somebody did leaves nothing to check: the report ended, went elsewhere, or is in another stage or round
 * than the waiting answer was written for. What time alone does isn't somebody's: the answer goes on waiting.
 */
export function isOvertaken(before: Case, after: Case, actor: Actor): boolean {
  if (before.waiting == null || after.waiting !== before.waiting) return false;
  const moved = before.stage !== after.stage || before.round !== after.round;
  return after.stage === "closed" || before.agency !== after.agency || (moved && actor.type !== "system");
}

/** Those that end the wait themselves, of which everybody concerned hears by them. */
const ends: ReadonlySet<EventType> = new Set(["approved", "sent_back", "withheld", "undone"]);

/** Whether this step ended the wait of an answer as something else than a decision about it. */
export function endsWaiting({ before, after, event }: Step): boolean {
  return before?.waiting != null && after.waiting == null && !ends.has(event.happening.type);
}

/** The event with the words of the answer that waits, or that waited last; null if none does. */
export function proposalIn(events: readonly CaseEvent[]): CaseEvent | null {
  return standingEvents(events).findLast(({ happening }) => happening.type === "proposed") ?? null;
}
