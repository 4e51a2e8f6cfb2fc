import type { Letter } from "./letter.ts";

/**
 * How a letter counts towards a channel's limit of unasked letters per case and round (WhatsApp: 4). free:
 * must be heard and doesn't count: the agency's answer, a question, a missed limit, a promise that is due, a
 * change of hands, 60 days, the last call, the closing. must: counts, but is sent even beyond the limit,
 * because a stage would pass in silence. may: isn't sent once the limit is reached; the status shows it.
 * first: gives way before the others: isn't sent if only one more is allowed. once: the first of its name in
 * a round is sent, and stands for those after it.
 */
export type Weight = "free" | "must" | "may" | "first" | "once";

export function weightOf(name: Letter["name"]): Weight {
  switch (name) {
    case "answered":
    case "supplemented":
    case "scheduled":
    case "moved":
    case "supply_last_call":
    case "reply_last_call":
    case "rejected":
    case "referred":
    case "merged":
    case "accepted":
    case "closed_by_office":
    case "lapsed_incomplete":
    case "lapsed_no_reply":
    case "asked":
    case "consent_asked":
    case "overdue":
    case "promise_due":
    case "returned":
    case "reassigned":
    case "aged":
    case "admission_asked":
    case "watch_ended":
    case "blocked":
    case "unblocked":
      return "free";
    case "filed":
    case "forwarded":
    case "reopened":
    case "privacy_changed":
    case "undone":
      return "must";
    case "supply_reminded":
    case "reply_reminded":
      return "first";
    case "progressed":
      return "once";
    case "supplied":
    case "now_leading":
    case "chat_added":
    case "told_elsewhere":
    case "disagreed":
    case "replied":
    case "postponed":
    case "due_moved":
      return "may";
    // Letters to rooms aren't limited.
    case "agency_forwarded":
    case "agency_added":
    case "agency_amended":
    case "agency_joined":
    case "agency_disagreed":
    case "agency_replied":
    case "agency_accepted":
    case "agency_reopened":
    case "agency_morning":
    case "agency_lapsed":
    case "agency_due_moved":
    case "agency_ended":
    case "agency_taken_away":
    case "agency_undone":
    case "agency_approved":
    case "agency_sent_back":
    case "agency_check_ended":
    case "operators_proposed":
    case "operators_withheld":
    case "operators_check_ended":
    case "agency_nudged":
    case "operators_returned":
    case "operators_reopened":
    case "operators_held_open":
    case "operators_supplied":
    case "operators_unclear":
    case "operators_urgent":
    case "supervisors_overdue":
    case "supervisors_aged":
    case "superiors_late":
    case "supervisors_objected":
    case "set_aside":
      return "free";
  }
}
