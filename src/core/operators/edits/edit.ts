import type { Effect } from "../../effect.ts";
import { message, say } from "../../message/message.ts";
import type { AttachmentId, Case } from "../../procedure/case.ts";
import type { Step } from "../../procedure/event.ts";
import { takeBack } from "../commands/steps/undo.ts";
import type { RoomFacts, RoomHeard } from "../facts.ts";
import { parseCommand } from "../parse.ts";
import { keep, keptFor, type Part, wordsOf } from "../replies/kept.ts";
import type { RoomState } from "../state.ts";
import { foundBy } from "../target.ts";
import { answer, answering, type Result, type Turn, tell } from "../turn.ts";
import type { Done } from "./done.ts";
import type { Last } from "./last.ts";

/** An edit of a message; `of`: its id, `file`: what it shows now. */
export type Edit = {
  readonly type: "edit";
  readonly of: string;
  readonly words: string;
  readonly file: AttachmentId | null;
};

/** The messages of a command as one that would have been written so: with the first one's file and the words of all. */
export function asWritten(parts: readonly Part[], last: Last, heard: RoomHeard): RoomHeard | null {
  const [first, ...further] = parts;
  if (first === undefined) return null;
  const { ref, words, file } = first;
  const text = further.length === 0 ? words : wordsOf(parts);
  const input: RoomHeard["input"] =
    file === null ? { type: "text", text } : { type: "media", kind: "document", file, caption: text };
  return { ...heard, input, ref, on: last.on, sentAt: new Date(last.at) };
}

/** The messages of what was asked for, with the edited one as it is now. */
export function partsAfter({ of, words, file }: Edit, parts: readonly Part[]): readonly Part[] {
  return parts.map((part) => (part.ref === of ? { ...part, words, file: file ?? part.file } : part));
}

export function isUnchanged({ of, words }: Edit, parts: readonly Part[]): boolean {
  return parts.some((part) => part.ref === of && part.words.trim() === words.trim());
}

/** An edit of words that wait to be said what they are: they are kept as they are now. Null for any other. */
export function editKept(turn: Turn, edit: Edit): Result | null {
  const { kept } = turn.state;
  const one = kept.find(({ parts }) => parts.some(({ ref }) => ref === edit.of));
  const now = one === undefined ? null : keptFor(kept, one.number);
  const { unplaced } = turn.state;
  if (now === null && unplaced?.parts.some(({ ref }) => ref === edit.of) === true)
    return {
      state: { ...turn.state, unplaced: { ...unplaced, parts: partsAfter(edit, unplaced.parts) } },
      effects: [],
    };
  if (now === null) return null;
  const parts = partsAfter(edit, now.parts);
  return { state: { ...turn.state, kept: keep(kept, { ...now, parts }) }, effects: [] };
}

/** Carries out what the edited message asks for now, on the cases as they were before it. */
type Again = (turn: Turn) => Result;

/**
 * Follows an edit of what was done a short while ago. If that can't be undone, or what the message says now can't be
 * done, the first stands, and the person is told so.
 */
export function followEdit(turn: Turn, last: Last, again: Again): Result {
  const anew = redone(turn, last, again);
  if (!anew.ok) return stands(turn, anew.tried);
  return { ...anew.result, effects: anew.result.effects.map(followed) };
}

/** What was done a short while ago is undone and given anew; else what came of trying that, if it could be undone. */
export function redone(
  turn: Turn,
  { events }: Pick<Last, "events">,
  again: Again,
): { readonly ok: true; readonly result: Result } | { readonly ok: false; readonly tried: Result | null } {
  const group = turn.facts.undoable.find(
    ({ by, steps }) =>
      by === turn.facts.person.contact && steps.some(({ event }) => events.includes(event.id)),
  );
  const back = group === undefined ? null : takeBack(turn, group);
  if (group === undefined || back === null || !back.ok) return { ok: false, tried: null };
  const result = again({ ...turn, facts: factsBefore(turn.facts, back.steps) });
  if (!result.effects.some(({ type }) => type === "steps")) return { ok: false, tried: result };
  const whole: Result = {
    state: result.state,
    effects: [
      { type: "steps", steps: back.steps, report: null, undoable: false },
      { type: "take_back", events: group.steps.map(({ event }) => event.id) },
      ...result.effects,
    ],
  };
  return { ok: true, result: whole };
}

/** The answer, which says that it is the edit's. */
function followed(effect: Effect): Effect {
  if (effect.type !== "answer") return effect;
  const { paragraphs } = effect.message;
  return {
    ...effect,
    message: { ...effect.message, paragraphs: [[say("operators.edit.followed")], ...paragraphs] },
  };
}

/** Tells that an edit doesn't count; `tried`: what came of trying it, which is told too. */
export function stands(turn: Turn, tried: Result | null = null): Result {
  const said = tried?.effects.find(({ type }) => type === "answer");
  const why = said?.type === "answer" ? said.message.paragraphs : [];
  const line = say("operators.edit.stands", { seconds: turn.facts.office.undoSeconds });
  return { state: turn.state, effects: [answering(message([line], ...why))] };
}

/**
 * Tells the writer of a command that only a new message counts, and of words that something was done by that they stand
 * as they were; nothing for an edit of ordinary talk.
 */
export function notFollowed(turn: Turn, edit: Edit): Result {
  if (parseCommand(edit.words).type !== "none") return tell(turn, say("operators.edit.anew"));
  const done = doneBy(edit, turn.state);
  if (done === null) return { state: turn.state, effects: [] };
  const about = foundBy(turn, "number").find(({ number }) => number === done.number)?.id ?? null;
  return answer(turn, message(say("operators.edit.too_late", { number: done.number })), about);
}

/** What was done by the edited message; null if nothing was, as far as is remembered. */
export function doneBy({ of }: Edit, { done }: RoomState): Done | null {
  return done.find(({ ref }) => ref === of) ?? null;
}

/** The facts with these cases as they are after their undoing. */
function factsBefore(facts: RoomFacts, steps: readonly Step[]): RoomFacts {
  const after = (one: Case): Case => steps.findLast((step) => step.after.id === one.id)?.after ?? one;
  const fresh = <T extends { readonly case: Case }>(one: T): T => ({ ...one, case: after(one.case) });
  const found = facts.found.map(fresh);
  return {
    ...facts,
    found,
    similar: facts.similar.map(fresh),
    queue: { ...facts.queue, next: facts.queue.next.map(fresh) },
    undoable: [],
  };
}
