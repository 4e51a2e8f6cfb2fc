import { type Said, say } from "../../message/message.ts";
import type { Office } from "../../office.ts";
import type { AttachmentId, Case } from "../../procedure/case.ts";
import type { CaseEvent, EventType } from "../../procedure/event.ts";
import { quotedForRoom } from "../reporter/quote.ts";
import { saidWords } from "../rooms/ready.ts";

/** What a citizen tells of a case after filing it. */
const told: ReadonlySet<EventType> = new Set([
  "supplied",
  "added",
  "amended",
  "disagreed",
  "replied",
  "reopened",
]);

/** Most of it that a card shows; `/lihat` shows all. */
const shown = 6;

/**
 * What the office asked and the citizen told since the case was filed, the latest of it, oldest first: for those who
 * handle it next. Not masked.
 */
export function saidSince(
  events: readonly CaseEvent[],
  { number }: Pick<Case, "number">,
  office: Office,
): readonly Said[] {
  return events
    .filter(({ happening: { type }, text, files }) =>
      told.has(type) ? text !== "" || files.length > 0 : type === "asked",
    )
    .slice(-shown)
    .flatMap((event) => exchange(event, number, office));
}

function exchange(event: CaseEvent, number: string, office: Office): readonly Said[] {
  const { happening, text } = event;
  if (happening.type === "asked")
    return [say("card.since.asked", { words: saidWords(happening.words, text, office) })];
  const [words, ...rest] = quotedForRoom(event, number);
  return words === undefined ? [] : [say("card.since.told", { words }), ...rest];
}

/** The files that the citizen sent since filing. */
export function filesSince(events: readonly CaseEvent[]): readonly AttachmentId[] {
  return events.filter(({ happening: { type } }) => told.has(type)).flatMap(({ files }) => files);
}
