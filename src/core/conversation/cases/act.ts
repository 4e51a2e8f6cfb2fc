import { dayOf } from "../../calendar/day.ts";
import { workingDaysBetween } from "../../calendar/workingDays.ts";
import { message, type Said, say } from "../../message/message.ts";
import { wordsOf } from "../../message/plain.ts";
import type { Case } from "../../procedure/case.ts";
import { reopenUntil } from "../../procedure/clock.ts";
import type { Command } from "../../procedure/command.ts";
import { policyOf } from "../../procedure/policy.ts";
import { mayHave, setApart } from "../draft/apart.ts";
import { ask, paused } from "../draft/file.ts";
import { savePieces } from "../draft/kept.ts";
import type { MyCase } from "../facts.ts";
import type { Piece } from "../state/draft.ts";
import type { Question } from "../state/state.ts";
import { filesOf, pieceOf, type Reply, reply, type Turn, textOf, withEffects } from "../turn.ts";
import { agencyOf, named, planOf } from "./mine.ts";
import { closedLines } from "./refusal.ts";
import { carryOut, closing, type Deed } from "./submit.ts";

/** Adds to a case what was sent: what was asked for, or one thing more. */
export function addTo(turn: Turn, my: MyCase, pieces: readonly Piece[]): Reply {
  const kept = { kept: pieces };
  const fresh = turn.state.question === null && turn.heard.input.type !== "amended";
  const unasked = fresh && wordsOf(textOf(pieces)).length >= reportWords;
  const other = unasked ? [say("added.new_report")] : [];
  if (my.case.stage === "incomplete") {
    return carryOut(turn, my, pieces, {
      command: (words) => ({ type: "supply", ...words }),
      done: (changed) => ({
        lines: [say("added.supplied", { case: named(my), due: dueOf(changed, turn) })],
        state: kept,
      }),
      standsAlone: false,
    });
  }
  if (my.case.stage === "closed") return offerReopening(turn, my, pieces);
  return carryOut(turn, my, pieces, {
    command: (words) => ({ type: "add", ...words }),
    done: () => ({ lines: [say("added.to", { case: named(my) }), ...other], state: kept }),
    standsAlone: false,
  });
}

/** So many words may have been meant as a report of their own. */
const reportWords = 4;

/** Words for a case that is closed: nothing is lost, and BUKA is one word away. */
function offerReopening(turn: Turn, my: MyCase, pieces: readonly Piece[]): Reply {
  if (!mayHave(my, pieces)) return setApart(turn, [my], pieces);
  return reply({ ...closing(turn.state, my), kept: pieces }, message(closedLines(turn, my)), {
    about: my.case.id,
  });
}

/** "Belum", with its reason where one was given; a reason that follows is added. */
export function replyTo(turn: Turn, my: MyCase, pieces: readonly Piece[]): Reply {
  return carryOut(turn, my, pieces, {
    command: ({ text, files }) => ({ type: "reply", reason: text, files }),
    done: (changed, { text, files }) => {
      const agency = agencyOf(my, turn.facts.office);
      const quoted = text !== "" && my.case.privacy !== "confidential";
      const noted = quoted
        ? say("reply.noted_why", { case: named(my), words: text, agency })
        : say("reply.noted", { case: named(my), agency });
      const next = say("reply.next", { due: dueOf(changed, turn) });
      if (text === "" && files.length === 0) {
        return { lines: [noted, next], question: { type: "add", case: my.case.id, reason: true } };
      }
      return { lines: files.length === 0 ? [noted, next, say("reply.photo")] : [noted, next] };
    },
    standsAlone: true,
  });
}

/** `pieces`: what was written before the yes, which stays beside it. */
export function accept(turn: Turn, my: MyCase, pieces: readonly Piece[] = []): Reply {
  const { calendar } = turn.facts.office;
  return beside(turn, my, "accept", pieces, (changed) => {
    const days = workingDaysBetween(dayOf(changed.filedAt, calendar), dayOf(turn.now, calendar), calendar);
    const thanks =
      days > 0
        ? say("accept.days", { case: named(my), count: days })
        : say("accept.today", { case: named(my) });
    return {
      lines: [letRest(my) ?? thanks],
      question: { type: "rate", case: my.case.id },
      state: { recent: null },
    };
  });
}

/** Who lets a "we can't" or a piece of information rest hasn't said that the problem is gone. */
function letRest(my: MyCase): Said | null {
  switch (my.case.answer?.kind) {
    case "cannot":
      return say("accept.cannot", { case: named(my) });
    case "information":
      return say("accept.informed", { case: named(my) });
    case "done":
    case "scheduled":
    case undefined:
      return null;
  }
}

export function postpone(turn: Turn, my: MyCase, pieces: readonly Piece[] = []): Reply {
  return beside(turn, my, "postpone", pieces, (changed) => ({
    lines: [say("postpone.noted", { case: named(my), due: dueOf(changed, turn) })],
  }));
}

