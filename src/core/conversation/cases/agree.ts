import { say } from "../../message/message.ts";
import type { MyCase } from "../facts.ts";
import type { Reply } from "../reply.ts";
import { filesOf, type Piece, textOf } from "../state/piece.ts";
import type { Turn } from "../turn.ts";
import { askAbout } from "./ask.ts";
import { agencyOf, nameOf, planOf } from "./mine.ts";
import { dueOf, submit } from "./submit.ts";

const agreedKept = 10;

/** Agrees to the present plan: "Setuju". */
export function agree(turn: Turn, my: MyCase, pieces: readonly Piece[] = []): Reply {
  const { state, facts } = turn;
  return submit(turn, my, pieces, {
    command: (words) => ({ type: "agree", ...words }),
    done: (changed) => ({
      lines: [
        changed.promised === null
          ? say("agree.noted_plain", { case: nameOf(my) })
          : say("agree.noted", { case: nameOf(my), day: dueOf(changed, turn) }),
      ],
      state: { agreed: [...state.agreed, planOf(my.case)].slice(-Math.max(facts.mine.length, agreedKept)) },
    }),
    standsAlone: true,
  });
}

/** Disagrees with the plan: "Tidak setuju". Asks for the reason if none was given. */
export function disagree(turn: Turn, my: MyCase, pieces: readonly Piece[]): Reply {
  if (textOf(pieces) === "" && filesOf(pieces).length === 0)
    return askAbout(turn, { type: "disagree", case: my.case.id });
  return submit(turn, my, pieces, {
    command: ({ text, files }) => ({ type: "disagree", reason: text, files }),
    done: (changed) => ({
      lines: [
        say("disagree.noted", { case: nameOf(my), agency: agencyOf(my, turn.facts.office) }),
        say("reply.next", { due: dueOf(changed, turn) }),
      ],
    }),
    standsAlone: true,
  });
}

/** Answers whether a confidential report may become ordinary. */
export function consent(turn: Turn, my: MyCase, yes: boolean): Reply {
  return submit(turn, my, [], {
    command: () => ({ type: "consent", yes }),
    done: () => ({
      lines: yes
        ? [say("consent.given", { case: nameOf(my) }), say("consent.given.means")]
        : [say("consent.refused", { case: nameOf(my) })],
    }),
    standsAlone: true,
  });
}
