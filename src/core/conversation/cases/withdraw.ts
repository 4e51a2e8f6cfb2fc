import { dayOf } from "../../calendar/day.ts";
import { message, say } from "../../message/message.ts";
import { reopenUntil } from "../../procedure/clock.ts";
import { policyOf } from "../../procedure/policy.ts";
import type { MyCase } from "../facts.ts";
import { type Reply, reply } from "../reply.ts";
import { filesOf, type Piece, textOf } from "../state/piece.ts";
import type { Turn } from "../turn.ts";
import { askAbout } from "./ask.ts";
import { agencyOf, nameOf } from "./mine.ts";
import { dueOf, submit } from "./submit.ts";

/** Withdraws a report, with the words that say why, if there are any; a follower only leaves the case. */
export function withdraw(turn: Turn, my: MyCase, pieces: readonly Piece[] = []): Reply {
  const { calendar } = turn.facts.office;
  return submit(turn, my, pieces, {
    command: ({ text }) => ({ type: "withdraw", reason: text }),
    done: (changed) => {
      const until = reopenUntil(changed, { calendar, policy: policyOf(changed.policy) });
      const lines =
        changed.stage === "closed" && until !== null
          ? [
              say("withdraw.done", { case: nameOf(my) }),
              say("withdraw.reopen", { until: dayOf(until, calendar) }),
            ]
          : [say("withdraw.left", { case: nameOf(my) })];
      return { lines, state: { recent: null } };
    },
    standsAlone: true,
  });
}

/** Whether the case's stage lets its reporter withdraw it. */
export function mayBeWithdrawn({ case: { stage } }: MyCase): boolean {
  return stage !== "closed" && stage !== "answered";
}

/** Asks whether to withdraw; which one, if there are several; says so if there is none. */
export function offerWithdrawal(turn: Turn, mine: readonly MyCase[]): Reply {
  const mayEnd = mine.filter(mayBeWithdrawn);
  const [only, ...others] = mayEnd;
  if (only === undefined) return reply(turn.state, message(say("none.withdraw")));
  if (others.length === 0) return askAbout(turn, { type: "withdraw", case: only.case.id });
  const cases = mayEnd.slice(0, casesAsked).map((my) => my.case.id);
  return askAbout(turn, { type: "which", purpose: "withdraw", cases, pieces: [] });
}

const casesAsked = 6;

/** Reopens a case: "Buka". Asks what is still wrong if that wasn't said. */
export function reopen(turn: Turn, my: MyCase, pieces: readonly Piece[]): Reply {
  const said = textOf(pieces) !== "" || filesOf(pieces).length > 0;
  if (my.case.stage === "closed" && !said) return askAbout(turn, { type: "reopen", case: my.case.id });
  return submit(turn, my, pieces, {
    command: ({ text, files }) => ({ type: "reopen", reason: text, files }),
    done: (changed) => {
      const due = dueOf(changed, turn);
      const next =
        changed.stage === "received"
          ? say("reopen.received", { due })
          : say("reopen.forwarded", { agency: agencyOf(my, turn.facts.office), due });
      return { lines: [say("reopen.done", { case: nameOf(my) }), next] };
    },
    standsAlone: true,
  });
}
