import { dayOf } from "../../calendar/day.ts";
import { message, type Said, say } from "../../message/message.ts";
import type { Case } from "../../procedure/case.ts";
import { reopenUntil } from "../../procedure/clock.ts";
import { policyOf } from "../../procedure/policy.ts";
import type { MyCase } from "../facts.ts";
import { type Reply, reply } from "../reply.ts";
import { pieceOf, type Turn } from "../turn.ts";
import { outrightRating } from "../understand/filed/rating.ts";
import { closeQuestion, submit } from "./submit.ts";

/** Whether somebody may still rate how this report was handled. */
export function mayBeRated({ leads, case: { stage, rating } }: MyCase): boolean {
  return leads && stage === "closed" && rating === null;
}

/** Five stars are no greeting where a report may be rated. */
export function isRating({ state: { question }, facts }: Turn, text: string): boolean {
  const may = question?.type === "rate" || facts.mine.some(mayBeRated);
  return may && outrightRating(text) !== null;
}

export function rate(turn: Turn, my: MyCase, score: number, comment: string): Reply {
  return submit(turn, my, comment === "" ? [] : [pieceOf(turn, comment)], {
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
  return reply(closeQuestion(turn.state, my), message(lines), { about: my.case.id });
}

/** Says until when the case can be reopened. */
function comesBack({ facts }: Turn, current: Case): readonly Said[] {
  const { calendar } = facts.office;
  const until = reopenUntil(current, { calendar, policy: policyOf(current.policy) });
  return until === null ? [] : [say("rate.reopen", { until: dayOf(until, calendar) })];
}
