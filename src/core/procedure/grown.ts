import type { CaseEvent } from "./event.ts";

/**
 * A history in which a step that was taken again with a further photo of its album stands once: each photo undid the
 * step and took it anew, with all that there was.
 */
export function grownOnce(events: readonly CaseEvent[]): readonly CaseEvent[] {
  const within = new Set<CaseEvent>();
  events.forEach((step, index) => {
    const [undoing, anew] = events.slice(index + 1, index + 3);
    if (undoing === undefined || anew === undefined) return;
    const { happening } = undoing;
    const undid = happening.type === "undone" && happening.undid === step.id;
    if (!undid || !isGrown(step, anew)) return;
    within.add(step).add(undoing);
  });
  return events.filter((event) => !within.has(event));
}

/** Whether the same person took the same step, with more files and all of the words. */
function isGrown(before: CaseEvent, { by, happening, text, files }: CaseEvent): boolean {
  return (
    happening.type === before.happening.type &&
    by.type === "operator" &&
    before.by.type === "operator" &&
    by.contact === before.by.contact &&
    text.startsWith(before.text) &&
    files.length > before.files.length &&
    before.files.every((file) => files.includes(file))
  );
}
