import { type Said, say } from "../../message/message.ts";
import { shorten } from "../../message/shorten.ts";
import type { CaseEvent } from "../../procedure/event.ts";
import { standingEvents } from "../../procedure/standing.ts";

/** Most notes that a card or desk shows, and most characters of each: `/riwayat` has the rest. */
const most = 3;
const longest = 160;

/** The office's latest notes on an ordinary case, oldest first: for the operators' rooms, never for an agency. */
export function notesSaid(events: readonly CaseEvent[]): readonly Said[] {
  return standingEvents(events)
    .filter(({ happening }) => happening.type === "noted")
    .slice(-most)
    .map(({ by, text }) =>
      say("card.note", { who: by.type === "operator" ? by.name : "", words: shorten(text, longest) }),
    );
}
