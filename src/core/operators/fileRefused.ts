import { named } from "../letters/case/naming.ts";
import type { RefusedFile } from "../message/input.ts";
import { message, type Said, say } from "../message/message.ts";
import { refusedSaid } from "../message/refusedFile.ts";
import type { Step } from "../procedure/event.ts";
import { takeBack } from "./commands/steps/undo.ts";
import type { Undoable } from "./facts.ts";
import type { Part } from "./replies/kept.ts";
import type { Result, Turn } from "./turn.ts";

/**
 * A file that somebody sent for a case can't be used: they hear which case lacks it. A step that had nothing but such
 * files is taken back while its letter waits for them, so that nobody gets an answer without a word.
 */
export function fileRefused(turn: Turn, input: RefusedFile): Result {
  const why = refusedSaid(input, called(input));
  const waiting = outOfWaiting(turn, input.file);
  if (waiting !== null) return told(waiting, null, [why, remedy(input)]);
  const has = ({ event: { files } }: Step) => files.includes(input.file);
  const group = turn.facts.undoable.find(({ steps }) => steps.some(has));
  const step = group?.steps.find(has);
  if (group === undefined || step === undefined) return told(turn, null, [why, remedy(input)]);
  const back = isEmpty(turn, step) ? takenBack(turn, group, step) : [];
  const name = named(step.after, step.after.number);
  if (back.length === 0)
    return told(turn, step, [why, say("operators.file.without", { case: name }), remedy(input)]);
  const result = told(turn, step, [why, say("operators.file.unsent", { case: name }), remedy(input)]);
  return {
    ...result,
    effects: [
      { type: "steps", steps: back, report: null, undoable: false },
      { type: "take_back", events: group.steps.map(({ event }) => event.id) },
      ...result.effects,
    ],
  };
}

function called({ ending }: RefusedFile): Said {
  return ending === undefined ? say("file.file") : say("file.kind", { kind: ending });
}

function remedy({ why, heic }: RefusedFile): Said {
  switch (why) {
    case "too_big":
      return say("operators.file.smaller");
    case "type":
      return heic === true ? say("operators.file.ordinary") : say("operators.file.kinds");
    case "lost":
      return say("operators.file.once_more");
  }
}

/** The turn without the file among the words that wait for a choice; null if it isn't there. */
function outOfWaiting(turn: Turn, file: string): Turn | null {
  const { kept, unplaced } = turn.state;
  const has = ({ parts }: { readonly parts: readonly Part[] }) => parts.some((part) => part.file === file);
  if (!kept.some(has) && (unplaced === null || !has(unplaced))) return null;
  const left = <T extends { readonly parts: readonly Part[] }>(one: T): T => ({
    ...one,
    parts: one.parts.flatMap((part) => {
      if (part.file !== file) return [part];
      return part.words === "" ? [] : [{ ...part, file: null }];
    }),
  });
  return {
    ...turn,
    state: { ...turn.state, kept: kept.map(left), unplaced: unplaced === null ? null : left(unplaced) },
  };
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
