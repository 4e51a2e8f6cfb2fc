import type { EventType } from "../event.ts";
import type { AgencyLetter, LetterName, OperatorsLetter, ReporterLetter } from "./letterNames.ts";

/** Kinds of events, as far as different people are notified of them. */
export type Occasion =
  | Exclude<EventType, "changed" | "reminded" | "overdue" | "lapsed" | "recalculated" | "unclear">
  | "amended_closed"
  | "unclear_handed_over"
  | "unclear_again"
  | "changed_privacy"
  | "changed_else"
  | "reminded_verifiers"
  | "reminded_agency"
  | "reminded_supply"
  | "last_call_supply"
  | "reminded_reply"
  | "last_call_reply"
  | "overdue_verify"
  | "overdue_follow_up"
  | "overdue_citizen"
  | "overdue_supervisors"
  | "lapsed_incomplete"
  | "lapsed_no_reply"
  | "recalculated_later"
  | "recalculated_slightly";

export type Tell<L extends LetterName = LetterName> = {
  readonly letter: L;
  /** Sent in office hours only. (The answer to whoever just acted is the dialogue's, not a letter.) */
  readonly unasked: boolean;
  /** Sent only if the letter of the undone step has already left; otherwise that one is taken back. */
  readonly onlyIfLeft?: true;
};

export type Silent = { readonly silent: string };

/** Who gets which letter; whoever acted is left out, since the dialogue answers them. */
export type Row = {
  /** The leader and the followers; when a reporter has left, only a new leader. */
  readonly reporters: Tell<ReporterLetter> | Silent;
  /** The rooms of the agency that has the case after the step; the operators' if it has none. */
  readonly agency: Tell<AgencyLetter> | Silent;
  /** The rooms of the agency that had the case before. */
  readonly formerAgency: Tell<AgencyLetter> | Silent;
  readonly operators: Tell<OperatorsLetter> | Silent;
  readonly supervisors: Tell<OperatorsLetter> | Silent;
};

const tell = <L extends LetterName>(letter: L): Tell<L> => ({ letter, unasked: true });
const correct = <L extends LetterName>(letter: L): Tell<L> => ({ letter, unasked: true, onlyIfLeft: true });
const silent = (reason: string): Silent => ({ silent: reason });

const card = silent("the card shows it");
const alone = silent("only the one who acted is concerned");
const minor = silent("no stage or date of theirs changes");
const none = silent("no agency has the case");
const own = silent("it comes from the agency, by its own hand or relayed");
const same = silent("the agency keeps the case, or never had it");
const office = silent("the office's own affair");
const morning = silent("the digest of the morning lists it");
const agencys = silent("its one message of the morning lists it");
const reporterOnly = silent("it is between the office and the reporter");

/**
 * Who is notified of what. Every cell is a letter or the reason for silence, so that none is empty by
 * mistake.
 */