export function agree(turn: Turn, my: MyCase, pieces: readonly Piece[] = []): Reply {
  const { state, facts } = turn;
  return beside(turn, my, "agree", pieces, (changed) => ({
    lines: [
      changed.promised === null
        ? say("agree.noted_plain", { case: named(my) })
        : say("agree.noted", { case: named(my), day: dueOf(changed, turn) }),
    ],
    state: { agreed: [...state.agreed, planOf(my.case)].slice(-Math.max(facts.mine.length, 10)) },
  }));
}

/** A confidential report may become an ordinary one, or stays as it is. */
export function consent(turn: Turn, my: MyCase, yes: boolean): Reply {
  return wordless(turn, my, { type: "consent", yes }, () => ({
    lines: yes
      ? [say("consent.given", { case: named(my) }), say("consent.given.means")]
      : [say("consent.refused", { case: named(my) })],
  }));
}

export function disagree(turn: Turn, my: MyCase, pieces: readonly Piece[]): Reply {
  if (textOf(pieces) === "" && filesOf(pieces).length === 0)
    return askFor(turn, { type: "disagree", case: my.case.id });
  return carryOut(turn, my, pieces, {
    command: ({ text, files }) => ({ type: "disagree", reason: text, files }),
    done: (changed) => ({
      lines: [
        say("disagree.noted", { case: named(my), agency: agencyOf(my, turn.facts.office) }),
        say("reply.next", { due: dueOf(changed, turn) }),
      ],
    }),
    standsAlone: true,
  });
}

export function rate(turn: Turn, my: MyCase, score: number, comment: string): Reply {
  return carryOut(turn, my, comment === "" ? [] : [pieceOf(turn, comment)], {
    command: ({ text }) => ({ type: "rate", score, comment: text }),
    done: (changed) => ({
      lines: [say("rate.thanks"), ...comesBack(turn, changed)],
      state: { recent: null },
    }),
    standsAlone: true,
  });
}

export function skipRating(turn: Turn, my: MyCase): Reply {
  const lines = [say("rate.skipped"), ...comesBack(turn, my.case)];
  return reply(closing(turn.state, my), message(lines), { about: my.case.id });
}

/** Until when the case can be reopened if the problem comes back. */
function comesBack({ facts }: Turn, current: Case): readonly Said[] {
  const { calendar } = facts.office;
  const until = reopenUntil(current, { calendar, policy: policyOf(current.policy) });
  return until === null ? [] : [say("rate.reopen", { until: dayOf(until, calendar) })];
}

export function withdraw(turn: Turn, my: MyCase): Reply {
  const { calendar } = turn.facts.office;
  return wordless(turn, my, { type: "withdraw", reason: "" }, (changed) => {
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
  if (my.case.stage === "closed" && textOf(pieces) === "")
    return askFor(turn, { type: "reopen", case: my.case.id });
  return carryOut(turn, my, pieces, {
    command: ({ text }) => ({ type: "reopen", reason: text }),
    done: (changed) => {
      const due = dueOf(changed, turn);
      const next =
        changed.stage === "received"
          ? say("reopen.received", { due })
          : say("reopen.forwarded", { agency: agencyOf(my, turn.facts.office), due });
      return { lines: [say("reopen.done", { case: named(my) }), next] };
    },
    standsAlone: true,
  });
}

/** A word that says all by itself, with what was written before it. */
function beside(
  turn: Turn,
  my: MyCase,
  type: "accept" | "postpone" | "agree",
  pieces: readonly Piece[],
  done: Deed["done"],
): Reply {
  return carryOut(turn, my, pieces, {
    command: ({ text, files }) => ({ type, text, files }),
    done,
    standsAlone: true,
  });
}

function wordless(turn: Turn, my: MyCase, command: Command, done: Deed["done"]): Reply {
  return carryOut(turn, my, [], { command: () => command, done, standsAlone: true });
}

/**
 * Asks about a case, or which; words that none of them may have are asked about by themselves. What the open question
 * kept goes into a draft first, so that no word is lost.
 */
export function askFor(turn: Turn, question: Question): Reply {
  const apart = notForThese(turn, question);
  if (apart !== null) return apart;
  const saved = savePieces(turn);
  return withEffects(ask({ ...paused(saved.state), question, misses: 0 }, turn), saved.effects);
}

/** The words that an open question keeps, set apart if a case they may be for may not have them; else null. */
export function notForThese(turn: Turn, question: Question): Reply | null {
  if (question.type !== "about" && question.type !== "which") return null;
  if (question.type === "which" && question.purpose !== "message") return null;
  const ids = question.type === "about" ? [question.case] : question.cases;
  const cases = turn.facts.mine.filter((my) => ids.includes(my.case.id));
  const fits = cases.every((my) => mayHave(my, question.pieces));
  return fits ? null : setApart(turn, cases, question.pieces);
}

function dueOf({ clock }: Case, { facts, now }: Turn): string {
  return dayOf(clock?.due ?? now, facts.office.calendar);
}
