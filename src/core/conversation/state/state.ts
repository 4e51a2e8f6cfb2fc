import type { Day } from "../../calendar/calendar.ts";
import type { Language } from "../../office.ts";
import type { CaseId } from "../../procedure/case.ts";
import type { CaseCommand } from "../understand/command.ts";
import type { Draft, Field, Step } from "./draft.ts";
import type { OneMore } from "./oneMore.ts";
import type { Piece } from "./piece.ts";
import type { Trace } from "./traces.ts";

/** The state of a chat's dialogue: plain JSON. Times are ISO texts of business time. */
export type State = {
  readonly version: 1;
  /** The chat's language; the effect "speak" stores it for letters too. */
  readonly language: Language;
  readonly englishOffered: boolean;
  /** Version of the privacy notice that was shown; 0 for none. */
  readonly toldNotice: number;
  /** When a greeting or noise was last answered. */
  readonly greetedAt: string | null;
  /** A keyboard of ours is shown. */
  readonly keyboard: boolean;
  readonly draft: Draft | null;
  /** Drafts put aside, the latest last. */
  readonly shelf: readonly Draft[];
  /** The last day of the unsent draft that was erased last, until another is begun. */
  readonly erased: Day | null;
  readonly question: Question | null;
  /** How many messages in a row the open question couldn't use. */
  readonly misses: number;
  /** Until then, further messages belong to this case. */
  readonly recent: Recent | null;
  /** The draft filed last, so that a late press finds its case. */
  readonly filed: {
    readonly draft: string;
    readonly case: CaseId;
    readonly number: string;
    readonly refs: readonly string[];
  } | null;
  /** What became of the latest messages, the newest last, for edits and deletions. */
  readonly traces: readonly Trace[];
  /** Plans agreed to, as "<case>.<round>.<day>". */
  readonly agreed: readonly string[];
  /**
   * The confidential case whose question was read last, which of its questions, and the chat's latest menu
   * then.
   */
  readonly opened: { readonly case: CaseId; readonly asked: number; readonly over: string } | null;
  /** The words last said of a case, for the very next message, if it comes in time. */
  readonly kept: KeptWords | null;
  /** Fingerprint of our last message, and how often it was said in a row. */
  readonly said: { readonly print: string; readonly times: number } | null;
  /** Fingerprint of the person's last sentence, and when we answered, to recognize automatic replies. */
  readonly echo: { readonly text: string; readonly times: number; readonly answeredAt: string } | null;
  readonly quietUntil: string | null;
};

/** `told`: this person just told something of it, which more words go on with. */
export type Recent = { readonly case: CaseId; readonly until: string; readonly told?: true };

/**
 * Words in case they were meant otherwise. added: they were added to a case, and BARU makes a report of them; if not,
 * they were answered by how it stands, and TAMBAH takes them along.
 */
export type KeptWords = {
  readonly case: CaseId;
  readonly added: boolean;
  readonly pieces: readonly Piece[];
  readonly until: string;
};

/** The open question; there is at most one. */
export type Question =
  /** `brief`: the summary was shown before; only whether to send it is asked. */
  | ({ readonly type: "draft"; readonly step: Step; readonly brief?: true } & OneMore)
  /** `field`: the field being changed; null while it is asked which. */
  | { readonly type: "change"; readonly field: Field | null }
  /** Asks what words at the summary are for: a field, an addition, or a new text. */
  | { readonly type: "replace"; readonly pieces: readonly Piece[] }
  /** Asks whether these words are another report. */
  | { readonly type: "second"; readonly pieces: readonly Piece[] }
  | {
      readonly type: "which";
      readonly purpose: CaseCommand | "message";
      readonly cases: readonly CaseId[];
      readonly pieces: readonly Piece[];
    }
  /** Asks what words that seem to be for this case mean. `at`: when it was asked first. */
  | {
      readonly type: "about";
      readonly case: CaseId;
      readonly pieces: readonly Piece[];
      readonly at?: string;
    }
  /**
   * Asks whether accusing words, which are in the draft, are a report of their own or for one of these cases.
   */
  | { readonly type: "accuses"; readonly cases: readonly CaseId[] }
  /** The next message goes to the case. `reason`: as the reason of a "belum". */
  | { readonly type: "add"; readonly case: CaseId; readonly reason: boolean }
  | { readonly type: "disagree"; readonly case: CaseId }
  | { readonly type: "reopen"; readonly case: CaseId }
  | { readonly type: "rate"; readonly case: CaseId }
  | { readonly type: "withdraw"; readonly case: CaseId }
  | { readonly type: "erase" }
  /** Offers to pass a question on to the office, after what can be said to it here. */
  | { readonly type: "inquiry"; readonly asked: readonly Piece[]; readonly answered: boolean }
  | { readonly type: "language" };

/** Whether the open question is about the draft. */
export function asksForDraft({ question }: Pick<State, "question">): boolean {
  return question !== null && draftQuestions.has(question.type);
}

/** Whether the summary is open: what would send is asked. */
export function asksToSend({ question }: Pick<State, "question">): boolean {
  return question?.type === "draft" && question.step === "summary";
}

const draftQuestions: ReadonlySet<Question["type"]> = new Set([
  "draft",
  "change",
  "replace",
  "second",
  "accuses",
]);

/** Words that the open question keeps. */
export function keptPieces({ question }: Pick<State, "question">): readonly Piece[] {
  return question !== null && "pieces" in question ? question.pieces : [];
}

/** Words that the open question holds: those that it keeps, or that it offers to pass on to the office. */
export function heldPieces({ question }: Pick<State, "question">): readonly Piece[] {
  return question?.type === "inquiry" ? question.asked : keptPieces({ question });
}

/** The state with these words held by its open question instead. */
export function withHeld(state: State, pieces: readonly Piece[]): State {
  const { question } = state;
  if (question?.type === "inquiry") return { ...state, question: { ...question, asked: pieces } };
  if (question === null || !("pieces" in question)) return state;
  return { ...state, question: { ...question, pieces } };
}

/** The state without a message among the words kept for the next one. */
export function withoutKept(state: State, ref: string): State {
  const { kept } = state;
  if (kept === null || kept.pieces.every((piece) => piece.ref !== ref)) return state;
  const pieces = kept.pieces.filter((piece) => piece.ref !== ref);
  return { ...state, kept: pieces.length === 0 ? null : { ...kept, pieces } };
}

const recentMinutes = 30;

/** For a short time, further messages belong to this case. */
export function withRecent(state: State, id: CaseId, now: Date, told = false): State {
  const until = new Date(now.getTime() + recentMinutes * 60_000).toISOString();
  return { ...state, recent: { case: id, until, ...(told ? { told } : {}) } };
}

/** Keeps words as just said of a case. */
export function withKept(state: State, words: Omit<KeptWords, "until">, now: Date): State {
  const until = new Date(now.getTime() + recentMinutes * 60_000).toISOString();
  return { ...state, kept: { ...words, until } };
}

/** The kept words, unless their time is over. */
export function justKept({ kept }: Pick<State, "kept">, now: Date): KeptWords | null {
  return kept !== null && Date.parse(kept.until) > now.getTime() ? kept : null;
}

/** Version of the privacy notice; when it is increased, the notice is shown again. */
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
    erased: null,
    question: null,
    misses: 0,
    recent: null,
    filed: null,
    traces: [],
    agreed: [],
    opened: null,
    kept: null,
    said: null,
    echo: null,
    quietUntil: null,
  };
}
