import type { EventType, Step } from "../../procedure/event.ts";

/** Whether the letters of this step quote what was said earlier, so that `LetterFacts.story` must be there. */
export function needsStory({ event, after }: Step): boolean {
  const { type } = event.happening;
  return handsOver.has(type) || (type === "reminded" && after.clock?.kind === "complete");
}

/** The agency gets the report itself. */
const handsOver: ReadonlySet<EventType> = new Set(["forwarded", "reassigned", "reopened"]);
