import { type Asked, askedOf } from "../asked.ts";
import type { AskedCommand } from "../commands/command.ts";
import { commandNamed } from "../commands/table.ts";
import type { RoomHeard } from "../facts.ts";
import { commanded } from "../give.ts";
import { filesOf, type Part, wordsOf } from "../replies/kept.ts";
import { unknown } from "../say/unknown.ts";
import { firstState, type RoomState } from "../state.ts";
import type { Result, Turn } from "../turn.ts";
import {
  asWritten,
  type Edit,
  editKept,
  followEdit,
  isUnchanged,
  notFollowed,
  partsAfter,
  stands,
} from "./edit.ts";
import type { Last } from "./last.ts";
import { remember } from "./remember.ts";

type Requested = Extract<Asked, { type: "command" | "unknown" }>;

/** What an edited message asks for now, as if it had been written so. */
export type Now = { readonly asked: Requested; readonly heard: RoomHeard };

/**
 * An edit of what the person asked for last is followed: within the undo time what was done is undone and given anew,
 * and what did nothing is tried again. Of any other command they are told that an edit doesn't count.
 */
export function edited(turn: Turn, edit: Edit): Result {
  const { state, heard } = turn;
  const { last } = state;
  if (last === null || !last.parts.some(({ ref }) => ref === edit.of))
    return editKept(turn, edit) ?? notFollowed(turn, edit);
  if (isUnchanged(edit, last.parts)) return { state, effects: [] };
  const now = whatNow(edit, state, heard);
  if (now === null) return stands(turn);
  if (last.events.length > 0) return followEdit(turn, last, (before) => again(before, now));
  return last.idle ? again(turn, now) : stands(turn);
}

/** Null if it isn't the last that asked for something, or asks for nothing now. */
export function whatNow(edit: Edit, { last }: RoomState, heard: RoomHeard): Now | null {
  if (last?.parts.some(({ ref }) => ref === edit.of) !== true) return null;
  return nowOf(partsAfter(edit, last.parts), last, heard);
}

/** What these messages ask for in the place of what was last asked for; null if nothing. */
export function nowOf(parts: readonly Part[], last: Last, heard: RoomHeard): Now | null {
  const { given } = last;
  if (given === null) return typedNow(parts, last, heard);
  const command = commandNamed(given.command);
  if (command === null) return null;
  const words = wordsOf(parts);
  const asked: AskedCommand = {
    type: "command",
    command,
    number: { text: given.number, rest: words },
    words,
    files: filesOf(parts),
    fault: null,
    how: "pressed",
    ...(given.as !== null && { as: given.as }),
    parts,
  };
  return { asked, heard: { ...heard, on: last.on, sentAt: new Date(last.at) } };
}

function typedNow(parts: readonly Part[], last: Last, heard: RoomHeard): Now | null {
  const written = asWritten(parts, last, heard);
  const asked = written === null ? null : askedOf(written, firstState);
  if (written === null || asked === null) return null;
  if (asked.type === "unknown") return { asked, heard: written };
  if (asked.type !== "command") return null;
  const whole = parts.length === 1 ? asked : { ...asked, files: filesOf(parts), album: parts };
  return { asked: onSameCase(whole, last.changed), heard: written };
}

/** The desk shows another case since: what names none means the case that the first words changed. */
function onSameCase(asked: AskedCommand, changed: string | null): AskedCommand {
  const names = asked.number !== null || asked.command.onCase !== true || changed === null;
  return names ? asked : { ...asked, number: { text: changed, rest: asked.words } };
}

/** Carries it out, on the cases as they were before what was last asked for. */
export function again(before: Turn, { asked, heard }: Now): Result {
  const turn = { ...before, heard };
  const result = asked.type === "unknown" ? unknown(turn, asked) : commanded(turn, asked);
  return remember(result, heard, turn.facts.private === true, asked.type === "unknown" ? null : asked);
}
