/** Letters to reporters. For a confidential case each only says that there is news. */
export type ReporterLetter =
  | "filed"
  | "supplied"
  | "now_leading"
  | "chat_added"
  | "told_elsewhere"
  | "disagreed"
  | "accepted"
  | "replied"
  | "postponed"
  | "reopened"
  | "forwarded"
  | "asked"
  | "rejected"
  | "referred"
  | "merged"
  | "progressed"
  | "answered"
  | "supplemented"
  | "scheduled"
  | "moved"
  | "returned"
  | "reassigned"
  | "closed_by_office"
  | "privacy_changed"
  | "consent_asked"
  | "undone"
  | "supply_reminded"
  | "supply_last_call"
  | "reply_reminded"
  | "reply_last_call"
  | "promise_due"
  | "overdue"
  | "aged"
  | "lapsed_incomplete"
  | "lapsed_no_reply"
  | "due_moved"
  | "blocked"
  | "unblocked";

/** Letters to an agency's room. */
export type AgencyLetter =
  | "agency_forwarded"
  | "agency_added"
  | "agency_amended"
  | "agency_joined"
  | "agency_disagreed"
  | "agency_replied"
  | "agency_accepted"
  | "agency_reopened"
  | "agency_lapsed"
  | "agency_due_moved"
  | "agency_ended"
  | "agency_taken_away"
  | "agency_approved"
  | "agency_sent_back"
  | "agency_check_ended"
  | "agency_nudged"
  | "agency_undone";

/**
 * Letters to the operators' room; several of one name from one sweep become a digest. Some call supervisors.
 */
export type OperatorsLetter =
  | "operators_returned"
  | "operators_reopened"
  | "operators_held_open"
  | "operators_supplied"
  | "operators_unclear"
  | "operators_urgent"
  | "operators_proposed"
  | "operators_withheld"
  | "operators_check_ended"
  | "supervisors_overdue"
  | "supervisors_aged"
  | "supervisors_objected";

export type LetterName = ReporterLetter | AgencyLetter | OperatorsLetter;
