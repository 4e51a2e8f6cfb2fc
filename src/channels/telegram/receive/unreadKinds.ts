import type { UnreadKind } from "../../../core/message/input.ts";
import type { RawInput } from "../../../ports/inbound.ts";

/** What people call the kinds of content that can't be read, by the Bot API's name. */
const kinds: ReadonlyMap<string, UnreadKind> = new Map([
  ["poll", "poll"],
  ["checklist", "checklist"],
  ["contact", "contact"],
  ["users_shared", "contact"],
  ["chat_shared", "contact"],
  ["story", "story"],
  ["paid_media", "paid"],
  ["dice", "game"],
  ["game", "game"],
  ["giveaway", "giveaway"],
  ["giveaway_created", "giveaway"],
  ["giveaway_winners", "giveaway"],
  ["giveaway_completed", "giveaway"],
  ["invoice", "payment"],
  ["successful_payment", "payment"],
  ["refunded_payment", "payment"],
]);

/** A content that can't be read; `what`: the Bot API's name for it. */
export function unread(what: string): RawInput {
  const kind = kinds.get(what);
  return kind === undefined ? { type: "unknown", what } : { type: "unknown", what, kind };
}
