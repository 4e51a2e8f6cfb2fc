import { dayOf } from "../../calendar/day.ts";
import type { Key } from "../../message/catalogue.ts";
import { type Message, message, type Said, say } from "../../message/message.ts";
import type { Office } from "../../office.ts";
import type { Step } from "../../procedure/event.ts";
import type { AgencyLetter } from "../../procedure/notices/letterNames.ts";
import { type Acceptance, acceptanceIn } from "../../procedure/outcome.ts";
import { card, filesForAgency } from "../case/card.ts";
import { dueDay } from "../case/dates.ts";
import { named } from "../case/naming.ts";
import { spotOf } from "../case/place.ts";
import { stageSaid } from "../case/stage.ts";
import type { LetterFacts } from "../letter.ts";
import { quoted } from "../reporter/quote.ts";
import { withAnswers } from "./answerChoices.ts";
import { checkToAgency } from "./check.ts";
import { hidden } from "./hidden.ts";
import { nudged, piled } from "./nudge.ts";

/** A letter to an agency's room. Of a confidential case only that there is news. */
export function toAgency(letter: AgencyLetter, step: Step, facts: LetterFacts): Message {
  const { after: current, event } = step;
  const { office, now } = facts;
  const { calendar } = office;
  if (hidden(step) && letter !== "agency_nudged")
    return message(say("letters.agency.bare", { number: current.number }));
  const called = named(current, current.number);
  const due = dueDay(current, now, calendar);
  const limit = () => say("letters.agency.answer_by", { due });
  const bare = event.text === "" && event.files.length === 0;
  const withWords = (head: Said, ...rest: readonly Said[]): Message => ({
    ...message([head, ...quoted(event, true), ...rest]),
    files: event.files,
  });
  const toAnswer = (head: Said): Message => withAnswers(withWords(head, limit(), say("card.reply")), current);

  switch (letter) {
    case "agency_forwarded":
      return handedOver(step, facts);
    case "agency_added":
      return piled(step, withWords(say("letters.agency.added", { case: called })));
    case "agency_amended":
      return withWords(say("letters.agency.amended", { case: called }));
    case "agency_joined": {
      const { happening } = event;
      const number = happening.type === "joined" ? happening.number : current.number;
      return message(say("letters.agency.joined", { case: called, number }));
    }
    case "agency_disagreed":
      return toAnswer(say("letters.agency.disagreed", { case: called }));
    case "agency_replied":
      return toAnswer(
        say(bare ? "letters.agency.replied.plain" : "letters.agency.replied", { case: called }),
      );
    case "agency_accepted":
      return message(say(acceptedKeys[acceptanceIn(event, current.answer?.kind ?? null)], { case: called }));
    case "agency_reopened":
      return toAnswer(
        say(bare ? "letters.agency.reopened.plain" : "letters.agency.reopened", { case: called }),
      );
    case "agency_lapsed":
      return message(say("letters.agency.lapsed", { case: called }));
    case "agency_due_moved":
      return message(say("letters.agency.due_moved", { case: called, to: toDay(step, office) }));
    case "agency_ended":
      return message(say("letters.agency.ended", { case: called, outcome: stageSaid(current) }));
    case "agency_taken_away":
      return message(say("letters.agency.taken_away", { case: called }));
    case "agency_approved":
    case "agency_sent_back":
    case "agency_check_ended":
      return checkToAgency(letter, step, facts);
    case "agency_undone":
      return message(say("letters.agency.undone", { case: called, stage: stageSaid(current) }));
    case "agency_nudged":
      return nudged(step, facts);
  }
}

const acceptedKeys = {
  resolved: "letters.agency.accepted",
  accepted: "letters.agency.accepted.cannot",
  informed: "letters.agency.accepted.informed",
} as const satisfies Readonly<Record<Acceptance, Key>>;

/** The report in the form that the agency may see. */
function handedOver({ after: current }: Step, { office, now, story }: LetterFacts): Message {
  const report = story?.report ?? null;
  const events = story?.events ?? [];
  const body = card(current, report, "agency", {
    office,
    now,
    identity: null,
    events,
    whole: true,
    answers: true,
  });
  const spot = spotOf(current, report);
  const reporter = current.privacy === "contactable" ? current.reporters[0]?.contact : undefined;
  return {
    ...body,
    files: report === null ? [] : filesForAgency(current, report, events),
    guarded: true,
    ...(spot !== null && { spot }),
    ...(reporter !== undefined && { reporter }),
  };
}

function toDay({ event, after }: Step, office: Office): string {
  const { happening } = event;
  const to = happening.type === "recalculated" ? happening.to : (after.clock?.due ?? event.at);
  return dayOf(to, office.calendar);
}
