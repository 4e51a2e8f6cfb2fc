import type { Day } from "../../calendar/calendar.ts";
import { addDays, dayOf, daysBetween, weekdayOf } from "../../calendar/day.ts";
import { addWorkingDays, dayNumber, daysOffBetween, isProvisional } from "../../calendar/workingDays.ts";
import { timeOf } from "../../letters/case/dates.ts";
import { isLate, lateLines } from "../../letters/case/standing.ts";
import { isAskedConsent } from "../../letters/held/retell.ts";
import { caseArg, consentChoices, knockChoices, planChoices, settleChoices } from "../../message/choices.ts";
import { type Choice, type Message, message, type Said, say, withMenu } from "../../message/message.ts";
import type { Clock } from "../../procedure/case.ts";
import { owedByCitizen } from "../../procedure/time/moment.ts";
import { unsentLines } from "../draft/unsent.ts";
import type { MyCase } from "../facts.ts";
import { choice } from "../menu.ts";
import { type Reply, reply } from "../reply.ts";
import type { Turn } from "../turn.ts";
import { blockOn } from "./block.ts";
import { knockChoice, knockFor } from "./byCode/knock.ts";
import { agencyOf, nameOf, planOf, reports } from "./mine.ts";
import { closedLines } from "./refusal.ts";

/** The status of a report: clock, next step, and what can be done now. */
export function status(turn: Turn, my: MyCase): Reply {
  return reply(turn.state, statusMessage(turn, my), { about: my.case.id });
}

export function statusMessage(turn: Turn, my: MyCase): Message {
  const asked = my.leads && isAskedConsent(my.case, { now: turn.now, office: turn.facts.office });
  const knock = knockFor(turn, my);
  const lines = [
    ...(my.case.stage === "closed" ? closedLines(turn, my) : openLines(turn, my)),
    ...blockLines(turn, my),
    ...(asked ? [say("status.consent", { until: my.case.consentUntil ?? "" })] : []),
    ...(knock === null ? [] : [say("status.knock", { until: knock.until })]),
  ];
  const choices = [
    ...(asked ? consentChoices(my.case) : []),
    ...(knock === null ? [] : knockChoices(my.case, knock)),
    ...choicesFor(turn, my),
  ];
  const unsent = unsentLines(turn.state, true);
  const told = message(...[lines, ...(unsent.length === 0 ? [] : [unsent])]);
  return { ...withMenu(told, choices), guarded: my.case.privacy === "confidential" };
}

/** That they may file nothing new, and why. */
function blockLines(turn: Turn, my: MyCase): readonly Said[] {
  const block = blockOn(my, turn);
  return block === null ? [] : [say("status.blocked", { until: block.until, reason: block.reason })];
}

function openLines(turn: Turn, my: MyCase): readonly Said[] {
  const { clock } = my.case;
  const head = say("status.head", { case: nameOf(my) });
  return clock === null ? [head] : [head, ...clockLines(turn, my, clock)];
}

function clockLines(turn: Turn, my: MyCase, clock: Clock): readonly Said[] {
  const { now, facts } = turn;
  const { calendar } = facts.office;
  const until = dayWithNearness(clock.due, turn);
  const agency = agencyOf(my, facts.office);
  if (isLate(clock, now)) return lateLines(my.case, clock, agency, { office: facts.office, now });
  const day = Math.min(dayNumber(clock.startedAt, now, calendar), clock.days);
  const due = withHour(until, clock.due, turn);
  const numbered = { day, days: clock.days, due };
  const notes = [...firstDay(day, clock, turn), ...dayNotes(turn, clock)];
  switch (clock.kind) {
    case "verify":
      return [
        day === 0 ? say("status.received_first", { due }) : say("status.received", numbered),
        ...notes,
        say("status.then_forwarded"),
      ];
    case "follow_up": {
      const first = my.case.inProgress
        ? day === 0
          ? say("status.in_progress_first", { agency, due })
          : say("status.in_progress", { agency, ...numbered })
        : day === 0
          ? say("status.forwarded_first", { agency, due })
          : say("status.forwarded", { agency, ...numbered });
      return [first, ...notes, say("status.then_answered")];
    }
    case "complete":
      return [say("status.incomplete", { due: until }), ...notes, say("status.then_goes_on")];
    case "promise":
      return [
        say("status.scheduled", { agency, day: dayOf(clock.due, calendar) }),
        say("status.then_promise"),
      ];
    case "reply":
      return [say("status.answered", { agency, due: until }), ...notes, say("status.then_closed")];
  }
}

