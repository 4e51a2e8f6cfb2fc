import type { Language } from "../../office.ts";
import type { CaseId } from "../../procedure/case.ts";
import type { CaseCommand } from "../understand/command.ts";
import type { Draft, Field, Step } from "./draft.ts";
import type { Piece } from "./piece.ts";

/** What the dialogue remembers of a chat: plain JSON. Times are ISO texts of business time. */
export type State = {
  readonly version: 1;
  /** What we speak; the shell keeps it too, by the effect "speak". */
  readonly language: Language;
  readonly englishOffered: boolean;
  /** Version of the privacy notice that this person has had; 0 is none. */
  readonly toldNotice: number;
  /** When a greeting or noise was last answered. */
  readonly greetedAt: string | null;
  /** A keyboard of ours stands in place of the person's own. */
  readonly keyboard: boolean;
  readonly draft: Draft | null;
  /** Drafts put aside, the latest last. */
  readonly shelf: readonly Draft[];
  readonly question: Question | null;
  /** Answers in a row that the open question couldn't use. */
  readonly misses: number;
  /** A further message soon after belongs to this case. */
  readonly recent: { readonly case: CaseId; readonly until: string } | null;
  /** What was filed last, so that a late press or an amended message finds it. */
  readonly filed: {
    readonly draft: string;
    readonly case: CaseId;
    readonly number: string;
    readonly refs: readonly string[];
  } | null;
  /** Plans agreed to, as "<case>.<round>.<day>". */
  readonly agreed: readonly string[];
  /** The confidential case whose question was read last, which of its questions, and over which menu of the chat. */
  readonly opened: { readonly case: CaseId; readonly asked: number; readonly over: string } | null;
  /** What went to a case last, in case it was meant as a new report. */
  readonly kept: readonly Piece[];
  /** Fingerprint of what we said last, and how often running. */
  readonly said: { readonly print: string; readonly times: number } | null;
  /** The last sentence's fingerprint and our answer's time: an automatic reply at the other end shows by its haste. */
  readonly echo: { readonly text: string; readonly times: number; readonly answeredAt: string } | null;
  readonly quietUntil: string | null;
};

/** The one thing that is being asked. */
export type Question =
  | { readonly type: "draft"; readonly step: Step }
  /** null: which field. */
  | { readonly type: "change"; readonly field: Field | null }
  /** At the summary something else was said: what is it for? */
  | { readonly type: "replace"; readonly pieces: readonly Piece[] }
  /** It looks like another report. */
  | { readonly type: "second"; readonly pieces: readonly Piece[] }
  | {
      readonly type: "which";
      readonly purpose: CaseCommand | "message";
      readonly cases: readonly CaseId[];
      readonly pieces: readonly Piece[];
    }
  /** It seems to be for this case, but not what it says to it. */
  | { readonly type: "about"; readonly case: CaseId; readonly pieces: readonly Piece[] }
  /** What was sent accuses somebody in office. It waits in the draft: a report of its own, or for one of these? */
  | { readonly type: "accuses"; readonly cases: readonly CaseId[] }
  /** The next message goes to the case. `reason`: as the reason of a "belum". */
  | { readonly type: "add"; readonly case: CaseId; readonly reason: boolean }
  | { readonly type: "disagree"; readonly case: CaseId }
  | { readonly type: "reopen"; readonly case: CaseId }
  | { readonly type: "rate"; readonly case: CaseId }
  | { readonly type: "withdraw"; readonly case: CaseId }
  | { readonly type: "erase" }
  | { readonly type: "language" };

/** Whether what is being asked is about the open draft. */
export function asksForDraft({ question }: Pick<State, "question">): boolean {
  return question !== null && draftQuestions.has(question.type);
}

const draftQuestions: ReadonlySet<Question["type"]> = new Set([
  "draft",
  "change",
  "replace",
  "second",
  "accuses",
]);

/** What the open question keeps until it is answered. */
export function keptPieces({ question }: Pick<State, "question">): readonly Piece[] {
  return question !== null && "pieces" in question ? question.pieces : [];
}

const recentMinutes = 30;

/** What this person sends next, soon, belongs to the case. */
export function withRecent(state: State, id: CaseId, now: Date): State {
  const until = new Date(now.getTime() + recentMinutes * 60_000).toISOString();
  return { ...state, recent: { case: id, until } };
}

/** Version of the privacy notice; a higher one is told once more. */
export const noticeVersion = 1;

export function initial(): State {
  return {
    version: 1,
    language: "id",
    englishOffered: false,
    toldNotice: 0,
    greetedAt: null,
    keyboard: false,
    draft: null,
    shelf: [],
    question: null,
    misses: 0,
    recent: null,
    filed: null,
    agreed: [],
    opened: null,
    kept: [],
    said: null,
    echo: null,
    quietUntil: null,
  };
}
