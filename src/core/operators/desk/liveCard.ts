import { type CardAudience, type CardFacts, card } from "../../letters/case/card.ts";
import type { Delivery } from "../../letters/delivery.ts";
import type { Message, Said } from "../../message/message.ts";
import type { Case } from "../../procedure/case.ts";
import type { Report } from "../../procedure/content.ts";
import type { CaseEvent } from "../../procedure/event.ts";
import { historyLines } from "../say/history.ts";
import { ledgerLines } from "../say/ledger.ts";

/** Most events that a card shows. */
const lines = 4;

type Shown = {
  readonly report: Report | null;
  readonly events: readonly CaseEvent[];
  /** What became of the letters to its reporters; empty unless the audience is the office. */
  readonly deliveries: readonly Delivery[];
  /** With whom it lies, without whoever asked for the card. */
  readonly held?: readonly Said[];
};

/**
 * A case's card as it is now, with what its reporters did and didn't get and its latest events: the answer to
 * `/kasus`, renewed at every change.
 */
export function liveCard(
  current: Case,
  { report, events, deliveries, held = [] }: Shown,
  audience: CardAudience,
  facts: CardFacts,
): Message {
  const shown = card(current, report, audience, { ...facts, events });
  const history = historyLines(events, current, {
    office: facts.office,
    longest: lines,
    reader: audience,
  });
  const ledger = audience === "operators" ? ledgerLines(deliveries, current, facts.office) : [];
  return {
    ...shown,
    paragraphs: [...shown.paragraphs, ...[held, ledger, history].filter(({ length }) => length > 0)],
    guarded: true,
  };
}
