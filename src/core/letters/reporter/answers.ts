import { dayOf } from "../../calendar/day.ts";
import { planChoices, settleChoices } from "../../message/choices.ts";
import { type Message, message, type Said, say, withMenu } from "../../message/message.ts";
import { asides, dueDay, isTomorrow } from "../case/dates.ts";
import { agencyName, named } from "../case/naming.ts";
import type { News } from "./news.ts";
import { quoted } from "./quote.ts";

/** The agency's answer, with the question whether it settles the case and what silence means. */
export function answered(news: News): Message {
  const { case: current, event } = news;
  const kind = current.answer?.kind;
  const reason =
    kind === "cannot" && event.happening.type === "answered" ? [say("letters.answer.cannot")] : [];
  const ask =
    kind === "cannot"
      ? say("letters.settled.ask.cannot")
      : kind === "information"
        ? say("letters.settled.ask.information")
        : say("letters.settled.ask");
  const due = dueDay(current, news.now, news.office.calendar);
  const body = message([
    answerHead(news, current.round),
    ...reason,
    ...quoted(event, news.whole),
    ask,
    say("letters.settled.silence", { due }),
    ...asides(current.clock, news.office.calendar),
  ]);
  return withMenu({ ...body, files: event.files }, settleChoices(current, { later: false }));
}

/** A plan with its date: the report stays open, and the citizen may disagree. */
export function scheduled(news: News): Message {
  const { case: current, event, now, office } = news;
  const day = current.promised ?? dueDay(current, now, office.calendar);
  const moved = event.happening.type === "moved";
  const head = moved ? say("letters.moved", { ...from(news), day }) : say("letters.scheduled", from(news));
  const body = message([
    head,
    ...quoted(event, news.whole),
    say("letters.scheduled.open", { day }),
    ...asides(current.clock, office.calendar),
  ]);
  return withMenu({ ...body, files: event.files }, planChoices(current));
}

/** Reminds the citizen, half-way through their time, that the answer awaits their reply. */
export function replyReminded(news: News): Message {
  const { case: current, now, office } = news;
  const due = dueDay(current, now, office.calendar);
  const body = message([
    say("letters.still_answered", { ...from(news), day: answeredOn(news) }),
    say("letters.settled.ask"),
    say("letters.settled.silence", { due }),
  ]);
  return withMenu(body, settleChoices(current, { later: false }));
}

/** The last call, on the working day before silence closes the case. */
export function replyLastCall(news: News): Message {
  const { case: current, now, office } = news;
  const { calendar } = office;
  const due = dueDay(current, now, calendar);
  const called = named(current, news.number);
  const body = message([
    isTomorrow(due, now, calendar)
      ? say("letters.last_call.tomorrow", { case: called })
      : say("letters.last_call.on", { case: called, due }),
    say("letters.last_call.ask", { agency: from(news).agency, day: answeredOn(news) }),
    say("letters.last_call.limit", { due }),
  ]);
  return withMenu(body, settleChoices(current, { later: !current.postponed }));
}

/** "Jawaban kedua Dinas PUPR untuk K7M4-2QX (jalan rusak):". */
export function answerHead(news: News, round: number): Said {
  if (news.event.happening.type === "supplemented") return say("letters.supplement", from(news));
  if (round === 1) return say("letters.answer", from(news));
  if (round === 2) return say("letters.answer.second", from(news));
  if (round === 3) return say("letters.answer.third", from(news));
  return say("letters.answer.next", { ...from(news), round: String(round) });
}

function from({ case: current, number, office }: News) {
  return { case: named(current, number), agency: agencyName(current.agency, office) };
}

function answeredOn({ case: current, now, office }: News): string {
  return dayOf(current.answer?.at ?? now, office.calendar);
}
