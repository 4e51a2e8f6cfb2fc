import { dayOf } from "../../calendar/day.ts";
import { workingDaysBetween } from "../../calendar/workingDays.ts";
import { type Said, say } from "../../message/message.ts";
import type { Outcome } from "../../procedure/case.ts";
import type { MyCase } from "../facts.ts";
import type { Reply } from "../reply.ts";
import type { Piece } from "../state/piece.ts";
import type { Turn } from "../turn.ts";
import { agencyOf, nameOf } from "./mine.ts";
import { dueOf, submit } from "./submit.ts";

/** Accepts the answer: "Sudah". `pieces`: words written before, which are kept with it. */
export function accept(turn: Turn, my: MyCase, pieces: readonly Piece[] = []): Reply {
  const { calendar } = turn.facts.office;
  return submit(turn, my, pieces, {
    command: (words) => ({ type: "accept", ...words }),
    done: (changed) => {
      const filed = dayOf(changed.filedAt, calendar);
      const days = workingDaysBetween(filed, dayOf(turn.now, calendar), calendar);
      const thanks =
        days > 0
          ? say("accept.days", { case: nameOf(my), count: days })
          : say("accept.today", { case: nameOf(my) });
      return {
        lines: [letRest(my, changed.outcome) ?? thanks],
        question: { type: "rate", case: my.case.id },
        state: { recent: null },
      };
    },
    standsAlone: true,
  });
}

/** Accepting "we can't" or a piece of information doesn't mean that the problem is solved. */
function letRest(my: MyCase, outcome: Outcome | null): Said | null {
  if (outcome === "accepted") return say("accept.cannot", { case: nameOf(my) });
  return outcome === "informed" ? say("accept.informed", { case: nameOf(my) }) : null;
}

/** Disputes the answer: "Belum". A reason may be given now or afterwards. */
export function dispute(turn: Turn, my: MyCase, pieces: readonly Piece[]): Reply {
  return submit(turn, my, pieces, {
    command: ({ text, files }) => ({ type: "reply", reason: text, files }),
    done: (changed, { text, files }) => {
      const agency = agencyOf(my, turn.facts.office);
      const quoted = text !== "" && my.case.privacy !== "confidential";
      const noted = quoted
        ? say("reply.noted_why", { case: nameOf(my), words: text, agency })
        : say("reply.noted", { case: nameOf(my), agency });
      const next = say("reply.next", { due: dueOf(changed, turn) });
      if (text === "" && files.length === 0) {
        return { lines: [noted, next], question: { type: "add", case: my.case.id, reason: true } };
      }
      return { lines: files.length === 0 ? [noted, next, say("reply.photo")] : [noted, next] };
    },
    standsAlone: true,
  });
}

/** Not checked yet: "Belum sempat mengecek". */
export function postpone(turn: Turn, my: MyCase, pieces: readonly Piece[] = []): Reply {
  return submit(turn, my, pieces, {
    command: (words) => ({ type: "postpone", ...words }),
    done: (changed) => ({
      lines: [say("postpone.noted", { case: nameOf(my), due: dueOf(changed, turn) })],
    }),
    standsAlone: true,
  });
}
