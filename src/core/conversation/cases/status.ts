import { dayOf } from "../../calendar/day.ts";
import { dayNumber, daysOffBetween, isProvisional } from "../../calendar/workingDays.ts";
import { outcomeSaid } from "../../letters/case/outcome.ts";
import { isAskedConsent } from "../../letters/held/retell.ts";
import { caseArg, consentChoices, planChoices, settleChoices } from "../../message/choices.ts";
import { type Choice, type Message, message, type Said, say } from "../../message/message.ts";
import type { Clock } from "../../procedure/case.ts";
import { timeline } from "../../procedure/time/timeline.ts";
import type { MyCase } from "../facts.ts";
import { choice } from "../menu.ts";
import { type Reply, reply, type Turn } from "../turn.ts";
import {
  agencyOf,
  caseLabel,
  closingTime,
  dayWithNearness,
  named,
  planOf,
  reports,
  settingOf,
} from "./mine.ts";
import { closedLines, stageSaid } from "./refusal.ts";

/** One report with its visible clock, the next step, and what can be done now. */
export function status(turn: Turn, my: MyCase): Reply {
  const asked = my.leads && isAskedConsent(my.case, { now: turn.now, office: turn.facts.office });
  const lines = [
    ...(my.case.stage === "closed" ? closedLines(turn, my) : openLines(turn, my)),
    ...(asked ? [say("status.consent", { until: my.case.consentUntil ?? "" })] : []),
  ];
  const choices = [...(asked ? consentChoices(my.case) : []), ...choicesFor(turn, my)];
  const told: Message = {
    ...message(lines),
    menu: choices.length === 0 ? null : { choices, style: "inline" },
    guarded: my.case.privacy === "confidential",
  };
  return reply(turn.state, told, { about: my.case.id });
}

function openLines(turn: Turn, my: MyCase): readonly Said[] {
  const { clock } = my.case;
  const head = say("status.head", { case: named(my) });
  return clock === null ? [head] : [head, ...clockLines(turn, my, clock)];
}

function clockLines(turn: Turn, my: MyCase, clock: Clock): readonly Said[] {
  const { now, facts } = turn;
  const { calendar } = facts.office;
  const officeOwes = clock.kind === "verify" || clock.kind === "follow_up";
  if (officeOwes && clock.due < now) return lateLines(turn, my, clock);
  const due = dayWithNearness(clock.due, turn);
  const time = closingTime(clock.due, turn);
  const agency = agencyOf(my, facts.office);
  const day = Math.min(dayNumber(clock.startedAt, now, calendar), clock.days);
  const numbered = { day, days: clock.days, due, time };
  const unnumbered = { days: clock.days, due, time };
  const notes = dayNotes(turn, clock);
  switch (clock.kind) {
    case "verify":
      return [
        day === 0 ? say("status.received_first", unnumbered) : say("status.received", numbered),
        ...notes,
        say("status.then_forwarded"),
      ];
    case "follow_up": {
      const first = my.case.inProgress
        ? day === 0
          ? say("status.in_progress_first", { agency, ...unnumbered })
          : say("status.in_progress", { agency, ...numbered })
        : day === 0
          ? say("status.forwarded_first", { agency, ...unnumbered })
          : say("status.forwarded", { agency, ...numbered });
      return [first, ...notes, say("status.then_answered")];
    }
    case "complete":
      return [say("status.incomplete", { due, time }), ...notes, say("status.then_goes_on")];
    case "promise":
      return [
        say("status.scheduled", { agency, day: dayOf(clock.due, calendar) }),
        say("status.then_promise"),
      ];
    case "reply":
      return [say("status.answered", { agency, due, time }), ...notes, say("status.then_closed")];
  }
}

/** Late: an admission, and the day on which there will be news. */
function lateLines(turn: Turn, my: MyCase, clock: Clock): readonly Said[] {
  const { calendar } = turn.facts.office;
  const next = timeline(my.case, settingOf(turn, my)).find(
    (moment) => moment.type === "overdue" && moment.renewed !== null,
  );
  const due = dayOf(clock.due, calendar);
  const late =
    clock.kind === "verify"
      ? say("status.late_check", { due })
      : say("status.late_answer", { due, agency: agencyOf(my, turn.facts.office) });
  return next === undefined ? [late] : [late, say("status.late_next", { day: dayOf(next.at, calendar) })];
}

const namedDaysOff = 3;

/** What isn't counted, only if it lies within the time that is left or has passed. */
function dayNotes({ facts }: Turn, clock: Clock): readonly Said[] {
  const { calendar } = facts.office;
  const due = dayOf(clock.due, calendar);
  const { named: daysOff, weekend } = daysOffBetween(dayOf(clock.startedAt, calendar), due, calendar);
  const names = [...new Set(daysOff.map(({ name }) => name))].slice(0, namedDaysOff);
  return [
    ...(weekend.length === 0 ? [] : [say("status.weekend")]),
    ...(names.length === 0 ? [] : [say("status.days_off", { names })]),
    ...(isProvisional(due, calendar) ? [say("status.provisional", { year: due.slice(0, 4) })] : []),
  ];
}

function choicesFor({ state, facts }: Turn, my: MyCase): readonly Choice[] {
  const { case: current } = my;
  const arg = caseArg(current);
  if (!reports(current, facts.contact)) {
    return current.stage === "answered" ? [choice("mine.answer", arg, say("choice.answer"))] : [];
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

const pageSize = 5;

/** All my reports, a page at a time; a choice shows one. */
export function listMine(turn: Turn, page = 0): Reply {
  const { mine } = turn.facts;
  if (mine.length === 0) {
    const choices = [choice("menu.new", "", say("choice.make"))];
    return reply(turn.state, { ...message(say("list.none")), menu: { choices, style: "inline" } });
  }
  const first = page * pageSize < mine.length ? page * pageSize : 0;
  const fits = mine.length - first <= pageSize + 1;
  const shown = mine.slice(first, fits ? undefined : first + pageSize);
  const choices = [
    ...shown.map((my) => choice("mine.show", caseArg(my.case), caseLabel(my))),
    ...(fits ? [] : [choice("mine.more", String(first / pageSize + 1), say("choice.more"))]),
  ];
  const lines = shown.map((my) =>
    my.case.stage === "closed"
      ? say("list.closed", { case: named(my), outcome: outcomeSaid(my.case) })
      : say("list.line", { case: named(my), stage: stageSaid(my.case) }),
  );
  return reply(turn.state, { ...message(say("list.head"), lines), menu: { choices, style: "inline" } });
}
