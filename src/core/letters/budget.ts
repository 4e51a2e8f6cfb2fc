import type { Letter } from "./letter.ts";

/**
 * How a letter counts where a channel bears few unasked ones per case and round (WhatsApp: 4 besides the agency's
 * answer, the last call and the closing). free: doesn't count. must: counts, and goes out all the same, because the
 * person has to act on it or a stage would pass in silence. may: left out once the number is reached; the status shows
 * it. first: left out already before the last one.
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
      // Letters to rooms aren't counted: an office may write to itself.
      return "free";
  }
}
