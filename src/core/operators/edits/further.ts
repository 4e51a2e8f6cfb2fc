import type { AttachmentId } from "../../procedure/case.ts";
import type { AskedCommand } from "../commands/command.ts";
import { answerCase } from "../commands/steps/answer.ts";
import type { RoomHeard } from "../facts.ts";
import { commanded } from "../give.ts";
import { allowed } from "../permit.ts";
import type { RoomState } from "../state.ts";
import { take } from "../take.ts";
import type { Result, Turn } from "../turn.ts";
import { wall } from "../wall.ts";
import { redone } from "./edit.ts";
import { again, type Now, nowOf } from "./edited.ts";
import { commandWith, lastWithFiles } from "./regrown.ts";
import { remember } from "./remember.ts";

/** A further photo of the album with which a step came: albums come one by one. */
export type Further = {
  readonly type: "further";
  /** Of the case that the step changed. */
  readonly number: string;
  /** Its own caption. */
  readonly words: string;
  readonly file: AttachmentId;
};

/** The step with this photo too; null if another has been asked for since. */
export function withFurther(
  { number, words, file }: Further,
  { last }: RoomState,
  heard: RoomHeard,
): Now | null {
  if (last === null || last.changed !== number || last.events.length === 0) return null;
  return nowOf([...last.parts, { ref: heard.ref, words, file }], last, heard);
}

/** The photo by itself, added to the answer that the case has. */
export function addition({ number, words, file }: Further): AskedCommand {
  return {
    type: "command",
    command: answerCase,
    number: { text: number, rest: words },
    words,
    files: [file],
    fault: null,
    how: "typed",
  };
}

/**
 * Within the undo time the step is undone and taken anew with all that has come of the album, so that one letter brings
 * it. After that the photo is added to the answer.
 */
export function hearFurther(turn: Turn, photo: Further): Result {
  const { state, heard } = turn;
  if (turn.facts.private === true) return furtherInPrivate(turn, photo);
  const now = withFurther(photo, state, heard);
  const whole =
    state.last === null || now === null ? null : redone(turn, state.last, (before) => again(before, now));
  if (whole?.ok === true) return saidAlready(whole.result);
  const alone = addition(photo);
  return remember(commanded(turn, alone), heard, false, alone);
}

/** The same in private, where no words are kept of what was asked for: the step itself has them. */
function furtherInPrivate(turn: Turn, photo: Further): Result {
  const alone = addition(photo);
  const { person, undoable } = turn.facts;
  const event = lastWithFiles(undoable, { by: person.contact, number: photo.number });
  const refused = allowed(turn, alone.command) ?? wall(turn, alone);
  if (event === null || refused !== null) return refused ?? commanded(turn, alone);
  const whole = redone(turn, { events: [event.id] }, (before) => {
    const current = before.facts.found.find((one) => one.case.number === photo.number)?.case;
    const command = current === undefined ? null : commandWith(event, photo, current);
    return current === undefined || command === null
      ? { state: turn.state, effects: [] }
      : take(before, { current, commands: [command] });
  });
  return whole.ok ? saidAlready(whole.result) : commanded(turn, alone);
}

/** What the first photo was answered with holds for all of them, also for those that come late. */
function saidAlready({ state, effects }: Result): Result {
  return { state, effects: effects.filter(({ type }) => type !== "answer") };
}
