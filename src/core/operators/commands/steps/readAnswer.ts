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
  | { readonly ok: true; readonly command: Extract<Command, { type: "answer" }> }
  | { readonly ok: false; readonly why: readonly Said[] };

/**
 * Reads "/jawab selesai …", "/jawab dijadwalkan 26 Feb …", "/jawab tidak dapat …", "/jawab informasi …". If
 * there is an answer already, words without a kind add to it; if a date was promised, a date alone moves it.
 */
export function readAnswer(words: string, { turn, current, asked }: Answering): ReadAnswer {
  const { files, command } = asked;
  const text = words.trim();
  const found = kinds.find(({ pattern }) => pattern.test(text));
  const rest =
    found === undefined
      ? text
      : text
          .replace(found.pattern, "")
          .replace(/^[\s:,.–-]+/u, "")
          .trim();
  const today = dayOf(turn.now, turn.facts.office.calendar);
  const dated = leadingDay(rest, today);
  const standing = current.answer?.kind;

  const fault = dayFault(rest, today);
  if (
    found?.kind === "scheduled" ||
    (found === undefined && current.stage === "scheduled" && (dated !== null || fault !== null))
  ) {
    if (fault !== null) return { ok: false, why: [fault] };
    if (dated === null) return { ok: false, why: [say("operators.refused.date.missing"), ...usage(command)] };
    if (dated.rest === "" && files.length === 0) return needsWords(command);
    // Of "1-2 Des" the last is the promise, and the citizen reads both.
    return read("scheduled", dated.rest === "" ? "" : (dated.written ?? dated.rest), files, dated.day);
  }
  if (found === undefined && current.stage !== "answered") return { ok: false, why: usage(command) };
  if (rest === "" && files.length === 0) return needsWords(command);
  const kind = found?.kind ?? (standing === undefined || standing === "scheduled" ? "done" : standing);
  return read(kind, rest, files, null);
}

function read(
  kind: AnswerKind,
  text: string,
  files: readonly AttachmentId[],
  day: string | null,
): ReadAnswer {
  return { ok: true, command: { type: "answer", kind, text, files, day } };
}

/** An answer needs words or a file. */
function needsWords(command: CommandRow): ReadAnswer {
  return { ok: false, why: [say("operators.needs_words"), ...usage(command)] };
}
