import type { MyCase } from "../facts.ts";
import type { Draft } from "../state/draft.ts";
import type { State } from "../state/state.ts";
import type { Turn } from "../turn.ts";
import { mayHave } from "./apart.ts";
import { piecesIn } from "./pieces.ts";

/** After so many reports within so many minutes each further one is asked about before it is sent. None is refused. */
export const often = { reports: 3, minutes: 60 } as const;

/**
 * The question whether one more report is one of its own, if this person has just sent several; null if it isn't to be
 * asked: in danger, or because it was.
 */
export function askedOften(turn: Turn, draft: Draft): State | null {
  const { state, facts, now } = turn;
  const { question } = state;
  if (draft.danger !== null || (question?.type === "draft" && question.often !== undefined)) return null;
  const since = now.getTime() - often.minutes * 60_000;
  const lately = facts.mine.filter((my) => my.leads && my.case.filedAt.getTime() > since);
  if (lately.length < often.reports) return null;
  const into = lately.find((my) => mayTake(my, draft))?.case.id;
  const asked = { type: "draft", step: "summary", often: lately.length + 1 } as const;
  return { ...state, draft, question: into === undefined ? asked : { ...asked, into }, misses: 0 };
}

/** Whether what the draft has may go to this case instead: a private report becomes no part of an open one. */
function mayTake(my: MyCase, draft: Draft): boolean {
  const { stage } = my.case;
  const takes = stage === "received" || stage === "forwarded" || stage === "scheduled";
  return takes && !draft.conduct && draft.privacy !== "confidential" && mayHave(my, piecesIn(draft));
}
