import { type CardAudience, type CardFacts, card } from "../letters/card.ts";
import type { Case } from "../procedure/case.ts";
import type { Report } from "../procedure/content.ts";
import type { CaseEvent } from "../procedure/event.ts";
import type { Message } from "../words/message.ts";
import { historyLines } from "./history.ts";

/** The last of a case's history that its card shows. */
const lines = 4;

/** A case's card with the last of what happened, as it is now: what `/kasus` puts up and every change renews. */
export function liveCard(
  current: Case,
  { report, events }: { readonly report: Report | null; readonly events: readonly CaseEvent[] },
  audience: CardAudience,
  facts: CardFacts,
): Message {
  const shown = card(current, report, audience, facts);
  const history = historyLines(events, current, facts.office, lines);
  return {
    ...shown,
    paragraphs: [...shown.paragraphs, ...(history.length === 0 ? [] : [history])],
    guarded: true,
  };
}
