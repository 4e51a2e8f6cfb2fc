import { dayOf } from "../calendar/day.ts";
import { workingDaysBetween } from "../calendar/workingDays.ts";
import type { Case } from "../procedure/case.ts";
import { reopenUntil } from "../procedure/clock.ts";
import type { Command } from "../procedure/command.ts";
import { policyOf } from "../procedure/policy.ts";
import { message, type Said, say } from "../words/message.ts";
import { after } from "./asking.ts";
import type { Piece } from "./draft.ts";
import type { MyCase } from "./facts.ts";
import { ask, paused } from "./filing.ts";
import { agencyOf, belonging, give, named, planOf, stepsEffect } from "./mine.ts";
import { present } from "./present.ts";
import { closedLines, refusalMessage } from "./refusal.ts";
import { asksForDraft, type Question, type State } from "./state.ts";
import { filesOf, type Reply, reply, type Turn, textOf, within } from "./turn.ts";
import { wordsOf } from "./understand/plain.ts";

/** Carries out a citizen's command, or says why not; `done` makes the answer from the case as it is then. */
function carryOut(
  turn: Turn,
  my: MyCase,
  command: Command,
  done: (changed: Case) => {
    readonly lines: readonly Said[];
    readonly question?: Question;
    readonly state?: Partial<State>;
  },
): Reply {
  const state = closing(turn.state);
  const decision = give(turn, my, command);
  if (!decision.ok) {
    return reply(state, refusalMessage(turn, my, command.type, decision.refusal), { about: my.case.id });
  }
  const changed = decision.steps.find(({ after: next }) => next.id === my.case.id)?.after ?? my.case;
  const { lines, question, state: change } = done(changed);
  const next: State = { ...belonging(state, my.case.id, turn.now), ...change };
  const effects = [stepsEffect(decision)];
  if (question === undefined) return reply(next, message(lines), { about: my.case.id, effects });
  const asking = { ...paused(next), question };
  const mine = turn.facts.mine.map((one) => (one.case.id === my.case.id ? { ...one, case: changed } : one));
  const asked = present(within({ ...turn, facts: { ...turn.facts, mine } }, asking));
  return reply(asking, asked === null ? message(lines) : after(lines, asked), { about: my.case.id, effects });
}

/** The question that was open has been answered, unless it belongs to a draft, which goes on. */
function closing(state: State): State {
  return { ...state, question: asksForDraft(state) ? state.question : null, misses: 0 };
}

/** Adds to a case what was sent: what was asked for, or one thing more. */
export function addTo(turn: Turn, my: MyCase, pieces: readonly Piece[]): Reply {
  const given = { text: textOf(pieces), files: filesOf(pieces) };
  const kept = { kept: pieces };
  const fresh = turn.state.question === null && turn.heard.input.type !== "amended";
  const unasked = fresh && wordsOf(given.text).length >= reportWords;
  const other = unasked ? [say("added.new_report")] : [];
  if (my.case.stage === "incomplete") {
    return carryOut(turn, my, { type: "supply", ...given }, (changed) => ({
      lines: [say("added.supplied", { case: named(my), due: dueOf(changed, turn) })],
      state: kept,
    }));
  }
  if (my.case.stage === "closed") return offerReopening(turn, my, pieces);
  return carryOut(turn, my, { type: "add", ...given }, () => ({
    lines: [say("added.to", { case: named(my) }), ...other],
    state: kept,
  }));
}

/** So many words may have been meant as a report of their own. */
const reportWords = 4;

/** Words for a case that is closed: nothing is lost, and BUKA is one word away. */
function offerReopening(turn: Turn, my: MyCase, pieces: readonly Piece[]): Reply {
  return reply({ ...closing(turn.state), kept: pieces }, message(closedLines(turn, my)), {
    about: my.case.id,
  });
}

/** "Belum", with its reason where one was given; a reason that follows is added. */
export function replyTo(turn: Turn, my: MyCase, pieces: readonly Piece[]): Reply {
  const reason = textOf(pieces);
  const files = filesOf(pieces);
  return carryOut(turn, my, { type: "reply", reason, files }, (changed) => {
    const agency = agencyOf(my, turn.facts.office);
    const quoted = reason !== "" && my.case.privacy !== "confidential";
    const noted = quoted
      ? say("reply.noted_why", { case: named(my), words: reason, agency })
      : say("reply.noted", { case: named(my), agency });
    const next = say("reply.next", { due: dueOf(changed, turn) });
    if (reason === "" && files.length === 0) {
      return { lines: [noted, next], question: { type: "add", case: my.case.id, reason: true } };
    }
    return { lines: files.length === 0 ? [noted, next, say("reply.photo")] : [noted, next] };
  });
}

