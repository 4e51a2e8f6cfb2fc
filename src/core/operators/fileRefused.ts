import { named } from "../letters/case/naming.ts";
import type { RefusedFile } from "../message/input.ts";
import { message, type Said, say } from "../message/message.ts";
import { refusedSaid } from "../message/refusedFile.ts";
import type { Step } from "../procedure/event.ts";
import { takeBack } from "./commands/steps/undo.ts";
import type { Undoable } from "./facts.ts";
import type { Kept } from "./replies/kept.ts";
import type { Result, Turn } from "./turn.ts";

/**
 * A file that somebody sent for a case can't be used: the room hears which case lacks it. A step that had nothing but
 * such files is taken back while it can be, so that nobody gets an answer without a word.
 */
export function fileRefused(turn: Turn, input: RefusedFile): Result {
  const { file, ending } = input;
  const called = ending === undefined ? say("file.file") : say("file.kind", { kind: ending });
  const why = refusedSaid(input, called);
  const kept = turn.state.kept.find(({ parts }) => parts.some((part) => part.file === file));
  if (kept !== undefined) return outOfKept(turn, kept, file, why);
  const group = turn.facts.undoable.find(({ steps }) =>
    steps.some(({ event: { files } }) => files.includes(file)),
  );
  const step = group?.steps.find(({ event: { files } }) => files.includes(file));
  if (group === undefined || step === undefined)
    return told(turn, null, [why, say("operators.file.anew"), say("operators.file.ways")]);
  const name = named(step.after, step.after.number);
  const back = isEmpty(turn, step) ? takenBack(turn, group, step) : [];
  if (back.length === 0)
    return told(turn, step, [why, say("operators.file.without", { case: name }), say("operators.file.ways")]);
  const result = told(turn, step, [
    why,
    say("operators.file.unsent", { case: name }),
    say("operators.file.ways"),
  ]);
  return {
    ...result,
    effects: [
      { type: "steps", steps: back, report: null, undoable: false },
      { type: "take_back", events: group.steps.map(({ event }) => event.id) },
      ...result.effects,
    ],
  };
}

/** Takes the file out of what waits for a choice. */
function outOfKept(turn: Turn, kept: Kept, file: string, why: Said): Result {
  const parts = kept.parts.flatMap((part) => {
    if (part.file !== file) return [part];
    return part.words === "" ? [] : [{ ...part, file: null }];
  });
  const state = {
    ...turn.state,
    kept: turn.state.kept.map((one) => (one === kept ? { ...kept, parts } : one)),
  };
  return told({ ...turn, state }, null, [why, say("operators.file.ways")]);
}

/** Whether a step says nothing and none of its files is there or still to come. */
function isEmpty({ facts: { files } }: Turn, { event }: Step): boolean {
  return event.text.trim() === "" && event.files.every((id) => files?.has(id) !== true);
}

/** The steps that undo it in the name of whoever took it; none if it can't be undone any more. */
function takenBack(turn: Turn, group: Undoable, { event }: Step): readonly Step[] {
  if (event.by.type !== "operator") return [];
  const { contact, name, roles } = event.by;
  const person = { contact, name, roles, anonymous: false };
  const back = takeBack({ ...turn, facts: { ...turn.facts, person } }, { ...group, lapsed: false });
  return back.ok ? back.steps : [];
}

function told({ state }: Turn, step: Step | null, lines: readonly Said[]): Result {
  const coalesce = step === null ? "file" : `file:${step.after.number}`;
  const about = step?.after.id ?? null;
  return { state, effects: [{ type: "answer", message: message(lines), about, coalesce }] };
}
