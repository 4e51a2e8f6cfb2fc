import type { AttachmentId } from "../../procedure/case.ts";
import type { Last } from "../edits/last.ts";
import type { RoomHeard } from "../facts.ts";
import { migrateRoom, type RoomState } from "../state.ts";
import type { Result } from "../turn.ts";
import { filesOf } from "./kept.ts";

/**
 * The result with an order to forget the files for which there is no use any more: those of a message that nothing came
 * of, and those of words that are kept no longer and were not sent.
 */
export function withoutUnused(before: RoomState, { input }: RoomHeard, result: Result): Result {
  const used = new Set(
    result.effects.flatMap((effect) =>
      effect.type === "steps"
        ? [
            ...effect.steps.flatMap(({ event }) => event.files),
            ...(effect.report?.files ?? []).map(({ id }) => id),
          ]
        : [],
    ),
  );
  const told = new Set(
    result.effects.flatMap((effect) => (effect.type === "forget_files" ? effect.files : [])),
  );
  const { last } = result.state;
  const fresh = last !== null && last !== before.last ? onlyUseful(last, used, told) : last;
  const state = fresh === last ? result.state : { ...result.state, last: fresh };
  const held = new Set([...waiting(state), ...filesOf(state.last?.parts ?? [])]);
  const came =
    input.type === "media" || (input.type === "amended" && input.file !== null) ? [input.file] : [];
  const had = new Set([...unsentFiles(before), ...came].flatMap((file) => (file === null ? [] : [file])));
  const files = [...had].filter((file) => !used.has(file) && !held.has(file) && !told.has(file));
  return {
    state,
    effects: files.length === 0 ? result.effects : [...result.effects, { type: "forget_files", files }],
  };
}

/** What was done keeps the files that it took; one that it had no use for isn't tried again. */
function onlyUseful(last: Last, used: ReadonlySet<AttachmentId>, told: ReadonlySet<AttachmentId>): Last {
  const isUseful = (file: AttachmentId) => (last.changed === null ? !told.has(file) : used.has(file));
  const parts = last.parts.map((part) =>
    part.file === null || isUseful(part.file) ? part : { ...part, file: null },
  );
  return { ...last, parts };
}

/** The files that a person's dialogue in a room has and no case has. */
function unsentFiles(state: RoomState): readonly AttachmentId[] {
  const { last } = state;
  const tried = last === null || last.changed !== null ? [] : filesOf(last.parts);
  return [...waiting(state), ...tried];
}

/** The files of words that wait. */
function waiting({ kept, unplaced, counter }: RoomState): readonly AttachmentId[] {
  return [
    ...(counter?.files ?? []).map(({ id }) => id),
    ...kept.flatMap(({ parts }) => filesOf(parts)),
    ...filesOf(unplaced?.parts ?? []),
  ];
}

/** The same of a stored state. */
export function filesWaiting(stored: unknown): readonly AttachmentId[] {
  return unsentFiles(migrateRoom(stored));
}
