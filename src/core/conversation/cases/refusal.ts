import { dayOf } from "../../calendar/day.ts";
import { bareStage, outcomeSaid } from "../../letters/case/stage.ts";
import { settleChoices } from "../../message/choices.ts";
import { type Message, message, type Said, say, withMenu } from "../../message/message.ts";
import { reopenUntil } from "../../procedure/clock.ts";
import type { Command } from "../../procedure/command.ts";
import type { Refusal } from "../../procedure/decision.ts";
import { policyOf } from "../../procedure/policy.ts";
import type { MyCase } from "../facts.ts";
import type { Turn } from "../turn.ts";
import { nameOf } from "./mine.ts";

/** Why a command wasn't carried out: the reason, who can, what can be done instead, and until when. */
export function refusalMessage(turn: Turn, my: MyCase, command: Command["type"], refusal: Refusal): Message {
  const { calendar } = turn.facts.office;
  const { case: current } = my;
  switch (refusal.reason) {
    case "stage":
      return unfitting(turn, my, command);
    case "not_yours":
      return message(say("refused.follower", { case: nameOf(my) }));
    case "used":
      return message(
        refusal.what === "rate" ? say("refused.rated", { case: nameOf(my) }) : postponedOnce(turn, my),
      );
    case "too_late":
      return message(say("refused.too_late", { case: nameOf(my), until: dayOf(refusal.until, calendar) }));
    case "rating":
      return message(say("refused.rating"));
    case "needs_role":
    case "merge":
    case "date":
    case "block_too_long":
    case "same_agency":
    case "no_reporter":
    case "asked_already":
    case "nothing_waits":
    case "own_answer":
    case "reminded_already":
      return message(say("refused.office", { case: nameOf(my), stage: bareStage(current) }));
  }
}

function postponedOnce({ facts }: Turn, my: MyCase): Said {
  const { clock } = my.case;
  return clock === null
    ? say("refused.office", { case: nameOf(my), stage: bareStage(my.case) })
    : say("refused.postponed", { case: nameOf(my), due: dayOf(clock.due, facts.office.calendar) });
}

/** Refusal because of the stage: says what is possible instead. */
function unfitting(turn: Turn, my: MyCase, command: Command["type"]): Message {
  const { case: current } = my;
  if (current.stage === "closed") return message(closedLines(turn, my));
  const { clock } = current;
  if (current.stage === "answered" && clock !== null) {
    const due = dayOf(clock.due, turn.facts.office.calendar);
    const refused = message(say("refused.answered", { case: nameOf(my), due }));
    return withMenu(refused, settleChoices(current, { later: false }));
  }
  const key = command === "reopen" ? "refused.open" : "refused.not_now";
  return message(say(key, { case: nameOf(my), stage: bareStage(current) }));
}

/** Whether the time in which a closed case can be reopened isn't over. */
export function mayReopen({ facts, now }: Turn, { case: current }: MyCase): boolean {
  const { calendar } = facts.office;
  const until = reopenUntil(current, { calendar, policy: policyOf(current.policy) });
  return until !== null && now <= until;
}

/** Says that the case is closed, with its outcome, and until when it can be reopened. */
export function closedLines({ facts, now }: Turn, my: MyCase): readonly Said[] {
  const { calendar } = facts.office;
  const { case: current } = my;
  const until = reopenUntil(current, { calendar, policy: policyOf(current.policy) });
  const ended = say("closed.ended", { case: nameOf(my), outcome: outcomeSaid(current) });
  return until === null || until < now
    ? [ended, say("closed.over")]
    : [ended, say("closed.reopen", { until: dayOf(until, calendar) })];
}
