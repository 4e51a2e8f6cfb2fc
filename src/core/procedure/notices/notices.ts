import type { Calendar } from "../../calendar/calendar.ts";
import { dayOf, daysBetween } from "../../calendar/day.ts";
import type { ClockKind, Code, ContactId } from "../case.ts";
import type { Step } from "../event.ts";
import { lastCall, overdueSupervisors } from "../marks.ts";
import { chatsOf, leadsCase } from "../reporters.ts";
import { rings } from "../urgent.ts";
import { endsWaiting } from "../waiting.ts";
import { blockTold } from "./blockTold.ts";
import type { LetterName } from "./letterNames.ts";
import {
  checkEnded,
  elsewhere,
  noticeTable,
  type Occasion,
  ring,
  type Silent,
  type Tell,
} from "./noticeTable.ts";

export type Audience =
  | { readonly type: "reporter"; readonly contact: ContactId }
  | { readonly type: "agency"; readonly agency: Code }
  | { readonly type: "operators" }
  | { readonly type: "supervisors" };

export type Notice = Tell<LetterName> & { readonly to: Audience };

/** The letters that a step calls for by the table, for all concerned except whoever acted. */
export function notices(step: Step, calendar: Calendar): readonly Notice[] {
  const { before, after, event } = step;
  const occasion = occasionOf(step, calendar);
  const row = noticeTable[occasion];
  const { by } = event;
  const found: Notice[] = [];
  const go = (cell: Tell | Silent, ...audiences: readonly Audience[]) => {
    if ("silent" in cell) return;
    for (const to of audiences) found.push({ ...cell, unasked: cell.unasked && !isUrgent(step, to), to });
  };
  const room = (agency: Code | null): readonly Audience[] =>
    agency === null || (by.type === "operator" && by.agency === agency) ? [] : [{ type: "agency", agency }];
  const fromOffice = by.type === "operator" && by.agency === null;

  const same = by.type === "citizen" ? otherChats(step, by.contact) : [];
  const told = reporters(step).filter(
    (contact) => !same.includes(contact) && (!leadersOwn.has(occasion) || leadsCase(after, contact)),
  );
  go(row.reporters, ...told.map((contact): Audience => ({ type: "reporter", contact })));
  go(elsewhere, ...same.map((contact): Audience => ({ type: "reporter", contact })));
  go(row.agency, ...room(after.agency));
  if (before !== null && before.agency !== after.agency) go(row.formerAgency, ...room(before.agency));
  // What is for supervisors they are told of, whoever relayed it.
  if (!fromOffice || toCheck.has(occasion)) go(row.operators, { type: "operators" });
  go(row.supervisors, { type: "supervisors" });
  if (rings(step)) go(ring, { type: "operators" });
  if (endsWaiting(step)) {
    go(checkEnded.agency, ...room(before?.agency ?? null));
    go(checkEnded.operators, { type: "operators" });
  }
  return found;
}

/** What somebody does on an urgent case, be it that it ends, reaches its agency's rooms by day and night. */
function isUrgent({ before, after, event }: Step, to: Audience): boolean {
  return (after.urgent || before?.urgent === true) && to.type === "agency" && event.by.type !== "system";
}

/** Occasions that ask something of the supervisors. */
const toCheck: ReadonlySet<Occasion> = new Set<Occasion>(["proposed", "withheld"]);

/** Occasions of which only the leader is told. */
const leadersOwn: ReadonlySet<Occasion> = new Set<Occasion>([
  "reminded_supply",
  "last_call_supply",
  "consent_asked",
]);

/** The other chats of the reporter who acted; not the one that joins by it. */
function otherChats({ before }: Step, contact: ContactId): readonly ContactId[] {
  return chatsOf(before?.reporters ?? [], contact)
    .map((one) => one.contact)
    .filter((one) => one !== contact);
}

function reporters({ before, after, event }: Step): readonly ContactId[] {
  const leader = after.reporters[0]?.contact;
  if (event.happening.type === "chat_added" || event.happening.type === "admission_refused")
    return [event.happening.contact];
  // Of all chats of the leader the first is asked.
  if (event.happening.type === "admission_asked") return leader === undefined ? [] : [leader];
  if (event.happening.type === "reporter_left") {
    return leader === undefined || leader === before?.reporters[0]?.contact ? [] : [leader];
  }
  const told = blockTold({ before, after, event });
  if (told !== null) return told;
  const actor = event.by.type === "system" ? null : event.by.contact;
  return after.reporters.map(({ contact }) => contact).filter((contact) => contact !== actor);
}

/** Calendar days that a limit must move later to be worth a letter. */
const worthALetter = 2;

/** The row of the table for a step. */
export function occasionOf({ before, after, event }: Step, calendar: Calendar): Occasion {
  const { happening } = event;
  switch (happening.type) {
    case "changed":
      return before !== null && before.privacy !== after.privacy ? "changed_privacy" : "changed_else";
    case "reminded":
      return reminder(after.clock?.kind, happening.mark === lastCall);
    case "overdue":
      if (happening.mark === overdueSupervisors) return "overdue_supervisors";
      if (happening.renewed !== null) return "overdue_citizen";
      return after.clock?.kind === "verify" ? "overdue_verify" : "overdue_follow_up";
    case "amended":
      return after.stage === "closed" ? "amended_closed" : "amended";
    case "unclear":
      return `unclear_${happening.step}`;
    case "lapsed":
      return happening.outcome === "no_reply" ? "lapsed_no_reply" : "lapsed_incomplete";
    case "recalculated": {
      const later = daysBetween(dayOf(happening.from, calendar), dayOf(happening.to, calendar));
      return later >= worthALetter ? "recalculated_later" : "recalculated_slightly";
    }
    case "filed":
    case "added":
    case "supplied":
    case "retracted":
    case "withdrawn":
    case "reporter_left":
    case "reporter_joined":
    case "chat_added":
    case "admission_asked":
    case "admission_refused":
    case "agreed":
    case "disagreed":
    case "accepted":
    case "replied":
    case "postponed":
    case "rated":
    case "declined":
    case "consent_asked":
    case "reopened":
    case "forwarded":
    case "asked":
    case "rejected":
    case "referred":
    case "merged":
    case "joined":
    case "progressed":
    case "answered":
    case "supplemented":
    case "scheduled":
    case "moved":
    case "proposed":
    case "approved":
    case "sent_back":
    case "withheld":
    case "returned":
    case "reassigned":
    case "closed_by_office":
    case "noted":
    case "blocked":
    case "unblocked":
    case "objected":
    case "looked":
    case "nudged":
    case "undone":
    case "promise_due":
    case "head_told":
    case "overseer_told":
    case "aged":
    case "held_open":
      return happening.type;
  }
}

function reminder(kind: ClockKind | undefined, last: boolean): Occasion {
  switch (kind) {
    case "complete":
      return last ? "last_call_supply" : "reminded_supply";
    case "reply":
      return last ? "last_call_reply" : "reminded_reply";
    case "verify":
      return "reminded_verifiers";
    case "follow_up":
    case "promise":
    case undefined:
      return "reminded_agency";
  }
}