export function accept(turn: Turn, my: MyCase): Reply {
  const { calendar } = turn.facts.office;
  return carryOut(turn, my, { type: "accept", text: "" }, (changed) => {
    const days = workingDaysBetween(dayOf(changed.filedAt, calendar), dayOf(turn.now, calendar), calendar);
    const thanks =
      days > 0
        ? say("accept.days", { case: named(my), count: days })
        : say("accept.today", { case: named(my) });
    return { lines: [thanks], question: { type: "rate", case: my.case.id }, state: { recent: null } };
  });
}

export function postpone(turn: Turn, my: MyCase): Reply {
  return carryOut(turn, my, { type: "postpone" }, (changed) => ({
    lines: [say("postpone.noted", { case: named(my), due: dueOf(changed, turn) })],
  }));
}

export function agree(turn: Turn, my: MyCase): Reply {
  const { state, facts } = turn;
  return carryOut(turn, my, { type: "agree" }, (changed) => ({
    lines: [
      changed.promised === null
        ? say("agree.noted_plain", { case: named(my) })
        : say("agree.noted", { case: named(my), day: dueOf(changed, turn) }),
    ],
    state: { agreed: [...state.agreed, planOf(my.case)].slice(-Math.max(facts.mine.length, 10)) },
  }));
}

export function disagree(turn: Turn, my: MyCase, pieces: readonly Piece[]): Reply {
  const reason = textOf(pieces);
  const files = filesOf(pieces);
  if (reason === "" && files.length === 0) return askFor(turn, { type: "disagree", case: my.case.id });
  return carryOut(turn, my, { type: "disagree", reason, files }, (changed) => ({
    lines: [
      say("disagree.noted", { case: named(my), agency: agencyOf(my, turn.facts.office) }),
      say("reply.next", { due: dueOf(changed, turn) }),
    ],
  }));
}

export function rate(turn: Turn, my: MyCase, score: number, comment: string): Reply {
  return carryOut(turn, my, { type: "rate", score, comment }, (changed) => ({
    lines: [say("rate.thanks"), ...comesBack(turn, changed)],
    state: { recent: null },
  }));
}

export function skipRating(turn: Turn, my: MyCase): Reply {
  const lines = [say("rate.skipped"), ...comesBack(turn, my.case)];
  return reply(closing(turn.state), message(lines), { about: my.case.id });
}

/** Until when the case can be reopened if the problem comes back. */
function comesBack({ facts }: Turn, current: Case): readonly Said[] {
  const { calendar } = facts.office;
  const until = reopenUntil(current, { calendar, policy: policyOf(current.policy) });
  return until === null ? [] : [say("rate.reopen", { until: dayOf(until, calendar) })];
}

export function withdraw(turn: Turn, my: MyCase): Reply {
  const { calendar } = turn.facts.office;
  return carryOut(turn, my, { type: "withdraw", reason: "" }, (changed) => {
    const until = reopenUntil(changed, { calendar, policy: policyOf(changed.policy) });
    const lines =
      changed.stage === "closed" && until !== null
        ? [
            say("withdraw.done", { case: named(my) }),
            say("withdraw.reopen", { until: dayOf(until, calendar) }),
          ]
        : [say("withdraw.left", { case: named(my) })];
    return { lines, state: { recent: null } };
  });
}

export function reopen(turn: Turn, my: MyCase, pieces: readonly Piece[]): Reply {
  const reason = textOf(pieces);
  if (my.case.stage === "closed" && reason === "") return askFor(turn, { type: "reopen", case: my.case.id });
  return carryOut(turn, my, { type: "reopen", reason }, (changed) => {
    const due = dueOf(changed, turn);
    const next =
      changed.stage === "received"
        ? say("reopen.received", { due })
        : say("reopen.forwarded", { agency: agencyOf(my, turn.facts.office), due });
    return { lines: [say("reopen.done", { case: named(my) }), next] };
  });
}

export function askFor(turn: Turn, question: Question): Reply {
  return ask({ ...paused(turn.state), question, misses: 0 }, turn);
}

function dueOf({ clock }: Case, { facts, now }: Turn): string {
  return dayOf(clock?.due ?? now, facts.office.calendar);
}