export const noticeTable: Readonly<Record<Occasion, Row>> = {
  // the citizen
  filed: row(tell("filed"), none, same, silent("a count is edited and a digest goes out at opening")),
  added: row(minor, tell("agency_added"), same, card),
  supplied: row(tell("supplied"), none, same, tell("operators_supplied")),
  amended: row(minor, tell("agency_amended"), same, card),
  amended_closed: row(minor, silent("the history keeps it"), same, card),
  retracted: row(minor, silent("what they have stays on file"), same, card),
  withdrawn: row(alone, tell("agency_ended"), same, card),
  reporter_left: row(tell("now_leading"), minor, same, card),
  reporter_joined: row(silent("the dialogue tells them how it stands"), minor, same, card),
  chat_added: row(tell("chat_added"), minor, same, card),
  admission_asked: row(tell("admission_asked"), minor, same, card),
  admission_refused: row(tell("watch_ended"), minor, same, card),
  agreed: row(minor, card, same, card),
  disagreed: row(tell("disagreed"), tell("agency_disagreed"), same, card),
  accepted: row(tell("accepted"), tell("agency_accepted"), same, card),
  replied: row(tell("replied"), tell("agency_replied"), same, card),
  postponed: row(tell("postponed"), card, same, card),
  unclear_handed_over: row(minor, minor, same, tell("operators_unclear")),
  unclear_again: row(minor, minor, same, silent("somebody has been called already and finds it there")),
  rated: row(alone, card, same, card),
  declined: row(alone, office, same, card),
  reopened: row(tell("reopened"), tell("agency_reopened"), same, tell("operators_reopened")),

  // the office and the agency
  forwarded: row(tell("forwarded"), tell("agency_forwarded"), same, card),
  asked: row(tell("asked"), none, same, card),
  rejected: row(tell("rejected"), none, same, card),
  referred: row(tell("referred"), none, same, card),
  merged: row(tell("merged"), tell("agency_ended"), same, card),
  joined: row(silent("who joins hears it on their own case"), tell("agency_joined"), same, card),
  progressed: row(tell("progressed"), own, same, card),
  answered: row(tell("answered"), own, same, card),
  supplemented: row(tell("supplemented"), own, same, card),
  scheduled: row(tell("scheduled"), own, same, card),
  moved: row(tell("moved"), own, same, card),
  proposed: row(silent("nothing has left yet"), own, same, tell("operators_proposed")),
  approved: row(silent("the answer itself goes out"), tell("agency_approved"), same, card),
  sent_back: row(silent("nothing has left"), tell("agency_sent_back"), same, card),
  withheld: row(silent("nothing has left"), own, same, tell("operators_withheld")),
  returned: row(tell("returned"), none, tell("agency_taken_away"), tell("operators_returned")),
  reassigned: row(tell("reassigned"), tell("agency_forwarded"), tell("agency_taken_away"), card),
  closed_by_office: row(tell("closed_by_office"), tell("agency_ended"), same, card),
  changed_privacy: row(tell("privacy_changed"), card, same, card),
  changed_else: row(silent("the office's sorting of the case changes nothing for them"), card, same, card),
  consent_asked: row(tell("consent_asked"), office, same, card),
  noted: row(silent("written for the office alone"), silent("written for the office alone"), same, card),
  blocked: row(tell("blocked"), office, same, card),
  unblocked: row(tell("unblocked"), office, same, card),
  objected: row(alone, office, same, card, tell("supervisors_objected")),
  looked: row(silent("a look is logged, not announced"), office, same, office),
  nudged: row(silent("it is between the office and the agency"), tell("agency_nudged"), same, card),
  undone: row(correct("undone"), correct("agency_undone"), correct("agency_taken_away"), card),

  // the clock
  reminded_verifiers: row(office, none, same, morning),
  reminded_agency: row(office, agencys, same, card),
  reminded_supply: row(tell("supply_reminded"), none, same, card),
  last_call_supply: row(tell("supply_last_call"), none, same, card),
  reminded_reply: row(tell("reply_reminded"), reporterOnly, same, card),
  last_call_reply: row(tell("reply_last_call"), reporterOnly, same, card),
  promise_due: row(tell("promise_due"), agencys, same, card),
  overdue_verify: row(silent("their own notice goes out the same morning"), none, same, morning),
  overdue_follow_up: row(silent("their own notice goes out the same morning"), agencys, same, morning),
  overdue_citizen: row(tell("overdue"), silent("its own notice goes out once"), same, card),
  overdue_supervisors: row(
    silent("their own notices say when"),
    office,
    same,
    card,
    tell("supervisors_overdue"),
  ),
  head_told: row(office, office, same, card, silent("the head's one message of the morning is the notice")),
  overseer_told: row(
    office,
    office,
    same,
    card,
    silent("the overseer's one message of the morning is the notice"),
  ),
  aged: row(tell("aged"), office, same, card, tell("supervisors_aged")),
  lapsed_incomplete: row(tell("lapsed_incomplete"), none, same, card),
  lapsed_no_reply: row(tell("lapsed_no_reply"), tell("agency_lapsed"), same, card),
  held_open: row(silent("nothing changes for them"), minor, same, tell("operators_held_open")),
  recalculated_later: row(tell("due_moved"), tell("agency_due_moved"), same, card),
  recalculated_slightly: row(silent("the status shows it"), card, same, card),
};

/** Beside its row, a step by which a reporter tells of danger to life rings the operators' rooms: at any hour. */
export const ring: Tell<OperatorsLetter> = { letter: "operators_urgent", unasked: false };

/** Beside its row, a step that overtakes an answer which waits to be checked: both sides hear that it isn't sent. */
export const checkEnded = {
  agency: tell("agency_check_ended"),
  operators: tell("operators_check_ended"),
} as const satisfies Pick<Row, "agency" | "operators">;
/** Instead of its row's letter, another chat of the reporter who acted. */
export const elsewhere: Tell<ReporterLetter> = { letter: "told_elsewhere", unasked: true };

function row(
  reporters: Row["reporters"],
  agency: Row["agency"],
  formerAgency: Row["formerAgency"],
  operators: Row["operators"],
  supervisors: Row["supervisors"] = silent("supervisors hear of delay and of age"),
): Row {
  return { reporters, agency, formerAgency, operators, supervisors };
}
