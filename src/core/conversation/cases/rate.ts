import { dayOf } from "../../calendar/day.ts";
import { message, type Said, say } from "../../message/message.ts";
import type { Case } from "../../procedure/case.ts";
import { reopenUntil } from "../../procedure/clock.ts";
import { policyOf } from "../../procedure/policy.ts";
import type { MyCase } from "../facts.ts";
import { type Reply, reply } from "../reply.ts";
import { pieceOf, type Turn } from "../turn.ts";
import { outrightRating, ratingIn } from "../understand/filed/rating.ts";
import { correctsRating } from "../understand/filed/worded.ts";
import { nameOf } from "./mine.ts";
import { closeQuestion, submit } from "./submit.ts";

/** Whether somebody may still rate how this report was handled. */
export function mayBeRated({ leads, case: { stage, rating } }: MyCase): boolean {
  return leads && stage === "closed" && rating === null;
}

/** Five stars are no greeting where a report may be rated, and "mantap" no thanks where that was asked. */
export function isRating({ state: { question }, facts }: Turn, text: string): boolean {
  if (question?.type === "rate") return ratingIn(text) !== null;
  return facts.mine.some(mayBeRated) && outrightRating(text) !== null;
}

export function rate(turn: Turn, my: MyCase, score: number, comment: string): Reply {
  return submit(turn, my, comment === "" ? [] : [pieceOf(turn, comment)], {
    command: ({ text }) => ({ type: "rate", score, comment: text }),
    done: (changed) => ({
      lines: [say("rate.noted", noted(score)), ...comesBack(turn, changed)],
      state: { recent: null },
    }),
    standsAlone: true,
  });
}

/** The score as it was understood: "4 (Baik)". */
function noted(score: number) {
  const label = rateChoices[score - 1] ?? "choice.rate3";
  return { score: String(score), label: say(label) };
}

const rateChoices = ["choice.rate1", "choice.rate2", "choice.rate3", "choice.rate4", "choice.rate5"] as const;

/** "Salah maksudnya 5", once it was rated: a rating is given once. Null if it says nothing of that. */
export function ratingStands({ state }: Turn, mine: readonly MyCase[], text: string): Reply | null {
  const my = mine.find(
    ({ leads, case: { stage, rating } }) => leads && stage === "closed" && rating !== null,
  );
  if (my === undefined || state.question !== null || !correctsRating(text)) return null;
  const { rating } = my.case;
  if (rating === null) return null;
  const stands = say("rate.stands", { case: nameOf(my), ...noted(rating) });
  return reply(state, message([stands]), { about: my.case.id });
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
