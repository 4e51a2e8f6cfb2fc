import type { Letter } from "./letter.ts";

/**
 * How a letter counts towards a channel's limit of unasked letters per case and round (WhatsApp: 4). free:
 * doesn't count, such as the agency's answer, the last call, the closing. must: counts, but is sent even
 * beyond the limit, because the person has to act or a stage would pass in silence. may: isn't sent once the
 * limit is reached; the status shows it. first: gives way before the others: isn't sent if only one more is
 * allowed.
 */
export type Weight = "free" | "must" | "may" | "first";

export function weightOf(name: Letter["name"]): Weight {
  switch (name) {
    case "answered":
    case "supplemented":
    case "scheduled":
    case "moved":
    case "supply_last_call":
    case "reply_last_call":
    case "rejected":
    case "merged":
    case "accepted":
    case "closed_by_office":
    case "lapsed_incomplete":
    case "lapsed_no_reply":
      return "free";
    case "filed":
    case "forwarded":
    case "asked":
    case "consent_asked":
    case "reopened":
    case "privacy_changed":
    case "undone":
      return "must";
    case "supply_reminded":
    case "reply_reminded":
      return "first";
    case "supplied":
    case "now_leading":
    case "disagreed":
    case "replied":
    case "postponed":
    case "progressed":
    case "returned":
    case "reassigned":
    case "promise_due":
    case "overdue":
    case "aged":
    case "due_moved":
      return "may";
    default:
      // Letters to rooms aren't limited.
      return "free";
  }
}
