import type { Effect } from "../../effect.ts";
import type { AskedCommand } from "../commands/command.ts";
import type { RoomHeard } from "../facts.ts";
import type { Part } from "../replies/kept.ts";
import type { Result } from "../turn.ts";
import { noteDone } from "./done.ts";
import type { Last } from "./last.ts";

/** What leaves nothing behind but words. */
const idle: ReadonlySet<Effect["type"]> = new Set(["answer", "refused"]);

/**
 * Notes what a message asked for, so that an edit of it can be followed. Not in private, where words of confidential
 * cases are written, and not of a message that is deleted.
 */
export function remember(
  { state, effects }: Result,
  heard: RoomHeard,
  privately: boolean,
  asked: AskedCommand | null,
): Result {
  const parts = asked?.parts ?? asked?.album ?? partsOf(heard);
  if (privately || parts.length === 0 || effects.some(({ type }) => type === "delete"))
    return { state: { ...state, last: null }, effects };
  const wanted = asked !== null && (asked.how === "awaited" || asked.parts !== undefined);
  const taken = effects.flatMap((effect) => (effect.type === "steps" && effect.undoable ? effect.steps : []));
  const last: Last = {
    parts,
    at: heard.sentAt.toISOString(),
    on: heard.on,
    given: wanted
      ? { command: asked.command.name.id, number: asked.number?.text ?? "", as: asked.as ?? null }
      : null,
    changed: taken[0]?.after.number ?? null,
    events: taken.map(({ event }) => event.id),
    idle: effects.every(({ type }) => idle.has(type)),
  };
  const { changed } = last;
  const done = changed === null ? [] : parts.map(({ ref }) => ({ ref, number: changed }));
  return { state: { ...state, last, done: noteDone(state.done, done) }, effects };
}

function partsOf({ input, ref }: RoomHeard): readonly Part[] {
  if (input.type === "text") return [{ ref, words: input.text, file: null }];
  return input.type === "media" ? [{ ref, words: input.caption, file: input.file }] : [];
}
