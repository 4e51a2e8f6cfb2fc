import type { CaseEvent } from "./event.ts";

/** A history without the steps that were undone, and without the undoing. `undid`: the step that an event undid. */
export function standing<E extends { readonly id: string }>(
  events: readonly E[],
  undid: (event: E) => string | null,
): readonly E[] {
  const undone = new Set(events.flatMap((event) => undid(event) ?? []));
  return events.filter((event) => undid(event) === null && !undone.has(event.id));
}

/** The same of a case's events. */
export function standingEvents(events: readonly CaseEvent[]): readonly CaseEvent[] {
  return standing(events, ({ happening }) => (happening.type === "undone" ? happening.undid : null));
}