const namedDaysOff = 3;

/** On the day of the start, which doesn't count: the day from which a limit of several days is counted. */
function firstDay(day: number, clock: Clock, { facts }: Turn): readonly Said[] {
  if (day > 0 || clock.days < 2 || owedByCitizen(clock.kind)) return [];
  const { calendar } = facts.office;
  const first = addWorkingDays(dayOf(clock.startedAt, calendar), 1, calendar);
  return [say("status.first_day", { days: clock.days, day: first })];
}

/** What isn't counted, only if it lies within the time that is left or has passed. */
function dayNotes({ facts }: Turn, clock: Clock): readonly Said[] {
  const { calendar } = facts.office;
  const due = dayOf(clock.due, calendar);
  const { named: daysOff, weekend } = daysOffBetween(dayOf(clock.startedAt, calendar), due, calendar);
  const names = [...new Set(daysOff.map(({ name }) => name))].slice(0, namedDaysOff);
  return [
    ...(weekend.length === 0 ? [] : [say("status.rest_days", { days: weekdays(weekend) })]),
    ...(names.length === 0 ? [] : [say("status.days_off", { names })]),
    ...(isProvisional(due, calendar) ? [say("status.provisional", { year: due.slice(0, 4) })] : []),
  ];
}

/** One day for each weekday among these days, in the week's order. */
function weekdays(days: readonly Day[]): readonly Day[] {
  const byWeekday = new Map(days.map((day) => [weekdayOf(day), day]));
  return [...byWeekday].sort(([a], [b]) => a - b).map(([, day]) => day);
}

function choicesFor({ state, facts }: Turn, my: MyCase): readonly Choice[] {
  const { case: current } = my;
  const arg = caseArg(current);
  if (!reports(current, facts.contact)) {
    return [
      ...knockChoice(current, { facts }),
      ...(current.stage === "answered" ? [choice("mine.answer", arg, say("choice.answer"))] : []),
    ];
  }
  const add = choice("mine.add", arg, say("choice.add"));
  const withdraw = choice("mine.withdraw", arg, say("choice.withdraw"));
  switch (current.stage) {
    case "received":
    case "incomplete":
    case "forwarded":
      return [add, withdraw];
    case "scheduled":
      return my.leads && !state.agreed.includes(planOf(current))
        ? [...planChoices(current), add, withdraw]
        : [add, withdraw];
    case "answered": {
      const settle = settleChoices(current, { later: !current.postponed });
      return [...(my.leads ? settle : settle.slice(1, 2)), choice("mine.answer", arg, say("choice.answer"))];
    }
    case "closed":
      return [choice("mine.reopen", arg, say("choice.reopen"))];
  }
}

/** "hari ini, Selasa 1 Desember", "besok, …", or the day alone. */
function dayWithNearness(moment: Date, { facts, now }: Turn): Said {
  const { calendar } = facts.office;
  const day = dayOf(moment, calendar);
  const today = dayOf(now, calendar);
  if (day === today) return say("day.today", { day });
  return day === addDays(today, 1) ? say("day.tomorrow", { day }) : say("day.plain", { day });
}

/** An office's limit with its hour, if it is near: today or tomorrow. A citizen's lasts until midnight. */
function withHour(day: Said, moment: Date, { facts, now }: Turn): Said {
  const { calendar } = facts.office;
  return daysBetween(dayOf(now, calendar), dayOf(moment, calendar)) > 1
    ? day
    : say("day.at", { day, time: timeOf(moment, calendar) });
}
