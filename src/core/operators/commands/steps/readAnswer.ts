import { dayOf } from "../../../calendar/day.ts";
import { type Entry, pattern } from "../../../lexicon/entry.ts";
import { answerWords } from "../../../lexicon/operators.ts";
import { type Said, say } from "../../../message/message.ts";
import { type AnswerKind, type AttachmentId, answerKinds, type Case } from "../../../procedure/case.ts";
import type { Command } from "../../../procedure/command.ts";
import { dayFault, leadingDay } from "../../days.ts";
import { usage } from "../../say/usage.ts";
import type { Turn } from "../../turn.ts";
import type { AskedCommand } from "../command.ts";
import type { CommandRow } from "../row.ts";

const beginsWith = (entry: Entry) => new RegExp(`^(?:${pattern(entry)})(?![\\p{L}\\p{N}_])`, "iu");

const kinds = answerKinds.map((kind) => ({ kind, pattern: beginsWith(answerWords[kind]) }));

type Answering = { readonly turn: Turn; readonly current: Case; readonly asked: AskedCommand };

export type ReadAnswer =
  /** `words`: what was written, without the kind. */
  | { readonly ok: true; readonly command: Extract<Command, { type: "answer" }>; readonly words: string }
  | Lacking;

/** What is missing: the kind, words, a date, or another date than the one that can't be taken. */
export type Lacking = {
  readonly ok: false;
  readonly why: readonly Said[];
  readonly lacks: "kind" | "words" | "date" | "other_date";
  readonly kind: AnswerKind | null;
  /** What was written, without the kind. */
  readonly words: string;
};

/**
 * Reads "/jawab selesai …", "/jawab dijadwalkan 26 Feb …", "/jawab tidak dapat …", "/jawab informasi …". If
 * there is an answer already, words without a kind add to it; if a date was promised, a date alone moves it.
 */
export function readAnswer(words: string, { turn, current, asked }: Answering): ReadAnswer {
  const { files, command } = asked;
  const { kind: named, rest } = kindOf(words.trim(), asked.as);
  const today = dayOf(turn.now, turn.facts.office.calendar);
  const dated = leadingDay(rest, today);
  const standing = current.answer?.kind;

  const fault = dayFault(rest, today);
  const moves = named === null && current.stage === "scheduled" && (dated !== null || fault !== null);
  if (named === "scheduled" || moves) {
    const lacking = { ok: false, kind: "scheduled", words: rest } as const;
    if (fault !== null) return { ...lacking, why: [fault], lacks: "other_date" };
    if (dated === null) {
      const why = [say("operators.refused.date.missing"), ...usage(turn, command)];
      return { ...lacking, why, lacks: "date" };
    }
    if (dated.rest === "") return needsWords(turn, command, "scheduled", rest);
    // Of "1-2 Des" the last is the promise, and the citizen reads both.
    return { ...read("scheduled", dated.written ?? dated.rest, files, dated.day), words: rest };
  }
  if (named === null && current.stage !== "answered")
    return { ok: false, why: usage(turn, command), lacks: "kind", kind: null, words: rest };
  if (rest === "" && (files.length === 0 || named === "cannot"))
    return needsWords(turn, command, named, rest);
  const kind = named ?? (standing === undefined || standing === "scheduled" ? "done" : standing);
  return read(kind, rest, files, null);
}

/** The kind by which the words begin, or that was chosen; null if none is named. */
function kindOf(
  text: string,
  as: AskedCommand["as"],
): { readonly kind: AnswerKind | null; readonly rest: string } {
  if (as !== undefined) return { kind: answerKinds.find((kind) => kind === as) ?? null, rest: text };
  const found = kinds.find(({ pattern }) => pattern.test(text));
  if (found === undefined) return { kind: null, rest: text };
  const rest = text.replace(found.pattern, "").replace(/^[\s:,.–-]+/u, "");
  return { kind: found.kind, rest: rest.trim() };
}

function read(
  kind: AnswerKind,
  text: string,
  files: readonly AttachmentId[],
  day: string | null,
): Extract<ReadAnswer, { ok: true }> {
  return { ok: true, command: { type: "answer", kind, text, files, day }, words: text };
}

/** An answer needs words or a file; a reason and a plan need words. */
function needsWords(turn: Turn, command: CommandRow, kind: AnswerKind | null, words: string): Lacking {
  return {
    ok: false,
    why: [say("operators.needs_words"), ...usage(turn, command)],
    lacks: "words",
    kind,
    words,
  };
}
