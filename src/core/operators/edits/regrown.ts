import type { AnswerKind, AttachmentId, Case } from "../../procedure/case.ts";
import type { Command } from "../../procedure/command.ts";
import type { CaseEvent } from "../../procedure/event.ts";
import type { Undoable } from "../facts.ts";

/** What a further photo of an album adds to the step with which the album came. */
export type More = { readonly words: string; readonly file: AttachmentId };

/**
 * The person's own latest step that changed the case and brought files: in private the words of a step are kept with
 * its event alone, as words of confidential cases are.
 */
export function lastWithFiles(
  undoable: readonly Undoable[],
  { by, number }: { readonly by: number; readonly number: string },
): CaseEvent | null {
  const group = undoable.find(
    (one) => one.by === by && one.steps.some(({ after }) => after.number === number),
  );
  return (
    group?.steps.find(({ after, event }) => after.number === number && event.files.length > 0)?.event ?? null
  );
}

/** The command that takes the step anew with more; null for a step that no photo adds to. */
export function commandWith(
  { happening, text, files: had }: CaseEvent,
  { words, file }: More,
  { answer }: Case,
): Command | null {
  const said = [text, words.trim()].filter((one) => one !== "").join("\n");
  const files = [...had, file];
  const answered = (kind: AnswerKind, day: string | null): Command => {
    return { type: "answer", kind, text: said, files, day };
  };
  switch (happening.type) {
    case "answered":
      return answered(happening.kind, null);
    case "proposed":
      return answered(happening.kind, happening.day);
    case "scheduled":
    case "moved":
      return answered("scheduled", happening.day);
    case "supplemented":
      return answer === null || answer.kind === "scheduled" ? null : answered(answer.kind, null);
    case "progressed":
      return { type: "progress", note: said, files };
    case "returned":
      return { type: "return", reason: said, files };
    default:
      return null;
  }
}
