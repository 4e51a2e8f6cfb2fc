import { dayOf } from "../../calendar/day.ts";
import { type Message, message, say } from "../../message/message.ts";
import { agencyTold, noticeNumber } from "../../procedure/marks.ts";
import type { ReporterLetter } from "../../procedure/notices/letterNames.ts";
import { policyOf } from "../../procedure/policy.ts";
import { asides, dueDay, isTomorrow, reopenDay } from "../case/dates.ts";
import { agencyName, named } from "../case/naming.ts";
import type { News } from "./news.ts";
import { questionSaid } from "./quote.ts";

type ClockLetter = Extract<
  ReporterLetter,
  | "supply_reminded"
  | "supply_last_call"
  | "promise_due"
  | "overdue"
  | "aged"
  | "lapsed_incomplete"
  | "lapsed_no_reply"
  | "due_moved"
>;

/**
 * Tells a reporter what time has brought: a question still open, a limit that passed or moved, a case closed
 * by silence.
 */
export function byTheClock(letter: ClockLetter, news: News): Message {
  const { case: current, now, office, number } = news;
  const { calendar } = office;
  const called = named(current, number);
  const { ombudsman } = office.hotlines;
  const due = dueDay(current, now, calendar);
  const until = reopenDay(current, now, calendar);
  switch (letter) {
    case "supply_reminded":
      return message([
        say("letters.still_asked", { case: called, question: questionSaid(news) }),
        say("letters.still_asked.until", { due }),
      ]);
    case "supply_last_call":
      return message([
        isTomorrow(due, now, calendar)
          ? say("letters.last_ask.tomorrow", { case: called })
          : say("letters.last_ask.on", { case: called, due }),
        say("letters.last_ask.question", { question: questionSaid(news) }),
        say("letters.last_ask.limit", { due }),
      ]);
    case "promise_due":
      return message([
        say("letters.promise_due", { case: called, agency: agencyName(current.agency, office) }),
        current.marks.includes(agencyTold)
          ? say("letters.promise_due.agency_told")
          : say("letters.promise_due.staff_told"),
        say("letters.promise_due.next", { due }),
        ...asides(current.clock, calendar),
      ]);
    case "overdue":
      return overdue(news);
    case "aged":
      return message([
        say("letters.aged", { case: called, days: policyOf(current.policy).ombudsmanDays }),
        ...(ombudsman === null ? [] : [say("letters.aged.contact", { ombudsman })]),
        current.clock !== null && current.clock.due > now
          ? say("letters.aged.next", { due })
          : say("letters.aged.late"),
      ]);
    case "lapsed_incomplete":
      return message([
        say("letters.lapsed.incomplete", { case: called }),
        say("letters.lapsed.incomplete.reopen", { until }),
      ]);
    case "lapsed_no_reply":
      return message([say("letters.lapsed", { case: called }), say("letters.lapsed.reopen", { until })]);
    case "due_moved":
      return message([say("letters.due_moved", { case: called, ...movedDays(news), to: due })]);
  }
}

/** Admits that a limit has passed, and names the day of the next news. */
function overdue({ case: current, event, now, number, office }: News): Message {
  const { happening } = event;
  const due = dueDay(current, now, office.calendar);
  const renewed = happening.type === "overdue" && happening.renewed !== null ? happening.renewed : due;
  const first = happening.type === "overdue" && noticeNumber(happening.mark) === 1;
  const called = named(current, number);
  if (current.clock?.kind === "verify") {
    return first
      ? message([
          say("letters.late.check", { case: called, due }),
          say("letters.late.checkers_told"),
          say("letters.late.check.next", { renewed }),
        ])
      : message([
          say("letters.late.check.again", { case: called, due }),
          say("letters.late.again.next", { renewed }),
        ]);
  }
  const agency = agencyName(current.agency, office);
  // The agency has answered: it is the office that is late.
  if (current.waiting != null)
    return message([
      say("letters.late.waits", { case: called, agency, due }),
      first ? say("letters.late.waits.next", { renewed }) : say("letters.late.again.next", { renewed }),
    ]);
  return first
    ? message([
        say("letters.late.answer", { case: called, agency, due }),
        current.marks.includes(agencyTold) ? say("letters.late.agency_told") : say("letters.late.staff_told"),
        say("letters.late.answer.next", { renewed }),
      ])
    : message([
        say("letters.late.answer.again", { case: called, agency, due }),
        say("letters.late.again.next", { renewed }),
      ]);
}

function movedDays({ event, office, now }: News): { readonly from: string } {
  const { happening } = event;
  return { from: dayOf(happening.type === "recalculated" ? happening.from : now, office.calendar) };
}
