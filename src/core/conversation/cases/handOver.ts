import { dayOf } from "../../calendar/day.ts";
import { addWorkingDays } from "../../calendar/workingDays.ts";
import type { Effect } from "../../effect.ts";
import { settleChoices } from "../../message/choices.ts";
import { type Message, message, say, withMenu } from "../../message/message.ts";
import { handedOver } from "../../procedure/marks.ts";
import { policyOf } from "../../procedure/policy.ts";
import type { MyCase } from "../facts.ts";
import type { Reply } from "../reply.ts";
import type { Piece } from "../state/piece.ts";
import type { Turn } from "../turn.ts";
import { nameOf } from "./mine.ts";
import { decideFor, dueOf, stepsEffect, submit } from "./submit.ts";

/** Calls a person to this case once, without the words, which may be meant for another case. */
export function handOverUnsaid(turn: Turn, my: MyCase): readonly Effect[] {
  if (isHandedOver(my)) return [];
  const decision = decideFor(turn, my, { type: "unclear", text: "", files: [] });
  return decision.ok ? [stepsEffect(decision)] : [];
}

/** Says what the case still waits for, if there were no words to keep. */
export function stillWaits(turn: Turn, my: MyCase): Message {
  const params = { case: nameOf(my), due: dueOf(my.case, turn) };
  switch (my.case.stage) {
    case "incomplete":
      return message(say("asks.still", params));
    case "received":
    case "forwarded":
    case "scheduled":
    case "answered":
    case "closed":
      return message(say("verdict.waits", params));
  }
}

/** Whether a person was called to read the citizen's words and hasn't acted yet. */
export function isHandedOver({ case: { marks } }: MyCase): boolean {
  return marks.includes(handedOver);
}

/** Gives words that weren't understood to a person of the office, who is called once; decides nothing. */
export function handOver(turn: Turn, my: MyCase, pieces: readonly Piece[]): Reply {
  const { calendar } = turn.facts.office;
  const days = policyOf(my.case.policy).verify;
  const day = addWorkingDays(dayOf(turn.now, calendar), days, calendar);
  const called = nameOf(my);
  const again = isHandedOver(my);
  const answered = my.case.stage === "answered";
  const params = { case: called, day };
  const first = answered ? say("unclear.settled", params) : say("unclear.other", params);
  const more = answered ? say("unclear.again", { case: called }) : say("unclear.more", { case: called });
  const told = submit(turn, my, pieces, {
    command: (words) => ({ type: "unclear", ...words }),
    done: () => ({ lines: [again ? more : first] }),
    standsAlone: false,
  });
  const { says } = told;
  if (says.type !== "message" || says.message.menu !== null || !answered) return told;
  const settle = settleChoices(my.case, { later: false });
  return { ...told, says: { ...says, message: withMenu(says.message, settle) } };
}
