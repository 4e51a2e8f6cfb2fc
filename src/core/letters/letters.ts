import { type Message, message, say } from "../message/message.ts";
import type { Case, ContactId } from "../procedure/case.ts";
import type { CaseEvent, EventType, Step } from "../procedure/event.ts";
import type { AgencyLetter, LetterName, OperatorsLetter } from "../procedure/notices/letterNames.ts";
import { type Audience, type Notice, notices } from "../procedure/notices/notices.ts";
import { leadsCase } from "../procedure/reporters.ts";
import { rings } from "../procedure/urgent.ts";
import type { Letter, LetterFacts, Recipient } from "./letter.ts";
import { toReporter } from "./reporter/reporter.ts";
import { toAgency } from "./rooms/agency.ts";
import { forRoom } from "./rooms/forRoom.ts";
import { hidden } from "./rooms/hidden.ts";
import { toOperators } from "./rooms/operators.ts";

/**
 * The letters that a step calls for by the notice table, one for each recipient. For a confidential case they
 * only say that there is news (to a reporter), and the number (to rooms); `recount` gives reporters the rest
 * when they ask.
 */
export function letters(step: Step, facts: LetterFacts): readonly Letter[] {
  return notices(step, facts.office.calendar).map((telling) => letter(telling, step, facts));
}

/** Whether the letters of this step quote earlier words, and so need `LetterFacts.story`. */
export function needsStory(step: Step): boolean {
  const { event, after } = step;
  const { type } = event.happening;
  if (rings(step)) return true;
  return quoting.has(type) || (type === "reminded" && after.clock?.kind === "complete");
}

/** After these the agency, or its reporter, gets the report itself; a correction says what it corrects. */
const quoting: ReadonlySet<EventType> = new Set([
  "forwarded",
  "reassigned",
  "reopened",
  "undone",
  "referred",
  // What was improved is shown beside what it was.
  "approved",
]);

/** The number that this contact was given for a case; the case's own if they don't report it. */
function numberOf(current: Case, contact: ContactId): string {
  return current.reporters.find((reporter) => reporter.contact === contact)?.number ?? current.number;
}

function letter(telling: Notice, step: Step, facts: LetterFacts): Letter {
  const { to, unasked, onlyIfLeft } = telling;
  const { event } = step;
  const undid = undidFor(to, event, facts.story?.events ?? []);
  return {
    name: telling.letter,
    to: recipient(to),
    class: classOf(telling.letter),
    message:
      to.type === "reporter"
        ? compose(telling, step, facts)
        : forRoom(compose(telling, step, facts), facts.office),
    about: event.case,
    round: step.after.round,
    unasked,
    key: `${event.id}:${telling.letter}:${address(to)}`,
    onlyIfLeft: onlyIfLeft === true ? undid : null,
  };
}

/**
 * The event whose letter to these is taken back or corrected; null unless this undoes one. Of an answer that a supervisor
 * approved, the agency's letter told of the approval just before it.
 */
function undidFor(to: Audience, { happening }: CaseEvent, history: readonly CaseEvent[]): string | null {
  if (happening.type !== "undone") return null;
  const before = history[history.findIndex(({ id }) => id === happening.undid) - 1];
  const approval = to.type === "agency" && before?.happening.type === "approved" ? before : null;
  return approval?.id ?? happening.undid;
}

/** A ring goes ahead of the room's other letters, of which some wait so that they can be taken back. */
function classOf(name: LetterName): Letter["class"] {
  switch (name) {
    case "operators_urgent":
      return "answer";
    case "due_moved":
    case "agency_due_moved":
      return "bulk";
    default:
      return "notice";
  }
}

function compose({ letter: name, to }: Notice, step: Step, facts: LetterFacts): Message {
  if (isAgencys(name)) return toAgency(name, step, facts);
  if (isOperators(name)) return toOperators(name, step, facts);
  const { after, before, event } = step;
  const number = to.type === "reporter" ? numberOf(after, to.contact) : after.number;
  const leads = to.type !== "reporter" || leadsCase(after, to.contact);
  if (hidden(step) && !ofNumberAlone.has(name)) return message(say("letters.bare", { number }));
  const { office, now, story, into } = facts;
  const history = story?.events ?? [];
  return toReporter(name, {
    case: after,
    event,
    number,
    leads,
    office,
    now,
    report: story?.report ?? null,
    history,
    was: before?.agency ?? null,
    into,
    whole: false,
  });
}

/** Letters that say nothing of a case but its number, and what is between the office or a chat and one person. */
const ofNumberAlone: ReadonlySet<LetterName> = new Set<LetterName>([
  "blocked",
  "unblocked",
  "admission_asked",
  "watch_ended",
]);

/** Whether a letter of this name is for an agency's room. */
export function isAgencys(name: Letter["name"]): name is AgencyLetter {
  return name.startsWith("agency_");
}

function isOperators(name: LetterName): name is OperatorsLetter {
  return name.startsWith("operators_") || name.startsWith("supervisors_");
}

function recipient(to: Audience): Recipient {
  switch (to.type) {
    case "reporter":
      return { type: "contact", contact: to.contact };
    case "agency":
      return { type: "agency", agency: to.agency };
    case "operators":
    case "supervisors":
      return { type: "rooms", rooms: "operators" };
  }
}

function address(to: Audience): string {
  switch (to.type) {
    case "reporter":
      return `contact.${to.contact}`;
    case "agency":
      return `agency.${to.agency}`;
    case "operators":
    case "supervisors":
      return to.type;
  }
}
